/** How changes end. */
export const run = {
  /** In place of a value. */
  notKnown: 'not known',
  finishNext: 'Configure again to finish.',
  notTaken: {
    text: 'The firmware accepted the change, but reading back shows that it was not made.',
    next: 'Try again. If it happens again, remove this setting from the profile for this machine.',
  },
  gone: {
    text: 'The firmware accepted the change. The machine no longer answers where it was.',
    next: 'Scan the network. AMT Bench recognises the machine by its certificate, or asks you whether it is the same one.',
  },
  goneFrom: {
    text: 'The firmware accepted the change. The machine answers neither at {{address}} nor where it was.',
    next: 'Connect this laptop to the network of {{address}} and scan that address. AMT Bench then recognises the machine.',
  },
  notEncrypted: {
    text: 'Not tried: the connection is no longer encrypted, and a password would travel in the clear.',
    next: 'Find out what happened to TLS on this machine, then configure again.',
  },
  stoppedBefore: 'Stopped at your request, before this step.',
  stoppedDuring: {
    text: 'You stopped while this was under way. It is not known whether the machine made the change.',
    next: 'Configure again. The machine is read first, and only what is missing is done.',
  },
  afterUnknown: 'Not tried: the result of “{{title}}” is not known.',
  afterFailed: 'Not tried: it needs “{{title}}”, which did not succeed.',
} as const;
