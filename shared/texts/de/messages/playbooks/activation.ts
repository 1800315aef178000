import type { MessageCatalogue } from '../../../catalogue';

/** Options that set AMT up. */
export const activation = {
  hostCcm: {
    title: 'Aus dem Betriebssystem des Geräts aktivieren (Clientmodus)',
    reason: 'Nach dem MEBx-Kennwort wird nie gefragt. Es spielt also keine Rolle, wer es geändert hat.',
    clientMode:
      'AMT ist danach im Clientmodus (CCM): Die Fernsteuerung fragt die Person am Gerät nach einem Code.',
    mebxStays: 'Ein unbekanntes MEBx-Kennwort bleibt bestehen: Wer es kennt, kann MEBx weiterhin öffnen.',
    look: 'Prüfen Sie, ob es dieses Gerät ist und ob es nicht eingerichtet ist: Vergleichen Sie die UUID; der Steuerungsmodus muss „pre-provisioning“ sein.',
    run: 'Führen Sie die Aktivierung mit rpc 3 aus. Es fragt nach dem neuen Admin-Kennwort oder nimmt es aus der Umgebungsvariablen AMT_PASSWORD. Schreiben Sie das Kennwort nie hinter den Befehl.',
    rpc2: 'Stattdessen mit rpc 2: Die Optionen haben dort nur einen Strich. Es fragt ebenfalls nach dem Kennwort.',
    meshcmd:
      'Falls rpc nicht zur Hand ist: MeshCMD tut dasselbe, nimmt das Kennwort aber nur hinter dem Befehl, wo andere Programme es währenddessen lesen können. Setzen Sie das neue Kennwort an die Stelle von NEW-PASSWORD und löschen Sie danach den Verlauf des Terminals.',
    wait: 'Drücken Sie in AMT Bench „Auf AMT warten“, oder warten Sie eine halbe Minute und drücken Sie „Erneut prüfen“.',
    proof:
      'Die Präsenzantwort besagt „eingerichtet“, und die Anmeldung mit dem neuen Admin-Kennwort gelingt.',
    doubt:
      'Dass jede AMT-Generation dies mit geändertem MEBx-Kennwort akzeptiert, folgt aus dem Code der Werkzeuge. Auf Hardware ist es nicht bestätigt.',
    tooOld: 'AMT vor 6.2 lässt sich nicht aus dem laufenden System aktivieren.',
    doubt6: 'AMT 6 akzeptiert dies erst ab Version 6.2.',
    generation19:
      'AMT 19 verlangt, dass vor dem letzten Schritt ein MEBx-Kennwort gesetzt wurde. Das Werkzeug setzt dann eines: Schreiben Sie es auf.',
    doubtTools:
      'Die Befehle stehen im Quelltext und in der Dokumentation der Werkzeuge und wurden von uns nicht ausgeführt. Der Quelltext von MeshCMD nennt auch die Option --password; „meshcmd help AmtCCM“ sagt, welche Ihres nimmt.',
    switchedOff:
      'Ab 16.1 liefern Hersteller AMT ausgeschaltet aus. rpc 3 schaltet es zuerst ein; gelingt das nicht, führen Sie „rpc configure enableamt“ aus oder schalten Sie AMT im BIOS ein.',
    encrypted19:
      'Ab AMT 19 läuft die Einrichtung über eine verschlüsselte lokale Verbindung, die MeshCMD nicht bietet.',
  },
  hostAcm: {
    title: 'Administratormodus mit einem Provisionierungszertifikat',
    reason:
      'Die Fernsteuerung fragt danach niemanden nach einem Code, und niemand öffnet MEBx. Nur für alle, die ein Provisionierungszertifikat haben.',
    certificate: 'Ein Provisionierungszertifikat (PFX) mit Kennwort; sein Stamm-Hash muss im Gerät stehen',
    suffix:
      'Ein Kabel zu einem Netz, dessen DHCP-Domäne (Option 15) zum Zertifikat passt, oder sein DNS-Suffix in MEBx',
    clientMode: 'Ein misslungener Versuch kann das Gerät im Clientmodus zurücklassen.',
    check:
      'Prüfen Sie das Zertifikat auf der Seite „Zertifikat“ oder auf der Befehlszeile. setup.pfx steht für Ihre Datei.',
    compare:
      'Vergleichen Sie UUID, Stamm-Hash und DNS-Suffix. Der Steuerungsmodus muss „pre-provisioning“ oder der Clientmodus sein.',
    file: 'In PowerShell, im Ordner der PFX-Datei: Geben Sie rpc die Datei über die Umgebung.',
    password: 'Dann ihr Kennwort: Der Befehl fragt danach, damit es in keinem Verlauf steht.',
    run: 'Führen Sie die Aktivierung mit rpc 3 im selben Fenster aus. Es fragt nach dem neuen Admin-Kennwort.',
    linux:
      'Unter Linux statt der letzten vier: eine Zeile, die auf das Kennwort der Datei wartet, rpc ausführt und beides vergisst.',
    forget: 'Nehmen Sie beides wieder aus der Umgebung und löschen Sie die PFX-Datei vom Gerät.',
    proof:
      'Die Präsenzantwort besagt „eingerichtet“, und nach der Anmeldung zeigt AMT Bench „Administratormodus (ACM)“.',
    doubt: 'Wir haben noch kein Gerät mit einem Zertifikat aktiviert.',
    doubtCommands: 'Die Befehle folgen aus dem Quelltext von rpc 3 und wurden von uns nicht ausgeführt.',
    tooOld: 'AMT vor 7 gelangt nicht aus dem laufenden System in den Administratormodus.',
    generation19:
      'AMT 19 verlangt auch ein MEBx-Kennwort: rpc nimmt das neue aus der Umgebungsvariablen MEBX_PASSWORD oder versucht das Admin-Kennwort und fragt dann.',
  },
  toAcm: {
    title: 'Mit einem Provisionierungszertifikat in den Administratormodus wechseln',
    reason:
      'Das Gerät ist im Clientmodus (CCM): Die Fernsteuerung fragt die Person am Gerät nach einem Code. Im Administratormodus muss sie das nicht. Nur für alle, die ein Provisionierungszertifikat haben.',
    erases: 'Nichts. Kennwörter und Einstellungen bleiben.',
    press:
      'Drücken Sie „In den Administratormodus wechseln…“ und wählen Sie die PFX-Datei. Datei und Kennwort werden nicht aufbewahrt, und der Schlüssel verlässt diesen Computer nicht.',
    send: 'AMT Bench übergibt der Firmware die Kette, signiert mit dem Schlüssel und sendet den Befehl einmal.',
    proof: 'Die Firmware sagt selbst „Administratormodus“, wenn sie noch einmal gefragt wird.',
    risk: 'Keines für Daten. Geht die Antwort verloren, wird der Modus eine Minute lang erneut gelesen.',
    closed: 'Dieses Gerät ist schon im Administratormodus (ACM).',
    tooOld: 'AMT vor 7 kennt diesen Wechsel des Steuerungsmodus nicht.',
    doubt:
      'Wir haben noch kein Gerät so umgestellt. Nach Intels Handbuch nimmt ein Gerät im Clientmodus das über das Netz an; die öffentlichen Werkzeuge senden es nur über LMS. Lehnt Ihres ab, starten Sie AMT Bench auf diesem Gerät, wenn dort LMS antwortet.',
    doubt22:
      'AMT 22 antwortete Werkzeugen, die mit SHA-256 signieren, mit 1. AMT Bench signiert dort mit SHA-384.',
  },
  mebx: {
    title: 'Von Hand in MEBx aktivieren',
    reason: 'Führt ohne Zertifikat in den Administratormodus (ACM), wenn Sie an der Tastatur sind.',
    password: 'Das MEBx-Kennwort (werkseitig „admin“)',
    newPassword: 'MEBx verlangt zuerst ein neues Kennwort. Schreiben Sie es auf, bevor Sie es eingeben.',
    logIn:
      'Melden Sie sich bei ausgeschaltetem NumLock mit „admin“ an. MEBx verwendet die US-Tastaturbelegung: Drücken Sie auf AZERTY „qd,in“.',
    activate:
      'Setzen Sie das neue Kennwort und wählen Sie dann Intel AMT Configuration → Activate Network Access.',
  },
  usbKey: {
    title: 'Mit einem USB-Stick aktivieren',
    reason:
      'Für viele Geräte nacheinander. Der Stick bringt das bekannte MEBx-Kennwort mit; gegen ein unbekanntes hilft er nicht.',
    password: 'Das aktuelle MEBx-Kennwort (werkseitig „admin“)',
    stick: 'Ein kleiner FAT-Stick, auf dem nur setup.bin ist',
    enabled: 'Im BIOS eingeschaltete USB-Provisionierung',
    clearText: 'Der Stick enthält Kennwörter im Klartext: Löschen Sie ihn danach.',
    enable:
      'Öffnen Sie das BIOS-Setup: {{biosKey}}. Schalten Sie dort die USB-Provisionierung ein; die meisten Hersteller liefern sie ausgeschaltet aus.',
    prepare:
      'Kopieren Sie setup.bin auf einen Stick mit höchstens 512 MB, formatiert mit FAT16, ohne andere Datei.',
    start: 'Starten Sie das Gerät mit eingestecktem Stick und antworten Sie auf die Frage mit Y.',
    remove:
      'Ziehen Sie den Stick ab, lassen Sie das Gerät starten und drücken Sie dann in AMT Bench „Erneut prüfen“.',
    risk: 'Keines für Daten. Halten Sie den Stick geheim.',
    doubt:
      'Welches BIOS welche Dateiversion und Stickgröße akzeptiert, ist für dieses Modell nicht bestätigt.',
  },
} satisfies MessageCatalogue['playbooks']['activation'];
