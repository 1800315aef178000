import type { MessageCatalogue } from '../../../catalogue';

/** The admin password and that of MEBx. */
export const passwords = {
  random: 'un nouveau mot de passe aléatoire, stocké',
  named: 'le secret « {{name}} »',
  admin: {
    title: 'Changer le mot de passe administrateur',
    ownRandom: 'un mot de passe aléatoire propre à la machine',
    typed: 'le mot de passe de votre authentification',
    noKeychain: {
      text: 'Le profil définit un nouveau mot de passe. Sans trousseau, il serait perdu à la fermeture d’AMT Bench.',
      next: 'Démarrez un trousseau, ou réglez admin.password sur « keep » dans le profil.',
    },
    otherAccount: {
      text: 'Le profil change le mot de passe du compte administrateur « {{admin}} », mais vous êtes authentifié en tant que « {{user}} ».',
      next: 'Authentifiez-vous en tant que « {{admin}} ».',
    },
    notTaken: {
      text: 'Le firmware a indiqué que le nouveau mot de passe était défini, mais ne l’a ensuite pas accepté. L’ancien fonctionne toujours.',
      next: 'Coupez puis rétablissez l’alimentation de la machine, et réessayez.',
    },
    unsettled: {
      text: 'Le changement de mot de passe a été interrompu, et il n’a pas été possible de vérifier quel mot de passe est valable. {{why}}',
      next: 'Les deux mots de passe sont conservés. La prochaine authentification auprès de cette machine montre lequel est valable ; rien n’est perdu.',
    },
  },
  mebx: {
    title: 'Changer le mot de passe MEBx',
    notKnown: 'inconnu',
    fromHere: 'un mot de passe défini depuis ici',
    unknownMode:
      'Le profil définit le mot de passe MEBx. Par le réseau, c’est possible uniquement en mode de contrôle administrateur, et il n’a pas été possible de lire si cette machine est dans ce mode.',
    otherMode:
      'Le profil définit le mot de passe MEBx. Par le réseau, c’est possible uniquement en mode de contrôle administrateur.',
    modeNext:
      'Retirez mebx du profil et changez le mot de passe au clavier, ou passez la machine en mode de contrôle administrateur.',
    noKeychain: {
      text: 'Le profil définit un nouveau mot de passe MEBx. Sans trousseau, il serait perdu à la fermeture d’AMT Bench.',
      next: 'Démarrez un trousseau, ou retirez mebx du profil.',
    },
    stopped:
      'Vous avez arrêté pendant l’opération : MEBx a l’ancien mot de passe ou le nouveau. Le nouveau est stocké en plus de l’ancien. Essayez-le d’abord, ou définissez-le à nouveau.',
    noAnswer:
      'Aucune réponse exploitable n’est arrivée : MEBx a l’ancien mot de passe ou le nouveau. Le nouveau est stocké en plus de l’ancien. Essayez-le d’abord, ou définissez-le à nouveau.',
    unsettledNext: 'Rien n’est perdu. Définissez-le à nouveau quand la machine répond.',
    notPermitted: {
      text: 'Le mot de passe MEBx n’a pas été changé : cette machine ne le permet pas par le réseau (état 16).',
      next: 'Sa stratégie de mot de passe MEBx le permet seulement tant que le mot de passe est « admin », ou seulement pendant l’activation. Changez-le au clavier, dans MEBx.',
    },
    tooWeak: {
      text: 'Le mot de passe MEBx n’a pas été changé : le firmware le juge trop faible (état 2054).',
      next: "Certains fabricants refusent plus de caractères qu’Intel, par exemple ' < > & et l’espace. Choisissez-en un sans ces caractères.",
    },
  },
} satisfies MessageCatalogue['provisioning']['passwords'];
