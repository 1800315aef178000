import type { MessageCatalogue } from '../../catalogue';

/** What was seen of a machine without a login, and questions about which machine it is. */
export const evidence = {
  recovery: {
    begun: 'Wiederherstellung begonnen: {{path}}',
    done: '{{path}}: {{step}}',
    undone: '{{path}}, doch nicht erledigt: {{step}}',
    left: 'Wiederherstellung abgebrochen: {{path}}',
  },
  hello: {
    sent: 'Hat ein Hello-Paket gesendet, um eingerichtet zu werden, als UUID {{uuid}}',
    passwordSet:
      'Hat ein Hello-Paket gesendet, um eingerichtet zu werden, als UUID {{uuid}}; es besagt, dass ein Administratorkennwort gesetzt wurde: ein Hinweis darauf, dass das MEBx-Kennwort geändert wurde',
  },
  pong: {
    none: 'Keine Antwort auf den RMCP-Presence-Ping',
    seen: 'RMCP-Presence-Pong: {{details}}',
    state: {
      pre: 'nicht eingerichtet',
      in: 'Einrichtung läuft',
      post: 'eingerichtet',
      unknown: 'Zustand unbekannt',
    },
    port: 'Port {{port}}',
    noPort: 'kein offener Port',
    notIntel: 'Enterprise-Nummer {{enterprise}}, nicht Intel',
  },
  port: {
    open: 'Port {{number}} ist offen',
    closed: 'Port {{number}} ist geschlossen',
    filtered: 'Port {{number}} antwortet nicht',
    unknown: 'Port {{number}} konnte nicht geprüft werden',
  },
  answersAs: 'Antwortet auf {{where}} als „{{server}}“',
  answersWith: 'Antwortet auf {{where}} mit Status {{status}}',
  digestAmt: 'Verlangt wie AMT eine Digest-Anmeldung',
  digestOther: 'Verlangt eine Digest-Anmeldung mit einem Realm, den AMT nicht verwendet: „{{realm}}“',
  certificate: {
    named: 'Verschlüsselt mit {{protocol}}, Zertifikat für {{subject}}, gültig bis {{until}}',
    namedWithoutEnd:
      'Verschlüsselt mit {{protocol}}, Zertifikat für {{subject}}, mit einem nicht lesbaren Datum',
    nameless: 'Verschlüsselt mit {{protocol}}, Zertifikat ohne Namen, gültig bis {{until}}',
    namelessWithoutEnd:
      'Verschlüsselt mit {{protocol}}, Zertifikat ohne Namen, mit einem nicht lesbaren Datum',
  },
  tls: {
    'client-certificate': 'Der verschlüsselte Port verlangt ein Clientzertifikat',
    handshake: 'Mit dem verschlüsselten Port ließ sich keine verschlüsselte Verbindung aushandeln',
    timeout:
      'Der TLS-Handshake am verschlüsselten Port dauerte zu lange; zwei Minuten lang wird kein weiterer versucht',
  },
  differs: {
    realm: 'Der Realm ist ein anderer als bei der letzten Anmeldung',
    certificate: 'Das Zertifikat ist ein anderes als das, dem vertraut wurde',
    uuid: 'Die UUID ist eine andere als bei der letzten Anmeldung',
    mac: 'Die Hardwareadresse ist eine andere als bei der letzten Anmeldung',
    address:
      'Es wurde an einer neuen Adresse gefunden, und nichts, was es zeigt, beweist, dass es dasselbe Gerät ist',
    encryption: 'Seinem Zertifikat wurde vertraut, und jetzt antwortet es nur noch unverschlüsselt',
    lookalike: 'Ein anderes bekanntes Gerät hat denselben Realm',
  },
  sameRealmAfterReset: 'Nach dem Zurücksetzen verlangt es eine Anmeldung mit demselben Realm wie zuvor',
  noQuestion: 'Es gibt keine offene Frage, welches Gerät das ist. Nichts wurde geändert.',
  noQuestionNext: 'Fahren Sie wie gewohnt fort.',
  questionChanged:
    'Das Gerät zeigt inzwischen etwas anderes, als Sie gefragt wurden. Ihre Antwort wurde nicht übernommen, und nichts wurde geändert.',
  questionChangedNext: 'Prüfen Sie es erneut, und antworten Sie dann.',
  noLookalike: 'Kein anderes bekanntes Gerät mit demselben Realm kommt in Frage.',
  noLookalikeNext: 'Suchen Sie erneut, und prüfen Sie die Liste.',
} satisfies MessageCatalogue['evidence'];
