/** The steps from “which machine is it” to “configured”. */
export const wizard = {
  label: 'Steps',
  step: '{{number}} {{name}}',
  steps: {
    identify: 'Identify',
    diagnose: 'Diagnose',
    recover: 'Recover',
    review: 'Review',
    apply: 'Apply',
    done: 'Done',
  },
  identify: {
    question: 'Is this the machine in front of you?',
    notSetUp:
      'A machine that is not set up has no identity on the network yet. Compare the address and the cable.',
    setUp:
      'A stored password is only ever sent to the machine that it belongs to. With encryption, the certificate proves which machine this is. Without it, AMT Bench goes by the address, and asks when something has changed.',
    trusted: 'You trust its certificate.',
    next: 'Continue',
    certificate: {
      title: 'Do you trust this certificate?',
      explanation:
        'This machine uses encryption with a certificate that it made itself, so nobody can vouch for it. Trust it if this laptop is connected directly to the bench network and no other device can be in between. If the machine shows another certificate later, AMT Bench stops before it sends a password.',
      subject: 'Issued for {{subject}}, {{protocol}}, valid until {{until}}',
      subjectWithoutEnd: 'Issued for {{subject}}, {{protocol}}. Its end date cannot be read.',
      nobody: 'nobody',
      fingerprint: 'SHA-256 {{fingerprint}}',
      trust: 'Trust this certificate',
    },
    lookalike: {
      explanation:
        'It has the same realm as the machine at {{address}}. Older firmware shares realms, so this can be a different machine. If it is the same machine at another address, say so: then its stored password and history are used here too.',
      same: 'It is the machine from {{address}}',
    },
    changed: {
      title: 'Which machine is this?',
      trusted: 'Trusted: {{fingerprint}}',
      seen: 'Seen now: {{fingerprint}}',
      same: 'Same machine:',
      sameEnd: 'Its stored passwords and history stay.',
      other: 'Different machine:',
      otherEnd: 'Nothing that is stored for the old machine is used here.',
      leave: 'Decide later',
      isSame: 'It is the same machine',
      isOther: 'It is a different machine',
      reasons: {
        realm:
          'AMT was reset, or it has a new certificate. If it uses encryption, you confirm its new certificate next.',
        certificate:
          'AMT was reset, or it has a new certificate. If it uses encryption, you confirm its new certificate next.',
        uuid: 'Its board was replaced or has a new UUID.',
        mac: 'It uses another network port, a dock or a new board. The new MAC address is stored.',
        address: 'It has moved to this address.',
        encryption:
          'Its encryption was switched off. From now on, logins are sent without encryption, and no passwords are changed on it.',
        lookalike: '',
      },
    },
  },
  diagnose: {
    confidence: {
      certain: 'Certain',
      likely: 'Likely. One more observation would confirm it.',
      possible: 'Possible. The network alone does not show it.',
    },
    toBeSure: 'To confirm:',
    notConfirmed: 'Not confirmed on hardware: {{doubt}}',
    review: 'Review changes',
    activate: 'How to set it up',
    more: 'More: set MEBx password, unconfigure',
    options_one: 'Show {{count}} recovery option',
    options_other: 'Show {{count}} recovery options',
    noPassword_one: 'No password? Show {{count}} option',
    noPassword_other: 'No password? Show {{count}} options',
  },
  tell: {
    open: 'Add what you know, or paste an error message',
    close: 'Hide',
    statement: 'What else do you know about this machine?',
    choose: 'Choose…',
    message: 'Message from SCCM, Intel SCS, rpc or AMT',
    messageHint: 'Paste it unchanged. It is explained and not stored.',
    messageExample: 'Valid password not found',
    explain: 'Explain',
    tooLong:
      'Only the first {{limit}} characters are read. For a whole log, use “amt-bench explain-log” on the command line.',
    nothing:
      'AMT Bench does not recognise this text. What the machine itself shows is more reliable: check again.',
    line: '“{{line}}”',
    note: 'It was this machine. Note: “{{statement}}”',
  },
  review: {
    plan: 'The plan',
    columns: { setting: 'Setting', now: 'Now', wanted: 'Wanted' },
    reading: 'Reading the machine…',
    apply_one: 'Apply {{count}} change',
    apply_other: 'Apply {{count}} changes',
    readBack: 'Each change is read back.',
    readBackPassword: 'Each change is read back. The new password is stored before it is set.',
  },
  next: {
    machine: 'Next machine: {{address}}',
    list: 'Back to the list',
  },
  login: {
    stored: 'Log in with the stored password',
    storedFor: 'for “{{user}}”',
    storedForOpen:
      'for “{{user}}”. A password change was cut short; the login shows which password is valid.',
    user: 'User',
    password: 'Password',
    logIn: 'Log in',
    wait: 'Wait {{seconds}} s',
    certain: 'I am sure of this password (if AMT refuses it, logins are probably paused)',
    budget_one: 'Sent once. {{count}} attempt left this hour.',
    budget_other: 'Sent once. {{count}} attempts left this hour.',
    keptKeychain: 'A password that works is stored in the keychain.',
    keptSession: 'A password that works is kept in memory until AMT Bench ends.',
  },
  interrupted: {
    title: 'A configuration of this machine was interrupted on {{date}}',
    over: 'The machine was read again. Nothing is left to do.',
    progress_one: '{{done}} of {{count}} change was made and verified.',
    progress_other: '{{done}} of {{count}} changes were made and verified.',
    unknown: 'The result of “{{titles}}” was not recorded.',
    next: 'The plan starts from what the machine reports now.',
    logsIn: 'Continuing logs in with the stored password and reads the machine first.',
    continue: 'Continue with its profile',
    continueNamed: 'Continue with its profile “{{profile}}”',
  },
  moved: {
    'setup-reset':
      'The reset is noted. Only the keyboard shows whether MEBx accepts “admin” again: open MEBx, set the new password and activate network access.',
    'not-set-up': 'The machine has been reset: AMT is no longer set up.',
    'now-set-up': 'AMT is set up now. Enter the password that was set.',
    'setup-refused': 'MEBx refused the factory password, so it was changed before.',
    ready: 'The login worked.',
    'identity-changed':
      'The machine at this address is not the same as before. Nothing is sent until you say which machine it is.',
    silent: 'The machine does not answer at the moment.',
    'mebx-layout-trap':
      'Nobody has touched AMT on this machine. Check the keyboard layout before you take the password for changed.',
    'rtc-clear-ineffective': 'The reset did not restore “admin”. This machine needs another option.',
    'password-refused-client-mode': 'Client control mode: Windows can reset AMT.',
    'password-refused-admin-mode': 'Admin control mode: Windows cannot reset AMT. The options have changed.',
    'login-paused': 'The password is known to be right, so logins are probably paused.',
    'limited-rights': 'The login worked, but this account has no admin rights.',
    'audit-blocked': 'The firmware refused because of its audit policy.',
    'owned-elsewhere': 'The login showed that another organisation manages this machine.',
    resumed: 'You had started “{{path}}”. Continue where you left off.',
    unchanged: 'Checked again: nothing has changed on the network. Wait two minutes, then check again.',
  },
} as const;
