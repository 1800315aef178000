import type { MessageCatalogue } from '../../catalogue';

/** Provisioning certificates: what is wrong with one, and which generations of AMT accept it. */
export const certificate = {
  file: {
    tooLarge: 'Le fichier est plus grand que n’importe quel certificat.',
    notPfx: 'Le fichier n’est pas un PFX (PKCS #12), ou il est endommagé.',
    next: 'Choisissez le fichier .pfx ou .p12 contenant le certificat de provisionnement, sa chaîne et sa clé privée.',
    wrongPassword: 'Le mot de passe n’ouvre pas le fichier, ou le fichier est endommagé.',
    wrongPasswordNext: 'Entrez le mot de passe avec lequel le fichier a été exporté.',
    tooSlow:
      'L’ouverture du fichier demande beaucoup plus de calculs que ce qu’écrivent les programmes courants.',
    again: 'Exportez de nouveau le certificat et vérifiez qui a créé ce fichier.',
  },
  findings: {
    'no-key':
      'La clé privée manque : le fichier ne peut rien signer. Exportez de nouveau le certificat, avec sa clé privée.',
    'no-leaf':
      'Le fichier ne contient aucun certificat de serveur, seulement des autorités ou rien. Exportez de nouveau le certificat, avec sa clé privée.',
    'no-mark':
      'Le certificat n’est pas marqué pour AMT : son utilisation étendue de la clé n’a pas 2.16.840.1.113741.1.2.3, et son OU n’est pas « Intel(R) Client Setup Certificate ». Tout AMT le refuse. Commandez-en un qui est marqué, ou émettez-le avec votre propre autorité.',
    'mark-by-unit':
      'Seule l’OU marque le certificat pour AMT. Intel le documente ; certains outils exigent l’utilisation étendue de la clé 2.16.840.1.113741.1.2.3.',
    'no-server-use': 'L’utilisation étendue de la clé n’a pas « serveur TLS ». Intel l’exige.',
    'chain-incomplete':
      'La chaîne s’arrête avant un certificat racine. Exportez de nouveau le certificat, avec tous les certificats de la chaîne.',
    'chain-long': 'La chaîne a plus de quatre certificats. rps en envoie quatre au plus.',
    'signature-wrong':
      'Un certificat de la chaîne n’a pas été signé par le suivant. Exportez de nouveau le certificat, avec sa propre chaîne.',
    'not-yet-valid':
      'Un certificat de la chaîne n’est pas encore valide. Vérifiez l’horloge de cet ordinateur.',
    expired: 'Un certificat de la chaîne a expiré. Commandez un nouveau certificat.',
    'expires-soon': 'Un certificat de la chaîne expire dans moins de 30 jours.',
    'domain-differs':
      'Le certificat est pour {{commonName}}, les machines ont le suffixe DNS {{suffix}}. AMT les compare partie par partie, depuis la droite. Modifiez l’option DHCP 15 ou le suffixe DNS PKI dans MEBx, ou commandez un certificat pour ce domaine.',
    'domain-to-check':
      'Les machines sont dans {{suffix}}, sous le domaine de {{commonName}}. Tous les AMT et tous les outils ne l’acceptent pas.',
    'no-domain': 'Le certificat n’a pas de nom commun (CN). AMT le compare au suffixe DNS de la machine.',
    wildcard:
      'Le certificat est pour tous les noms d’un domaine ({{commonName}}). AMT ne l’accepte que s’il est aussi marqué pour AMT.',
    sha1: 'Un certificat de la chaîne est signé avec SHA-1. AMT 11 a supprimé ces racines, AMT 16 (certaines machines avec 15) refuse toute la chaîne.',
    'short-key':
      'Un certificat de la chaîne a une clé RSA de moins de 2048 bits. AMT 16 (certaines machines avec 15) la refuse.',
    'not-rsa':
      'Une clé de la chaîne n’est pas RSA. Avant AMT 22, les outils pour le mode administrateur ne signent qu’avec RSA.',
    sha384:
      'Un certificat de la chaîne est signé avec SHA-384 ou SHA-512. On ne sait pas à partir de quelle version d’AMT c’est accepté.',
    'unknown-signature':
      'Un certificat de la chaîne est signé d’une façon ({{signature}}) dont aucune source ne dit qu’AMT l’accepte.',
    'too-weak-for-22':
      'Il est annoncé qu’AMT 22 n’acceptera dans toute la chaîne que RSA avec 3072 bits ou plus, ou EC avec 384, avec SHA-384.',
    'root-to-check':
      'La machine doit connaître la racine : cherchez {{fingerprint}} (SHA-256) dans sa liste d’empreintes, dans MEBx ou avec « rpc amtinfo -cert ». Une clé USB ou MEBx peut l’ajouter.',
  },
  answers: {
    accepted: 'accepté',
    doubtful: 'peut ne pas fonctionner',
    refused: 'refusé',
  },
  generations: {
    '6-10': 'AMT 6 à 10',
    '11-14': 'AMT 11 à 14',
    '15': 'AMT 15',
    '16-21': 'AMT 16 à 21',
    '22': 'AMT 22',
  },
  roles: {
    leaf: 'Certificat',
    intermediate: 'Intermédiaire',
    root: 'Racine',
  },
  until: 'valable jusqu’au {{date}}',
  notConfirmed: 'D’après des documents d’Intel et des rapports d’utilisateurs, non confirmé sur du matériel.',
} satisfies MessageCatalogue['certificate'];
