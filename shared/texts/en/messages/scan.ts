/** Jobs, their phases and progress, and the list of machines. */
export const scan = {
  phase: {
    scanning: 'Scanning',
    checkingAgain: 'Checking again',
    awaitingSetup: 'Waiting for AMT',
    readingOne: 'Reading the machine',
    readingMany: 'Reading the machines',
    applying: 'Applying',
    readingBack: 'Reading back',
    configuring: 'Configuring',
    loggingIn: 'Logging in',
    restarting: 'AMT is restarting',
  },
  setupWatch: {
    over: 'AMT has not appeared within {{seconds}} seconds.',
    next: 'Look at what the command says on the machine. Then watch again, or press “Check again”.',
  },
  busy: {
    scan: 'Another scan is still running.',
    recheck: 'This machine is still being checked.',
    machine: 'Other work on this machine is still running.',
    planMany: 'Several machines are still being read.',
    configureMany: 'Several machines are still being configured.',
    next: 'Wait until it has ended, or stop it.',
  },
  bug: 'An error in AMT Bench has stopped this work. The journal shows what was done before.',
  jobGone: 'This work has ended, and its record was deleted.',
  jobGoneNext: 'Start it again.',
  sleptSeconds_one: 'This computer slept for about {{count}} second during this work.',
  sleptSeconds_other: 'This computer slept for about {{count}} seconds during this work.',
  sleptMinutes_one: 'This computer slept for about {{count}} minute during this work.',
  sleptMinutes_other: 'This computer slept for about {{count}} minutes during this work.',
  large_one: 'This is {{count, number}} address. The scan takes a while and contacts many machines.',
  large_other: 'These are {{count, number}} addresses. The scan takes a while and contacts many machines.',
  largeNext: 'Choose a smaller range, or confirm the scan.',
  notOne_one: 'This is {{count, number}} address, and one machine has one.',
  notOne_other: 'These are {{count, number}} addresses, and one machine has one.',
  notOneNext: 'Enter one address or host name, or scan the range.',
  /** Nothing there shows AMT. */
  notAdded: '{{title}}. {{explanation}}',
  notAddedNext: 'Check the address, the cable and the power of the machine, then try again.',
  /** A scan, or a look at this computer, has found nothing at its own ports. */
  noLms:
    'No LMS answers on this computer, so its own AMT cannot be looked at from here. AMT does not answer at its own network address to the computer that it is in; 127.0.0.1 with LMS is the only way.',
  noLmsNext:
    'If this computer has AMT, install the chipset drivers of its maker, with LMS, start the service and try again. Otherwise look at this computer from another one.',
  notChecked: '“{{host}}” could not be checked.',
  notCheckedNext: 'Check the name or address, and the network of this computer.',
  notFound: 'The machine does not answer at the expected address.',
  notFoundNext: 'Scan the network for it.',
  notInList: 'This machine is not in the list any more.',
  notInListNext: 'Scan again.',
  noneInList: 'These machines are not in the list any more.',
  noneInListNext: 'Scan their subnet again.',
  nothingLeft: 'There is no stopped scan to continue.',
  nothingLeftNext: 'Start a new one.',
  /** How a machine stands in an exported list. */
  list: {
    verified: 'verified',
    notVerified: 'not verified',
    interrupted: 'interrupted',
  },
} as const;
