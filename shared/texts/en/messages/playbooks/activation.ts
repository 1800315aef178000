/** Options that set AMT up. */
export const activation = {
  hostCcm: {
    title: 'Activate from the machine’s own operating system (client control mode)',
    reason: 'The MEBx password is never asked for, so it does not matter who changed it.',
    clientMode:
      'AMT is then in client control mode: remote control asks the person at the machine for a code.',
    mebxStays: 'An unknown MEBx password is kept: whoever knows it can still open MEBx.',
    look: 'Check that it is this machine and that it is not set up: compare the UUID, the control mode must be “pre-provisioning”.',
    run: 'Run the activation with rpc 3. It asks for the new admin password, or takes it from the environment variable AMT_PASSWORD. Never type the password behind the command.',
    rpc2: 'With rpc 2 instead: its options have one dash. It asks for the password, too.',
    meshcmd:
      'If rpc is not at hand: MeshCMD does the same, but takes the password only behind the command, where other programs can read it while it runs. Put the new password in the place of NEW-PASSWORD, and clear the history of the terminal afterwards.',
    wait: 'Press “Watch for AMT” in AMT Bench, or wait half a minute and press “Check again”.',
    proof: 'The presence pong says “set up”, and a login with the new admin password works.',
    doubt:
      'That every AMT generation accepts this with a changed MEBx password follows from the code of the tools. It is not confirmed on hardware.',
    tooOld: 'AMT before 6.2 cannot be activated from the running system.',
    doubt6: 'AMT 6 accepts this only from version 6.2 on.',
    generation19:
      'AMT 19 requires that an MEBx password was set before the last step. The tool then sets one: write it down.',
    doubtTools:
      'the commands stand in the source and the documentation of the tools and were not run by us. The source of MeshCMD also names the option --password; “meshcmd help AmtCCM” says which one yours takes.',
    switchedOff:
      'From 16.1 on, makers ship AMT switched off. rpc 3 switches it on first; if that fails, run “rpc configure enableamt”, or switch AMT on in the BIOS.',
    encrypted19:
      'From AMT 19 on, setup goes over an encrypted local connection, which MeshCMD does not offer.',
  },
  hostAcm: {
    title: 'Admin control mode with a provisioning certificate',
    reason:
      'Remote control then asks nobody for a code, and nobody opens MEBx. Only for those who have a provisioning certificate.',
    certificate: 'A provisioning certificate (PFX) with its password; its root hash must be in the machine',
    suffix:
      'A cable to a network whose DHCP domain (option 15) fits the certificate, or its DNS suffix in MEBx',
    clientMode: 'A failed try can leave the machine in client control mode.',
    check:
      'Check the certificate on the page “Certificate”, or on the command line. setup.pfx stands for your file.',
    compare:
      'Compare: UUID, root hash and DNS suffix. The control mode must be “pre-provisioning”, or client control mode.',
    file: 'In PowerShell, in the folder of the PFX: give rpc the file by the environment.',
    password: 'Then its password: the command asks for it, so that it stands in no history.',
    run: 'Run the activation with rpc 3, in the same window. It asks for the new admin password.',
    linux:
      'On Linux instead, in place of the last four: one line that waits for the password of the file, runs rpc and forgets both.',
    forget: 'Take both out of the environment again, and delete the PFX from the machine.',
    proof: 'The presence pong says “set up”, and after the login AMT Bench says “admin control mode”.',
    doubt: 'no machine has been activated with a certificate by us.',
    doubtCommands: 'the commands follow from the source of rpc 3 and were not run by us.',
    tooOld: 'AMT before 7 cannot get into admin control mode from the running system.',
    generation19:
      'AMT 19 also requires an MEBx password: rpc takes the new one from the environment variable MEBX_PASSWORD, or tries the admin password, then asks.',
  },
  toAcm: {
    title: 'Change to admin control mode with a provisioning certificate',
    reason:
      'The machine is in client control mode: remote control asks the person at it for a code. In admin control mode it does not have to. Only for those who have a provisioning certificate.',
    erases: 'Nothing. Passwords and settings are kept.',
    press:
      'Press “Change to admin control mode…”, and choose the PFX file. The file and its password are not kept, and its key does not leave this computer.',
    send: 'AMT Bench hands the chain to the firmware, signs with the key, and sends the order once.',
    proof: 'The firmware itself says “admin control mode” when it is asked again.',
    risk: 'None to data. If the answer is lost, the mode is read again for a minute.',
    closed: 'This machine is in admin control mode already.',
    tooOld: 'AMT before 7 has no such change of the control mode.',
    doubt:
      'no machine was changed like this by us. Intel’s guide says that a machine in client control mode takes it over the network; the public tools send it through LMS only. If yours refuses, run AMT Bench on that machine, where LMS answers.',
    doubt22: 'AMT 22 answered 1 to tools that sign with SHA-256. AMT Bench signs with SHA-384 there.',
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
