import type { MessageCatalogue } from '../../../catalogue';

/** Words, steps and sentences that several recovery options share. */
export const common = {
  words: {
    mebxKey: 'Strg+P beim Einschalten (bei vielen Geräten F12 und „Intel MEBx“ oder eine Seite im BIOS)',
    biosKey: 'die Setup-Taste (oft F2, F10, F1 oder Entf)',
    console: 'Intel EMA, SCCM oder Intel SCS, MeshCentral, Open AMT Console oder eine externe Firma',
  },
  steps: {
    bitlockerSuspend:
      'Halten Sie BitLocker an, bis Sie es selbst fortsetzen, und halten Sie den 48-stelligen Schlüssel bereit.',
    bitlockerResume: 'Wenn alles erledigt ist, setzen Sie den BitLocker-Schutz fort.',
    startAsAdmin: 'Starten Sie das Betriebssystem und melden Sie sich als Administrator an.',
    settle:
      'Lassen Sie das Gerät starten, warten Sie 90 Sekunden und drücken Sie dann in AMT Bench „Erneut prüfen“.',
    waitAndCheck: 'Warten Sie 90 Sekunden und drücken Sie dann in AMT Bench „Erneut prüfen“.',
    check: 'Drücken Sie danach in AMT Bench „Erneut prüfen“.',
    mebxFirstLogin:
      'Öffnen Sie MEBx: {{mebxKey}}. Melden Sie sich mit „admin“ an, getippt wie auf einer US-Tastatur (auf AZERTY „qd,in“; NumLock aus). Setzen Sie das neue Kennwort und aktivieren Sie den Netzwerkzugriff.',
    openMebx: 'Starten Sie das Gerät neu und öffnen Sie MEBx: {{mebxKey}}.',
    openBios: 'Starten Sie das Gerät neu und öffnen Sie das BIOS-Setup: {{biosKey}}.',
    photograph:
      'Fotografieren Sie die BIOS-Seiten: Festplattenmodus (RAID/AHCI), Secure Boot, Startreihenfolge, TPM.',
    unplug:
      'Fahren Sie das Gerät herunter, ziehen Sie den Netzstecker und jedes Kabel, das Strom liefert (Docks, PoE, USB-C), und halten Sie die Einschalttaste 30 Sekunden lang gedrückt.',
    pullMains: 'Ziehen Sie den Netzstecker und setzen Sie den Jumper wieder auf die Pins 1-2.',
    restoreBios:
      'Stellen Sie die Uhr. Stellen Sie vor dem Start von Windows Festplattenmodus, Secure Boot und TPM wie fotografiert ein. Bestätigen Sie nie „clear TPM“.',
  },
  needs: {
    system: 'Windows oder Linux, das auf dem Gerät läuft',
    rights: 'Administratorrechte darin',
    driver: 'Der Intel-MEI-Treiber',
    mebxPassword: 'Das MEBx-Kennwort',
    adminPassword: 'Das Admin-Kennwort',
    keyboard: 'Tastatur und Bildschirm am Gerät',
    tools: 'Werkzeug zum Öffnen des Gehäuses',
    permission: 'Erlaubnis, es zu öffnen (Garantie, Leasing)',
  },
  erases: {
    nothing: 'Nichts.',
    amt: 'Alle AMT-Einstellungen: Benutzer, Zertifikate, WLAN- und 802.1X-Profile, Fernzugriff, eigene Root-Hashes. Windows, Laufwerke und Dateien bleiben erhalten.',
    amtAndMebx:
      'Alle AMT-Einstellungen und das MEBx-Kennwort, das wieder „admin“ wird. Windows, Laufwerke und Dateien bleiben erhalten.',
    amtMebxAndBios:
      'Alle AMT-Einstellungen und das MEBx-Kennwort, das wieder „admin“ wird; BIOS-Einstellungen und Uhr. Windows, Laufwerke und Dateien bleiben erhalten.',
  },
  mind: {
    mebxStays: 'Das MEBx-Kennwort ändert sich nicht.',
    jumperMains:
      'Setzen Sie nie einen Jumper um, während Netzstrom anliegt: Das kann die Platine beschädigen.',
    bitlockerOnce: 'Windows fragt vielleicht einmal nach dem BitLocker-Schlüssel.',
    hashesAndSuffix: 'Eigene Root-Hashes und das DNS-Suffix für die Remote-Einrichtung werden gelöscht.',
  },
  proof: {
    setUp: 'Die Präsenzantwort besagt „eingerichtet“.',
    setUpAndLogin:
      'Nach der Aktivierung des Netzwerkzugriffs in MEBx besagt die Präsenzantwort „eingerichtet“, und die Anmeldung mit dem neuen Kennwort gelingt.',
    notSetUp: 'Die Präsenzantwort besagt „nicht eingerichtet“.',
    notSetUpAndClosed: 'Die Präsenzantwort besagt „nicht eingerichtet“, und die AMT-Ports sind geschlossen.',
  },
  risk: {
    none: 'Keines für Daten oder Hardware.',
    attempt: 'Keines. Es wird ein Anmeldeversuch verbraucht.',
    hardware: 'Mittel: Es wird an der Hardware gearbeitet.',
    hardwareAndBitlocker:
      'Mittel: Es wird an der Hardware gearbeitet, und Windows fragt vielleicht nach dem BitLocker-Schlüssel.',
  },
  doubts: {
    keyboardOnly: 'Ob MEBx wieder „admin“ akzeptiert, zeigt sich nur an der Tastatur, nie über das Netz.',
    thisModel: 'Ob es bei diesem Modell funktioniert, ist nicht bestätigt.',
  },
} satisfies MessageCatalogue['playbooks']['common'];
