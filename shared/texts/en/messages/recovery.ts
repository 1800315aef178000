/** Recovery options: what they cost, why one is closed, and playbooks of technicians. */
export const recovery = {
  place: '{{loss}}; {{where}}; {{chance}}.',
  loss: {
    nothing: 'Erases nothing',
    setup: 'Erases only the unfinished setup',
    amt: 'Erases the AMT settings',
    'amt-and-bios': 'Erases AMT and BIOS settings',
    board: 'May cost the board',
  },
  where: {
    here: 'done from this computer',
    system: 'done in the running system',
    keyboard: 'done at the keyboard, before the system starts',
    bios: 'done in the BIOS, case closed',
    case: 'requires opening the case',
    workshop: 'done in the maker’s workshop',
  },
  chance: {
    sure: 'works',
    likely: 'should work',
    unsure: 'may not work on this machine',
    slim: 'unlikely to work',
  },
  bitlocker: {
    need: 'The BitLocker key, if the disk is encrypted',
    noKey:
      'BitLocker is on and its key is not at hand. Get the 48-digit key first: Entra ID or Active Directory, the Microsoft account, or the printout. Without it, Windows may stay locked for good.',
    notAsked:
      'Say first whether the disk is encrypted with BitLocker, and whether its 48-digit key is at hand.',
  },
  closed: {
    doneInVain: 'This was done already, and AMT is as it was before.',
    batteryInVain: 'The battery was already taken out, and MEBx still refused “admin”.',
    biosInVain: 'This was done already, and MEBx still refused “admin”.',
    noProgram:
      'Needs a program that runs on the machine as administrator. You said that this is not possible now.',
    notThere: 'Needs somebody at the machine, with keyboard and screen.',
    noMebxPassword: 'Needs the MEBx password. You said that nobody knows it.',
    noBiosPassword: 'The BIOS asks for a password that nobody knows.',
    caseShut: 'The case may not be opened (warranty, lease, seal).',
    notLoggedIn: 'Needs a login with the admin password, and nobody is logged in.',
  },
  name: {
    'host-ccm': 'Activate from the operating system',
    'host-acm': 'Admin control mode with a certificate',
    'known-password': 'Find the password',
    'wait-and-retry': 'Wait and try again',
    'upgrade-to-acm': 'Change to admin control mode with a certificate',
    'set-mebx-remotely': 'Set a new MEBx password over the network',
    'remote-unprovision': 'Unconfigure AMT over the network',
    'local-unconfigure': 'Reset AMT from Windows',
    'mebx-menu': 'The MEBx menu',
    'bios-unconfigure': 'Unconfigure AMT in the BIOS',
    'service-jumper': 'Jumper, header or button on the board',
    'rtc-clear': 'Take out the CMOS battery',
    'usb-key': 'Activate with a USB stick',
    'oem-service': 'The maker’s service',
  },
} as const;
