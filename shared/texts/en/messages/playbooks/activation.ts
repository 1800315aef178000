/** Options that set AMT up. */
export const activation = {
  hostCcm: {
    title: 'Activate from Windows, without the MEBx password',
    reason: 'The MEBx password is never asked for, so it does not matter who changed it.',
    clientMode:
      'AMT is then in client control mode: remote control asks the person at the machine for a code.',
    mebxStays: 'An unknown MEBx password is kept: whoever knows it can still open MEBx.',
    run: 'Run the activation. It asks for the new admin password.',
    wait: 'Wait half a minute, then press “Check again” in AMT Bench.',
    proof: 'The presence pong says “set up”, and a login with the new admin password works.',
    doubt:
      'That every AMT generation accepts this with a changed MEBx password follows from the code of the tools. It is not confirmed on hardware.',
    tooOld: 'AMT before 6.2 cannot be activated from the running system.',
    doubt6: 'AMT 6 accepts this only from version 6.2 on.',
    generation19:
      'AMT 19 requires that an MEBx password was set before the last step. The tool then sets one: write it down.',
  },
  mebx: {
    title: 'Activate by hand in MEBx',
    reason: 'Leads to admin control mode without any certificate, if you are at the keyboard.',
    password: 'The MEBx password (the factory password is “admin”)',
    newPassword: 'At first, MEBx requires a new password. Write it down before you type it.',
    logIn:
      'Log in with “admin”, with NumLock off. MEBx uses the US keyboard layout: on AZERTY press “qd,in”.',
    activate: 'Set the new password, then choose Intel AMT Configuration → Activate Network Access.',
  },
  usbKey: {
    title: 'Activate with a USB stick',
    reason:
      'For many machines in a row. The stick brings the known MEBx password; it does not help against an unknown one.',
    password: 'The current MEBx password (the factory password is “admin”)',
    stick: 'A small FAT stick with nothing but setup.bin',
    enabled: 'USB provisioning enabled in the BIOS',
    clearText: 'The stick contains passwords in clear text: wipe it afterwards.',
    enable:
      'Open the BIOS setup: {{biosKey}}. Enable USB provisioning there; most makers deliver it disabled.',
    prepare: 'Put setup.bin on a stick of 512 MB or less, formatted FAT16, with no other file.',
    start: 'Start the machine with the stick plugged in, and answer Y when it asks.',
    remove: 'Remove the stick, let the machine start, then press “Check again” in AMT Bench.',
    risk: 'None to data. Keep the stick secret.',
    doubt: 'Which BIOS accepts which file version and stick size is not confirmed for this model.',
  },
} as const;
