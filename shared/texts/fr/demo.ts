import type { Catalogue } from '../catalogue';

/** The demo bench with its simulated machines. */
export const demo: Catalogue['demo'] = {
  title: 'Devant la machine simulée',
  fold: 'Masquer',
  unfold: 'Afficher',
  story: '{{title}}. {{story}}',
  youHave: 'Utilisateur :',
  andPassword: 'Mot de passe :',
  passwordEnded:
    'Le mot de passe du début de la démonstration n’est plus valable : il a été modifié, ou AMT a été réinitialisé.',
  openMebx: 'Ouvrir MEBx',
  activateFromWindows: 'Activer depuis Windows',
  acts: {
    'look-at-screen': 'Regarder l’écran',
    'ask-windows': 'Lire le mode dans Windows',
    'unconfigure-from-windows': 'Réinitialiser AMT depuis Windows',
    'bios-unconfigure': 'Déconfigurer AMT dans le BIOS',
    'pull-rtc-battery': 'Retirer la pile RTC',
    'power-off': 'Éteindre',
    'power-on': 'Allumer',
  },
  shows: 'La machine affiche',
  mebx: {
    title: 'MEBx de la machine simulée',
    explanation:
      'Le mot de passe d’usine est « admin ». MEBx en exige un nouveau à la première authentification.',
    password: 'Mot de passe MEBx',
    newPassword: 'Nouveau mot de passe',
    keep: 'Laissez vide pour conserver le mot de passe',
    activate: 'Activer l’accès réseau',
    leave: 'Quitter MEBx',
    enter: 'Entrer',
  },
  windows: {
    title: 'rpc activate --local --ccm',
    explanation:
      'S’exécute en tant qu’administrateur dans Windows, sur la machine simulée. Le mot de passe MEBx n’est pas nécessaire.',
    password: 'Nouveau mot de passe administrateur AMT',
    activate: 'Activer',
  },
};
