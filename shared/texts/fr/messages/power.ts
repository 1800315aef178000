import type { MessageCatalogue } from '../../catalogue';

/** Power orders: what is planned, sent and seen. */
export const power = {
  order: {
    on: 'allumer',
    off: 'éteindre',
    reset: 'forcer le redémarrage',
    cycle: 'éteindre et rallumer',
    bios: 'démarrer dans le setup du BIOS',
    'bios-serial': 'démarrer dans le setup du BIOS, aussi sur la console série',
    shutdown: 'arrêter par le système d’exploitation',
    restart: 'redémarrer par le système d’exploitation',
    sleep: 'mettre en veille',
    hibernate: 'mettre en veille prolongée',
    wake: 'réveiller le système d’exploitation',
    pxe: 'démarrer depuis le réseau (PXE)',
    disk: 'démarrer depuis le disque dur',
    cd: 'démarrer depuis le lecteur de CD ou DVD',
    diagnostics: 'démarrer sur le diagnostic',
  },
  /** Power states, after a colon or in quotes. */
  state: {
    on: 'en marche',
    off: 'à l’arrêt',
    softOff: 'à l’arrêt (soft-off)',
    hardOff: 'à l’arrêt (hard-off)',
    lightSleep: 'veille légère',
    deepSleep: 'veille profonde',
    hibernation: 'veille prolongée',
    cycling: 'extinction et rallumage en cours',
    other: 'état {{number}}',
    notKnown: 'inconnu',
  },
  /** What a start does with a boot option, after a colon. */
  option: {
    biosSetup: 'démarrage dans le setup du BIOS',
    biosPause: 'pause dans le BIOS',
    sol: 'console série pendant le démarrage',
    safeMode: 'démarrage de Windows en mode sans échec',
    progressEvents: 'événements sur la progression du démarrage',
    verbosity: 'autre quantité de texte à l’écran',
    mediaIndex: 'autre lecteur de démarrage',
    secureBoot: 'Secure Boot imposé',
    lockKeyboard: 'clavier verrouillé',
    lockPowerButton: 'bouton d’alimentation verrouillé',
    lockResetButton: 'bouton de réinitialisation verrouillé',
    lockSleepButton: 'bouton de mise en veille verrouillé',
    ider: 'démarrage à partir d’un disque redirigé',
    iderDevice: 'type de disque redirigé utilisé au démarrage',
    uefiCount: 'démarrage par le réseau, ou détails d’un effacement',
    uefiParameters: 'détails d’un démarrage ou d’un effacement',
    secureErase: 'effacement sécurisé des disques (Secure Erase)',
    erasePassword: 'mot de passe d’un effacement sécurisé (Secure Erase)',
    platformErase: 'effacement de la plateforme (Platform Erase) : disques, TPM ou paramètres du BIOS',
    configurationReset: 'réinitialisation de la configuration du BIOS',
    reflash: 'réécriture du BIOS (reflash)',
    passwordBypass: 'démarrage sans demande du mot de passe utilisateur du BIOS',
  },
  /** Where a start is from, after a colon. */
  source: {
    pxe: 'un démarrage depuis le réseau (PXE)',
    disk: 'un démarrage depuis le disque dur',
    cd: 'un démarrage depuis le lecteur de CD ou DVD',
    diagnostics: 'un démarrage sur le diagnostic du constructeur',
  },
  leftover: '{{does}} ({{setting}})',
  clears: 'Efface une option en attente d’un ordre précédent : {{what}}.',
  sets: 'Vaut uniquement pour le prochain démarrage : {{what}}.',
  stays: 'Reste défini pour le prochain démarrage : {{what}}.',
  sendsNothing: 'N’envoie aucun ordre : la machine est déjà dans l’état « {{before}} ».',
  then: 'Ensuite : {{order}}.',
  optionsNotRead:
    'Les options définies pour le prochain démarrage ne sont pas connues : le firmware ne les montre pas à ce compte.',
  noState: {
    text: 'Le firmware de cette machine n’indique pas son état d’alimentation.',
    next: 'Regardez la machine elle-même.',
  },
  armed: {
    text: 'Un ordre précédent a défini ceci pour le prochain démarrage : {{what}}. Cet ordre l’exécuterait maintenant. Rien n’a été envoyé.',
    next: 'Effacez-le d’abord : avec --clear-boot-options en ligne de commande, ou avec « Effacer et continuer » dans la fenêtre. Si vous le voulez, démarrez la machine avec l’outil qui l’a défini.',
  },
  unknownSettings: {
    text_one:
      'Le firmware a un paramètre de démarrage qu’AMT Bench ne connaît pas : {{names}}. Son effet au prochain démarrage n’est pas connu, donc rien n’a été envoyé.',
    text_other:
      'Le firmware a {{count}} paramètres de démarrage qu’AMT Bench ne connaît pas : {{names}}. Leur effet au prochain démarrage n’est pas connu, donc rien n’a été envoyé.',
    text_many:
      'Le firmware a {{count}} de paramètres de démarrage qu’AMT Bench ne connaît pas : {{names}}. Leur effet au prochain démarrage n’est pas connu, donc rien n’a été envoyé.',
    next: 'Utilisez la touche du BIOS sur la machine, et signalez le nom du paramètre pour qu’une version ultérieure le connaisse.',
  },
  noBios: {
    text: 'Un ordre envoyé par le réseau ne permet pas d’entrer dans le BIOS de cette machine. Rien n’a été envoyé.',
    next: 'Appuyez sur la touche du BIOS de la machine.',
  },
  noStart: {
    text: 'La machine est dans l’état « {{state}} ». Elle ne ferait que se réveiller, sans démarrer de là. Rien n’a été envoyé.',
    next: 'Allumez-la ou éteignez-la d’abord, puis renvoyez l’ordre.',
  },
  noSource: {
    text: 'Le micrologiciel de cette machine ne propose pas ceci : {{source}}. Rien n’a été envoyé.',
    next: 'Choisissez autre chose, ou démarrez-la par le menu de démarrage de la machine.',
  },
  consent: {
    missing:
      'Les options de démarrage exigent le consentement de l’utilisateur devant cette machine, et il n’a pas été donné. Rien n’a été envoyé.',
    asked:
      'Les options de démarrage exigent le consentement de l’utilisateur devant cette machine. Il a été demandé, mais le code à six chiffres n’a pas été envoyé. Rien n’a été envoyé.',
    notKnown:
      'On ignore si l’utilisateur devant cette machine doit consentir aux options de démarrage : le firmware ne l’indique pas. Rien n’a été envoyé.',
  },
  notOffered: {
    text: 'Le firmware ne propose pas cet ordre ({{order}}) tant que la machine est dans l’état « {{state}} ». Rien n’a été envoyé.',
    nextOn: 'Utilisez un autre ordre, ou le bouton d’alimentation de la machine.',
    nextOff: 'Allumez-la d’abord, ou utilisez son bouton d’alimentation.',
  },
  planChanged: {
    text: 'La machine a changé depuis que vous avez consulté le plan. Rien n’a été envoyé.',
    next: 'Consultez le nouveau plan, puis envoyez de nouveau l’ordre.',
  },
  stopped: {
    text: 'Arrêté à votre demande. Rien n’a été envoyé.',
    next: 'Envoyez de nouveau l’ordre.',
  },
  refused: {
    off: 'La machine a refusé l’ordre : elle est déjà éteinte, ou son écran distant, sa console série ou sa redirection de disque est en cours d’utilisation.',
    on: 'La machine a refusé l’ordre : elle est déjà allumée, ou elle n’est pas prête à l’exécuter.',
    other: 'La machine a refusé l’ordre : elle est éteinte, ou elle n’est pas prête à l’exécuter.',
    nextSession: 'Vérifiez son état d’alimentation, et terminez la session distante. Réessayez ensuite.',
    nextStart:
      'Attendez dix secondes que son démarrage se termine, et vérifiez son état d’alimentation. Réessayez ensuite.',
  },
  boot: {
    cleared: 'Tout ce qui était défini pour le prochain démarrage a été effacé.',
    notUsed: 'La machine n’avait pas utilisé son option de démarrage {{seconds}} s plus tard.',
    notUsedCleared: 'L’option a été effacée, pour qu’un démarrage ultérieur soit ordinaire.',
    notSeen:
      'On n’a pas vu si le firmware a effacé l’option de démarrage après l’avoir utilisée. Effacez les options de démarrage avec le prochain ordre.',
    clearLater:
      'Effacez les options de démarrage avant de démarrer la machine : avec --clear-boot-options et le prochain ordre, ou avec « Effacer et continuer » dans la fenêtre.',
    othersShown: {
      text: 'Le firmware a accepté les paramètres de démarrage, mais affiche d’autres valeurs : {{settings}}. La machine n’a pas été démarrée.',
      next: 'Utilisez la touche du BIOS sur la machine. Ce firmware ne conserve pas les paramètres de démarrage qu’il accepte.',
    },
    leftNotKnown:
      'On ignore si quelque chose est encore défini pour le prochain démarrage : la machine ne répond pas.',
    left: 'Encore défini pour le prochain démarrage : {{settings}}.',
  },
  whenOff: {
    yes: 'AMT devrait répondre quand le PC est éteint, tant qu’il a le courant et son câble réseau.',
    package:
      'AMT ne répond probablement pas quand le PC est éteint : sa stratégie d’alimentation ({{package}}) laisse AMT se mettre en veille. Choisissez-en une avec S3 et S4-5 dans un profil.',
    link: 'AMT ne répond probablement pas quand le PC est éteint : la règle de liaison de son port réseau ({{policy}}) ne contient pas 14, c’est-à-dire en veille ou éteint sur secteur.',
    noCable:
      'Il n’est pas certain qu’AMT réponde quand le PC est éteint : aucun câble réseau n’est branché, et en Wi-Fi il lui faut un profil Wi-Fi propre.',
    notKnown:
      'On ne sait pas si AMT répond quand le PC est éteint : la stratégie d’alimentation ou la règle de liaison n’a pas été indiquée.',
  },
  report: {
    clearedFirst: 'Effacé d’abord : {{what}}.',
    already: 'La machine est déjà dans l’état « {{state}} ».',
    on: 'La machine a été allumée. Alimentation : {{state}}.',
    off: 'La machine a été éteinte. Alimentation : {{state}}.',
    bios: 'La machine a été démarrée dans le setup du BIOS. Alimentation : {{state}}.',
    sleeps: 'La machine s’est mise en veille. État : {{state}}.',
    fromUnseen: 'AMT n’indique pas d’où elle a démarré : l’écran de la machine le montre.',
    stillOn:
      'Le micrologiciel a accepté l’ordre, mais la machine est toujours dans l’état « {{state}} ». Un programme attend peut-être une réponse, ou Intel LMS ne fonctionne pas dans son système d’exploitation.',
    silent: 'Le micrologiciel a accepté l’ordre, et la machine ne répond plus. Regardez la machine.',
    asleep:
      'La machine a accepté l’ordre et ne répond plus. Avec sa stratégie d’alimentation, AMT est en veille quand le PC est éteint : elle ne peut donc pas être allumée d’ici. Utilisez son bouton d’alimentation.',
    told: 'Le firmware a accepté l’ordre ({{order}}). Seul l’écran de la machine montre s’il est exécuté.',
    noAnswer:
      'L’ordre n’a reçu aucune réponse exploitable : on ignore donc s’il est arrivé. Regardez la machine avant de l’envoyer de nouveau.',
    unchanged:
      'Le firmware a accepté l’ordre, mais l’état d’alimentation est toujours « {{state}} ». Attendez une minute, puis regardez à nouveau.',
  },
} satisfies MessageCatalogue['power'];
