import type { Catalogue } from '../catalogue';

/** The page that explains logs of other tools. */
export const logs = {
  title: 'Protokolle erklären',
  intro:
    'Protokolle von SCCM (SMSTS.log), Intel SCS (ACUConfig.log), rpc oder meshcmd und gespeicherte Ereignisse. Wählen Sie die Dateien eines Falls zusammen, auch die Teile eines fortgesetzten Protokolls. Sie werden nicht gespeichert.',
  choose: 'Protokolle wählen…',
  drop: 'Dateien können auch irgendwo auf diesem Fenster abgelegt werden.',
  paste: 'Oder Zeilen eines Protokolls einfügen',
  explain: 'Diese Zeilen erklären',
  reading: '{{done, number}} von {{total, number}} MB gelesen',
  readingSmall: 'Wird gelesen…',
  stop: 'Lesen abbrechen',
  result: 'Ergebnis',
  read: 'Gelesen: {{names}}',
  pasted: 'eingefügter Text',
  cause: 'Ursache',
  verdict: 'Diagnose',
  next: 'Nächster Schritt',
  notConfirmed: 'Nicht an einem Gerät bestätigt: {{doubt}}',
  before: 'Zeilen davor',
  step: 'Schritt der Tasksequenz: {{step}}',
  chain: 'Was dazu führte und was folgte',
  lines: 'Die aussagekräftigsten Zeilen',
  others: 'Was noch erkannt wurde',
  place: '{{file}}, Zeile {{line}}',
  line: 'Zeile {{line}}',
  quote: '„{{text}}“',
  machines: 'Geräte der Liste, die das Protokoll nennt',
  openMachine: '{{name}} öffnen',
  copy: 'Als Text kopieren',
  copied: 'Kopiert',
} satisfies Catalogue['logs'];
