/** Options that need a password which somebody has. */
export const passwords = {
  known: {
    title: 'Find the password where it was set',
    reason: 'The fastest way, if a person or a console still has it.',
    need: 'A person or a console that managed this machine before',
    ask: 'Ask where the machine was managed before: {{console}}.',
    look: 'Look for this machine there. Consoles often give each machine a password of its own.',
    label: 'Look at the label on the case and in the asset list, and ask the previous owner.',
    enter:
      'Enter the admin password in AMT Bench. It is tried once and counts as one of the allowed attempts.',
    proof: 'One login with the password works.',
  },
  mebxKnown: {
    title: 'Use the known MEBx password',
    reason: 'With it, nothing has to be reset.',
    logIn: 'Log in with this password, typed as on a US keyboard.',
    activate:
      'Set the new password, choose Intel AMT Configuration → Activate Network Access, and leave MEBx.',
  },
  mebx: {
    title: 'Find the MEBx password',
    look: 'Look for the MEBx password there. It is kept apart from the network password, and the two may differ.',
    use: 'Open MEBx: {{mebxKey}}. Log in with this password, set the new one and activate network access.',
  },
  admin: {
    title: 'Log in with the real admin account',
    reason: 'Your account may read settings but not change them. The real admin account may.',
    ask: 'Ask for the admin account of this machine where it was managed before: {{console}}.',
    enter: 'Log in with it in AMT Bench. It is tried once and counts as one of the allowed attempts.',
  },
  auditor: {
    title: 'Ask the auditor for the release',
    reason: 'The audit policy was set on purpose. Its owner can lift it.',
    need: 'The person who holds the auditor account',
    ask: 'Ask the security owner who holds the auditor account of this machine.',
    release: 'The auditor exports the audit log, lifts the unprovisioning lock and logs out.',
    retry: 'Then try again in AMT Bench.',
    proof: 'The firmware no longer answers with status 2076.',
  },
  server: {
    title: 'Ask its management server',
    reason: 'The server that set the machine up has the certificate that the machine requires.',
    ask: 'Ask whether the machine is listed where it was managed before: {{console}}.',
    release: 'Let that server remove the machine from its management, or disable mutual TLS.',
    proof: 'The encrypted port asks for a login.',
  },
  ema: {
    find: 'Open Intel EMA and find the machine under Endpoints, by host name or UUID.',
    show: 'Show its AMT credentials there. EMA can give each machine its own admin and MEBx password.',
    reason: 'Intel EMA keeps the passwords that it has set.',
  },
  sccm: {
    properties:
      'In Configuration Manager, look at the out-of-band properties: the MEBx account and the provisioning and discovery accounts.',
    scs: 'In Intel SCS, look at the profile that configured the machine, and at the database of the RCS, where each machine may have its own password.',
    reason: 'Configuration Manager or Intel SCS set the password. The profile still says which one.',
  },
  openAmt: {
    find: 'Open the console of Device Management Toolkit (Open AMT) and find the machine by its UUID.',
    vault: 'Its vault holds an admin and an MEBx password for each machine. Profiles may make them random.',
    reason: 'The vault of Open AMT keeps a password for each machine.',
  },
  meshcentral: {
    find: 'Open MeshCentral, the machine, and its Intel AMT tab. Also look at the policy of its group.',
    log: 'MeshCentral writes every password that it has set to its activation log on the server.',
    reason: 'MeshCentral keeps a log of every password that it has set.',
  },
  firm: {
    ask: 'Ask the firm for the AMT admin password and the MEBx password of this machine, by serial number.',
    release: 'Also ask whether the machine may be removed from their management.',
    reason: 'The firm that managed the machine should hand the password over.',
  },
  wait: {
    title: 'Wait 90 seconds, then try the same password once',
    reason: 'Shows whether the password is wrong or logins were only paused.',
    need: 'The password that is known to be right',
    others:
      'Close other consoles that may log in to this machine: browser, MeshCommander, management server.',
    wait: 'Wait. Meanwhile AMT Bench sends nothing to the machine, and shows when the time is over.',
    try: 'Try the same password once.',
    proof: 'A login with the same password works.',
    doubt: 'The length of the pause (5 to 80 seconds) comes from an older Intel document.',
  },
  window: {
    title: 'Wait until the setup window closes',
    reason: 'Costs nothing, if you have the time.',
    leave:
      'Leave the machine plugged in. The time window that a started setup opens closes by itself after some hours.',
    scan: 'Scan again. The machine is then shown as “Not set up”.',
    risk: 'None.',
    doubt: 'How long the window stays open differs by generation and setting.',
  },
  setMebx: {
    title: 'Set a new MEBx password over the network',
    reason:
      'You are logged in, in admin control mode: the firmware accepts a new MEBx password without the old one.',
    adminMode: 'Admin control mode',
    encrypted: 'An encrypted connection',
    erases: 'Nothing. The old MEBx password stops working.',
    stored: 'The MEBx password is stored before it is sent to the machine.',
    press: 'Press “Set a new MEBx password…”. The connection must be encrypted.',
    type: 'At the next opportunity, open MEBx: {{mebxKey}}. Type the password there once, as on a US keyboard.',
    proof: 'The firmware answers 0. Whether MEBx accepts the password shows only at the keyboard.',
    doubt:
      'Whether a machine allows it is a policy in its MEBx (status 16 when it does not). Which makers ship which policy is known for few models.',
    closed:
      'In client control mode, the firmware does not allow the MEBx password to be changed over the network.',
  },
} as const;
