import type { MessageCatalogue } from '../../../catalogue';

/** How changes end. */
export const run = {
  notKnown: 'nicht bekannt',
  finishNext: 'Konfigurieren Sie erneut, um es abzuschließen.',
  notTaken: {
    text: 'Die Firmware hat die Änderung angenommen, aber das Zurücklesen zeigt, dass sie nicht erfolgt ist.',
    next: 'Versuchen Sie es erneut. Tritt der Fehler wieder auf, entfernen Sie diese Einstellung für dieses Gerät aus dem Profil.',
  },
  gone: {
    text: 'Die Firmware hat die Änderung angenommen. Das Gerät antwortet nicht mehr an der bisherigen Adresse.',
    next: 'Durchsuchen Sie das Netz. AMT Bench erkennt das Gerät an seinem Zertifikat wieder oder fragt Sie, ob es dasselbe ist.',
  },
  goneFrom: {
    text: 'Die Firmware hat die Änderung angenommen. Das Gerät antwortet weder an {{address}} noch an der bisherigen Adresse.',
    next: 'Verbinden Sie dieses Notebook mit dem Netz von {{address}} und suchen Sie an dieser Adresse. AMT Bench erkennt das Gerät dann wieder.',
  },
  notEncrypted: {
    text: 'Nicht versucht: Die Verbindung ist nicht mehr verschlüsselt, und ein Kennwort ginge unverschlüsselt über das Netz.',
    next: 'Stellen Sie fest, was mit TLS auf diesem Gerät geschehen ist, und konfigurieren Sie dann erneut.',
  },
  stoppedBefore: 'Auf Ihren Wunsch vor diesem Schritt angehalten.',
  stoppedDuring: {
    text: 'Sie haben währenddessen angehalten. Ob das Gerät die Änderung ausgeführt hat, ist nicht bekannt.',
    next: 'Konfigurieren Sie erneut. Zuerst wird das Gerät gelesen, und nur was fehlt, wird ausgeführt.',
  },
  afterUnknown: 'Nicht versucht: Das Ergebnis von „{{title}}“ ist nicht bekannt.',
  afterFailed: 'Nicht versucht: Voraussetzung ist „{{title}}“, und das ist fehlgeschlagen.',
} satisfies MessageCatalogue['provisioning']['run'];
