/** The page of one machine. */
export const machine = {
  allMachines: 'All machines',
  close: 'Close this machine',
  closeTip: 'Close (Esc)',
  unknown: 'This machine is not in the list.',
  lookForIt: 'Look for it',
  missing: 'Did not answer, last seen {{when}}',
  stale: 'Last seen {{when}}',
  tabs: {
    label: 'Parts of this page',
    setup: 'Setup',
    password: 'Passwords',
    details: 'Details',
    evidence: 'Evidence',
    logs: 'Logs',
    journal: 'Journal',
  },
  evidence: {
    title: 'Evidence',
    youSaid: 'You said',
    takeBack: 'Take back: {{statement}}',
    attempts:
      'Failed logins in the last hour: {{used}} of {{allowed}}. AMT blocks all logins after ten, so AMT Bench stops at {{allowed}}.',
  },
  history: {
    title: 'History',
    empty: 'Nothing has been recorded yet.',
    when: 'When',
    what: 'What',
  },
  logs: {
    title: 'Event and audit logs',
    explanation:
      'The machine records events of the PC and what administrators did. Reading them logs in with the stored password.',
    needsPassword: 'Log in to this machine first. Its logs can be read once its password is stored.',
    read: 'Read the logs',
  },
} as const;
