import type { MessageCatalogue } from '../../catalogue';

/** Parts that messages of every kind are made of. */
export const general = {
  on: 'ein',
  off: 'aus',
  unknown: 'unbekannt',
  sentences: '{{first}} {{second}}',
  about: '{{what}}: {{text}}',
  stopped: 'Auf Ihren Wunsch angehalten.',
  stoppedNext: 'Starten Sie erneut, wenn Sie bereit sind.',
} satisfies MessageCatalogue['general'];
