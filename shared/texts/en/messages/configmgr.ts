/** Why ConfigMgr would give a machine this AMT status. */
export const configMgr = {
  notLooked: 'AMT Bench has not looked at this machine yet.',
  unreachable: 'The machine does not answer.',
  otherVendor: 'The board is not Intel’s (DASH).',
  noAmt: 'Something answers at this address, but no AMT was seen.',
  refused: 'The machine has AMT, and a password that was tried is refused: somebody has changed it.',
  notSetUp: 'AMT is there and not set up.',
  setupOpen: 'The setup of AMT was begun and is not finished.',
  loggedIn: 'AMT was set up without this site, and a login has succeeded.',
  setUp:
    'AMT was set up without this site. Where the site does not know the password, it shows Detected instead.',
  stateUnknown: 'It is not known whether AMT is set up.',
  notCompared:
    'Derived from Microsoft’s description (gg682025), not compared with a Configuration Manager site.',
} as const;
