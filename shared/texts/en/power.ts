/** Power orders. */
export const power = {
  title: 'Power: {{state}}',
  orders: {
    on: 'Switch on',
    off: 'Switch off',
    reset: 'Reset',
    bios: 'Restart into the BIOS',
    biosFromOff: 'Start into the BIOS',
    shutdown: 'Shut down',
    restart: 'Restart',
    cycle: 'Switch off and on',
    sleep: 'Sleep',
    hibernate: 'Hibernate',
    pxe: 'Start from the network (PXE)',
    disk: 'Start from the hard disk',
    cd: 'Start from the CD',
    diagnostics: 'Start into diagnostics',
    wake: 'Wake from Modern Standby',
  },
  question: '{{order}}?',
  ownComputer:
    'This is the computer that AMT Bench runs on. AMT Bench ends with it, so it cannot show whether the order was carried out.',
  losesWork: '{{machine}} is on. Its operating system is not shut down: unsaved work is lost.',
  sleeps:
    'AMT on this machine sleeps while the PC is off ({{package}}). It cannot be switched on again from here, only with its power button.',
  more: 'More orders',
  endsPrograms:
    '{{machine}} is on. Its operating system ends the programs first, and may ask about unsaved work on its screen.',
  leaveOn: 'Leave it on',
  clearAndContinue: 'Clear and continue',
  dangerous: {
    title: 'An earlier order has left something dangerous',
    text: 'The next start would have done this: {{what}}. It is cleared first.',
  },
  consent: {
    title: 'The person at the machine has to agree',
    ask: 'Ask for consent',
    how: 'The screen of the machine will show a six-digit code. Have the person in front of it read it to you.',
    displayed:
      'The machine shows a six-digit code on its screen. Have the person in front of it read it to you.',
    displayedFor_one: 'It is shown for at most {{count}} minute.',
    displayedFor_other: 'It is shown for at most {{count}} minutes.',
    code: 'Code on the screen of the machine',
    send: 'Send the code',
    withdraw: 'Withdraw the request',
    atStart:
      'The screen cannot show the code now. It appears when the PC starts: switch the machine on, or have it restarted.',
    check: 'Check again',
    ended: 'The machine has ended the request after wrong codes.',
    gone: 'The machine does not show the code any more.',
    again: 'Ask again',
  },
  whatHappens: 'What happens',
  reading: 'Reading the machine…',
} as const;
