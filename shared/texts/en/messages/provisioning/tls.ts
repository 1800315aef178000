/** TLS, its certificate, and plain HTTP in addition to it. */
export const tls = {
  name: 'TLS',
  absent: 'This firmware has no TLS. The setting is skipped.',
  title: {
    on: 'Switch TLS on',
    off: 'Switch TLS off',
    certificate: 'TLS certificate',
    plain: 'Plain HTTP in addition to TLS',
  },
  open: 'open',
  closed: 'closed',
  /** On, and how plain HTTP is. */
  withPlain: {
    open: 'on, plain HTTP open',
    closed: 'on, plain HTTP closed',
    notKnown: 'on, plain HTTP not known',
  },
  clear: 'off: passwords and data travel in the clear',
  pending: 'written, not in force',
  asWanted: 'on, as wanted',
  mutual: 'on, client certificates required',
  withProblem: 'on, {{problem}}',
  withCertificate: 'on, with a certificate from AMT Bench ({{strength}})',
  /** What is wrong with a certificate, after a colon or a comma. */
  problem: {
    missing: 'no certificate in use',
    expired: 'certificate expired',
    endsSoon: 'certificate expires soon',
    weak: 'certificate with a key that AMT 22 refuses',
    foreign: 'certificate not from this AMT Bench',
  },
  addressingNotKnown:
    'AMT has no host name, and it is not known how it gets its address. With DHCP, the firmware refuses changes to TLS until it has a host name.',
  ownComputer: {
    text: 'This is the computer that AMT Bench runs on. TLS of AMT is switched apart for the network and for its driver service (LMS), and from here only the latter is seen, so it could not be proven that the network has it.',
    next: 'Remove tls from the profile, or configure this machine from another computer.',
  },
  noHostName: {
    text: 'AMT has no host name on this machine and gets its address by DHCP. The firmware then refuses to bring changes to TLS into force.',
    next: 'Enter a host name in the profile (host.name), or remove tls from it.',
  },
  plainUnsupported: {
    text: 'The profile switches TLS off, but this firmware no longer supports plain HTTP (AMT 16.1 and later).',
    next: 'Choose “tls-only” in the profile for this machine.',
  },
  ownUnusable: {
    text: 'The profile keeps the machine’s own certificate, but it cannot stay as it is: {{problem}}.',
    next: 'Set tls.ca to “bench” in the profile. AMT Bench then makes a certificate.',
  },
  noKeychain: {
    text: 'The profile asks AMT Bench to sign the TLS certificate. Without a keychain, its certificate authority would be lost when AMT Bench ends.',
    next: 'Start a keychain, or set tls.ca to “own” in the profile if the machine has a certificate.',
  },
  onlyTls: 'This firmware no longer supports plain HTTP. Only TLS stays open.',
  plainNotKnown:
    'It is not known whether plain HTTP is open in addition to TLS: the firmware does not report it.',
  keyNotShown: {
    text: 'The firmware made a key, but does not list it.',
    next: 'Power-cycle the machine and try again.',
  },
} as const;
