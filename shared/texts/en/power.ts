/** Power orders. */
export const power = {
  title: 'Power: {{state}}',
  orders: {
    on: 'Switch on',
    off: 'Switch off',
    reset: 'Reset',
    bios: 'Restart into the BIOS',
    biosFromOff: 'Start into the BIOS',
  },
  question: '{{order}}?',
  ownComputer:
    'This is the computer that AMT Bench runs on. AMT Bench ends with it, so it cannot show whether the order was carried out.',
  losesWork: '{{machine}} is on. Its operating system is not shut down: unsaved work is lost.',
  sleeps:
    'AMT on this machine sleeps while the PC is off ({{package}}). It cannot be switched on again from here, only with its power button.',
  leaveOn: 'Leave it on',
  clearAndContinue: 'Clear and continue',
  dangerous: {
    title: 'An earlier order has left something dangerous',
    text: 'The next start would have done this: {{what}}. It is cleared first.',
  },
  whatHappens: 'What happens',
  reading: 'Reading the machine…',
} as const;
