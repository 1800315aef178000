/** What a technician can tell of a machine. */
export const statements = {
  /** How it is kept among the evidence. */
  said: 'You said: {{statement}}',
  tookBack: 'You took back: {{statement}}',
  text: {
    'mebx-opened-before': 'MEBx was opened on this machine before',
    'mebx-refused-factory-password': 'MEBx refused the factory password “admin”',
    'mebx-accepted-factory-password': 'MEBx accepted the factory password “admin”',
    'mebx-key-dead': 'The key for MEBx does nothing at power-on',
    'layout-checked': '“admin” was typed as on a US keyboard, with NumLock off',
    'setup-refused-password': 'A setup was tried and its password was refused',
    'never-touched': 'Nobody has touched AMT on this machine',
    'windows-says-client-mode': 'Windows reports client control mode',
    'windows-says-admin-mode': 'Windows reports admin control mode',
    'windows-says-not-activated': 'Windows reports that AMT is not activated',
    'windows-says-no-amt': 'Windows finds no AMT in this machine',
    'sccm-says-detected': 'Configuration Manager shows the AMT status “Detected”',
    'local-unconfigured': 'AMT was reset from Windows',
    'rtc-cleared': 'The CMOS battery was taken out',
    'bios-unconfigured': 'AMT was unconfigured in the BIOS',
    'bitlocker-asks-key': 'Windows asks for the BitLocker key',
    'owner-released-it': 'Its owner has released it',
    'password-is-certain': 'The password is certainly correct',
  },
} as const;
