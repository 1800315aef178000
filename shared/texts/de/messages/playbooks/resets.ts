import type { MessageCatalogue } from '../../../catalogue';

/** Options that reset AMT. */
export const resets = {
  remote: {
    title: 'AMT über das Netz zurücksetzen (Unconfigure)',
    reason: 'Sie sind angemeldet: AMT lässt sich über das Netz löschen und neu einrichten.',
    need: 'Ein anderer Weg, das Gerät danach zu erreichen',
    outOfReach: 'Niemand erreicht das Gerät über AMT, bis es wieder aktiviert ist.',
    hashes:
      'Eigene Root-Hashes und, vor AMT 12, das DNS-Suffix werden gelöscht: Die nächste Remote-Aktivierung erfordert vielleicht einen Besuch am Gerät.',
    press: 'Drücken Sie „AMT zurücksetzen (Unconfigure)…“ und tippen Sie den Namen des Geräts ein.',
    wait: 'Warten Sie. AMT startet neu und antwortet 60 bis 90 Sekunden lang nicht.',
    look: 'AMT Bench prüft danach erneut und sagt, ob das Gerät „nicht eingerichtet“ ist.',
    risk: 'Das Gerät ist über AMT nicht erreichbar, bis es jemand wieder aktiviert.',
  },
  local: {
    title: 'AMT aus Windows zurücksetzen, ohne AMT-Kennwort',
    reason:
      'Funktioniert nur im Clientmodus (CCM). Windows sagt, welcher Modus es ist; fragen Sie ihn zuerst ab.',
    silent: 'Das Gerät antwortet 60 bis 90 Sekunden lang nicht.',
    mode: 'Prüfen Sie zuerst den Steuerungsmodus.',
    run: 'Führen Sie das Zurücksetzen als Administrator aus.',
    clientReason: 'Im Clientmodus (CCM) bietet die Firmware dies für ein verlorenes Kennwort an.',
    runClient: 'Führen Sie das Zurücksetzen als Administrator aus. Es fragt nach keinem AMT-Kennwort.',
    meshcmd: 'Wenn rpc nicht zur Hand ist: MeshCMD tut dasselbe.',
    adminMode: 'Im Administratormodus (ACM) kann Windows AMT nicht ohne das AMT-Kennwort zurücksetzen.',
    unfinishedTitle: 'Die unvollständige Einrichtung aus Windows beenden',
    unfinishedReason: 'Die Firmware lässt einen lokalen Administrator eine hängende Einrichtung beenden.',
    unfinishedErases: 'Die unvollständige Einrichtung.',
    runUnfinished:
      'Führen Sie das Zurücksetzen als Administrator aus. Es beendet auch eine hängende Einrichtung.',
  },
  menu: {
    title: 'Im MEBx-Menü zurücksetzen (Unconfigure)',
    reason: 'Erfordert das MEBx-Kennwort, das ein anderes als das Netzwerkkennwort sein kann.',
    change: 'Das MEBx-Kennwort ändert sich nicht. Ändern Sie es, solange Sie in MEBx sind.',
    logIn: 'Melden Sie sich mit dem MEBx-Kennwort an. MEBx verwendet die US-Tastaturbelegung.',
    unprovision:
      'Wählen Sie Intel AMT Configuration → Unconfigure Network Access → Full Unprovision und bestätigen Sie mit Y. Die Tastatur reagiert bis zu eine Minute lang nicht.',
    inside:
      'Prüfen Sie, solange Sie in MEBx sind, die Kennwortrichtlinie und setzen Sie das neue MEBx-Kennwort.',
    knownReason: 'Mit dem MEBx-Kennwort lässt sich AMT in MEBx selbst löschen.',
  },
  bios: {
    title: 'AMT im BIOS zurücksetzen (Unconfigure)',
    reason:
      'Erfordert weder das MEBx-Kennwort noch einen Schraubendreher, und die Uhrzeit bleibt erhalten. Mit dem AMT-Kennwort geht es vielleicht sogar von hier aus: Manche Geräte zeigen ihr BIOS-Setup auf der seriellen Konsole.',
    password: 'Das BIOS-Kennwort, falls eines gesetzt ist',
    erases:
      'Alle AMT-Einstellungen und, wo es funktioniert, das MEBx-Kennwort, das wieder „admin“ wird. Windows, Laufwerke und Dateien bleiben erhalten.',
    find: 'Starten Sie das Gerät neu und öffnen Sie das BIOS-Setup: {{biosKey}}. Suchen Sie einen Eintrag wie „Un-Configure ME“ oder „Intel Manageability Reset“ (oft Advanced → AMT Configuration) und aktivieren Sie ihn.',
    confirm:
      'Speichern Sie, starten Sie neu und bestätigen Sie die Frage des Geräts, ob ME zurückgesetzt werden soll (Un-Configure ME).',
    risk: 'Gering: Windows fragt vielleicht einmal nach dem BitLocker-Schlüssel.',
    doubt:
      'Nicht jeder Hersteller hat diesen Eintrag, und ob er auch das MEBx-Kennwort zurücksetzt, ist für dieses Modell nicht bestätigt.',
  },
  jumper: {
    none: 'Für dieses Gerät ist kein solcher Jumper, keine Stiftleiste und keine Taste dokumentiert.',
  },
  battery: {
    title: 'Die CMOS-Batterie fünf Minuten lang herausnehmen',
    reason:
      'Ob dies AMT zurücksetzt, ist eine Regel der Firmware. Ab AMT 11 bewirkt es bei manchen Geräten nichts.',
    erases:
      'Alle AMT-Einstellungen und, wo es funktioniert, das MEBx-Kennwort, das wieder „admin“ wird; BIOS-Einstellungen und Uhrzeit. Windows, Laufwerke und Dateien bleiben erhalten.',
    clock:
      'Die Uhrzeit geht verloren: Anmeldungen an der Domäne und verschlüsselte Verbindungen schlagen fehl, bis sie gestellt ist.',
    defaults:
      'BIOS-Einstellungen gehen auf die Standardwerte zurück. Ein BIOS-Kennwort bleibt meist bestehen und kann Sie dann aus dem Setup aussperren.',
    bitlocker:
      'Windows fragt vielleicht einmal nach dem BitLocker-Schlüssel. Bestätigen Sie nie „clear TPM“.',
    gone: 'Eigene Root-Hashes, DNS-Suffix, WLAN-Profile und Fernzugriff von AMT werden gelöscht.',
    takeOut:
      'Öffnen Sie das Gehäuse, nehmen Sie die Knopfzelle heraus und warten Sie mindestens fünf Minuten.',
    putBack:
      'Setzen Sie sie richtig herum wieder ein, schließen Sie den Netzstrom an und starten Sie das Gerät. Mehrere Neustarts und eine Prüfsummenwarnung sind normal.',
    doubt:
      'Ob es bei diesem Modell funktioniert, ist nicht bestätigt. Bei manchen Herstellern muss ME danach im BIOS aus- und wieder eingeschaltet werden.',
    reasonTo9:
      'Bei AMT 2 bis 9 setzt dies AMT auf Werkseinstellungen zurück, das MEBx-Kennwort eingeschlossen.',
    doubtTo9:
      'Von Benutzern und älteren Herstelleranleitungen für AMT 2 bis 9 berichtet; nicht für jedes Modell bestätigt.',
    reason10:
      'Bei AMT 10 kann der Hersteller dies abgeschaltet haben. Dann muss es einen BIOS-Eintrag geben.',
    generation19:
      'Bei AMT 19 muss das MEBx-Kennwort neu gesetzt werden, bevor sich eine Aktivierung abschließen lässt.',
  },
  service: {
    title: 'Den Kundendienst des Herstellers fragen',
    reason: 'Wenn nichts anderes bleibt. Es kostet Geld oder eine neue Platine.',
    ownership: 'Eigentumsnachweis',
    serialNumber: 'Seriennummer',
    erases:
      'Alle AMT-Einstellungen, vielleicht die Platine selbst. Fragen Sie nach dem Laufwerk, bevor Sie das Gerät abgeben.',
    ask: 'Fragen Sie nach dem Verfahren „RTC reset“ oder „ME unconfigure“ für dieses Modell. Die Frage nach dem „AMT-Kennwort“ führt zum Tausch der Platine.',
    afterwards: 'Suchen Sie danach erneut und richten Sie AMT neu ein.',
    proof: 'Die Präsenzantwort besagt „nicht eingerichtet“, und MEBx akzeptiert „admin“.',
    risk: 'Kosten und Tage ohne das Gerät.',
  },
} satisfies MessageCatalogue['playbooks']['resets'];
