import type { MessageCatalogue } from '../../catalogue';

/** Targets of a scan, and what a scan cannot see. */
export const discovery = {
  /** Machines that ask to be set up. */
  hello: {
    portTaken: 'Un autre programme de cet ordinateur utilise le port {{port}}.',
    portForbidden: 'Cet ordinateur ne permet pas d’ouvrir le port {{port}}.',
    cannotListen: 'Le port {{port}} ne peut pas être ouvert ({{code}}).',
    portNext:
      'Fermez l’autre programme, par exemple un serveur d’activation, ou autorisez le port dans le pare-feu. Attendez ensuite à nouveau.',
  },
  targets: {
    empty: 'Il n’y a rien à analyser.',
    emptyNext:
      'Saisissez un sous-réseau comme 192.168.1.0/24, une plage comme 10.0.0.1-10.0.0.50 ou un nom d’hôte.',
    invalid: '« {{piece}} » ne peut pas être analysé. {{why}}',
    invalidNext: 'Corrigez cette entrée. Si une autre n’est pas valide non plus, elle est indiquée ensuite.',
    didYouMean: 'Vouliez-vous dire {{meant}} ?',
    parts: 'Une adresse compte quatre parties et celle-ci en compte {{parts}}.',
    notNumber: '« {{part}} » n’est pas un nombre.',
    leadingZero: '« {{part}} » commence par un zéro. Vouliez-vous dire {{meant}} ?',
    partTooLarge: '{{part}} est supérieur à 255.',
    ipv6Prefix: 'IPv6 s’analyse une adresse à la fois, pas par préfixe.',
    notTarget: 'Ce n’est ni une adresse, ni une plage, ni un nom d’hôte.',
    link: 'C’est un lien. Vouliez-vous dire {{meant}} ?',
    port: 'Une cible n’a pas de port. Vouliez-vous dire {{meant}} ?',
    wildcard: 'Un sous-réseau entier s’écrit autrement. Vouliez-vous dire {{meant}} ?',
    netmask: 'La taille d’un sous-réseau est un nombre. Vouliez-vous dire {{meant}} ?',
    subnetForm: 'Un sous-réseau s’écrit comme 192.168.1.0/24.',
    prefixTooLong: 'Le nombre après la barre oblique est au maximum 32.',
    subnetTooLarge:
      '/{{prefix}} représenterait plus de 16,7 millions d’adresses. Le plus grand sous-réseau est /{{largest}}.',
    dashes: 'Une plage a un seul tiret, comme 10.0.0.1-10.0.0.50.',
    backwards: 'La plage se termine avant son début. Vouliez-vous dire {{meant}} ?',
    noMachines:
      'Cette entrée contient des adresses qu’aucune machine ne peut avoir (0.x, ou 224.x et au-delà).',
    rangeTooLarge: 'Cette entrée contient plus de 16,7 millions d’adresses.',
    jsonCutOff: 'Cette ligne ressemble à du JSON, mais elle est tronquée.',
    jsonUnusable: 'Cette ligne ne contient ni adresse ni ports utilisables.',
  },
  edge: {
    network:
      '{{address}} est l’adresse réseau d’un sous-réseau de cet ordinateur. Aucune machine ne peut l’avoir.',
    broadcast:
      '{{address}} est l’adresse de diffusion d’un sous-réseau de cet ordinateur. Aucune machine ne peut l’avoir.',
  },
  unknownName: 'Le DNS de cet ordinateur ne connaît pas le nom « {{host}} ». Ce nom a été ignoré.',
  askedAgain: 'Les machines dont l’analyse était en cours à ce moment-là sont analysées à nouveau.',
  trouble: {
    pingDenied:
      'Ce système ne permet pas à AMT Bench d’envoyer des pings de présence (UDP 623). Les machines sont trouvées par leurs ports seulement. Celles qui ne sont pas encore activées ne sont pas trouvées.',
    pingBlocked:
      'Un pare-feu de cet ordinateur bloque les pings de présence (UDP 623). Les machines sont trouvées par leurs ports seulement. Celles qui ne sont pas encore activées ne sont pas trouvées.',
    pingFailed:
      'Les pings de présence n’ont pas pu être envoyés ({{code}}). Les machines sont trouvées par leurs ports seulement.',
    connectBlocked:
      'Un pare-feu de cet ordinateur bloque les connexions vers une partie des cibles. Celles-ci n’ont pas été analysées.',
    connectFailed: 'Certains ports n’ont pas pu être vérifiés ({{code}}).',
    sockets:
      'Cet ordinateur n’a plus de sockets disponibles. Certains ports n’ont pas pu être vérifiés. Analysez une plage plus petite.',
    memory:
      'Cet ordinateur n’a plus de mémoire réseau disponible. Certains ports n’ont pas pu être vérifiés. Attendez une minute.',
    localPorts:
      'Cet ordinateur n’a plus de ports locaux disponibles. Certains ports n’ont pas pu être vérifiés. Attendez une minute.',
    noRoute:
      'Cet ordinateur n’a pas de route vers une partie des cibles. Vérifiez le câble, l’adaptateur et le sous-réseau.',
    notReachable:
      'Une partie des cibles n’est pas joignable depuis cet ordinateur. Vérifiez le câble, l’adaptateur et le sous-réseau.',
    adapterDown: 'L’adaptateur réseau est inactif. Vérifiez le câble et l’adaptateur.',
    localNetworkDenied:
      'Rien n’a répondu et macOS lui-même a refusé l’envoi. Si AMT Bench n’a pas accès au réseau local, autorisez-le dans Réglages Système > Confidentialité et sécurité > Réseau local (pour AMT Bench, ou pour le terminal dans lequel il s’exécute), puis analysez à nouveau.',
  },
} satisfies MessageCatalogue['discovery'];
