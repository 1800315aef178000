import type { MessageCatalogue } from '../../catalogue';

/** Questions to the technician: what settles the diagnosis, and what decides which recovery options there are. */
export const questions = {
  yes: 'Ja',
  no: 'Nein',
  verdict: {
    controlMode:
      'Können Sie Windows auf diesem Gerät abfragen? Führen Sie dort „rpc amtinfo --mode“ aus. Was gibt es aus?',
    noPassword:
      'Kein Kennwort zur Hand? Dann fragen Sie Windows auf diesem Gerät ab: Führen Sie dort „rpc amtinfo --mode“ aus. Was gibt es aus?',
    anyAmt:
      'Können Sie Windows auf diesem Gerät abfragen? Führen Sie dort „rpc amtinfo“ aus. Was gibt es aus?',
    usKeyboard: 'Tippen Sie „admin“ wie auf einer US-Tastatur, mit NumLock aus. Was antwortet MEBx?',
    known: 'Was wissen Sie über dieses Gerät?',
    changed: 'Hat sich etwas geändert?',
    owner: 'Haben Sie den Verantwortlichen dieses Servers gefragt?',
  },
  answer: {
    clientMode: 'Clientmodus (CCM)',
    adminMode: 'Administratormodus (ACM)',
    notActivated: 'Nicht aktiviert',
    noAmt: 'Kein AMT',
    thereNotActivated: 'AMT ist vorhanden, nicht aktiviert',
    takesAdmin: 'Es akzeptiert „admin“',
    stillRefuses: 'Es lehnt weiterhin ab',
    keyDead: 'Die Taste für MEBx bewirkt nichts',
    mebxRefusesAdmin: 'MEBx lehnt „admin“ ab',
    mebxTakesAdmin: 'MEBx akzeptiert „admin“',
    mebxTakesAdminNow: 'MEBx akzeptiert „admin“ jetzt',
    setupFailed: 'Eine Einrichtung ist fehlgeschlagen: Kennwort abgelehnt oder nicht autorisiert',
    openedBefore: 'Jemand hat MEBx schon einmal geöffnet',
    untouched: 'Niemand hat daran etwas geändert',
    cannotBeTouched: 'Niemand kann daran etwas geändert haben',
    released: 'Der Verantwortliche hat es freigegeben',
  },
  managedBy: {
    text: 'Wer hat dieses Gerät früher verwaltet?',
    why: 'Die Konsole, die das Kennwort gesetzt hat, hat es vielleicht noch.',
    firm: 'Eine externe Firma',
    brandNew: 'Niemand, es ist neu',
    unknown: 'Das weiß niemand',
  },
  runsPrograms: {
    text: 'Können Sie darauf jetzt als Administrator ein kleines Programm ausführen?',
    why: 'Dann lässt sich AMT aus dem laufenden System aktivieren oder zurücksetzen, ohne etwas zu öffnen.',
  },
  atMachine: {
    text: 'Sind Sie am Gerät, mit Tastatur und Bildschirm?',
    why: 'MEBx, BIOS und Batterie sind nur am Gerät erreichbar.',
  },
  mebxPassword: {
    text: 'Kennt jemand sein MEBx-Kennwort?',
    why: 'Es kann ein anderes als das Netzwerkkennwort sein und öffnet MEBx.',
  },
  biosPassword: {
    text: 'Ist ein BIOS-Kennwort gesetzt?',
    why: 'Es schützt den BIOS-Eintrag, der AMT zurücksetzt.',
    known: 'Ja, und es ist bekannt',
    unknown: 'Ja, und niemand kennt es',
  },
  maker: {
    text: 'Wer hat dieses Gerät hergestellt?',
    why: 'BIOS-Einträge, Jumper und ihre Namen unterscheiden sich je nach Hersteller.',
  },
  form: {
    text: 'Ist es ein Desktop oder ein Laptop?',
    why: 'Was darin ist und wie weit es geöffnet werden muss, ist verschieden.',
    desktop: 'Desktop',
    laptop: 'Laptop',
  },
  model: {
    text: 'Welches Modell ist es?',
    why: 'Manche Modelle haben einen eigenen Lösungsweg.',
  },
  generation: {
    text: 'Welche AMT-Version hat es?',
    why: 'Davon hängt ab, was das Herausnehmen der Batterie bewirkt. Die Version wird beim Einschalten und in MEBx angezeigt. Ein Core der sechsten Generation hat AMT 11, der achten AMT 12, der zwölften AMT 16.',
  },
  bitlocker: {
    text: 'Ist das Laufwerk mit BitLocker verschlüsselt?',
    why: 'BIOS und Batterie ändern, was BitLocker misst. Ohne den Schlüssel bleibt Windows vielleicht gesperrt.',
    atHand: 'Ja, und der 48-stellige Schlüssel ist zur Hand',
    notAtHand: 'Ja, und der Schlüssel ist nicht zur Hand',
  },
  mayOpenCase: {
    text: 'Dürfen Sie das Gehäuse öffnen?',
    why: 'Garantiesiegel und Leasingverträge können es verbieten.',
  },
} satisfies MessageCatalogue['questions'];
