import type { Catalogue } from '../catalogue';

export const imports = {
  choose: 'Datei wählen…',
  formats: {
    csv: 'CSV-Tabelle',
    meshcommander: 'Liste von MeshCommander',
    'scs-profile': 'Intel SCS',
    'rpc-profile': 'rpc-go oder DMT Console',
  },
  list: {
    open: 'Liste importieren…',
    title: 'Computerliste importieren',
    intro:
      'CSV-Tabellen, und Listen, die MeshCommander gespeichert hat. Kennwörter werden nicht importiert, und an die Geräte wird nichts gesendet.',
    recognised: '{{name}}: {{format}}',
    columns: 'Welche Spalte was enthält',
    columnNumber: 'Spalte {{number}}',
    columnSample: '{{name}} (z. B. „{{sample}}“)',
    noColumn: 'Keine',
    fields: { address: 'Adresse', hostname: 'Hostname', note: 'Notiz', tags: 'Tags', user: 'Benutzer' },
    rows: 'Zeilen der Datei',
    row: 'Zeile',
    outcome: 'Import',
    outcomes: { new: 'Neu', listed: 'In der Liste', refused: 'Ausgelassen' },
    hasNote: 'Das Gerät hat eine andere Notiz.',
    counts:
      'Neu: {{added, number}}. Schon in der Liste: {{listed, number}}. Ausgelassen: {{refused, number}}.',
    firstRows_one: 'Die erste Zeile wird angezeigt.',
    firstRows_other: 'Die ersten {{count, number}} Zeilen werden angezeigt.',
    replaceNotes_one: 'Notiz von {{count, number}} Gerät ersetzen',
    replaceNotes_other: 'Notizen von {{count, number}} Geräten ersetzen',
    take_one: '{{count, number}} Gerät importieren',
    take_other: '{{count, number}} Geräte importieren',
    taken:
      'Importiert. Neu: {{added, number}}. Ergänzt: {{completed, number}}. Ausgelassen: {{refused, number}}.',
    notContacted:
      'Die neuen Geräte wurden noch nicht geprüft. Eine Suche zeigt ihren Status, ohne Anmeldung.',
    scan_one: '{{count, number}} Gerät suchen',
    scan_other: '{{count, number}} Geräte suchen',
  },
  profile: {
    title: '„{{file}}“ importieren',
    intro:
      'Das ist ein Profil von {{format}}. Prüfen Sie, wofür jeder Wert verwendet wird. Erst wenn Sie das Profil speichern, wird etwas gespeichert.',
    values: 'Werte der Datei',
    path: 'In der Datei',
    value: 'Wert',
    target: 'Einstellung',
    targetOf: 'Einstellung für {{path}}',
    none: 'Nicht importieren',
    hidden: 'verborgen',
    secrets: 'Speichern Sie diese Geheimnisse im Tresor, bevor Sie das Profil verwenden: {{names}}.',
    create: 'Als neues Profil öffnen',
  },
} satisfies Catalogue['imports'];
