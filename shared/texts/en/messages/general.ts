/** Parts that messages of every kind are made of. */
export const general = {
  on: 'on',
  off: 'off',
  unknown: 'unknown',
  /** One sentence after another. */
  sentences: '{{first}} {{second}}',
  about: '{{what}}: {{text}}',
  stopped: 'Stopped as you asked.',
  stoppedNext: 'Start again when you are ready.',
} as const;
