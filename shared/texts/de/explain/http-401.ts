import type { ExplainCatalogue } from '../../catalogue';

/** What the answers 401 in a log mean. */
export const http401 = {
  refused: {
    title: 'Das Gerät hat eine Anmeldung abgelehnt',
    explanation:
      'Eine Anmeldung wurde gesendet, und die Antwort war wieder 401: Das Kennwort lautet anders, oder die Anmeldungen sind nach zu vielen Fehlversuchen vorübergehend gesperrt. AMT gibt in beiden Fällen dieselbe Antwort.',
  },
  neverLetIn: {
    title: 'Anmeldungen wurden verlangt, und keine erkennbar erfolgreiche folgt',
    explanation:
      'Das Gerät hat mehrmals mit 401 geantwortet, und kein Erfolg folgt: Wahrscheinlich lautet das Kennwort anders, oder die Anmeldungen sind vorübergehend gesperrt. Das Protokoll zeigt nicht, ob ein Kennwort gesendet wurde.',
  },
  alone: {
    title: 'Ein einzelner Status 401 beweist nichts',
    explanation:
      'Jede Anmeldung bei AMT beginnt mit einer Antwort 401, die nur nach dem Kennwort fragt. Was danach kam, steht nicht in diesem Text.',
    next: 'Fügen Sie auch die Zeilen nach dieser ein, oder melden Sie sich hier einmal an.',
  },
  page: {
    title: 'Falsches Kennwort, oder Anmeldungen vorübergehend gesperrt',
    explanation:
      'Die Webseite von AMT zeigt dasselbe ohne Kennwort, bei einem falschen und bei einer Sperre nach zu vielen Fehlversuchen. Für sich allein beweist das nichts.',
  },
  handshake: {
    title: 'Der Status 401 darin ist keine Ablehnung: Danach war eine Anmeldung erfolgreich',
    explanation:
      'Jede Anmeldung bei AMT beginnt mit einer Antwort 401, die nur nach dem Kennwort fragt. Die Antworten danach sind in Ordnung.',
    next: 'Suchen Sie die Ursache an anderer Stelle.',
  },
  logInOnce:
    'Melden Sie sich hier einmal an: AMT Bench zählt mit und meldet, wenn eine Sperre wahrscheinlicher ist als ein falsches Kennwort.',
} satisfies ExplainCatalogue['http401'];
