import type { MessageCatalogue } from '../../../catalogue';

/** What differs by maker, by board and on laptops. */
export const makers = {
  dell: {
    mebxKey:
      'F12 beim Einschalten und „Intel(R) Management Engine BIOS Extension (MEBx)“ (ältere Modelle: Strg+P)',
    noBiosItem:
      'Dell hat keinen BIOS-Eintrag, der AMT zurücksetzt. Sein BIOS hat nur die Tastenkombination für MEBx und die USB-Provisionierung, und ein vollständiges Zurücksetzen von AMT setzt das MEBx-Kennwort nicht zurück.',
    jumper: {
      title: 'RTC-Reset-Jumper (Desktops von Dell der Skylake-Generation)',
      reason: 'Dells eigener Weg für diese Desktops. Das Gehäuse wird geöffnet, die Batterie bleibt drin.',
      mind: 'BIOS-Einstellungen und Uhrzeit können verloren gehen. Windows fragt vielleicht einmal nach dem BitLocker-Schlüssel.',
      move: 'Öffnen Sie das Gehäuse. Ziehen Sie den Jumper von den PSWD-Pins ab und stecken Sie ihn auf die RTCRST-Pins.',
      power:
        'Schließen Sie den Netzstrom an und drücken Sie die Einschalttaste. Das Gerät startet nicht. Ziehen Sie den Netzstecker wieder.',
      back: 'Warten Sie eine halbe Minute und stecken Sie den Jumper wieder auf PSWD.',
      doubt:
        'Dell beschreibt es für die Desktops der Skylake-Generation (OptiPlex 7040 und ähnliche). Andere sind nicht bestätigt.',
    },
    button: {
      title: 'RTC-Reset mit der Einschalttaste (neuere Geräte von Dell)',
      reason:
        'Es muss nichts geöffnet werden, ein Versuch vor dem Öffnen des Gehäuses lohnt sich also. Dass es AMT erreicht, ist nicht dokumentiert.',
      need: 'Das Netzteil des Geräts',
      erases:
        'BIOS-Einstellungen und Uhrzeit und, je nach Firmware, AMT-Einstellungen. Windows, Laufwerke und Dateien bleiben erhalten.',
      diskMode:
        'Windows startet vielleicht nicht, bis der Festplattenmodus wieder wie vorher eingestellt ist.',
      passwords:
        'Dell zählt Kennwörter zu dem, was dies nicht zurücksetzt. Ob MEBx gemeint ist, ist nicht bekannt.',
      off: 'Schalten Sie das Gerät aus und lassen Sie sein Netzteil angeschlossen.',
      hold: 'Halten Sie die Einschalttaste 30 Sekunden lang gedrückt. Unter 25 oder über 40 Sekunden geschieht nichts. Mehrere Neustarts sind normal.',
      risk: 'Gering: BIOS-Einstellungen gehen verloren, und Windows fragt vielleicht nach dem BitLocker-Schlüssel.',
      doubt: 'Die Handbücher von Dell nennen weder AMT noch MEBx unter dem, was dies zurücksetzt.',
    },
    oneMinute:
      'Das Handbuch von Dell für neuere OptiPlex-Modelle spricht von einer Minute ohne Knopfzelle. Fünf Minuten sind sicherer.',
    service:
      'Dell hat schon geantwortet, dass nur eine neue Platine hilft, obwohl das Herausnehmen der Knopfzelle der richtige Weg war. Fragen Sie ausdrücklich nach dem RTC-Reset.',
  },
  hp: {
    mebxKey: 'Strg+P beim Einschalten (neuere Modelle: F6, oder Esc und dann das ME-Setup)',
    apply:
      'Öffnen Sie Advanced → Remote Management Options (älter: AMT Options) und stellen Sie „Unconfigure AMT on next boot“ auf Apply.',
    confirm:
      'Speichern Sie und starten Sie neu. Bestätigen Sie beim nächsten Start die Frage, ob zurückgesetzt werden soll (sie kommt nicht, wenn „Show Unconfigure ME Confirmation Prompt“ ausgeschaltet ist).',
    utility:
      'Das BIOS Configuration Utility von HP sieht denselben Eintrag. Er lässt sich also auch aus Windows setzen.',
    doubt:
      'Dass dies auch das MEBx-Kennwort zurücksetzt, wurde für EliteDesk 800 G4 Mini und ähnliche berichtet. Andere Modelle sind nicht bestätigt.',
    button: {
      title: 'CMOS-Taste auf der Platine (Klasse HP 8200 Elite)',
      reason: 'Der eigene Weg von HP für diese Klasse. Das Gehäuse wird geöffnet, die Batterie bleibt drin.',
      biosPasswords: 'Die Taste löscht keine BIOS-Kennwörter. Für diese gibt es einen eigenen Jumper.',
      press: 'Öffnen Sie das Gehäuse und drücken Sie die gelbe CMOS-Taste fünf Sekunden lang.',
      close: 'Schließen Sie das Gehäuse, schließen Sie den Netzstrom an und starten Sie das Gerät.',
      doubt: 'HP beschreibt es für die Klasse 8200 Elite. Andere Modelle sind nicht bestätigt.',
    },
    mebxHidden:
      'Wird MEBx danach beim Einschalten nicht angeboten, schalten Sie es im BIOS (F10) wieder ein.',
    usbOff: 'HP liefert die USB-Provisionierung ausgeschaltet aus.',
  },
  lenovo: {
    mebxKey: 'Strg+P beim Einschalten (wenn nichts geschieht: „CtrlP to enter MEBx“ im BIOS aktivieren)',
    thinkPad: {
      update:
        'Aktualisieren Sie zuerst das BIOS, wenn Sie können. Starten Sie das Gerät neu und öffnen Sie das BIOS-Setup: {{biosKey}}.',
      disable:
        'Öffnen Sie Config → Intel AMT. Suchen Sie einen Eintrag, der es zurücksetzt. Stellen Sie bei älteren ThinkPads Intel AMT auf Disabled, starten Sie neu und bestätigen Sie das Zurücksetzen mit Y.',
      enable: 'Aktivieren Sie Intel AMT wieder, speichern Sie und starten Sie neu.',
      doubt:
        'Beschrieben für das ThinkPad T61. Ein Benutzer berichtet, dass es beim Zurücksetzen hängen blieb. Aktuelle ThinkPads sind nicht bestätigt.',
    },
    reset: {
      enable:
        'Öffnen Sie Advanced → Intel(R) Manageability und stellen Sie „Intel(R) Manageability Reset“ auf Enabled. Speichern Sie und starten Sie neu.',
      approve: 'Bestätigen Sie die Frage beim nächsten Start.',
      missing:
        'Nur wenn der Eintrag fehlt: Stellen Sie Manageability Control auf Disabled, speichern Sie, ziehen Sie den Netzstecker, starten Sie wieder und aktivieren Sie es.',
      doubt: 'Lenovo gibt dies für ThinkCentre und ThinkStation an. Es ist nicht für jedes Modell bestätigt.',
    },
    jumper: {
      title: 'Jumper „Clear CMOS“ (Lenovo ThinkCentre)',
      reason:
        'Lenovo beschreibt ihn für BIOS-Kennwörter und -Einstellungen. Was er in MEBx bewirkt, ist nicht bekannt.',
      erases:
        'BIOS-Einstellungen, BIOS-Kennwörter und Uhrzeit und, je nach Firmware, AMT-Einstellungen. Windows, Laufwerke und Dateien bleiben erhalten.',
      move: 'Öffnen Sie das Gehäuse und setzen Sie den Jumper Clear CMOS/Recovery von den Pins 1-2 auf die Pins 2-3.',
      power:
        'Schließen Sie den Netzstrom an, schalten Sie das Gerät zehn Sekunden lang ein und halten Sie dann die Einschalttaste fünf Sekunden lang gedrückt, bis es aus ist.',
      doubt: 'Ob er AMT und MEBx erreicht, ist bei keinem Modell bestätigt.',
    },
    tamper: 'ThinkPads mit Manipulationserkennung melden die geöffnete Bodenabdeckung beim nächsten Start.',
    usbOff: 'Lenovo liefert die USB-Provisionierung ausgeschaltet aus.',
  },
  fujitsu: {
    noBiosItem: 'Fujitsu dokumentiert keinen BIOS-Eintrag, der AMT ohne dessen Kennwort zurücksetzt.',
    reason:
      'Fujitsu führt es durch. Eines seiner Handbücher nennt den Weg zurück zum werkseitigen ME-Kennwort eine kostenpflichtige Reparatur.',
    charges: 'Dieser Hersteller berechnet es.',
  },
  panasonic: {
    find: 'Starten Sie das Gerät neu, öffnen Sie das BIOS-Setup ({{biosKey}}) und suchen Sie unter Advanced nach AMT. Suchen Sie einen Eintrag, der es zurücksetzt. Wenn es sich nur ein- und ausschalten lässt: Schalten Sie es aus, starten Sie neu, bestätigen Sie die Rückfrage und schalten Sie es wieder ein.',
    doubt: 'Niemand hat einen solchen Eintrag für ein Toughbook beschrieben.',
    sealed:
      'Ein Toughbook ist gegen Wasser abgedichtet: Beim Öffnen geht die Dichtung verloren und oft die Garantie.',
    fee: 'Dieser Hersteller berechnet selbst für ein verlorenes BIOS-Kennwort eine Einsendegebühr.',
  },
  intel: {
    mebxKey: 'Strg+P beim Einschalten',
    noBiosItem:
      'Boards und NUCs von Intel haben keinen solchen BIOS-Eintrag. Sie haben stattdessen eine Stiftleiste auf der Platine.',
    jumper: {
      title: 'Konfigurationsjumper und Wartungsmenü (Intel DQ35JO)',
      reason: 'Intels eigener Weg für dieses Board. Das Menü setzt AMT ausdrücklich zurück.',
      move: 'Öffnen Sie das Gehäuse und setzen Sie den Konfigurationsjumper auf die Pins 2-3.',
      menu: 'Schließen Sie den Netzstrom an und starten Sie das Gerät. Wählen Sie im Wartungsmenü „Reset Intel AMT to default factory settings“, dann F10.',
    },
    header: {
      title: 'Stiftleiste MEBX_RESET (Boards und NUC von Intel)',
      reason: 'Intels eigener Weg für seine Boards. Das Gehäuse wird geöffnet, die Batterie bleibt drin.',
      mains:
        'Überbrücken Sie die Stiftleiste nie, während Netzstrom anliegt: Das kann die Platine beschädigen.',
      bridge:
        'Öffnen Sie das Gehäuse und überbrücken Sie die Pins 1 und 2 der Stiftleiste MEBX_RESET fünf Sekunden lang. Entfernen Sie dann die Brücke.',
      start:
        'Schließen Sie den Netzstrom an, starten Sie das Gerät und lassen Sie den Selbsttest enden. Eine Warnung zur CMOS-Batterie ist zu erwarten.',
      doubt:
        'Intel beschreibt es für DQ67, DQ77, DB75, DQ87 und NUC5i5MYBE. Andere Boards sind nicht bestätigt.',
    },
  },
  board: {
    biosKey: 'Entf oder F2',
    enable:
      'Öffnen Sie Advanced → AMT Configuration und stellen Sie „Un-Configure ME“ auf Enabled (oder haken Sie es an); der Wortlaut variiert. Speichern Sie und starten Sie neu.',
    confirm: 'Bestätigen Sie die Frage des Geräts, ob ME zurückgesetzt werden soll (Un-Configure ME).',
    grey: 'Bei manchen Boards ist die AMT-Seite ausgegraut, solange eine Remotesitzung offen ist oder wenn MEBx aus dem Startmenü statt beim Einschalten geöffnet wurde.',
    doubt:
      'Ein Benutzer beschreibt, dass es nach keinem Kennwort fragt. Ob das MEBx-Kennwort wieder „admin“ wird, ist nicht bestätigt.',
    header:
      'Viele Boards haben eine Stiftleiste zum Löschen des CMOS (Supermicro: JBT1, ohne Netzstrom). Verwenden Sie nie eine, die nach ME benannt ist, etwa JPME2: Sie versetzt die ME in den Fertigungsmodus.',
  },
  laptop: {
    title: 'Hauptakku und CMOS-Zelle fünf Minuten lang abtrennen',
    disable:
      'Wenn das BIOS es anbietet, schalten Sie den internen Akku ab. Fahren Sie das Gerät herunter und ziehen Sie alle Kabel ab.',
    open: 'Öffnen Sie die Bodenabdeckung, vermeiden Sie elektrostatische Entladung und ziehen Sie zuerst den Hauptakku von der Platine ab.',
    unplug:
      'Ziehen Sie die CMOS-Zelle ab (oft an einem Kabel oder angeklebt) und warten Sie mindestens fünf Minuten. Wo es keine gibt, übernimmt der Hauptakku ihre Aufgabe: Warten Sie ebenso lange.',
    plugIn:
      'Schließen Sie beide wieder an, schließen Sie das Gerät, verbinden Sie es mit dem Netzstrom und starten Sie es. Mehrere Neustarts und eine Prüfsummenwarnung sind normal.',
    doubt: 'Dass das Abziehen des Hauptakkus reicht, wo es keine Zelle gibt, ist nicht bestätigt.',
  },
} satisfies MessageCatalogue['playbooks']['makers'];
