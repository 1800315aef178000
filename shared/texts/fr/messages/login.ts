import type { MessageCatalogue } from '../../catalogue';

/** Logging in to a machine, what its firmware tells then, and the passwords that are stored for it. */
export const login = {
  otherRealm:
    'La machine demande une authentification dans un realm qui n’est pas celui d’AMT. Aucun mot de passe n’a été envoyé.',
  twoRealms: 'La machine indique deux realms différents. Rien d’autre n’a été envoyé.',
  twoRealmsNext: 'Méfiez-vous de cet appareil : un autre répond peut-être à sa place.',
  changed: {
    encryption:
      'Le certificat de cette machine avait été approuvé, et elle ne répond maintenant que sans chiffrement. Aucun mot de passe n’a été envoyé.',
    encryptionNext:
      'Cherchez ce qu’est devenu son port chiffré. Si TLS a été désactivé volontairement, confirmez que c’est la même machine.',
    address:
      'Cette machine a été trouvée à une nouvelle adresse, et rien de ce qu’elle indique ne prouve que c’est la même. Aucun mot de passe n’a été envoyé.',
    addressNext:
      'Si c’est la machine de l’ancienne adresse, confirmez que c’est la même machine, puis continuez.',
    realm: 'Le realm à cette adresse n’est pas celui qui a été approuvé. Aucun mot de passe n’a été envoyé.',
    certificate:
      'Le certificat à cette adresse n’est pas celui qui a été approuvé. Aucun mot de passe n’a été envoyé.',
    uuid: 'L’UUID à cette adresse n’est pas celui qui a été approuvé. Aucun mot de passe n’a été envoyé.',
    mac: 'L’adresse MAC à cette adresse n’est pas celle qui a été approuvée. Aucun mot de passe n’a été envoyé.',
    next: 'Comparez avec la machine devant vous, puis indiquez si c’est la même machine ou une autre.',
  },
  certificateUnknown:
    'Personne n’a encore approuvé le certificat de cette machine. Aucun mot de passe n’a été envoyé.',
  certificateUnknownNext: 'Examinez l’empreinte, et approuvez-la s’il s’agit de la machine devant vous.',
  slowHandshake:
    'La négociation TLS avec la machine a duré trop longtemps ; son certificat n’a donc pas été vu.',
  slowHandshakeNext: 'Attendez deux minutes, puis vérifiez cette machine seule et réessayez.',
  clientCertificate: 'La machine exige un certificat client que seul son serveur de gestion possède.',
  tls: 'La connexion chiffrée avec la machine n’a pas pu être établie.',
  tlsNext:
    'Le firmware est peut-être très ancien, ou son certificat défectueux. Relancez l’analyse et consultez les constats.',
  notSetUp: 'AMT n’est pas activé sur cette machine ; il n’est donc pas encore possible de s’y authentifier.',
  notSetUpNext: 'Activez-le d’abord. Son diagnostic indique les options.',
  setupUnfinished:
    'Une activation de cette machine a été commencée et jamais terminée. Elle n’accepte aucune authentification.',
  setupUnfinishedNext: 'Réinitialisez-la depuis Windows, puis recommencez.',
  noPort: 'Aucun port AMT de cette machine ne répond.',
  noPortNext: 'Vérifiez le câble et l’alimentation, attendez une minute, puis relancez l’analyse.',
  accepted: 'L’authentification « {{user}} » a été acceptée',
  refused: 'L’authentification « {{user}} » a été refusée',
  refusedCertain:
    'L’authentification « {{user}} » a été refusée, avec un mot de passe dont on sait qu’il est correct',
  fact: {
    mode: {
      none: 'Le firmware indique : non activé',
      ccm: 'Le firmware indique : mode de contrôle client (CCM)',
      acm: 'Le firmware indique : mode de contrôle administrateur (ACM)',
      unknown: 'Le firmware indique : mode de contrôle non lisible',
    },
    identity: 'La machine est : {{model}}, UUID {{uuid}}',
    identityUnnamed: 'C’est une machine avec l’UUID {{uuid}}',
    mayNotAdminister: 'Ce compte n’a pas le droit d’administrer la machine',
    mayAdminister: 'Ce compte a le droit d’administrer la machine',
    rightsUnread: 'Impossible de lire si ce compte a le droit d’administrer la machine',
    servers: 'Elle contacte un serveur de gestion : {{servers}}',
    noServers: 'Elle ne contacte aucun serveur de gestion',
    serversUnread: 'Impossible de lire si elle contacte un serveur de gestion',
    onePassword: 'Les mots de passe MEBx et réseau sont identiques',
    separatePasswords: 'Les mots de passe MEBx et réseau sont séparés',
    passwordNeverChanged: 'Le mot de passe administrateur n’a jamais été changé depuis l’activation',
    passwordChanged: 'Le mot de passe administrateur a été changé depuis l’activation',
    passwords: {
      oneNever:
        'Les mots de passe MEBx et réseau sont identiques ; le mot de passe administrateur n’a jamais été changé depuis l’activation',
      oneChanged:
        'Les mots de passe MEBx et réseau sont identiques ; le mot de passe administrateur a été changé depuis l’activation',
      separateNever:
        'Les mots de passe MEBx et réseau sont séparés ; le mot de passe administrateur n’a jamais été changé depuis l’activation',
      separateChanged:
        'Les mots de passe MEBx et réseau sont séparés ; le mot de passe administrateur a été changé depuis l’activation',
    },
    auditVeto: 'Sa stratégie d’audit ne permet pas de la déconfigurer sans l’auditeur',
    audit: {
      recordsFree: 'Son journal d’audit enregistre, et rien ne s’oppose à une déconfiguration',
      recordsUnread:
        'Son journal d’audit enregistre ; impossible de lire si sa stratégie s’oppose à une déconfiguration',
      offFree: 'Son journal d’audit est désactivé, et rien ne s’oppose à une déconfiguration',
      offUnread:
        'Son journal d’audit est désactivé ; impossible de lire si sa stratégie s’oppose à une déconfiguration',
      unreadFree:
        'Impossible de lire si son journal d’audit enregistre ; rien ne s’oppose à une déconfiguration',
      unreadUnread:
        'Impossible de lire si son journal d’audit enregistre et si sa stratégie s’oppose à une déconfiguration',
    },
    clock: 'Son horloge : {{state}}',
    mebxNotPermitted: 'Elle n’a pas permis de définir son mot de passe MEBx par le réseau (état 16)',
  },
  part: {
    general: 'paramètres généraux',
    setup: 'activation',
    uuid: 'UUID',
    versions: 'versions',
    chassis: 'châssis',
    network: 'réseau',
    redirection: 'redirection',
    kvm: 'KVM',
    consent: 'consentement de l’utilisateur',
    clock: 'horloge',
    power: 'alimentation',
    powerPackage: 'stratégie d’alimentation',
    remoteAccess: 'accès distant',
    homeDomains: 'détection de l’environnement',
    users: 'utilisateurs',
    auditLog: 'journal d’audit',
    auditPolicy: 'stratégie d’audit',
  },
  passwordUnknown: {
    shared:
      'Une version antérieure d’AMT Bench conservait un seul mot de passe pour plusieurs machines avec ce realm ; on ne sait donc pas à laquelle il appartient.',
    sharedNext:
      'Affichez les mots de passe stockés, et saisissez une fois le bon. Il est ensuite stocké pour cette machine seule.',
    lookalike:
      'Aucun mot de passe n’est stocké pour cette machine. Une machine avec le même realm est connue à l’adresse {{address}}. Son mot de passe n’est pas utilisé ici.',
    lookalikeNext:
      'Si c’est la même machine, indiquez-le (--same-as {{address}}). Sinon, saisissez le mot de passe de celle-ci.',
    beforeReset: 'Le mot de passe stocké date d’avant la réinitialisation de cette machine.',
    none: 'Aucun mot de passe n’est stocké pour cette machine.',
    next: 'Saisissez-le une fois. Il est ensuite stocké.',
    logInOnce: 'Authentifiez-vous une fois auprès d’elle.',
    owner: 'Aucun mot de passe n’est stocké pour une telle machine.',
    ownerNext: 'Choisissez-en une dans la liste.',
  },
  newPassword: {
    lost: 'Un mot de passe aléatoire serait perdu : aucun trousseau ne peut le conserver. Rien n’a été fait.',
    lostNext: 'Déverrouillez le trousseau, ou choisissez vous-même un mot de passe.',
    unfit: 'AMT n’accepterait pas ce mot de passe. {{problems}}',
    unfitNext: 'Choisissez-en un autre. Rien n’a été envoyé.',
  },
  onlyCopy:
    'AMT Bench a défini un mot de passe sur cette machine, et la copie stockée est la seule. Rien n’a été supprimé.',
  onlyCopyNext: 'Saisissez « {{word}} » pour confirmer sa suppression définitive.',
  notTheName: 'Le nom saisi n’est pas celui de cette machine. Rien n’a été écrit.',
  notTheNameNext: 'Saisissez « {{word}} » pour confirmer l’écriture de ses mots de passe dans un fichier.',
  noTicket: 'Aucun mot de passe n’a été affiché : personne ne vient de le demander dans cette fenêtre.',
  noTicketNext: 'Appuyez à nouveau sur le bouton.',
  file: {
    machine: 'Machine :',
    user: 'Utilisateur :',
    password: 'Mot de passe :',
    candidate: 'Ou, car un changement a été interrompu :',
    mebx: 'Mot de passe MEBx :',
    earlier: 'Ancien mot de passe :',
    other: 'Autre mot de passe de la même entrée :',
    written:
      'Écrit : {{at}}. Quiconque possède ce fichier peut contrôler la machine : supprimez-le après usage.',
  },
  shared:
    'Une version antérieure d’AMT Bench conservait une seule entrée pour plusieurs machines avec le même realm ou le même UUID. Certains de ces mots de passe appartiennent peut-être à une autre machine.',
} satisfies MessageCatalogue['login'];
