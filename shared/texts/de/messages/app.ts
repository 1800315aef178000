import type { MessageCatalogue } from '../../catalogue';

/** Failures between AMT Bench and its window. */
export const app = {
  page: {
    rule: 'Jeder Link zu AMT Bench öffnet eine Seite.',
    needed: 'Ein neuer Link ist nötig',
    how: 'Ist AMT Bench in einem anderen Tab geöffnet, verwenden Sie diesen. Drücken Sie sonst die Eingabetaste in dem Terminal, in dem AMT Bench läuft; es gibt einen neuen Link aus. Ohne dieses Terminal schließen Sie AMT Bench und starten es neu. Kennwörter, die nur im Speicher gehalten werden, gehen dabei verloren.',
    without: 'Diese Seite wurde ohne Link geöffnet, oder ihr Link wurde schon benutzt.',
    forbidden: 'Von hier nicht verfügbar',
    forbiddenText:
      'AMT Bench antwortet nur seinem eigenen Fenster. Öffnen Sie den Link, den es im Terminal ausgegeben hat.',
  },
  filesMissing: 'Die Dateien des Fensters fehlen.',
  filesMissingNext: 'Starten Sie mit „npm start“, das sie erstellt, oder installieren Sie AMT Bench neu.',
  bug: 'AMT Bench hat diesen Vorgang wegen eines internen Fehlers beendet.',
  tryAgain: 'Versuchen Sie es erneut. Geschieht es wieder, melden Sie den Fehler.',
  tryAgainWithLog:
    'Versuchen Sie es erneut. Geschieht es wieder, melden Sie den Fehler und senden Sie die Datei {{file}} mit.',
  connectionLost: 'Das Fenster hat die Verbindung zu AMT Bench verloren.',
  connectionLostNext:
    'Laden Sie das Fenster neu. Laufende Vorgänge gehen weiter und werden wieder angezeigt.',
  unknownCall: 'Das Fenster hat etwas angefragt, das AMT Bench nicht kennt.',
  reload: 'Laden Sie das Fenster neu.',
  notUnderstood: 'AMT Bench hat die Anfrage „{{name}}“ nicht verstanden.',
  fieldNotUnderstood: 'AMT Bench hat die Anfrage „{{name}}“ nicht verstanden: „{{field}}“ {{problem}}.',
  checkFields: 'Prüfen Sie die Felder auf dieser Seite und versuchen Sie es erneut.',
  tooMuch: 'Das ist zu viel für eine Anfrage.',
  tooMuchNext: 'Teilen Sie es in kleinere Teile auf.',
  unreadable: 'AMT Bench konnte eine Nachricht dieses Fensters nicht lesen.',
  unreadableNext: 'Laden Sie das Fenster neu. Geschieht es wieder, starten Sie AMT Bench neu.',
  portInUse:
    'Port {{port}} wird von einem anderen Programm verwendet oder von einem AMT Bench, das noch läuft.',
  portForbidden: 'Dieses Konto darf Port {{port}} nicht öffnen.',
  otherPort: 'Wählen Sie einen anderen Port, oder lassen Sie --port weg: Dann wird ein freier verwendet.',
  higherPort: 'Wählen Sie einen Port über 1023, oder lassen Sie --port weg: Dann wird ein freier verwendet.',
} satisfies MessageCatalogue['app'];
