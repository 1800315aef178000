import type { MessageCatalogue } from '../../catalogue';

/** Parts that messages of every kind are made of. */
export const general = {
  on: 'activé',
  off: 'désactivé',
  unknown: 'inconnu',
  sentences: '{{first}} {{second}}',
  about: '{{what}} : {{text}}',
} satisfies MessageCatalogue['general'];
