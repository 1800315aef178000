import type { Catalogue } from '../catalogue';

/** Words that are the same on every page. */
export const common: Catalogue['common'] = {
  cancel: 'Annuler',
  close: 'Fermer',
  retry: 'Réessayer',
  checkAgain: 'Vérifier à nouveau',
  save: 'Enregistrer',
  delete: 'Supprimer',
  show: 'Afficher',
  hide: 'Masquer',
  copy: 'Copier',
  copied: 'Copié',
  leaveAsItIs: 'Laisser tel quel',
  closeMessage: 'Fermer ce message',
  technicalDetail: 'Détail technique',
  hideDetail: 'Masquer le détail',
  status: 'code d’état {{status}}',
  typeToConfirm: 'Saisissez {{word}} pour confirmer',
  canContinue: 'Une connexion peut être envoyée maintenant.',
  downloading: 'Téléchargement lancé : {{name}}',
  nextInSeconds: 'Possible à {{time}}, dans {{count}} s.',
  nextInMinutes: 'Possible à {{time}}, dans {{count}} min.',
  machines_one: '{{count}} machine',
  machines_other: '{{count}} machines',
  machines_many: '{{count}} de machines',
};
