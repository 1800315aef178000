/** Where passwords are kept, and what keeps them from being sent. */
export const vault = {
  session: '{{why}} Passwords are kept in memory until AMT Bench ends; it will not set random ones.',
  keychain: 'Passwords are kept in the keychain of this user.',
  asAsked: 'Passwords are kept in memory until AMT Bench ends, as you asked.',
  refused: '{{why}} Nothing further was changed.',
  noKeychain: 'No keychain answers on this computer.',
  noKeychainNext:
    'Log in to a desktop with a keyring (gnome-keyring or KWallet), or start one, and try again.',
  trouble: {
    locked: 'The keychain does not answer any more. It may be locked.',
    lockedNext: 'Unlock it and try again. Passwords that are in it are safe.',
    windowsSession: 'Windows keeps no passwords for this session.',
    windows: 'The Windows Credential Manager refused.',
    windowsNext:
      'Start AMT Bench at the screen of this computer, not over SSH, as a service or as a scheduled task. If that is the case already, a policy forbids it (“Network access: Do not allow storage of passwords and credentials for network authentication”): ask your administrator.',
    macSession: 'macOS cannot ask for the password of the keychain in this session.',
    macSessionNext:
      'Log in at the screen, or run “security unlock-keychain” in this session, then try again.',
    macDenied: 'Access to the keychain was not allowed.',
    macDeniedNext: 'Try again, and choose “Always Allow” when macOS asks.',
  },
  /** Why a login was not sent. */
  ledger: {
    unusable: 'Attempts to log in cannot be recorded, so no password was sent.',
    unusableNext:
      'Make sure that the folder of AMT Bench can be written and that nothing else changes its files.',
    damaged:
      'No login was sent: the record of attempts is damaged, so it is not known how many have failed within the last hour.',
    damagedNext: 'Wait until the hour is over. The damaged file was kept beside the new one.',
    factory: 'The factory password “admin” was not sent: AMT never accepts it over the network.',
    factoryNext:
      'MEBx forces a new password before it opens the network. Use the password that was set then.',
    underWay: 'No login was sent: another one to this machine is in progress.',
    underWayNext: 'Wait until it has ended. It may run in another window or terminal.',
    refusedOnce: 'This password was not sent again: the machine has refused it once in the last hour.',
    refusedOnceNext:
      'If you are certain of it, say so: after 90 seconds without a login it may be tried once more.',
    refusedTwice: 'This password was not sent again: the machine has refused it twice in the last hour.',
    refusedTwiceNext: 'It is wrong for this machine. Follow the recovery options.',
    usedUp:
      'No login was sent: {{most}} have failed or got no answer within the hour, and the firmware locks after ten.',
    usedUpNext: 'Find the right password meanwhile, or follow the recovery options.',
    silence: 'No login was sent yet: the machine first needs 90 seconds without a login.',
    silenceNext: 'Wait, then try once.',
    tooSoon: 'No login was sent yet: two attempts are at least 10 seconds apart.',
    tooSoonNext: 'Wait, then try again.',
  },
} as const;
