/** The server that AMT calls from outside, and where it takes itself to be at home. */
export const remoteAccess = {
  name: 'Remote access',
  title: 'Management server',
  absent: 'This firmware does not call servers. Remote access is skipped.',
  none: 'none',
  /** How often AMT calls by itself, and whether the user can make it call. */
  calls: {
    periodicAndUser: '{{servers}}, every {{seconds}} s, calls by the user allowed',
    periodic: '{{servers}}, every {{seconds}} s, calls by the user not allowed',
    user: '{{servers}}, never by itself, calls by the user allowed',
    never: '{{servers}}, never by itself, calls by the user not allowed',
  },
  otherServer: {
    text: 'The machine calls the server {{address}}, but the profile is about {{named}}.',
    next: 'First ask the owner of that server to release the machine. A profile that names the server can then remove it.',
  },
  badCertificate: {
    text: 'The profile has a certificate for its server that cannot be read.',
    next: 'Get the certificate of its authority as a PEM file and paste its text into the profile.',
  },
  homeDomains: {
    title: 'Home domains',
    none: 'none',
    absent: 'This firmware does not tell home from other networks. Home domains are skipped.',
    closes:
      'With home domains, AMT closes its ports on every other network. If this is one, the machine can no longer be reached from here: only by its server, or at its keyboard.',
  },
} as const;
