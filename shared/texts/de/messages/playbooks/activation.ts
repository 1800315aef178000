import type { MessageCatalogue } from '../../../catalogue';

/** Options that set AMT up. */
export const activation = {
  hostCcm: {
    title: 'Aus Windows aktivieren, ohne MEBx-Kennwort',
    reason: 'Nach dem MEBx-Kennwort wird nie gefragt. Es spielt also keine Rolle, wer es geändert hat.',
    clientMode:
      'AMT ist danach im Clientmodus (CCM): Die Fernsteuerung fragt die Person am Gerät nach einem Code.',
    mebxStays: 'Ein unbekanntes MEBx-Kennwort bleibt bestehen: Wer es kennt, kann MEBx weiterhin öffnen.',
    run: 'Führen Sie die Aktivierung aus. Sie fragt nach dem neuen Admin-Kennwort.',
    wait: 'Warten Sie eine halbe Minute und drücken Sie dann in AMT Bench „Erneut prüfen“.',
    proof:
      'Die Präsenzantwort besagt „eingerichtet“, und die Anmeldung mit dem neuen Admin-Kennwort gelingt.',
    doubt:
      'Dass jede AMT-Generation dies mit geändertem MEBx-Kennwort akzeptiert, folgt aus dem Code der Werkzeuge. Auf Hardware ist es nicht bestätigt.',
    tooOld: 'AMT vor 6.2 lässt sich nicht aus dem laufenden System aktivieren.',
    doubt6: 'AMT 6 akzeptiert dies erst ab Version 6.2.',
    generation19:
      'AMT 19 verlangt, dass vor dem letzten Schritt ein MEBx-Kennwort gesetzt wurde. Das Werkzeug setzt dann eines: Schreiben Sie es auf.',
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
