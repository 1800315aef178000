/** Sessions on the redirection ports: the serial console. */
export const redirection = {
  cancelled: { text: 'Stopped before the session was open.', next: 'Run it again to open the session.' },
  notRedirection: {
    text: 'What answers on the redirection port does not speak the protocol of Intel AMT.',
    next: 'Check which machine is at this address, and what stands between it and this computer.',
  },
  otherRealm:
    'The redirection port belongs to another AMT than the one that was logged in to. No password was sent there.',
  loginRefused: {
    text: 'The login to the redirection port was refused, although the same password opens the settings of this machine.',
    next: 'Check that the account has the right to use redirection, or log in as admin.',
  },
  noDigest: {
    text: 'The redirection port of this machine takes no login that protects the password.',
    next: 'Update the firmware of the machine.',
  },
  absent: {
    text: 'This machine does not offer the serial console.',
    next: 'Check its model and AMT version: the firmware may lack this feature.',
  },
  inUse: {
    text: 'Another console is connected to this machine.',
    next: 'Close the session there, then connect again.',
  },
  notNow: {
    text: 'Another console is connected, or the firmware does not take this way to log in.',
    next: 'Close other consoles of this machine, then connect again. If it stays so, update the firmware.',
  },
  refused: {
    text: 'The firmware refused the session (status {{status}}).',
    next: 'Wait one minute, then connect again.',
  },
  solRefused: {
    text: 'The firmware did not start the serial console.',
    next: 'Close other consoles of this machine, wait one minute, then connect again.',
  },
  off: {
    sol: 'The serial console (Serial-over-LAN) is switched off on this machine.',
    listener: 'The redirection ports of this machine are switched off.',
    next: 'Apply a profile that switches on Serial-over-LAN and the redirection listener, then connect again.',
  },
  end: {
    here: 'The session was closed.',
    there: 'The machine ended the session.',
    lost: 'The connection to the machine was lost.',
    nonsense: 'The machine sent something that is not part of the protocol. The session was closed.',
    lostNext: 'Check cable and power of the machine, then connect again.',
    unread: 'The window did not read the console for some time, so it was closed.',
    unreadNext: 'Connect again.',
  },
  tooMany: {
    text: '{{most}} consoles are open already, which is the most at once.',
    next: 'Close one of them, then connect again.',
  },
  gone: { text: 'This console is not open any more.', next: 'Connect again.' },
} as const;
