/** The demo bench with its simulated machines. */
export const demo = {
  title: 'At the simulated machine',
  fold: 'Hide',
  unfold: 'Show',
} as const;
