/** Options that reset AMT. */
export const resets = {
  remote: {
    title: 'Unconfigure AMT over the network',
    reason: 'You are logged in: AMT can be erased over the network and set up again.',
    need: 'Another way to reach the machine afterwards',
    outOfReach: 'Nobody can reach the machine over AMT until it is activated again.',
    hashes:
      'Own root hashes and, before AMT 12, the DNS suffix are erased: the next remote activation may need a visit.',
    press: 'Press “Unconfigure AMT…” and type the name of the machine.',
    wait: 'Wait. AMT restarts and does not answer for 60 to 90 seconds.',
    look: 'AMT Bench then checks again and says whether the machine is “not set up”.',
    risk: 'The machine cannot be reached over AMT until somebody activates it again.',
  },
  local: {
    title: 'Reset AMT from Windows, without the AMT password',
    reason: 'Works only in client control mode. Windows says which mode it is, so ask first.',
    silent: 'The machine does not answer for 60 to 90 seconds.',
    mode: 'Check the control mode first.',
    run: 'Run the reset as administrator.',
    clientReason: 'In client control mode, the firmware offers this for a lost password.',
    runClient: 'Run the reset as administrator. It asks for no AMT password.',
    meshcmd: 'If rpc is not at hand: MeshCMD does the same.',
    adminMode: 'In admin control mode Windows cannot reset AMT without the AMT password.',
    unfinishedTitle: 'Stop the unfinished setup from Windows',
    unfinishedReason: 'The firmware lets a local administrator end a setup that hangs.',
    unfinishedErases: 'The unfinished setup.',
    runUnfinished: 'Run the reset as administrator. It also ends a setup that hangs.',
  },
  menu: {
    title: 'Unconfigure in the MEBx menu',
    reason: 'Needs the MEBx password, which may differ from the network password.',
    change: 'The MEBx password does not change. Change it while you are in MEBx.',
    logIn: 'Log in with the MEBx password. MEBx uses the US keyboard layout.',
    unprovision:
      'Choose Intel AMT Configuration → Unconfigure Network Access → Full Unprovision, and confirm with Y. The keyboard does not respond for up to a minute.',
    inside: 'While you are in MEBx, check the password policy and set the new MEBx password.',
    knownReason: 'With the MEBx password, MEBx itself can erase AMT.',
  },
  bios: {
    title: 'Unconfigure AMT in the BIOS',
    reason:
      'Needs neither the MEBx password nor a screwdriver, and the clock is kept. With the AMT password it may even be done from here: some machines show their BIOS setup on the serial console.',
    password: 'The BIOS password, if one is set',
    erases:
      'All AMT settings and, where it works, the MEBx password, which becomes “admin” again. Windows, disks and files are kept.',
    find: 'Restart the machine and open the BIOS setup: {{biosKey}}. Look for an item such as “Un-Configure ME” or “Intel Manageability Reset” (often Advanced → AMT Configuration) and enable it.',
    confirm: 'Save, restart, and confirm when the machine asks whether to unconfigure ME.',
    risk: 'Low: Windows may ask for the BitLocker key once.',
    doubt:
      'Not every maker has this item, and whether it also resets the MEBx password is not confirmed for this model.',
  },
  jumper: {
    none: 'No jumper, header or button of this kind is documented for this machine.',
  },
  battery: {
    title: 'Take out the CMOS battery for five minutes',
    reason: 'Whether it resets AMT is a rule of the firmware. On AMT 11 and later some machines do nothing.',
    erases:
      'All AMT settings and, where it works, the MEBx password, which becomes “admin” again; BIOS settings and the clock. Windows, disks and files are kept.',
    clock: 'The clock is lost: domain logins and encrypted connections fail until it is set.',
    defaults:
      'BIOS settings go back to default. A BIOS password usually stays, and may then lock you out of the setup.',
    bitlocker: 'Windows may ask for the BitLocker key once. Never confirm “clear TPM”.',
    gone: 'Own root hashes, the DNS suffix, Wi-Fi profiles and remote access of AMT are erased.',
    takeOut: 'Open the case, take out the coin cell and wait at least five minutes.',
    putBack:
      'Put it back the right way round, connect mains power and start the machine. Several restarts and a checksum warning are normal.',
    doubt:
      'Whether it works on this model is not confirmed. Some makers need ME disabled and enabled in the BIOS afterwards.',
    reasonTo9: 'On AMT 2 to 9 this resets AMT to factory settings, MEBx password included.',
    doubtTo9: 'Reported by users and older maker guides for AMT 2 to 9; not confirmed for every model.',
    reason10: 'On AMT 10 the maker may have disabled this. There must then be a BIOS item.',
    generation19: 'On AMT 19 the MEBx password must be set again before an activation can be finished.',
  },
  service: {
    title: 'Ask the maker’s service',
    reason: 'When nothing else is left. It costs money or a new board.',
    ownership: 'Proof of ownership',
    serialNumber: 'Serial number',
    erases:
      'All AMT settings, perhaps the board itself. Ask about the disk before you hand the machine over.',
    ask: 'Ask for the “RTC reset” or “ME unconfigure” procedure of this model. Asking for “the AMT password” leads to a board replacement.',
    afterwards: 'Afterwards, scan again and set AMT up anew.',
    proof: 'The presence pong says “not set up”, and MEBx accepts “admin”.',
    risk: 'Cost, and days without the machine.',
  },
} as const;
