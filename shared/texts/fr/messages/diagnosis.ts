import type { MessageCatalogue } from '../../catalogue';

/** What the evidence of a machine means: verdicts, and what is said beside them. */
export const diagnosis = {
  verdict: {
    identityChanged: {
      title: 'Peut-être une autre machine',
      settle: 'Relevez le numéro de série sur le boîtier et comparez-le.',
      doubt:
        'On ignore, pour certaines générations, si un retour aux réglages d’usine donne un nouveau realm à AMT. Un nouveau realm peut donc indiquer une réinitialisation ou une autre machine.',
    },
    ownedElsewhere: {
      title: 'Gérée par une autre organisation',
      explanation:
        'Cette machine appelle un serveur de gestion ({{servers}}). Elle est peut-être louée ou appartient à une autre organisation. Faites-la libérer avant de modifier quoi que ce soit.',
      settle: 'Demandez au propriétaire de ce serveur si la machine a été cédée.',
    },
    loginPaused: {
      title: 'Authentifications probablement suspendues',
      explanation:
        'On sait que le mot de passe est correct, mais il a été refusé. Après dix échecs d’authentification, AMT refuse toutes les authentifications pendant un certain temps, avec la même réponse que pour un mot de passe incorrect. Il se peut que quelque chose échoue sans cesse en arrière-plan, par exemple une ancienne console ou un pilote LMS inadapté.',
      settle:
        'N’envoyez rien à la machine pendant 90 secondes, puis essayez une seule fois le même mot de passe.',
      doubt:
        'Les dix échecs, la suspension de 5 à 80 secondes et sa fin au bout d’une heure proviennent d’un ancien document d’Intel. Personne ne les a mesurés sur AMT 16 et versions ultérieures.',
    },
    vulnerableFirmware: {
      title: 'Mettre d’abord le firmware à jour',
      explanation:
        'Le firmware AMT {{version}} présente la vulnérabilité CVE-2017-5689 (INTEL-SA-00075), qui permet à n’importe qui de s’authentifier. Installez la mise à jour du firmware fournie par le fabricant avant d’activer ou de modifier AMT. AMT Bench n’exploite pas cette vulnérabilité.',
      note: 'Le firmware présente la vulnérabilité CVE-2017-5689 (INTEL-SA-00075). Mettez-le à jour.',
    },
    setupInterrupted: {
      title: 'Activation non terminée',
      explanation:
        'Une activation de cette machine s’est arrêtée en cours de route, ou sa période de configuration est encore ouverte. Dans cet état, les authentifications ordinaires sont impossibles. Réinitialisez AMT depuis Windows, puis recommencez.',
    },
    clientCertificateRequired: {
      title: 'Exige un certificat client',
      explanation:
        'Le port chiffré coupe la connexion avant toute authentification. Il exige probablement un certificat client : seul le serveur de gestion qui a activé cette machine en possède un, ou bien l’activation n’a jamais été terminée.',
      settle: 'Vérifiez dans Windows si l’activation a été terminée (rpc amtinfo).',
      settleOnceAsked: 'Demandez qui gérait cette machine : le serveur correspondant possède le certificat.',
      note: 'Le port chiffré coupe la connexion. Il exige probablement un certificat client.',
    },
    limitedRights: {
      title: 'Le compte n’a pas les droits d’administrateur',
      someRights:
        'L’authentification en tant que « {{user}} » fonctionne, mais le compte n’a qu’une partie des droits. Pour configurer la machine, il faut le véritable compte administrateur.',
      notPermitted:
        'L’authentification en tant que « {{user}} » fonctionne, mais le firmware n’a pas autorisé la demande (état 16) : le compte n’a pas ce droit, le mode de contrôle ou une stratégie l’interdit, ou la machine est encore dans le BIOS ou dans MEBx.',
      settle: 'Authentifiez-vous en tant qu’admin.',
      doubt: 'La réponse par laquelle le firmware refuse un compte sans droits diffère selon la génération.',
    },
    auditBlocked: {
      title: 'Protégée par une stratégie d’audit',
      explanation:
        'Le firmware a refusé avec l’état 2076 : sa stratégie d’audit interdit de déconfigurer AMT sans l’auditeur. Faites intervenir le responsable de la sécurité. Ne contournez pas cette stratégie.',
      explanationNamed:
        'Le firmware a refusé avec l’état 2076 : sa stratégie d’audit interdit de déconfigurer AMT sans l’auditeur (« {{auditor}} »). Faites intervenir le responsable de la sécurité. Ne contournez pas cette stratégie.',
      settle: 'Cherchez qui détient le compte d’auditeur et demandez son accord.',
    },
    passwordRefusedClientMode: {
      title: 'Mot de passe perdu, mode client (CCM)',
      explanation:
        'Le mot de passe a été refusé, et la machine est en mode de contrôle client. Dans ce mode, un administrateur Windows peut réinitialiser AMT sans l’ancien mot de passe. Le mot de passe MEBx reste inchangé.',
      explanationNamed:
        'Le mot de passe de « {{user}} » a été refusé, et la machine est en mode de contrôle client. Dans ce mode, un administrateur Windows peut réinitialiser AMT sans l’ancien mot de passe. Le mot de passe MEBx reste inchangé.',
    },
    passwordRefusedAdminMode: {
      title: 'Mot de passe perdu, mode administrateur (ACM)',
      explanation:
        'Le mot de passe a été refusé, et la machine est en mode de contrôle administrateur. Seul le bon mot de passe, une option du BIOS ou une réinitialisation matérielle rétablit l’accès. Vérifiez BitLocker avant de toucher au BIOS ou à la pile.',
      explanationNamed:
        'Le mot de passe de « {{user}} » a été refusé, et la machine est en mode de contrôle administrateur. Seul le bon mot de passe, une option du BIOS ou une réinitialisation matérielle rétablit l’accès. Vérifiez BitLocker avant de toucher au BIOS ou à la pile.',
    },
    passwordRefused: {
      title: 'Mot de passe administrateur incorrect',
      titleNamed: 'Mot de passe de « {{user}} » incorrect',
      explanation:
        'AMT est activé sur cette machine, et son mot de passe réseau n’est pas celui que vous avez saisi : quelqu’un l’a changé, ou une console a défini le sien. Le mot de passe MEBx peut encore être différent, car les deux sont stockés séparément.',
      explanationNamed:
        'Le mot de passe de « {{user}} » a été refusé. AMT est activé sur cette machine, et son mot de passe réseau n’est pas celui que vous avez saisi : quelqu’un l’a changé, ou une console a défini le sien. Le mot de passe MEBx peut encore être différent, car les deux sont stockés séparément.',
      settle:
        'Vérifiez le mode de contrôle dans Windows (rpc amtinfo) : en mode de contrôle client, la récupération est facile.',
    },
    detectedByConfigMgr: {
      title: 'Configuration Manager sans mot de passe valable',
      explanation:
        'Configuration Manager affiche « Detected » pour une machine sur laquelle il voit AMT sans pouvoir s’authentifier. AMT est activé. Retrouvez son mot de passe, authentifiez-vous ici, puis laissez Configuration Manager déterminer à nouveau l’état d’AMT.',
      settle: 'Authentifiez-vous une fois avec le mot de passe de la console qui a activé AMT.',
    },
    ownPort: {
      title: 'Aucun LMS ne répond sur cet ordinateur',
      explanation:
        'Rien ne répond pour AMT sur les ports 16992 et 16993 de cet ordinateur. D’ici, son propre AMT n’est joignable que par le service du pilote LMS (Local Management Service) à 127.0.0.1, car AMT ne répond pas à l’ordinateur qui le contient à sa propre adresse réseau.',
      settle:
        'Si cet ordinateur a AMT, installez les pilotes du chipset de son fabricant, avec LMS, et démarrez le service. Regardez ensuite à nouveau. Sans LMS, examinez cet ordinateur depuis un autre.',
      doubt:
        'LMS peut manquer, être arrêté ou bloqué par un pare-feu, AMT peut être désactivé dans le BIOS, ou cet ordinateur peut ne pas en avoir : d’ici, cela se ressemble.',
    },
    ready: {
      title: 'Prête à être configurée',
      explanation:
        'L’authentification a réussi. Laissez la machine telle quelle, configurez-la ou changez son mot de passe.',
    },
    rtcClearIneffective: {
      title: 'Mot de passe MEBx inchangé sans la pile',
      explanation:
        'La pile a été retirée, et MEBx refuse toujours « admin ». Vérifiez d’abord le clavier : MEBx utilise la disposition de clavier américaine, et le verrouillage numérique peut changer des lettres en chiffres. Il reste l’option du BIOS ou le service du fabricant.',
      explanationOnceChecked:
        'La pile a été retirée, et MEBx refuse toujours « admin ». Le clavier a été vérifié : le firmware de ce modèle conserve donc le mot de passe sans sa pile. Il reste l’option du BIOS ou le service du fabricant.',
      settle:
        'Tapez « admin » comme sur un clavier américain, verrouillage numérique désactivé (sur AZERTY, appuyez sur « qd,in »).',
      doubt:
        'Quels modèles conservent le mot de passe MEBx sans leur pile n’est connu que par des témoignages isolés.',
    },
    layoutTrap: {
      title: 'Probablement la disposition du clavier',
      explanation:
        'Personne n’a modifié AMT, mais MEBx refuse « admin ». MEBx utilise la disposition de clavier américaine : sur AZERTY, appuyez sur « qd,in ». Sur un ordinateur portable, le verrouillage numérique peut changer des lettres en chiffres, et un lecteur de codes utilisé comme clavier perd les majuscules.',
      settle:
        'Tapez « admin » comme sur un clavier américain, verrouillage numérique désactivé, et indiquez ce que MEBx répond.',
    },
    setupRefused: {
      title: 'Mot de passe MEBx changé avant l’activation',
      explanation:
        'Le mot de passe d’usine a été essayé et refusé : quelqu’un a déjà ouvert MEBx sur cette machine, et MEBx oblige alors à choisir un nouveau mot de passe. Une activation avec le mot de passe d’usine échoue ici. AMT peut tout de même être activé depuis Windows sans le mot de passe MEBx, ou le mot de passe MEBx est d’abord réinitialisé.',
      doubt:
        'Qu’AMT de toute génération accepte une activation depuis Windows alors que son mot de passe MEBx est changé se déduit de ce que les outils envoient. Personne n’a essayé toutes les générations.',
    },
    notSetUp: {
      title: 'AMT n’est pas encore activé',
      silent: 'Aucun port d’AMT ne répond à cette adresse, ce qui est courant avant l’activation d’AMT.',
      factoryPassword:
        'MEBx accepte « admin » : le mot de passe d’usine est à nouveau valable. Définissez-y le nouveau mot de passe et activez l’accès réseau, ou activez AMT depuis Windows.',
      reset:
        'AMT a été réinitialisé sur la machine. Seul le clavier permet de savoir si MEBx accepte de nouveau « admin » : ouvrez-y MEBx, définissez le nouveau mot de passe et activez l’accès réseau. Ou activez AMT depuis Windows, qui ne le demande pas.',
      detected:
        'Configuration Manager affiche « Detected » : aucun de ses mots de passe n’est valable, donc le mot de passe MEBx n’est probablement plus celui d’usine. Activez AMT depuis Windows, qui ne le demande pas.',
      opened:
        'AMT peut être activé. MEBx a déjà été ouvert, donc son mot de passe n’est plus celui d’usine. Activez AMT depuis Windows, qui ne le demande pas.',
      unknown:
        'AMT peut être activé. Le réseau ne permet pas de savoir si quelqu’un a changé le mot de passe MEBx. L’activation depuis Windows ne le demande pas.',
      settle: 'Demandez si quelqu’un a ouvert MEBx sur cette machine.',
    },
    clockLost: {
      title: 'AMT a perdu la date et l’heure',
      explanation:
        'La date du certificat de cette machine est à des années d’aujourd’hui : AMT a perdu la date et l’heure, probablement au retrait d’une pile. C’est pourquoi les authentifications chiffrées d’autres consoles échouent. Authentifiez-vous ici et réglez l’horloge.',
      settle: 'Authentifiez-vous. AMT Bench lit alors lui-même l’horloge.',
    },
    hidden: {
      title: 'AMT activé, mais invisible à l’analyse',
      explanation:
        'AMT est activé et ne répond pas aux demandes de présence : les autres outils d’analyse ne le voient donc pas. Saisissez son mot de passe pour continuer.',
      note: 'La machine ne répond pas aux demandes de présence : les autres outils d’analyse ne la voient donc pas.',
    },
    tlsOnly: {
      title: 'AMT activé, avec chiffrement seulement',
      explanation:
        'Seul le port chiffré est ouvert. C’est normal à partir d’AMT 16.1 ou avec un profil TLS. Vérifiez une fois son certificat, puis saisissez le mot de passe.',
      note: 'Seul le port chiffré est ouvert. C’est normal à partir d’AMT 16.1.',
    },
    portsShut: {
      title: 'AMT activé, mais ses ports ne répondent pas',
      explanation:
        'La réponse de présence indique qu’AMT est activé, mais aucun de ses deux ports ne répond. Un pare-feu s’interpose peut-être, les ports sont peut-être limités à un autre réseau, ou AMT redémarre.',
      reportedNotSetUp:
        'Vous avez indiqué une machine sans AMT activé : si personne ne l’a activé depuis, la réinitialisation a été sans effet.',
      settle: 'Attendez une minute et vérifiez à nouveau. Essayez ensuite depuis le même segment de réseau.',
    },
    passwordNeeded: {
      title: 'AMT activé, mot de passe requis',
      explanation:
        'AMT est activé. Saisissez le mot de passe de cette machine pour voir et modifier ses paramètres.',
    },
    dash: {
      title: 'Une carte DASH, pas Intel AMT',
      explanation:
        'Cette machine répond aux demandes de présence, mais sa puce de gestion n’est pas d’Intel. AMT Bench ne peut pas la configurer.',
    },
    noAmtInWindows: {
      title: 'Windows ne trouve pas AMT sur cette machine',
      explanation:
        'Rien sur le réseau n’indique la présence d’AMT, et Windows ne le trouve pas non plus. Soit la machine n’a pas AMT, soit AMT est désactivé dans le BIOS. Cherchez-y une option qui mentionne AMT ou « manageability ».',
      mebxSeen:
        'Rien sur le réseau n’indique la présence d’AMT, et Windows ne le trouve pas. Mais vous avez indiqué que MEBx est présent : la machine a donc AMT, et il est probablement désactivé. Cherchez dans le BIOS une option qui mentionne AMT ou « manageability », et vérifiez si Windows dispose du pilote du Management Engine (MEI).',
      settle: 'Cherchez AMT ou « manageability » dans le BIOS, puis vérifiez à nouveau.',
    },
    setUpInWindows: {
      title: 'Activé selon Windows, introuvable ici',
      mode: {
        acm: 'Windows indique qu’AMT est activé en mode de contrôle administrateur.',
        ccm: 'Windows indique qu’AMT est activé en mode de contrôle client.',
      },
      reasons:
        'AMT a peut-être une autre adresse que Windows ou utilise un autre port réseau de la machine. Quelque chose entre les deux bloque peut-être ses ports. Si des domaines d’origine sont définis, AMT ferme ses ports en dehors de ceux-ci et ne communique qu’avec son serveur. Ou bien AMT est bloqué.',
      unconfigure:
        'En mode de contrôle client, un administrateur Windows peut déconfigurer AMT sans son mot de passe (rpc deactivate --local).',
      settle:
        'Comparez l’adresse et la liaison que Windows affiche pour AMT avec cette adresse et ce câble, et vérifiez à nouveau depuis le même segment de réseau. Si elles sont identiques, désactivez AMT dans le BIOS, puis réactivez-le.',
      doubt:
        'Que désactiver et réactiver AMT dans le BIOS réveille un AMT activé et silencieux n’est connu que par un seul témoignage.',
    },
    mebxPasswordChanged: {
      title: 'Le mot de passe MEBx a été changé',
      changed: 'Le mot de passe d’usine a été essayé et refusé : quelqu’un l’a donc changé.',
      activate:
        'On ne peut pas savoir d’ici si AMT est activé. S’il ne l’est pas, il peut être activé depuis Windows sans le mot de passe MEBx.',
      settle: 'Vérifiez dans Windows si AMT est activé (rpc amtinfo).',
    },
    notFound: {
      title: 'AMT présent, mais introuvable à cette adresse',
      pong: 'La réponse de présence est celle d’AMT, mais n’indique pas s’il est activé.',
      detected: 'Configuration Manager a vu AMT sur cette machine et n’a pas de mot de passe pour celui-ci.',
      reported: 'Ce que vous avez indiqué montre que cette machine a AMT.',
      reasons:
        'L’absence de réponse est normale tant qu’AMT n’est pas activé. S’il est activé, il a peut-être une autre adresse, ses ports sont peut-être bloqués ou fermés en dehors de ses domaines d’origine, ou la machine est éteinte sans alimentation de veille.',
      settle:
        'Lancez la vérification locale dans Windows (rpc amtinfo). Elle indique si AMT est activé, ainsi que son adresse.',
    },
    noAnswer: {
      title: 'Rien ne répond à cette adresse',
      explanation:
        'Aucune réponse de présence et aucune réponse sur les ports d’AMT. La machine est peut-être éteinte sans alimentation de veille, dans un autre sous-réseau ou absente.',
      settle: 'Vérifiez le câble et l’alimentation, et si la machine répond à un ping normal.',
    },
    notLooked: {
      title: 'Pas encore vérifiée',
      explanation: 'Cette machine a été importée d’une liste. Rien ne lui a encore été envoyé.',
      settle: 'Lancez une analyse de la machine.',
    },
    noSign: {
      title: 'Aucun signe d’AMT sur le réseau',
      nothing: 'Rien ici n’indique la présence d’AMT.',
      reasons:
        'L’absence de signe d’AMT est normale pour une machine dont l’AMT n’a jamais été activé ou est désactivé dans le BIOS, et pour une machine sans AMT. Regardez l’autocollant vPro et le BIOS, ou vérifiez dans Windows, avant d’ouvrir le boîtier.',
      settle: 'Lancez la vérification locale dans Windows (rpc amtinfo).',
      doubt:
        'Depuis 2022, beaucoup de fabricants livrent leurs machines avec AMT désactivé. Rien ne répond alors.',
    },
  },
  ports: {
    silent: 'Aucun port d’AMT ne répond à cette adresse.',
    notChecked: 'Les ports d’AMT n’ont pas été vérifiés à cette adresse.',
  },
  identity: {
    differs: {
      realm: 'Le realm à cette adresse diffère de celui que vous avez approuvé.',
      certificate: 'Le certificat à cette adresse diffère de celui que vous avez approuvé.',
      uuid: 'L’UUID à cette adresse diffère de celui que vous avez approuvé.',
      mac: 'L’adresse MAC de cette machine diffère de celle que vous avez approuvée.',
    },
    newMac:
      'Un autre port réseau de la machine, une station d’accueil, une carte mère remplacée, une autre machine ou un appareil intermédiaire peut l’expliquer. Une réinitialisation d’AMT ne le peut pas. Aucun mot de passe n’est envoyé tant que vous n’avez pas indiqué s’il s’agit de la même machine.',
    replaced:
      'Soit une autre machine a maintenant cette adresse, soit AMT a été réinitialisé sur celle-ci. Aucun mot de passe n’est envoyé tant que vous n’avez pas indiqué ce qu’il en est.',
    moved:
      'C’est celui de la machine connue à l’adresse {{address}} : les adresses ont peut-être changé. Aucun mot de passe n’est envoyé tant que vous n’avez pas indiqué de quelle machine il s’agit.',
    encryption:
      'Le certificat de cette machine était approuvé, et elle ne répond plus que sans chiffrement. Quelqu’un a peut-être désactivé TLS, son port chiffré est peut-être bloqué, ou un appareil intermédiaire se fait passer pour elle. Aucun mot de passe n’est envoyé tant que vous n’avez pas confirmé que c’est normal.',
    address:
      'Une machine que vous connaissez ne répond plus à son ancienne adresse, et celle-ci lui ressemble. Sans chiffrement, rien ne prouve qu’il s’agit de la même. Aucun mot de passe stocké n’est envoyé tant que vous ne l’avez pas confirmé.',
  },
  settleContradiction:
    'Assurez-vous de quelle machine il s’agit : comparez le numéro de série, puis vérifiez à nouveau.',
  contradiction: {
    pongAndLogin:
      'La réponse de présence indique « non activé », mais le port web demande une authentification. Deux machines partagent peut-être cette adresse, ou autre chose répond à sa place.',
    versions: 'La réponse de présence indique AMT {{pong}}, le port web AMT {{web}}.',
    openToAll:
      'La machine répond aux requêtes de gestion sans aucune authentification, ce qu’AMT ne fait jamais. Autre chose répond peut-être à sa place.',
    windowsNotActivated:
      'Windows indique qu’AMT n’est pas activé, mais il l’est sur le réseau. Il a été activé depuis, ou il s’agit d’une autre machine.',
    windowsNoAmt:
      'Windows ne trouve pas AMT, mais AMT répond sur le réseau. Il s’agit peut-être d’une autre machine.',
    windowsActivated: {
      pre: 'Windows indique qu’AMT est activé, mais il ne l’est pas sur le réseau. Cela a changé depuis, ou il s’agit d’une autre machine.',
      in: 'Windows indique qu’AMT est activé, mais sur le réseau son activation n’est pas terminée. Cela a changé depuis, ou il s’agit d’une autre machine.',
    },
    otherMaker:
      'Vous avez indiqué Intel AMT sur cette machine, mais ce qui répond ici est d’un autre fabricant. Deux machines partagent peut-être cette adresse.',
    touched: 'Vous avez indiqué à la fois que personne n’a modifié AMT et que MEBx a déjà été ouvert.',
    windowsTwice: 'Vous avez indiqué différentes réponses de Windows. La dernière compte.',
    setupRefused:
      'Vous avez indiqué que personne n’a modifié AMT, mais lors d’une activation son mot de passe était changé.',
    modes: 'Windows et le firmware indiquent des modes de contrôle différents.',
    neverTouched: {
      post: 'Vous avez indiqué que personne n’a modifié AMT, mais il est activé. Quelqu’un l’a fait, avant ou depuis.',
      in: 'Vous avez indiqué que personne n’a modifié AMT, mais son activation a été commencée. Quelqu’un l’a fait, avant ou depuis.',
    },
  },
  note: {
    ownComputer:
      'C’est l’ordinateur sur lequel AMT Bench fonctionne, joint par le service de son pilote (LMS). Les ports ne disent rien du réseau : seul un autre ordinateur montre si d’autres atteignent cet AMT. Il n’est pas confirmé sur du matériel si LMS demande aussi une connexion avant la configuration d’AMT : si le mot de passe est refusé, vérifiez cela d’abord.',
    noWebPage:
      'La machine n’a pas de page web. C’est normal avec un firmware récent, ou la page a été désactivée. La gestion fonctionne sans elle.',
    mebxKeyDead:
      'MEBx est masqué, pas verrouillé. Activez sa touche dans le BIOS, désactivez le démarrage rapide, ou cherchez « Intel MEBx » dans le menu de démarrage (F12) ou dans le setup du BIOS.',
    bitlocker:
      'Les données sont en sécurité. Saisissez une fois la clé de 48 chiffres, rétablissez le mode du disque, Secure Boot et le TPM comme avant, puis reprenez la protection. Ne confirmez jamais l’effacement du TPM (« clear TPM »).',
    layout:
      '« admin » a-t-il été tapé comme sur un clavier américain ? MEBx utilise la disposition de clavier américaine : sur AZERTY, appuyez sur « qd,in ».',
    resetIneffective:
      'La réinitialisation a été sans effet sur AMT : il demande une authentification dans le même realm qu’avant. Sur cette machine, une telle réinitialisation n’atteint pas AMT. Utilisez l’option suivante.',
    clockLost: 'AMT a perdu la date et l’heure. Réglez l’horloge.',
    clockBehind: 'L’horloge d’AMT a {{duration}} de retard.',
    clockAhead: 'L’horloge d’AMT a {{duration}} d’avance.',
    defaultPassword: 'Le mot de passe administrateur n’a pas été changé depuis l’activation d’AMT.',
    passwordsApart:
      'MEBx a ici son propre mot de passe. Celui des authentifications par le réseau ne l’ouvre peut-être pas.',
    mebxPolicy:
      'La machine a refusé que son mot de passe MEBx soit défini par le réseau (état 16). La stratégie de mot de passe de MEBx ne l’autorise que tant que le mot de passe est « admin », ou seulement pendant l’activation.',
    auditMayVeto: 'Une stratégie d’audit est active. Son auditeur peut empêcher la déconfiguration d’AMT.',
    released:
      'La machine appelle toujours un serveur de gestion ({{servers}}). Vous avez indiqué que son propriétaire l’a libérée.',
    lookalike:
      'La machine a le même realm que la machine à l’adresse {{address}}. Avec un ancien firmware, plusieurs machines partagent le même realm : il peut donc s’agir d’une autre machine, ou de la même à une autre adresse. Les mots de passe stockés pour celle-là ne sont utilisés ici que si vous indiquez que c’est la même.',
    plainPort:
      'La machine répond sans chiffrement ({{ports}}). Toute personne pouvant écouter sur ce réseau peut attaquer l’authentification et lire tout ce qui est fait (INTEL-SA-00709). Activez TLS et désactivez les ports non chiffrés ; un profil peut le faire.',
  },
  plainPort: {
    http: 'web',
    dash: 'DASH',
    redirection: 'redirection',
  },
  advisory: {
    worst:
      'Le firmware {{version}} présente la vulnérabilité {{cve}} ({{id}}), exploitable par le réseau. Impact : {{impact}}.',
    network: 'Également exploitable par le réseau : {{advisories}}.',
    atMachine: 'Exploitable sur la machine elle-même : {{advisories}}.',
    fixed: 'Corrigé à partir de {{version}}.',
    named: '{{id}} ({{cve}})',
    andOthers: '{{cve}} et autres',
    none: 'Aucun avis de sécurité avec des numéros de version publics ne cite le firmware {{version}}. Cela ne signifie pas qu’il n’a aucune vulnérabilité.',
    versionUnknown:
      'La version complète du firmware n’est pas connue d’ici : ses vulnérabilités connues ne peuvent donc pas être citées.',
    unsupported: 'Intel ne met plus à jour AMT {{generation}} et versions antérieures.',
    newer:
      'Les avis plus récents sont publiés sans numéros de version. Le dernier est {{id}} ({{published, datetime(month: long; year: numeric; timeZone: UTC)}}). Demandez au fabricant le firmware le plus récent. (Liste du {{listed, datetime(dateStyle: long; timeZone: UTC)}}.)',
    impact: {
      takeover: 'prise de contrôle d’un AMT activé',
      privilegesOrMemoryIpv6: 'élévation de privilèges ou divulgation de la mémoire, par IPv6',
      privilegesOrService: 'élévation de privilèges ou déni de service',
      privilegesOrServiceIpv6: 'élévation de privilèges ou déni de service, par IPv6',
      privileges: 'élévation de privilèges',
      sessionOrService: 'divulgation d’une session chiffrée ou déni de service',
      service: 'déni de service',
      engine: 'élévation de privilèges dans le Management Engine',
    },
  },
  blocked: {
    limitedRights: 'Authentifiez-vous avec le véritable compte administrateur.',
    vulnerableFirmware:
      'Installez d’abord la mise à jour du firmware fournie par le fabricant, puis configurez.',
    ownedElsewhere: 'Obtenez d’abord l’accord du propriétaire du serveur de gestion.',
  },
  audit: {
    on: {
      free: 'Enregistre',
      veto: 'Enregistre ; interdit la déconfiguration sans l’auditeur',
      unknown: 'Enregistre ; on ignore s’il interdit la déconfiguration',
    },
    off: {
      free: 'Désactivé',
      veto: 'Désactivé ; interdit la déconfiguration sans l’auditeur',
      unknown: 'Désactivé ; on ignore s’il interdit la déconfiguration',
    },
    unknown: {
      free: 'On ignore s’il enregistre',
      veto: 'On ignore s’il enregistre ; interdit la déconfiguration sans l’auditeur',
      unknown: 'On ignore s’il enregistre et s’il interdit la déconfiguration',
    },
  },
  clock: {
    right: 'à l’heure',
    behind: '{{duration}} de retard',
    ahead: '{{duration}} d’avance',
    duration: {
      seconds_one: '{{count}} seconde',
      seconds_other: '{{count}} secondes',
      seconds_many: '{{count}} de secondes',
      minutes_one: '{{count}} minute',
      minutes_other: '{{count}} minutes',
      minutes_many: '{{count}} de minutes',
      hours_one: '{{count}} heure',
      hours_other: '{{count}} heures',
      hours_many: '{{count}} d’heures',
      days_one: '{{count}} jour',
      days_other: '{{count}} jours',
      days_many: '{{count}} de jours',
      years_one: '{{count}} an',
      years_other: '{{count}} ans',
      years_many: '{{count}} d’années',
    },
  },
  maker: {
    intel: 'Intel (carte mère ou NUC)',
    other: 'Autre fabricant',
  },
} satisfies MessageCatalogue['diagnosis'];
