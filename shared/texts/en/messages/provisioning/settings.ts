/** The clock of AMT. */
export const clock = {
  name: 'AMT clock',
  title: 'Set the AMT clock',
  absent: 'This firmware has no clock that can be set. The setting is skipped.',
  setToo:
    'The AMT clock is set too, although the profile does not ask for it: certificates are checked against it.',
  off: 'The AMT clock differs from this laptop ({{offset}}), and certificates are checked against it. “clock: sync” in the profile sets it.',
  wanted: 'same as this laptop',
} as const;

/** Host name and domain. */
export const hostName = {
  title: 'Set the host name',
  none: 'none',
  noDnsName: {
    text: 'The profile takes the host name from DNS, but DNS has no name for this address.',
    next: 'Have the name entered in DNS, or enter it in the profile.',
  },
} as const;

/** Answers to pings. */
export const discovery = {
  title: 'Answers to pings',
  noRmcp: 'This firmware has no setting for RMCP presence pings. The setting is skipped.',
  noPing: 'This firmware does not report whether it answers pings. The setting stays as it is.',
  ping: 'ping {{ping}}',
  both: 'ping {{ping}}, RMCP presence pong {{rmcp}}',
} as const;

/** Sleep states in which AMT stays awake. */
export const powerPackage = {
  title: 'Power package',
  absent: 'This firmware offers no power packages. The setting is skipped.',
  notOffered: {
    text: 'The profile asks for the power package “{{wanted}}”, but this machine offers: {{offered}}.',
    next: 'Choose one of these in the profile, or “awake-when-off” or “asleep-when-off”.',
  },
} as const;
