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
} satisfies ExplainCatalogue['file'];
