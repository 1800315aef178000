import type { ExplainCatalogue } from '../../catalogue';

/** What a log comes to. */
export const report = {
  place: '{{file}}, Zeile {{line}}',
  line: 'Zeile {{line}}',
  cause: {
    certain: 'Ursache: {{title}} ({{place}})',
    likely: 'Wahrscheinliche Ursache: {{title}} ({{place}})',
    possible: 'Mögliche Ursache: {{title}} ({{place}})',
  },
  unknown: 'Etwas ist fehlgeschlagen, und das Protokoll nennt den Grund nicht: {{title}} ({{place}})',
  unknownMessage:
    'Bei AMT ist etwas fehlgeschlagen, mit einer Meldung, die AMT Bench nicht kennt ({{place}})',
  unknownNext:
    'Lesen Sie die Zeilen darunter. Fügen Sie dann das Protokoll des Programms selbst (ACUConfig.log, rpc -v) aus derselben Minute hinzu.',
  succeeded: 'AMT wurde erfolgreich eingerichtet, konfiguriert oder zurückgesetzt ({{place}})',
  succeededNext: 'Suchen Sie das Gerät hier, und melden Sie sich an, um seine Einstellungen zu sehen.',
  state: 'Kein Fehler. Zustand von AMT: {{title}} ({{place}})',
  notAmt: 'AMT ist nicht die Ursache. Etwas anderes ist fehlgeschlagen: {{title}} ({{place}})',
  nothing: 'Es wurde keine bekannte Meldung gefunden.',
  noFailure: 'Es wurde kein Fehler von AMT gefunden.',
  nothingNext:
    'Diagnostizieren Sie das Gerät selbst. Oder fügen Sie das Protokoll des Programms hinzu, das fehlgeschlagen ist, etwa ACUConfig.log oder die Ausgabe von rpc -v.',
} satisfies ExplainCatalogue['report'];
