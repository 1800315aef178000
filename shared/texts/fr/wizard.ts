import type { Catalogue } from '../catalogue';

/** The steps from “which machine is it” to “configured”. */
export const wizard: Catalogue['wizard'] = {
  label: 'Étapes',
  step: '{{number}} {{name}}',
  steps: {
    identify: 'Identifier',
    diagnose: 'Diagnostiquer',
    recover: 'Récupérer',
    review: 'Examiner',
    apply: 'Appliquer',
    done: 'Terminé',
  },
  identify: {
    question: 'Est-ce la machine devant vous ?',
    notSetUp:
      'Tant qu’AMT n’est pas activé, la machine n’a pas d’identité sur le réseau. Comparez l’adresse et le câble.',
    setUp:
      'Un mot de passe stocké est envoyé uniquement à la machine à laquelle il appartient. Avec chiffrement, le certificat prouve de quelle machine il s’agit. Sans chiffrement, AMT Bench se fie à l’adresse et vous interroge quand quelque chose a changé.',
    trusted: 'Vous approuvez son certificat.',
    next: 'Continuer',
    certificate: {
      title: 'Approuvez-vous ce certificat ?',
      explanation:
        'Cette machine utilise le chiffrement avec un certificat qu’elle a créé elle-même ; personne ne peut donc en garantir l’authenticité. Approuvez-le si cet ordinateur est raccordé directement au réseau de l’atelier et qu’aucun autre appareil ne peut s’interposer. Si la machine présente plus tard un autre certificat, AMT Bench s’arrête avant d’envoyer un mot de passe.',
      subject: 'Délivré pour {{subject}}, {{protocol}}, valide jusqu’au {{until}}',
      subjectWithoutEnd: 'Délivré pour {{subject}}, {{protocol}}. Sa date de fin n’est pas lisible.',
      nobody: 'personne',
      fingerprint: 'SHA-256 {{fingerprint}}',
      trust: 'Approuver ce certificat',
    },
    lookalike: {
      explanation:
        'Elle a le même realm que la machine à l’adresse {{address}}. Avec un ancien firmware, plusieurs machines peuvent avoir le même realm : il peut donc s’agir d’une autre machine. Si c’est la même machine à une autre adresse, indiquez-le : son mot de passe stocké et son historique sont alors aussi utilisés ici.',
      same: 'C’est la machine de {{address}}',
    },
    changed: {
      title: 'De quelle machine s’agit-il ?',
      trusted: 'Approuvé : {{fingerprint}}',
      seen: 'Constaté maintenant : {{fingerprint}}',
      same: 'Même machine :',
      sameEnd: 'Ses mots de passe stockés et son historique sont conservés.',
      other: 'Autre machine :',
      otherEnd: 'Rien de ce qui est stocké pour l’ancienne machine n’est utilisé ici.',
      leave: 'Décider plus tard',
      isSame: 'C’est la même machine',
      isOther: 'C’est une autre machine',
      reasons: {
        realm:
          'AMT a été réinitialisé, ou la machine a un nouveau certificat. Si elle utilise le chiffrement, vous confirmez ensuite son nouveau certificat.',
        certificate:
          'AMT a été réinitialisé, ou la machine a un nouveau certificat. Si elle utilise le chiffrement, vous confirmez ensuite son nouveau certificat.',
        uuid: 'Sa carte mère a été remplacée ou a un nouvel UUID.',
        mac: 'Elle utilise un autre port réseau, une station d’accueil ou une nouvelle carte mère. La nouvelle adresse MAC est stockée.',
        address: 'Elle a pris cette adresse.',
        encryption:
          'Son chiffrement a été désactivé. Désormais, les authentifications sont envoyées sans chiffrement et aucun mot de passe n’est changé sur cette machine.',
        lookalike: '',
      },
    },
  },
  diagnose: {
    confidence: {
      certain: 'Certain',
      likely: 'Probable. Un constat de plus le confirmerait.',
      possible: 'Possible. Le réseau seul ne permet pas de le savoir.',
    },
    toBeSure: 'Pour confirmer :',
    notConfirmed: 'Non confirmé sur du matériel réel : {{doubt}}',
    review: 'Examiner les modifications',
    activate: 'Comment activer AMT',
    more: 'Plus : mot de passe MEBx, déconfiguration',
    advisories_one: '{{count}} avis de sécurité',
    advisories_many: '{{count}} d’avis de sécurité',
    advisories_other: '{{count}} avis de sécurité',
    advisoriesUnknown: 'Avis de sécurité sur le firmware',
    options_one: 'Afficher {{count}} option de récupération',
    options_other: 'Afficher {{count}} options de récupération',
    options_many: 'Afficher {{count}} d’options de récupération',
    noPassword_one: 'Pas de mot de passe ? Afficher {{count}} option',
    noPassword_other: 'Pas de mot de passe ? Afficher {{count}} options',
    noPassword_many: 'Pas de mot de passe ? Afficher {{count}} d’options',
  },
  tell: {
    open: 'Ajouter ce que vous savez ou coller un message d’erreur',
    close: 'Masquer',
    statement: 'Que savez-vous d’autre sur cette machine ?',
    choose: 'Choisir…',
    message: 'Message de SCCM, Intel SCS, rpc ou AMT',
    messageHint: 'Collez-le tel quel. Il est expliqué, mais pas stocké.',
    messageExample: 'Valid password not found',
    explain: 'Expliquer',
    tooLong:
      'Seuls les {{limit}} premiers caractères sont lus. Pour un journal entier, ouvrez la page « Logs ».',
    nothing:
      'AMT Bench ne reconnaît pas ce texte. Ce que la machine elle-même indique est plus fiable : vérifiez à nouveau.',
    line: '« {{line}} »',
    note: 'C’était cette machine. Noter : « {{statement}} »',
  },
  review: {
    plan: 'Le plan',
    headings: {
      blocked: 'Bloqué : quelque chose empêche la configuration',
      changes: 'Modifications prévues',
      notAllRead: 'Rien à modifier dans ce qui a pu être lu',
      fulfilled: 'Rien à modifier : la machine correspond au profil',
    },
    columns: { setting: 'Paramètre', now: 'Actuel', wanted: 'Souhaité' },
    reading: 'Lecture de la machine…',
    apply_one: 'Appliquer {{count}} modification',
    apply_other: 'Appliquer {{count}} modifications',
    apply_many: 'Appliquer {{count}} de modifications',
    readBack: 'Chaque modification est relue.',
    readBackPassword:
      'Chaque modification est relue. Le nouveau mot de passe est stocké avant d’être défini.',
  },
  server: {
    text: 'AMT connaît maintenant le serveur. S’il l’a appelé, seul le serveur peut le dire : « Tester la connexion » l’interroge et ne transmet rien.',
    ask: 'Interroger {{server}}…',
  },
  next: {
    report: 'Rapport',
    machine: 'Machine suivante : {{address}}',
    list: 'Retour à la liste',
  },
  login: {
    stored: 'S’authentifier avec le mot de passe stocké',
    storedFor: 'pour « {{user}} »',
    storedForOpen:
      'pour « {{user}} ». Un changement de mot de passe a été interrompu ; l’authentification indique quel mot de passe est valable.',
    user: 'Utilisateur',
    password: 'Mot de passe',
    logIn: 'S’authentifier',
    wait: 'Attendre {{seconds}} s',
    certain:
      'Je suis sûr de ce mot de passe (si AMT le refuse, les authentifications sont probablement suspendues)',
    budget_one: 'Envoyé une seule fois. Il reste {{count}} tentative pour cette heure.',
    budget_other: 'Envoyé une seule fois. Il reste {{count}} tentatives pour cette heure.',
    budget_many: 'Envoyé une seule fois. Il reste {{count}} de tentatives pour cette heure.',
    keptKeychain: 'Un mot de passe accepté est stocké dans le trousseau.',
    keptSession: 'Un mot de passe accepté est conservé en mémoire jusqu’à la fermeture d’AMT Bench.',
  },
  interrupted: {
    title: 'Une configuration de cette machine a été interrompue le {{date}}',
    over: 'La machine a été lue à nouveau. Il ne reste rien à faire.',
    progress_one: 'Modifications effectuées et vérifiées : {{done}} sur {{count}}.',
    progress_other: 'Modifications effectuées et vérifiées : {{done}} sur {{count}}.',
    progress_many: 'Modifications effectuées et vérifiées : {{done}} sur {{count}}.',
    unknown: 'Le résultat de « {{titles}} » n’a pas été consigné.',
    next: 'Le plan part de ce que la machine indique maintenant.',
    logsIn: 'Pour continuer, AMT Bench s’authentifie avec le mot de passe stocké et lit d’abord la machine.',
    continue: 'Continuer avec son profil',
    continueNamed: 'Continuer avec son profil « {{profile}} »',
  },
  moved: {
    'setup-reset':
      'La réinitialisation est notée. Seul le clavier permet de savoir si MEBx accepte de nouveau « admin » : ouvrez MEBx, définissez le nouveau mot de passe et activez l’accès réseau.',
    'not-set-up': 'La machine a été réinitialisée : AMT n’est plus activé.',
    'now-set-up': 'AMT est maintenant activé. Saisissez le mot de passe qui a été défini.',
    'setup-refused': 'MEBx a refusé le mot de passe d’usine : il a donc été changé auparavant.',
    ready: 'L’authentification a réussi.',
    'identity-changed':
      'La machine à cette adresse n’est plus la même. Rien n’est envoyé tant que vous n’avez pas indiqué de quelle machine il s’agit.',
    silent: 'La machine ne répond pas en ce moment.',
    'mebx-layout-trap':
      'Personne n’a modifié AMT sur cette machine. Vérifiez la disposition du clavier avant de conclure que le mot de passe a été changé.',
    'rtc-clear-ineffective':
      'La réinitialisation n’a pas rétabli « admin ». Cette machine nécessite une autre option.',
    'password-refused-client-mode': 'Mode de contrôle client : Windows peut réinitialiser AMT.',
    'password-refused-admin-mode':
      'Mode de contrôle administrateur : Windows ne peut pas réinitialiser AMT. Les options ont changé.',
    'login-paused':
      'On sait que le mot de passe est correct ; les authentifications sont donc probablement suspendues.',
    'limited-rights': 'L’authentification a réussi, mais ce compte n’a pas les droits d’administrateur.',
    'audit-blocked': 'Le firmware a refusé en raison de sa stratégie d’audit.',
    'owned-elsewhere': 'L’authentification a montré qu’une autre organisation gère cette machine.',
    resumed: 'Vous aviez commencé « {{path}} ». Reprenez là où vous vous étiez arrêté.',
    unchanged:
      'Nouvelle vérification : rien n’a changé sur le réseau. Attendez deux minutes, puis vérifiez à nouveau.',
  },
};
