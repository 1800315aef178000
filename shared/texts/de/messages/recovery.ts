import type { MessageCatalogue } from '../../catalogue';

/** Recovery options: what they cost, why one is closed, and playbooks of technicians. */
export const recovery = {
  place: '{{loss}}; {{where}}; {{chance}}.',
  loss: {
    nothing: 'Löscht nichts',
    setup: 'Löscht nur die unvollständige Einrichtung',
    amt: 'Löscht die AMT-Einstellungen',
    'amt-and-bios': 'Löscht AMT- und BIOS-Einstellungen',
    board: 'Kann die Platine kosten',
  },
  where: {
    here: 'von diesem Computer aus',
    system: 'im laufenden System',
    keyboard: 'an der Tastatur, vor dem Start des Systems',
    bios: 'im BIOS, bei geschlossenem Gehäuse',
    case: 'das Gehäuse muss geöffnet werden',
    workshop: 'in der Werkstatt des Herstellers',
  },
  chance: {
    sure: 'funktioniert',
    likely: 'sollte funktionieren',
    unsure: 'funktioniert vielleicht nicht bei diesem Gerät',
    slim: 'funktioniert wahrscheinlich nicht',
  },
  bitlocker: {
    need: 'Der BitLocker-Schlüssel, falls das Laufwerk verschlüsselt ist',
    noKey:
      'BitLocker ist eingeschaltet und der Schlüssel ist nicht zur Hand. Beschaffen Sie zuerst den 48-stelligen Schlüssel: aus Entra ID oder Active Directory, dem Microsoft-Konto oder dem Ausdruck. Ohne ihn bleibt Windows vielleicht für immer gesperrt.',
    notAsked:
      'Geben Sie zuerst an, ob das Laufwerk mit BitLocker verschlüsselt ist und ob der 48-stellige Schlüssel zur Hand ist.',
  },
  closed: {
    doneInVain: 'Dies wurde bereits getan, und AMT ist wie vorher.',
    batteryInVain: 'Die Batterie wurde bereits herausgenommen, und MEBx hat „admin“ weiterhin abgelehnt.',
    biosInVain: 'Dies wurde bereits getan, und MEBx hat „admin“ weiterhin abgelehnt.',
    noProgram:
      'Erfordert ein Programm, das auf dem Gerät als Administrator läuft. Sie haben angegeben, dass das jetzt nicht geht.',
    notThere: 'Erfordert jemanden am Gerät, mit Tastatur und Bildschirm.',
    noMebxPassword: 'Erfordert das MEBx-Kennwort. Sie haben angegeben, dass es niemand kennt.',
    noBiosPassword: 'Das BIOS fragt nach einem Kennwort, das niemand kennt.',
    caseShut: 'Das Gehäuse darf nicht geöffnet werden (Garantie, Leasing, Siegel).',
    notLoggedIn: 'Erfordert eine Anmeldung mit dem Admin-Kennwort, und niemand ist angemeldet.',
  },
  name: {
    'host-ccm': 'Aus dem Betriebssystem aktivieren',
    'host-acm': 'Administratormodus mit Zertifikat',
    'known-password': 'Das Kennwort suchen',
    'wait-and-retry': 'Warten und erneut versuchen',
    'upgrade-to-acm': 'Mit einem Zertifikat in den Administratormodus wechseln',
    'set-mebx-remotely': 'Neues MEBx-Kennwort über das Netz setzen',
    'remote-unprovision': 'AMT über das Netz zurücksetzen (Unconfigure)',
    'local-unconfigure': 'AMT aus Windows zurücksetzen',
    'mebx-menu': 'Das MEBx-Menü',
    'bios-unconfigure': 'AMT im BIOS zurücksetzen (Unconfigure)',
    'service-jumper': 'Jumper, Stiftleiste oder Taste auf der Platine',
    'rtc-clear': 'Die CMOS-Batterie herausnehmen',
    'usb-key': 'Mit einem USB-Stick aktivieren',
    'oem-service': 'Der Kundendienst des Herstellers',
  },
} satisfies MessageCatalogue['recovery'];
