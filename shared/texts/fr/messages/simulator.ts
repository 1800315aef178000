import type { MessageCatalogue } from '../../catalogue';

/** The simulated machines of the demo, what happens when somebody does something at one, and files of such machines. */
export const simulator = {
  stillAtWork:
    'Une tâche est encore en cours sur une machine simulée ; son mot de passe n’est pas encore supprimé.',
  stillAtWorkNext: 'Redémarrez la démonstration, attendez la fin de la tâche et arrêtez la démonstration.',
  notInDemo: 'Cette machine ne fait pas partie de la démonstration.',
  notInDemoNext: 'Démarrez la démonstration.',
  machine: {
    dellFactory: {
      title: 'Dell OptiPlex 7050, neuf',
      story: 'Déballé ce matin. Personne n’a encore ouvert MEBx.',
    },
    hpChangedMebx: {
      title: 'HP EliteDesk 800 G1, mot de passe MEBx modifié',
      story:
        'Revenu d’une agence. Quelqu’un y a défini un mot de passe MEBx et a depuis quitté l’entreprise.',
    },
    lenovoAdminMode: {
      title: 'Lenovo ThinkCentre M920, mot de passe inconnu',
      story:
        'Acheté d’occasion. Le propriétaire précédent l’a configuré en mode de contrôle administrateur et n’a donné le mot de passe à personne.',
    },
    ccmLostPassword: {
      title: 'Fujitsu ESPRIMO D958, mot de passe perdu',
      story:
        'L’an dernier, un collègue l’a activé depuis Windows, en mode de contrôle client. La note avec le mot de passe est perdue.',
    },
    tlsOnly: {
      title: 'HP Elite Tower 800 G9, chiffré uniquement',
      story:
        'Configuré à la main dans MEBx la semaine dernière, avec le mot de passe de la démonstration. Un firmware de cette génération ne prend en charge que TLS.',
    },
    hidden: {
      title: 'Dell OptiPlex 7060, invisible au ping',
      story: 'Fonctionne normalement, mais quelqu’un a désactivé la réponse à la demande de présence (ping).',
    },
    loginPaused: {
      title: 'Intel NUC7i7DN, authentifications suspendues',
      story:
        'Le mot de passe est correct. Une console oubliée essaie sans cesse le mot de passe précédent, et le firmware suspend les authentifications.',
    },
    limitedUser: {
      title: 'Lenovo ThinkStation P340, utilisateur limité',
      story:
        'Le support y a son propre utilisateur. Celui-ci peut voir le matériel, allumer et éteindre le PC, et rien d’autre.',
    },
    halfSetUp: {
      title: 'Dell OptiPlex 7090, configuration inachevée',
      story:
        'Le serveur de configuration est tombé en panne au milieu de l’activation. Depuis, la machine attend un certificat.',
    },
    ciraOwned: {
      title: 'HP EliteDesk 800 G6, géré par une autre organisation',
      story:
        'Prêté par la clinique Nordhafen. Hors de son réseau d’origine, il se connecte au serveur de la clinique.',
    },
    vulnerable: {
      title: 'Dell OptiPlex 7040, firmware de 2015',
      story: 'Resté des années dans une réserve. Son firmware est antérieur aux correctifs de 2017.',
    },
    ready: {
      title: 'Fujitsu CELSIUS W580, prêt à configurer',
      story:
        'Configuré hier dans MEBx et laissé avec ses valeurs par défaut : pas de nom, pas de redirection, et l’horloge est décalée de sept minutes.',
    },
    dashBoard: {
      title: 'ASUS PRO A520M, pas Intel',
      story: 'Une carte AMD avec DASH. Elle répond au même ping, mais n’a rien d’autre en commun avec AMT.',
    },
  },
  act: {
    caseOpen:
      'Le boîtier est ouvert et le câble d’alimentation est débranché. Attendez que la pile soit remise en place.',
    screenBlack: 'L’écran reste noir : le PC est éteint.',
    passwordRule:
      'Le mot de passe doit avoir de 8 à 32 caractères, avec une majuscule, une minuscule, un chiffre et un caractère spécial. Les caractères ",: ne sont pas autorisés.',
    noCode: 'L’écran n’affiche aucun code.',
    code: 'L’écran affiche « User consent code: {{code}} » dans un cadre rouge.',
    battery: {
      resets:
        'Le PC est resté cinq minutes sans pile ni alimentation secteur. Il démarre avec « CMOS checksum error, defaults loaded ». La date et l’heure sont fausses. Une ligne indique que le Management Engine a été déconfiguré (un-configured).',
      clockOnly:
        'Le PC est resté cinq minutes sans pile ni alimentation secteur. Il démarre avec « CMOS checksum error, defaults loaded ». La date et l’heure sont fausses. L’écran ne mentionne pas le Management Engine.',
    },
    mebx: {
      restarting: 'La page MEBx ne s’ouvre pas : le Management Engine redémarre. Réessayez dans une minute.',
      refused: 'MEBx : « Invalid password. Try again. » MEBx utilise la disposition de clavier américaine.',
      newNeeded:
        'MEBx accepte « admin » et demande aussitôt un nouveau mot de passe. Tous les autres menus restent verrouillés jusqu’à ce qu’il soit défini.',
      notStrong: 'MEBx : « Error: password not strong enough. »',
      accepted: 'Authentification MEBx acceptée.',
      stored: 'Nouveau mot de passe MEBx enregistré.',
      alreadyActive: 'L’accès réseau est déjà actif.',
      activated:
        'L’accès réseau est actif. AMT est en mode de contrôle administrateur, et l’utilisateur admin a le mot de passe MEBx.',
    },
    bios: {
      hp: 'F10 Setup, Advanced, Remote Management Options : « Unconfigure AMT on next boot » est réglé sur Apply. Au prochain démarrage, vous confirmez la question avec Y. L’écran affiche « Intel(R) ME un-configured ».',
      hpAbsent:
        'F10 Setup, Advanced, Remote Management Options : ce BIOS n’a pas « Unconfigure AMT on next boot ».',
      lenovo:
        'F1 Setup, Advanced, Intel(R) Manageability : « Intel(R) Manageability Reset » est réglé sur Enabled. Au prochain démarrage, vous l’approuvez. L’écran affiche « Intel(R) ME un-configured ».',
      lenovoAbsent:
        'F1 Setup, Advanced, Intel(R) Manageability : ce BIOS n’a pas « Intel(R) Manageability Reset ».',
      other:
        'Setup, Advanced, AMT Configuration : « Un-Configure ME » est coché et enregistré. Le PC redémarre. L’écran affiche « Intel(R) ME un-configured ».',
      otherAbsent: 'Setup, Advanced, AMT Configuration : aucune entrée ne déconfigure AMT.',
      dellAbsent:
        'F2 Setup propose « MEBx hotkey » et « USB provision » pour Intel AMT, mais rien qui le déconfigure.',
    },
    power: {
      alreadyOff: 'Le PC est déjà éteint.',
      offAwake: 'Le PC s’arrête. Le voyant de la prise réseau reste allumé : le Management Engine est actif.',
      offAsleep: 'Le PC s’arrête, et le voyant de la prise réseau s’éteint.',
      off: 'Le PC s’arrête.',
      alreadyOn: 'Le PC est déjà allumé.',
      windows: 'Le PC démarre Windows.',
      on: 'Le PC démarre.',
    },
    windows: {
      restarting: 'Le Management Engine ne répond pas à Windows : il redémarre. Réessayez dans une minute.',
      alreadySetUp: 'Activation refusée : AMT est déjà configuré ({{mode}}).',
      halfDone: 'Activation refusée : une autre activation est inachevée. Déconfigurez d’abord AMT.',
      notStrong: 'Activation refusée : le mot de passe ne respecte pas les règles.',
      activated:
        'AMT est activé en mode de contrôle client. Le mot de passe MEBx n’a pas été nécessaire et n’a pas changé.',
      notActivated: 'Il n’y a rien à déconfigurer : AMT n’est pas activé.',
      adminMode:
        'Refusé : en mode de contrôle administrateur, le mot de passe AMT est nécessaire. Sans lui, Windows ne peut pas déconfigurer AMT.',
      unconfigured:
        'AMT est déconfiguré. Le Management Engine redémarre. Le mot de passe MEBx n’a pas changé.',
      says: 'AMT {{version}}, {{state}}, mode de contrôle : {{mode}}.',
      noEngine: 'Ce PC n’a pas d’Intel Management Engine : Windows ne trouve aucun périphérique MEI.',
    },
    mode: {
      none: 'non activé',
      ccm: 'mode de contrôle client',
      acm: 'mode de contrôle administrateur',
    },
    state: {
      pre: 'avant le provisionnement',
      in: 'provisionnement en cours',
      post: 'après le provisionnement',
    },
    flood: {
      nobody: 'Rien n’accepte d’authentification sur cette machine.',
      refused_one: '{{count}} authentification avec un ancien mot de passe a été refusée.',
      refused_other: '{{count}} authentifications avec un ancien mot de passe ont été refusées.',
      refused_many: '{{count}} d’authentifications avec un ancien mot de passe ont été refusées.',
      paused: 'Le Management Engine ignore les authentifications pendant un certain temps.',
    },
    notIntel: 'Cette carte n’a pas cette fonction : ce n’est pas une machine Intel AMT.',
  },
  file: {
    unusable: '« {{path}} » ne peut pas servir de liste de machines simulées. {{why}}',
    unusableNext: 'Voir « simulate » dans docs/command-line.md.',
    notJson: 'Ce n’est pas du JSON valide.',
    empty: 'Aucune machine n’y figure.',
    tooMany: 'Plus de 250 machines y figurent.',
    unknownModel: 'La démonstration n’a pas de machine « {{id}} ».',
    twice: 'La machine « {{id}} » y figure deux fois.',
    unknownFields: 'Champs inconnus : {{fields}}.',
    id: '« {{field}} » ne doit contenir que des minuscules, des chiffres et des traits d’union.',
    address: '« {{field}} » doit être une adresse 127.x.y.z.',
    version: '« {{field}} » doit avoir quatre nombres, par exemple 12.0.45.1509.',
    uuid: '« {{field}} » doit être un UUID en minuscules.',
    realm: '« {{field}} » doit être « Digest: » suivi de 32 chiffres hexadécimaux en majuscules.',
    invalid: 'La valeur de « {{field}} » n’est pas valide.',
  },
} satisfies MessageCatalogue['simulator'];
