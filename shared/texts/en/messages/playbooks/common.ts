/** Words, steps and sentences that several recovery options share. */
export const common = {
  words: {
    mebxKey: 'Ctrl+P at power-on (on many machines F12 and “Intel MEBx”, or a page in the BIOS)',
    biosKey: 'the setup key (often F2, F10, F1 or Del)',
    console: 'Intel EMA, SCCM or Intel SCS, MeshCentral, Open AMT Console, or an outside firm',
  },
  steps: {
    bitlockerSuspend: 'Suspend BitLocker until you resume it yourself, and keep the 48-digit key at hand.',
    bitlockerResume: 'When everything is done, resume BitLocker protection.',
    startAsAdmin: 'Start the operating system and log in as administrator.',
    settle: 'Let the machine start, wait 90 seconds, then press “Check again” in AMT Bench.',
    waitAndCheck: 'Wait 90 seconds, then press “Check again” in AMT Bench.',
    check: 'Then press “Check again” in AMT Bench.',
    mebxFirstLogin:
      'Open MEBx: {{mebxKey}}. Log in with “admin”, typed as on a US keyboard (on AZERTY press “qd,in”; NumLock off). Set the new password and activate network access.',
    openMebx: 'Restart the machine and open MEBx: {{mebxKey}}.',
    openBios: 'Restart the machine and open the BIOS setup: {{biosKey}}.',
    photograph: 'Photograph the BIOS pages: disk mode (RAID/AHCI), Secure Boot, boot order, TPM.',
    unplug:
      'Shut the machine down, pull the mains plug and every cable that supplies power (docks, PoE, USB-C), and hold the power button for 30 seconds.',
    pullMains: 'Pull the mains plug and put the jumper back on pins 1-2.',
    restoreBios:
      'Set the clock. Before Windows starts, set disk mode, Secure Boot and TPM as photographed. Never confirm “clear TPM”.',
  },
  needs: {
    system: 'Windows or Linux running on the machine',
    rights: 'Administrator rights there',
    driver: 'The Intel MEI driver',
    mebxPassword: 'The MEBx password',
    adminPassword: 'The admin password',
    keyboard: 'Keyboard and screen at the machine',
    tools: 'Tools to open the case',
    permission: 'Permission to open it (warranty, lease)',
  },
  erases: {
    nothing: 'Nothing.',
    amt: 'All AMT settings: users, certificates, Wi-Fi and 802.1X profiles, remote access, own root hashes. Windows, disks and files are kept.',
    amtAndMebx:
      'All AMT settings and the MEBx password, which becomes “admin” again. Windows, disks and files are kept.',
    amtMebxAndBios:
      'All AMT settings and the MEBx password, which becomes “admin” again; BIOS settings and the clock. Windows, disks and files are kept.',
  },
  mind: {
    mebxStays: 'The MEBx password does not change.',
    jumperMains: 'Never move a jumper with mains power connected: this can damage the board.',
    bitlockerOnce: 'Windows may ask for the BitLocker key once.',
    hashesAndSuffix: 'Own root hashes and the DNS suffix for remote setup are erased.',
  },
  proof: {
    setUp: 'The presence pong says “set up”.',
    setUpAndLogin:
      'After network access is activated in MEBx, the presence pong says “set up”, and a login with the new password works.',
    notSetUp: 'The presence pong says “not set up”.',
    notSetUpAndClosed: 'The presence pong says “not set up”, and the AMT ports are closed.',
  },
  risk: {
    none: 'None to data or hardware.',
    attempt: 'None. It uses one login attempt.',
    hardware: 'Medium: work on the hardware.',
    hardwareAndBitlocker: 'Medium: work on the hardware, and Windows may ask for the BitLocker key.',
  },
  doubts: {
    keyboardOnly: 'Whether MEBx accepts “admin” again shows only at the keyboard, never over the network.',
    thisModel: 'Whether it works on this model is not confirmed.',
  },
} as const;
