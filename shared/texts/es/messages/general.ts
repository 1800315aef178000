import type { MessageCatalogue } from '../../catalogue';

/** Parts that messages of every kind are made of. */
export const general = {
  on: 'activado',
  off: 'desactivado',
  unknown: 'desconocido',
  sentences: '{{first}} {{second}}',
  about: '{{what}}: {{text}}',
  stopped: 'Detenido a petición suya.',
  stoppedNext: 'Empiece de nuevo cuando quiera.',
} satisfies MessageCatalogue['general'];
