import type { Catalogue } from '../catalogue';

/** The serial console in the window. */
export const console = {
  title: 'Serielle Konsole',
  titleOf: 'Serielle Konsole von {{machine}}',
  explanation: 'Zeigt den Start, das BIOS-Setup und die Textkonsole des Geräts, und tippt dort.',
  off: 'Als das Gerät zuletzt gelesen wurde, war Serial-over-LAN oder sein Umleitungsport ausgeschaltet. Wenden Sie ein Profil an, das beides einschaltet.',
  open: 'Konsole öffnen',
  tools: 'Was hier möglich ist',
  disconnect: 'Trennen',
  connectAgain: 'Erneut verbinden',
  checkMachine: 'Gerät erneut prüfen',
  copy: 'Auswahl kopieren',
  save: 'Als Text speichern',
  functionKeys: 'Funktionstasten',
  charset: {
    label: 'Zeichen',
    auto: 'Zeichen: auto',
    'utf-8': 'Zeichen: UTF-8',
    cp437: 'Zeichen: CP437',
  },
  keys: {
    label: 'Funktionstasten werden gesendet für',
    bios: 'F-Tasten: BIOS',
    xterm: 'F-Tasten: Linux',
  },
  size: {
    label: 'Spalten und Zeilen',
    fit: 'Fenster ausfüllen',
  },
  reader: 'Bildschirmleser',
  terminal: 'Terminal: Tasten gehen an das Gerät',
  tooMuch: 'Zu viel Text zum Vorlesen. Gehen Sie die Zeilen einzeln durch.',
  leaveHint: 'Tab geht an das Gerät. Strg+Umschalt+Pos1 verlässt das Terminal.',
  connecting: 'Verbindung zu {{address}} wird aufgebaut…',
  connected: 'Mit {{address}} verbunden.',
  nothingYet:
    'Mit {{address}} verbunden. Noch wurde nichts geschrieben: Drücken Sie Enter, um eine Textkonsole zu wecken, oder starten Sie ins BIOS neu.',
  notTaken: 'Das Gerät nimmt gerade keine Tasten an. Was Sie zuletzt getippt haben, wurde nicht gesendet.',
  dropped: 'Das Gerät hat mehr geschrieben, als gezeigt werden konnte. Ein Teil davon fehlt.',
  ended: {
    there:
      'Das Gerät hat die Sitzung beendet. Das ist normal, wenn AMT zurückgesetzt oder neu gestartet wurde.',
    here: 'Getrennt.',
    failed: 'Nicht verbunden.',
  },
} satisfies Catalogue['console'];
