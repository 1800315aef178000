import type { MessageCatalogue } from '../../catalogue';

/** Parts that messages of every kind are made of. */
export const general = {
  on: 'activé',
  off: 'désactivé',
  unknown: 'inconnu',
  sentences: '{{first}} {{second}}',
  about: '{{what}} : {{text}}',
  stopped: 'Arrêté à votre demande.',
  stoppedNext: 'Recommencez quand vous êtes prêt.',
} satisfies MessageCatalogue['general'];
