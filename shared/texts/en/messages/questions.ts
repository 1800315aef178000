/** Questions to the technician: what settles the diagnosis, and what decides which recovery options there are. */
export const questions = {
  yes: 'Yes',
  no: 'No',
  verdict: {
    controlMode: 'Can you ask Windows on that machine? Run “rpc amtinfo --mode” there. What does it say?',
    noPassword:
      'No password at hand? Then ask Windows on that machine: run “rpc amtinfo --mode” there. What does it say?',
    anyAmt: 'Can you ask Windows on that machine? Run “rpc amtinfo” there. What does it say?',
    usKeyboard: 'Type “admin” as on a US keyboard, with NumLock off. What does MEBx say?',
    known: 'What do you know about this machine?',
    changed: 'Did anything change?',
    owner: 'Have you asked the owner of that server?',
  },
  answer: {
    clientMode: 'Client control mode',
    adminMode: 'Admin control mode',
    notActivated: 'Not activated',
    noAmt: 'No AMT',
    thereNotActivated: 'AMT is there, not activated',
    takesAdmin: 'It accepts “admin”',
    stillRefuses: 'It still refuses',
    keyDead: 'The key for MEBx does nothing',
    mebxRefusesAdmin: 'MEBx refuses “admin”',
    mebxTakesAdmin: 'MEBx accepts “admin”',
    mebxTakesAdminNow: 'MEBx accepts “admin” now',
    setupFailed: 'A setup failed: password refused or unauthorized',
    openedBefore: 'Somebody opened MEBx before',
    untouched: 'Nobody has changed anything on it',
    cannotBeTouched: 'Nobody can have changed anything on it',
    released: 'The owner has released it',
  },
  managedBy: {
    text: 'Who managed this machine before?',
    why: 'The console that set the password may still have it.',
    firm: 'An outside firm',
    brandNew: 'Nobody, it is new',
    unknown: 'Nobody knows',
  },
  runsPrograms: {
    text: 'Can you run a small program on it now, as administrator?',
    why: 'Then AMT can be activated or reset from the running system, without opening anything.',
  },
  atMachine: {
    text: 'Are you at the machine, with keyboard and screen?',
    why: 'MEBx, BIOS and battery can only be reached at the machine.',
  },
  mebxPassword: {
    text: 'Does anybody know its MEBx password?',
    why: 'It may differ from the network password, and opens MEBx.',
  },
  biosPassword: {
    text: 'Is a BIOS password set?',
    why: 'The BIOS item that resets AMT lies behind it.',
    known: 'Yes, and it is known',
    unknown: 'Yes, and nobody knows it',
  },
  maker: {
    text: 'Who made this machine?',
    why: 'BIOS items, jumpers and their names differ by maker.',
  },
  form: {
    text: 'Is it a desktop or a laptop?',
    why: 'What is inside, and how far it has to be opened, differs.',
    desktop: 'Desktop',
    laptop: 'Laptop',
  },
  model: {
    text: 'Which model is it?',
    why: 'Some models have a recovery option of their own.',
  },
  generation: {
    text: 'Which AMT version does it have?',
    why: 'What taking out the battery does depends on it. The version is shown at power-on and in MEBx. A sixth-generation Core has AMT 11, an eighth AMT 12, a twelfth AMT 16.',
  },
  bitlocker: {
    text: 'Is the disk encrypted with BitLocker?',
    why: 'BIOS and battery change what BitLocker measures. Without the key, Windows may stay locked.',
    atHand: 'Yes, and the 48-digit key is at hand',
    notAtHand: 'Yes, and the key is not at hand',
  },
  mayOpenCase: {
    text: 'May you open the case?',
    why: 'Warranty seals and leases may forbid it.',
  },
} as const;
