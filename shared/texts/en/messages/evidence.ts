/** What was seen of a machine without a login, and questions about which machine it is. */
export const evidence = {
  /** A way back into a machine that is gone by hand. */
  recovery: {
    begun: 'Recovery begun: {{path}}',
    done: '{{path}}: {{step}}',
    undone: '{{path}}, not done after all: {{step}}',
    left: 'Recovery given up: {{path}}',
  },
  hello: {
    sent: 'Sent a hello packet to be set up, as UUID {{uuid}}',
    passwordSet:
      'Sent a hello packet to be set up, as UUID {{uuid}}; it says that an administrator password was set, a hint that the MEBx password was changed',
  },
  pong: {
    none: 'No answer to the RMCP presence ping',
    seen: 'RMCP presence pong: {{details}}',
    state: {
      pre: 'not set up',
      in: 'setup in progress',
      post: 'set up',
      unknown: 'state unknown',
    },
    port: 'port {{port}}',
    noPort: 'no open port',
    notIntel: 'enterprise {{enterprise}}, not Intel',
  },
  port: {
    open: 'Port {{number}} is open',
    closed: 'Port {{number}} is closed',
    filtered: 'Port {{number}} does not answer',
    unknown: 'Port {{number}} could not be checked',
  },
  answersAs: 'Answers {{where}} as “{{server}}”',
  answersWith: 'Answers {{where}} with status {{status}}',
  digestAmt: 'Asks for a digest login, as AMT does',
  digestOther: 'Asks for a digest login with a realm that AMT does not use: “{{realm}}”',
  certificate: {
    named: 'Encrypted with {{protocol}}, certificate for {{subject}}, valid until {{until}}',
    namedWithoutEnd:
      'Encrypted with {{protocol}}, certificate for {{subject}}, with a date that cannot be read',
    nameless: 'Encrypted with {{protocol}}, certificate without a name, valid until {{until}}',
    namelessWithoutEnd:
      'Encrypted with {{protocol}}, certificate without a name, with a date that cannot be read',
  },
  tls: {
    'client-certificate': 'The encrypted port requires a client certificate',
    handshake: 'No encrypted connection to the encrypted port could be negotiated',
    timeout:
      'The TLS handshake on the encrypted port took too long; for two minutes no other one is attempted',
  },
  /** How a machine differs from what is remembered of it. */
  differs: {
    realm: 'The realm is not the one of the last login',
    certificate: 'The certificate is not the one that was trusted',
    uuid: 'The UUID is not the one of the last login',
    mac: 'The hardware address is not the one of the last login',
    address: 'It was found at a new address, and nothing that it shows proves that it is the same machine',
    encryption: 'Its certificate was trusted, and now it answers without encryption only',
    lookalike: 'Another known machine has the same realm',
  },
  sameRealmAfterReset: 'After the reset it asks for a login in the same realm as before',
  noQuestion: 'There is no open question about which machine this is. Nothing was changed.',
  noQuestionNext: 'Continue as usual.',
  questionChanged:
    'What the machine shows has changed since you were asked. Your answer was not applied, and nothing was changed.',
  questionChangedNext: 'Check again, then answer.',
  noLookalike: 'No other known machine with the same realm can be this one.',
  noLookalikeNext: 'Scan again and check the list.',
} as const;
