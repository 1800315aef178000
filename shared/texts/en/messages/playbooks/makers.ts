/** What differs by maker, by board and on laptops. */
export const makers = {
  dell: {
    mebxKey: 'F12 at power-on and “Intel(R) Management Engine BIOS Extension (MEBx)” (older models: Ctrl+P)',
    noBiosItem:
      'Dell has no BIOS item that unconfigures AMT. Its BIOS has only the MEBx hotkey and USB provisioning, and a full unprovision does not reset the MEBx password.',
    jumper: {
      title: 'RTC reset jumper (Dell desktops of the Skylake generation)',
      reason: 'Dell’s own way for these desktops. It opens the case but leaves the battery in.',
      mind: 'BIOS settings and the clock may be lost. Windows may ask for the BitLocker key once.',
      move: 'Open the case. Take the jumper plug off the PSWD pins and put it on the RTCRST pins.',
      power:
        'Connect mains power and press the power button. The machine does not start. Pull the mains plug again.',
      back: 'Wait half a minute and put the jumper plug back on PSWD.',
      doubt:
        'Dell describes it for the desktops of the Skylake generation (OptiPlex 7040 and similar). Others are not confirmed.',
    },
    button: {
      title: 'RTC reset with the power button (newer Dell)',
      reason:
        'Nothing has to be opened, so it is worth a try before the case. It is not documented that it reaches AMT.',
      need: 'The power supply of the machine',
      erases:
        'BIOS settings and the clock and, depending on the firmware, AMT settings. Windows, disks and files are kept.',
      diskMode: 'Windows may not start until the disk mode is set back as it was.',
      passwords: 'Dell lists passwords among what this does not reset. Whether MEBx is meant is not known.',
      off: 'Switch the machine off and leave its power supply connected.',
      hold: 'Hold the power button for 30 seconds. Under 25 or over 40 seconds, nothing happens. Several restarts are normal.',
      risk: 'Low: BIOS settings are lost, and Windows may ask for the BitLocker key.',
      doubt: 'Dell’s manuals name neither AMT nor MEBx among what this resets.',
    },
    oneMinute:
      'Dell’s manual for newer OptiPlex models speaks of one minute without the cell. Five minutes are safer.',
    service:
      'Dell has answered before that only a new board helps, where taking out the coin cell was the real way. Ask for the RTC reset by name.',
  },
  hp: {
    mebxKey: 'Ctrl+P at power-on (newer models: F6, or Esc and then the ME setup)',
    apply:
      'Open Advanced → Remote Management Options (older: AMT Options) and set “Unconfigure AMT on next boot” to Apply.',
    confirm:
      'Save and restart. At the next start, confirm the question whether to unconfigure (it is not asked where “Show Unconfigure ME Confirmation Prompt” is off).',
    utility: 'HP’s BIOS Configuration Utility sees the same item, so it can also be set from Windows.',
    doubt:
      'That this also resets the MEBx password was reported for the EliteDesk 800 G4 Mini and similar. Other models are not confirmed.',
    button: {
      title: 'CMOS button on the board (HP 8200 Elite class)',
      reason: 'HP’s own way for this class. It opens the case but leaves the battery in.',
      biosPasswords: 'The button does not clear BIOS passwords. These have a jumper of their own.',
      press: 'Open the case and press the yellow CMOS button for five seconds.',
      close: 'Close the case, connect mains power and start the machine.',
      doubt: 'HP describes it for the 8200 Elite class. Other models are not confirmed.',
    },
    mebxHidden: 'If MEBx is not offered at power-on afterwards, enable it again in the BIOS (F10).',
    usbOff: 'HP delivers USB provisioning disabled.',
  },
  lenovo: {
    mebxKey: 'Ctrl+P at power-on (if nothing happens, enable “CtrlP to enter MEBx” in the BIOS)',
    thinkPad: {
      update: 'Update the BIOS first, if you can. Restart the machine and open the BIOS setup: {{biosKey}}.',
      disable:
        'Open Config → Intel AMT. Look for an item that resets it. On older ThinkPads set Intel AMT to Disabled, restart, and confirm the un-configuration with Y.',
      enable: 'Enable Intel AMT again, save and restart.',
      doubt:
        'Described for the ThinkPad T61. One user reports that it hung in the un-configuration. Current ThinkPads are not confirmed.',
    },
    reset: {
      enable:
        'Open Advanced → Intel(R) Manageability and set “Intel(R) Manageability Reset” to Enabled. Save and restart.',
      approve: 'Confirm the question at the next start.',
      missing:
        'Only if the item is missing: set Manageability Control to Disabled, save, pull the mains plug, start again, and enable it.',
      doubt: 'Lenovo states this for ThinkCentre and ThinkStation. It is not confirmed for every model.',
    },
    jumper: {
      title: 'Clear CMOS jumper (Lenovo ThinkCentre)',
      reason: 'Lenovo describes it for BIOS passwords and settings. What it does to MEBx is not known.',
      erases:
        'BIOS settings, BIOS passwords and the clock and, depending on the firmware, AMT settings. Windows, disks and files are kept.',
      move: 'Open the case and move the jumper Clear CMOS/Recovery from pins 1-2 to pins 2-3.',
      power:
        'Connect mains power, switch the machine on for ten seconds, then hold the power button for five seconds until it is off.',
      doubt: 'Whether it reaches AMT and MEBx is not confirmed on any model.',
    },
    tamper: 'ThinkPads with tamper detection report the opened bottom cover at the next start.',
    usbOff: 'Lenovo delivers USB provisioning disabled.',
  },
  fujitsu: {
    noBiosItem: 'Fujitsu documents no BIOS item that unconfigures AMT without its password.',
    reason:
      'Fujitsu does it. One of its manuals calls the way back to the factory ME password a paid repair.',
    charges: 'This maker charges for it.',
  },
  panasonic: {
    find: 'Restart the machine, open the BIOS setup ({{biosKey}}) and look under Advanced for AMT. Look for an item that unconfigures it. If there is only enable and disable: disable it, restart, confirm what is asked, and enable it again.',
    doubt: 'Nobody has described such an item for a Toughbook.',
    sealed: 'A Toughbook is sealed against water: opening it costs the seal, and often the warranty.',
    fee: 'This maker charges a send-in fee even for a lost BIOS password.',
  },
  intel: {
    mebxKey: 'Ctrl+P at power-on',
    noBiosItem: 'Boards and NUCs by Intel have no such BIOS item. They have a header on the board instead.',
    jumper: {
      title: 'Configuration jumper and maintenance menu (Intel DQ35JO)',
      reason: 'Intel’s own way for this board. The menu resets AMT by name.',
      move: 'Open the case and move the configuration jumper to pins 2-3.',
      menu: 'Connect mains power and start the machine. In the maintenance menu choose “Reset Intel AMT to default factory settings”, then F10.',
    },
    header: {
      title: 'MEBX_RESET header (Intel boards and NUC)',
      reason: 'Intel’s own way for its boards. It opens the case but leaves the battery in.',
      mains: 'Never bridge the header with mains power connected: this can damage the board.',
      bridge:
        'Open the case and bridge pins 1 and 2 of the header MEBX_RESET for five seconds, then take the bridge off.',
      start:
        'Connect mains power, start the machine and let the self test finish. A warning about the CMOS battery is expected.',
      doubt: 'Intel describes it for DQ67, DQ77, DB75, DQ87 and NUC5i5MYBE. Other boards are not confirmed.',
    },
  },
  board: {
    biosKey: 'Del or F2',
    enable:
      'Open Advanced → AMT Configuration and set “Un-Configure ME” to Enabled (or tick it); the wording varies. Save and restart.',
    confirm: 'Confirm when the machine asks whether to unconfigure ME.',
    grey: 'On some boards the AMT page is greyed out while a remote session is open, or when MEBx was entered from the boot menu instead of at power-on.',
    doubt:
      'One user describes that it asks for no password. Whether the MEBx password becomes “admin” again is not confirmed.',
    header:
      'Many boards have a header to clear the CMOS (Supermicro: JBT1, mains off). Never use one that is named for ME, such as JPME2: it puts the ME into manufacturing mode.',
  },
  laptop: {
    title: 'Take out main battery and CMOS cell for five minutes',
    disable:
      'If the BIOS offers it, disable the internal battery. Shut the machine down and pull every cable.',
    open: 'Open the bottom cover, avoid static discharge, and unplug the main battery from the board first.',
    unplug:
      'Unplug the CMOS cell, often on a lead or glued, and wait at least five minutes. Where there is none, the main battery does its work: wait as long.',
    plugIn:
      'Plug both in again, close the machine, connect mains power and start it. Several restarts and a checksum warning are normal.',
    doubt: 'That unplugging the main battery is enough where there is no cell is not confirmed.',
  },
} as const;
