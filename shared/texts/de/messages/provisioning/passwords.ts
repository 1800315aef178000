import type { MessageCatalogue } from '../../../catalogue';

/** The admin password and that of MEBx. */
export const passwords = {
  random: 'ein neues zufälliges Kennwort, gespeichert',
  named: 'das Geheimnis „{{name}}“',
  admin: {
    title: 'Admin-Kennwort ändern',
    ownRandom: 'ein eigenes zufälliges Kennwort',
    typed: 'das Kennwort Ihrer Anmeldung',
    noKeychain: {
      text: 'Das Profil setzt ein neues Kennwort. Ohne Schlüsselbund ginge es verloren, wenn AMT Bench endet.',
      next: 'Starten Sie einen Schlüsselbund, oder setzen Sie admin.password im Profil auf „keep“.',
    },
    otherAccount: {
      text: 'Das Profil ändert das Kennwort des Admin-Kontos „{{admin}}“, Sie sind aber als „{{user}}“ angemeldet.',
      next: 'Melden Sie sich als „{{admin}}“ an.',
    },
    notTaken: {
      text: 'Die Firmware hat gemeldet, dass das neue Kennwort gesetzt ist, es dann aber nicht akzeptiert. Das alte gilt weiterhin.',
      next: 'Trennen Sie das Gerät kurz vom Strom und versuchen Sie es erneut.',
    },
    unsettled: {
      text: 'Die Kennwortänderung wurde unterbrochen, und welches Kennwort gilt, konnte nicht geprüft werden. {{why}}',
      next: 'Beide Kennwörter bleiben gespeichert. Die nächste Anmeldung an diesem Gerät zeigt, welches gilt. Es geht nichts verloren.',
    },
  },
  mebx: {
    title: 'MEBx-Kennwort ändern',
    notKnown: 'nicht bekannt',
    fromHere: 'ein von hier aus gesetztes Kennwort',
    unknownMode:
      'Das Profil setzt das MEBx-Kennwort. Über das Netz ist das nur im Administratormodus (ACM) möglich, und ob dieses Gerät darin ist, konnte nicht gelesen werden.',
    otherMode:
      'Das Profil setzt das MEBx-Kennwort. Über das Netz ist das nur im Administratormodus (ACM) möglich.',
    modeNext:
      'Entfernen Sie mebx aus dem Profil und ändern Sie das Kennwort an der Tastatur, oder bringen Sie das Gerät in den Administratormodus (ACM).',
    noKeychain: {
      text: 'Das Profil setzt ein neues MEBx-Kennwort. Ohne Schlüsselbund ginge es verloren, wenn AMT Bench endet.',
      next: 'Starten Sie einen Schlüsselbund, oder entfernen Sie mebx aus dem Profil.',
    },
    stopped:
      'Sie haben währenddessen angehalten: MEBx hat das alte oder das neue Kennwort. Das neue ist zusätzlich zum alten gespeichert. Versuchen Sie zuerst das neue, oder setzen Sie es erneut.',
    noAnswer:
      'Es kam keine brauchbare Antwort: MEBx hat das alte oder das neue Kennwort. Das neue ist zusätzlich zum alten gespeichert. Versuchen Sie zuerst das neue, oder setzen Sie es erneut.',
    unsettledNext: 'Es geht nichts verloren. Setzen Sie es erneut, wenn das Gerät antwortet.',
    notPermitted: {
      text: 'Das MEBx-Kennwort wurde nicht geändert: Dieses Gerät erlaubt es über das Netz nicht (Status 16).',
      next: 'Seine MEBx-Kennwortrichtlinie erlaubt es nur, solange das Kennwort „admin“ ist, oder nur während der Einrichtung. Ändern Sie es an der Tastatur, in MEBx.',
    },
    tooWeak: {
      text: 'Das MEBx-Kennwort wurde nicht geändert: Die Firmware hält es für zu schwach (Status 2054).',
      next: "Einige Hersteller lehnen mehr Zeichen ab als Intel, etwa ' < > & und das Leerzeichen. Wählen Sie ein Kennwort ohne diese Zeichen.",
    },
  },
} satisfies MessageCatalogue['provisioning']['passwords'];
