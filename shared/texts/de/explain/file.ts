import type { ExplainCatalogue } from '../../catalogue';

/** Why a file is not read as a log. */
export const file = {
  events: '„{{file}}“ ist ein Ereignisprotokoll in der binären Form von Windows.',
  eventsNext: 'Speichern Sie es in der Ereignisanzeige als XML oder Text, und lesen Sie diese Datei.',
  archive: '„{{file}}“ ist ein Archiv.',
  archiveNext: 'Entpacken Sie es, und lesen Sie die Protokolle darin.',
  binary: '„{{file}}“ ist keine Textdatei.',
  binaryNext:
    'Wählen Sie ein Protokoll: SMSTS.log, ACUConfig.log, gespeicherte Ereignisse oder die Ausgabe von rpc oder meshcmd.',
  pasted: 'Das ist kein Text.',
  empty: 'Es gibt nichts zu lesen: Der Text ist leer.',
  emptyNext: 'Wählen Sie ein anderes Protokoll, oder fügen Sie die Zeilen ein.',
  tooLarge: 'Die Datei ist für ein Protokoll zu groß (mehr als {{most, number}} MB).',
  tooLargeNext: 'Wählen Sie das Protokoll des Tages, an dem der Fehler auftrat.',
  tooMany: 'Das sind zu viele Dateien (mehr als {{most, number}}).',
  tooManyNext: 'Wählen Sie nur die Protokolle eines Falls.',
  unread: '„{{file}}“ kann nicht gelesen werden.',
  unreadNext: 'Prüfen Sie, ob es eine Datei ist und ob sie noch da ist, und wählen Sie sie noch einmal.',
  gone: 'Dieses Protokoll wird nicht mehr gelesen.',
  goneNext: 'Wählen Sie es noch einmal.',
} satisfies ExplainCatalogue['file'];
