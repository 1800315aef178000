/** Serial console, disk redirection, remote screen and their port. */
export const redirection = {
  name: 'Redirection',
  absent: 'This firmware has no redirection. The setting is skipped.',
  title: 'Serial console and disk redirection',
  both: 'both on',
  serialOnly: 'serial console only',
  diskOnly: 'disk redirection only',
  neither: 'both off',
  kvmTitle: 'Remote screen (KVM)',
  kvmAbsent: 'This firmware has no remote screen (KVM). The setting is skipped.',
  port: {
    title: 'Redirection port',
    open: 'open',
    closed: 'closed',
  },
} as const;

/** What the user at the PC is asked for. */
export const consent = {
  title: 'User consent',
  absent: 'This firmware has no user consent setting. The setting is skipped.',
  gone: 'This firmware has no user consent setting.',
  unknown: {
    text: 'The firmware reports a user consent policy that AMT Bench does not know.',
    next: 'Remove consent from the profile for this machine.',
  },
  fixed: {
    text: 'The profile sets user consent to “{{consent}}”, but in client control mode it stays “all”.',
    next: 'Set consent to “all” in the profile, or bring the machine into admin control mode first.',
  },
  required: {
    none: 'not required',
    kvm: 'for the remote screen only',
    all: 'for everything',
  },
} as const;
