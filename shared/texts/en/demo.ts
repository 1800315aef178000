/** The demo bench with its simulated machines. */
export const demo = {
  title: 'At the simulated machine',
  fold: 'Hide',
  unfold: 'Show',
  story: '{{title}}. {{story}}',
  youHave: 'User:',
  andPassword: 'Password:',
  passwordEnded:
    'The password from the start of the demo is no longer valid: it was changed, or AMT was reset.',
  openMebx: 'Open MEBx',
  activateFromWindows: 'Activate from Windows',
  acts: {
    'look-at-screen': 'Look at the screen',
    'ask-windows': 'Ask Windows for the mode',
    'unconfigure-from-windows': 'Reset AMT from Windows',
    'bios-unconfigure': 'Unconfigure AMT in the BIOS',
    'pull-rtc-battery': 'Pull the RTC battery',
    'power-off': 'Power off',
    'power-on': 'Power on',
  },
  shows: 'The machine shows',
  mebx: {
    title: 'MEBx of the simulated machine',
    explanation: 'The factory password is “admin”. MEBx requires a new one at the first login.',
    password: 'MEBx password',
    newPassword: 'New password',
    keep: 'Leave empty to keep the password',
    activate: 'Activate Network Access',
    leave: 'Leave MEBx',
    enter: 'Enter',
  },
  windows: {
    title: 'rpc activate --local --ccm',
    explanation:
      'Runs as administrator in Windows on the simulated machine. The MEBx password is not needed.',
    password: 'New AMT admin password',
    activate: 'Activate',
  },
} as const;
