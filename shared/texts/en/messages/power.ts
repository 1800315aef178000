/** Power orders: what is planned, sent and seen. */
export const power = {
  order: {
    on: 'switch on',
    off: 'switch off',
    reset: 'reset',
    cycle: 'switch off and on',
    bios: 'start into the BIOS setup',
    'bios-serial': 'start into the BIOS setup, on the serial console too',
    shutdown: 'shut down through the operating system',
    restart: 'restart through the operating system',
    sleep: 'sleep',
    hibernate: 'hibernate',
    wake: 'wake the operating system',
    pxe: 'start from the network (PXE)',
    disk: 'start from the hard disk',
    cd: 'start from the CD or DVD drive',
    diagnostics: 'start into diagnostics',
  },
  /** Power states, after a colon or in quotes. */
  state: {
    on: 'on',
    off: 'off',
    softOff: 'off (soft)',
    hardOff: 'off (hard)',
    lightSleep: 'light sleep',
    deepSleep: 'deep sleep',
    hibernation: 'hibernation',
    cycling: 'power cycling',
    other: 'state {{number}}',
    notKnown: 'not known',
  },
  /** What a start does with a boot option, after a colon. */
  option: {
    biosSetup: 'a start into the BIOS setup',
    biosPause: 'a pause in the BIOS',
    sol: 'a serial console during the start',
    safeMode: 'a start of Windows in safe mode',
    progressEvents: 'events about the progress of the start',
    verbosity: 'another amount of text on the screen',
    mediaIndex: 'another drive to start from',
    secureBoot: 'enforced Secure Boot',
    lockKeyboard: 'a locked keyboard',
    lockPowerButton: 'a locked power button',
    lockResetButton: 'a locked reset button',
    lockSleepButton: 'a locked sleep button',
    ider: 'a start from a redirected disk',
    iderDevice: 'the kind of redirected disk to start from',
    uefiCount: 'a start from the network, or the details of an erase',
    uefiParameters: 'details of a start or of an erase',
    secureErase: 'a secure erase of the disks',
    erasePassword: 'the password for a secure erase',
    platformErase: 'a platform erase: disks, TPM or BIOS settings',
    configurationReset: 'a reset of the BIOS configuration',
    reflash: 'a reflash of the BIOS',
    passwordBypass: 'a start past the BIOS user password',
  },
  /** Where a start is from, after a colon. */
  source: {
    pxe: 'a start from the network (PXE)',
    disk: 'a start from the hard disk',
    cd: 'a start from the CD or DVD drive',
    diagnostics: 'a start into the manufacturer’s diagnostics',
  },
  leftover: '{{does}} ({{setting}})',
  clears: 'Clears a pending option of an earlier order: {{what}}.',
  sets: 'Sets for the next start only: {{what}}.',
  stays: 'Stays set for the next start: {{what}}.',
  sendsNothing: 'Sends no order: the machine is already in the state “{{before}}”.',
  then: 'Then: {{order}}.',
  optionsNotRead:
    'It is not known which boot options are set for the next start: the firmware does not show them to this account.',
  noState: {
    text: 'The firmware of this machine does not report its power state.',
    next: 'Look at the machine itself.',
  },
  armed: {
    text: 'An earlier order has set this for the next start: {{what}}. This order would carry it out now. Nothing was sent.',
    next: 'Clear it first: with --clear-boot-options on the command line, or with “Clear and continue” in the window. If you want it, start the machine with the tool that has set it.',
  },
  unknownSettings: {
    text_one:
      'The firmware has a boot setting that AMT Bench does not know: {{names}}. It is not known what it does at the next start, so nothing was sent.',
    text_other:
      'The firmware has {{count}} boot settings that AMT Bench does not know: {{names}}. It is not known what they do at the next start, so nothing was sent.',
    next: 'Use the BIOS key at the machine, and report the name of the setting, so that a later version knows it.',
  },
  noBios: {
    text: 'The BIOS of this machine cannot be entered by an order over the network. Nothing was sent.',
    next: 'Press its BIOS key at the machine.',
  },
  noStart: {
    text: 'The machine is in the state “{{state}}”. It would only wake up, and not start from there. Nothing was sent.',
    next: 'Switch it on or off first, then send the order again.',
  },
  noSource: {
    text: 'The firmware of this machine does not offer this: {{source}}. Nothing was sent.',
    next: 'Choose another source, or start it from the boot menu of the machine.',
  },
  consent: {
    missing:
      'Boot options need the consent of the person at this machine, and it has not been given. Nothing was sent.',
    asked:
      'Boot options need the consent of the person at this machine. It was requested, but the six-digit code has not been sent. Nothing was sent.',
    notKnown:
      'It is not known whether the person at this machine has to consent to boot options: the firmware does not report it. Nothing was sent.',
  },
  notOffered: {
    text: 'The firmware does not offer this order ({{order}}) while the machine is in the state “{{state}}”. Nothing was sent.',
    nextOn: 'Use another order, or the power button of the machine.',
    nextOff: 'Switch it on first, or use its power button.',
  },
  planChanged: {
    text: 'The machine has changed since you looked at the plan. Nothing was sent.',
    next: 'Look at the new plan, then send the order again.',
  },
  stopped: {
    text: 'Stopped as you asked. Nothing was sent.',
    next: 'Send the order again.',
  },
  refused: {
    off: 'The machine refused the order: it is off already, or its remote screen, serial console or disk redirection is in use.',
    on: 'The machine refused the order: it is on already, or not ready for it.',
    other: 'The machine refused the order: it is off, or not ready for it.',
    nextSession: 'Check its power state, and end the remote session. Then try again.',
    nextStart: 'Wait ten seconds for its start to finish, and check its power state. Then try again.',
  },
  boot: {
    cleared: 'Everything that was set for the next start was cleared again.',
    notUsed: 'The machine had not used its boot option {{seconds}} s later.',
    notUsedCleared: 'It was cleared, so that a later start is an ordinary one.',
    notSeen:
      'It was not seen whether the firmware has cleared the boot option after using it. Clear boot options with the next order.',
    clearLater:
      'Clear boot options before the machine is started: with --clear-boot-options and the next order, or with “Clear and continue” in the window.',
    othersShown: {
      text: 'The firmware accepted the boot settings, but shows other values: {{settings}}. The machine was not started.',
      next: 'Use the BIOS key at the machine. This firmware does not keep the boot settings that it accepts.',
    },
    leftNotKnown:
      'It is not known whether something is still set for the next start: the machine does not answer.',
    left: 'Still set for the next start: {{settings}}.',
  },
  whenOff: {
    yes: 'AMT should answer while the PC is off, as long as it has mains power and its network cable.',
    package:
      'AMT probably does not answer while the PC is off: its power package ({{package}}) lets it sleep. Choose one with S3 and S4-5 in a profile.',
    link: 'AMT probably does not answer while the PC is off: the link policy of its wired port ({{policy}}) leaves out 14, which is sleep or off on mains power.',
    noCable:
      'It is not certain that AMT answers while the PC is off: no network cable is connected, and over Wi-Fi it needs a Wi-Fi profile of its own.',
    notKnown:
      'It is not known whether AMT answers while the PC is off: its power package or its link policy was not reported.',
  },
  report: {
    clearedFirst: 'Cleared first: {{what}}.',
    already: 'The machine is already in the state “{{state}}”.',
    on: 'The machine was switched on. Power state: {{state}}.',
    off: 'The machine was switched off. Power state: {{state}}.',
    bios: 'The machine was started into the BIOS setup. Power state: {{state}}.',
    sleeps: 'The machine went to sleep. Power state: {{state}}.',
    fromUnseen: 'AMT does not report what the machine started from. Look at its screen.',
    stillOn:
      'The firmware took the order, but the machine is still in the state “{{state}}”. A program may be waiting for an answer, or Intel LMS does not run in its operating system.',
    silent: 'The firmware took the order, and the machine does not answer any more. Look at the machine.',
    asleep:
      'The machine took the order and stopped answering. Its power package lets AMT sleep while the PC is off, so it cannot be switched on from here. Use its power button.',
    told: 'The firmware took the order ({{order}}). Only the screen of the machine shows whether it is carried out.',
    noAnswer:
      'There was no usable answer to the order, so it is not known whether it arrived. Look at the machine before you send it again.',
    unchanged:
      'The firmware took the order, but the power state is still “{{state}}”. Wait a minute, then look again.',
  },
} as const;
