import type { MessageCatalogue } from '../../catalogue';

/** What was seen of a machine without a login, and questions about which machine it is. */
export const evidence = {
  recovery: {
    begun: 'Récupération commencée : {{path}}',
    done: '{{path}} : {{step}}',
    undone: '{{path}}, finalement pas fait : {{step}}',
    left: 'Récupération abandonnée : {{path}}',
  },
  hello: {
    sent: 'A envoyé un paquet hello pour être activée, avec l’UUID {{uuid}}',
    passwordSet:
      'A envoyé un paquet hello pour être activée, avec l’UUID {{uuid}} ; il indique qu’un mot de passe administrateur a été défini : un indice que le mot de passe MEBx a été changé',
  },
  pong: {
    none: 'Aucune réponse au ping de présence RMCP',
    seen: 'Pong de présence RMCP : {{details}}',
    state: {
      pre: 'non activé',
      in: 'activation en cours',
      post: 'activé',
      unknown: 'état inconnu',
    },
    port: 'port {{port}}',
    noPort: 'aucun port ouvert',
    notIntel: 'numéro d’entreprise {{enterprise}}, pas Intel',
  },
  port: {
    open: 'Le port {{number}} est ouvert',
    closed: 'Le port {{number}} est fermé',
    filtered: 'Le port {{number}} ne répond pas',
    unknown: 'Le port {{number}} n’a pas pu être vérifié',
  },
  answersAs: 'Répond à {{where}} en tant que « {{server}} »',
  answersWith: 'Répond à {{where}} avec le statut {{status}}',
  digestAmt: 'Demande une authentification Digest, comme AMT',
  digestOther: 'Demande une authentification Digest avec un realm qu’AMT n’utilise pas : « {{realm}} »',
  certificate: {
    named: 'Chiffré avec {{protocol}}, certificat pour {{subject}}, valide jusqu’au {{until}}',
    namedWithoutEnd: 'Chiffré avec {{protocol}}, certificat pour {{subject}}, avec une date illisible',
    nameless: 'Chiffré avec {{protocol}}, certificat sans nom, valide jusqu’au {{until}}',
    namelessWithoutEnd: 'Chiffré avec {{protocol}}, certificat sans nom, avec une date illisible',
  },
  tls: {
    'client-certificate': 'Le port chiffré exige un certificat client',
    handshake: 'Aucune connexion chiffrée n’a pu être négociée avec le port chiffré',
    timeout:
      'La négociation TLS sur le port chiffré a pris trop de temps ; aucune autre n’est tentée pendant deux minutes',
  },
  differs: {
    realm: 'Le realm n’est pas celui de la dernière authentification',
    certificate: 'Le certificat n’est pas celui qui a été approuvé',
    uuid: 'L’UUID n’est pas celui de la dernière authentification',
    mac: 'L’adresse matérielle n’est pas celle de la dernière authentification',
    address:
      'Elle a été trouvée à une nouvelle adresse, et rien de ce qu’elle montre ne prouve que c’est la même machine',
    encryption: 'Son certificat était approuvé, et elle ne répond plus que sans chiffrement',
    lookalike: 'Une autre machine connue a le même realm',
  },
  sameRealmAfterReset:
    'Après la réinitialisation, elle demande une authentification dans le même realm qu’avant',
  noQuestion: 'Il n’y a pas de question ouverte sur l’identité de cette machine. Rien n’a été modifié.',
  noQuestionNext: 'Continuez comme d’habitude.',
  questionChanged:
    'Ce que montre la machine a changé depuis la question. Votre réponse n’a pas été prise en compte et rien n’a été modifié.',
  questionChangedNext: 'Vérifiez à nouveau, puis répondez.',
  noLookalike: 'Aucune autre machine connue ayant le même realm ne peut être celle-ci.',
  noLookalikeNext: 'Analysez à nouveau et consultez la liste.',
} satisfies MessageCatalogue['evidence'];
