import type { MessageCatalogue } from '../../catalogue';

/** Recovery options: what they cost, why one is closed, and playbooks of technicians. */
export const recovery = {
  place: '{{loss}} ; {{where}} ; {{chance}}.',
  loss: {
    nothing: 'N’efface rien',
    setup: 'Efface seulement l’activation inachevée',
    amt: 'Efface les paramètres d’AMT',
    'amt-and-bios': 'Efface les paramètres d’AMT et les réglages du BIOS',
    board: 'Peut coûter la carte',
  },
  where: {
    here: 'depuis cet ordinateur',
    system: 'dans le système en marche',
    keyboard: 'au clavier, avant le démarrage du système',
    bios: 'dans le BIOS, boîtier fermé',
    case: 'nécessite d’ouvrir le boîtier',
    workshop: 'dans l’atelier du fabricant',
  },
  chance: {
    sure: 'fonctionne',
    likely: 'devrait fonctionner',
    unsure: 'peut ne pas fonctionner sur cette machine',
    slim: 'a peu de chances de fonctionner',
  },
  bitlocker: {
    need: 'La clé BitLocker, si le disque est chiffré',
    noKey:
      'BitLocker est activé et sa clé n’est pas à portée de main. Procurez-vous d’abord la clé à 48 chiffres : Entra ID ou Active Directory, le compte Microsoft ou l’impression. Sans elle, Windows peut rester verrouillé définitivement.',
    notAsked:
      'Indiquez d’abord si le disque est chiffré avec BitLocker et si sa clé à 48 chiffres est à portée de main.',
  },
  closed: {
    doneInVain: 'Cela a déjà été fait, et AMT est comme avant.',
    batteryInVain: 'La pile a déjà été retirée, et MEBx a encore refusé « admin ».',
    biosInVain: 'Cela a déjà été fait, et MEBx a encore refusé « admin ».',
    noProgram:
      'Nécessite un programme exécuté sur la machine en tant qu’administrateur. Vous avez indiqué que ce n’est pas possible maintenant.',
    notThere: 'Nécessite quelqu’un devant la machine, avec clavier et écran.',
    noMebxPassword: 'Nécessite le mot de passe MEBx. Vous avez indiqué que personne ne le connaît.',
    noBiosPassword: 'Le BIOS demande un mot de passe que personne ne connaît.',
    caseShut: 'Le boîtier ne doit pas être ouvert (garantie, location, scellé).',
    notLoggedIn:
      'Nécessite une authentification avec le mot de passe administrateur, et personne n’est authentifié.',
  },
  name: {
    'host-ccm': 'Activer depuis le système',
    'host-acm': 'Mode de contrôle administrateur avec un certificat',
    'known-password': 'Chercher le mot de passe',
    'wait-and-retry': 'Attendre et réessayer',
    'upgrade-to-acm': 'Passer en mode de contrôle administrateur avec un certificat',
    'set-mebx-remotely': 'Définir un nouveau mot de passe MEBx par le réseau',
    'remote-unprovision': 'Déconfigurer AMT par le réseau',
    'local-unconfigure': 'Réinitialiser AMT depuis Windows',
    'mebx-menu': 'Le menu MEBx',
    'bios-unconfigure': 'Déconfigurer AMT dans le BIOS',
    'service-jumper': 'Cavalier, connecteur ou bouton sur la carte',
    'rtc-clear': 'Retirer la pile CMOS',
    'usb-key': 'Activer avec une clé USB',
    'oem-service': 'Le service du fabricant',
  },
} satisfies MessageCatalogue['recovery'];
