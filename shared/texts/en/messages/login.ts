/** Logging in to a machine, what its firmware tells then, and the passwords that are stored for it. */
export const login = {
  otherRealm: 'The machine asks for a login in a realm that is not AMT’s. No password was sent.',
  twoRealms: 'The machine reports two different realms. Nothing further was sent.',
  twoRealmsNext: 'Treat this device with suspicion: another device may be answering in its place.',
  /** Who the machine is. */
  changed: {
    encryption:
      'The certificate of this machine was trusted, and now it answers only without encryption. No password was sent.',
    encryptionNext:
      'Find out what happened to its encrypted port. If TLS was switched off on purpose, confirm that this is the same machine.',
    address:
      'This machine was found at a new address, and nothing it reports proves that it is the same one. No password was sent.',
    addressNext:
      'If it is the machine that was at the old address, confirm that it is the same machine, then go on.',
    realm: 'The realm at this address is not the one that was trusted. No password was sent.',
    certificate: 'The certificate at this address is not the one that was trusted. No password was sent.',
    uuid: 'The UUID at this address is not the one that was trusted. No password was sent.',
    mac: 'The hardware address at this address is not the one that was trusted. No password was sent.',
    next: 'Compare it with the machine in front of you, then say whether it is the same machine or another one.',
  },
  certificateUnknown: 'Nobody has trusted the certificate of this machine yet. No password was sent.',
  certificateUnknownNext: 'Look at the fingerprint, and trust it if this is the machine in front of you.',
  slowHandshake: 'The TLS handshake with the machine took too long, so its certificate was not seen.',
  slowHandshakeNext: 'Wait two minutes, then check this machine alone and try again.',
  clientCertificate: 'The machine requires a client certificate that only its management server has.',
  tls: 'The encrypted connection to the machine could not be established.',
  tlsNext: 'The firmware may be very old, or its certificate broken. Scan again and look at the evidence.',
  notSetUp: 'AMT is not set up on this machine, so there is nothing to log in to yet.',
  notSetUpNext: 'Activate it first. Its diagnosis shows the options.',
  setupUnfinished: 'A setup of this machine was started and never finished. It accepts no login.',
  setupUnfinishedNext: 'Reset it from Windows, then start again.',
  noPort: 'No AMT port of this machine answers.',
  noPortNext: 'Check cable and power, wait a minute, and scan again.',
  /** Evidence. */
  accepted: 'Login as “{{user}}” was accepted',
  refused: 'Login as “{{user}}” was refused',
  refusedCertain: 'Login as “{{user}}” was refused, with a password that is known to be right',
  fact: {
    mode: {
      none: 'The firmware reports: not activated',
      ccm: 'The firmware reports: client control mode',
      acm: 'The firmware reports: admin control mode',
      unknown: 'The firmware reports: control mode not readable',
    },
    identity: 'It is {{model}} with UUID {{uuid}}',
    identityUnnamed: 'It is a machine with UUID {{uuid}}',
    mayNotAdminister: 'This account may not administer the machine',
    mayAdminister: 'This account may administer the machine',
    rightsUnread: 'Whether this account may administer the machine could not be read',
    servers: 'It calls a management server: {{servers}}',
    noServers: 'It calls no management server',
    serversUnread: 'Whether it calls a management server could not be read',
    onePassword: 'MEBx and network password are one and the same',
    separatePasswords: 'MEBx and network password are kept apart',
    passwordNeverChanged: 'The admin password was never changed since setup',
    passwordChanged: 'The admin password was changed since setup',
    /** Both of the above. */
    passwords: {
      oneNever:
        'MEBx and network password are one and the same; the admin password was never changed since setup',
      oneChanged:
        'MEBx and network password are one and the same; the admin password was changed since setup',
      separateNever:
        'MEBx and network password are kept apart; the admin password was never changed since setup',
      separateChanged: 'MEBx and network password are kept apart; the admin password was changed since setup',
    },
    auditVeto: 'Its audit policy does not allow to unprovision it without the auditor',
    audit: {
      recordsFree: 'Its audit log records, and nothing vetoes an unprovision',
      recordsUnread: 'Its audit log records, and whether its policy vetoes an unprovision could not be read',
      offFree: 'Its audit log is off, and nothing vetoes an unprovision',
      offUnread: 'Its audit log is off, and whether its policy vetoes an unprovision could not be read',
      unreadFree: 'Whether its audit log records could not be read, and nothing vetoes an unprovision',
      unreadUnread:
        'Whether its audit log records could not be read, and whether its policy vetoes an unprovision could not be read',
    },
    clock: 'Its clock: {{state}}',
    mebxNotPermitted: 'It did not permit that its MEBx password be set over the network (status 16)',
  },
  /** Parts of an inventory that this account may not read. */
  part: {
    general: 'general settings',
    setup: 'setup',
    uuid: 'UUID',
    versions: 'versions',
    chassis: 'chassis',
    network: 'network',
    redirection: 'redirection',
    kvm: 'KVM',
    consent: 'user consent',
    clock: 'clock',
    power: 'power',
    powerPackage: 'power package',
    remoteAccess: 'remote access',
    homeDomains: 'environment detection',
    users: 'users',
    auditLog: 'audit log',
    auditPolicy: 'audit policy',
  },
  passwordUnknown: {
    shared:
      'An earlier version of AMT Bench kept one password for several machines with this realm, so it is not known whose it is.',
    sharedNext:
      'Show the stored passwords, and enter the right one once. It is then stored for this machine alone.',
    lookalike:
      'No password is stored for this machine. A machine with the same realm is known at {{address}}. Its password is not used here.',
    lookalikeNext:
      'If it is the same machine, say so (--same-as {{address}}). Otherwise enter the password of this one.',
    beforeReset: 'The stored password is from before this machine was reset.',
    none: 'No password is stored for this machine.',
    next: 'Enter it once. It is then stored.',
    logInOnce: 'Log in to it once.',
    owner: 'No password is stored for such a machine.',
    ownerNext: 'Choose one from the list.',
  },
  newPassword: {
    lost: 'A random password would be lost: there is no keychain to keep it. Nothing was done.',
    lostNext: 'Unlock the keychain, or choose a password yourself.',
    unfit: 'AMT would not accept this password. {{problems}}',
    unfitNext: 'Choose another one. Nothing was sent.',
  },
  onlyCopy:
    'AMT Bench set a password on this machine, and the stored copy is the only one. Nothing was deleted.',
  onlyCopyNext: 'Type “{{word}}” to confirm that it is to be deleted for good.',
  notTheName: 'The name that was typed is not that of this machine. Nothing was written.',
  notTheNameNext: 'Type “{{word}}” to confirm that its passwords are to be written to a file.',
  noTicket: 'No password was shown: nobody has asked for it just now in this window.',
  noTicketNext: 'Press the button again.',
  /** The file with the passwords of a machine: each stands behind its label. */
  file: {
    machine: 'Machine:',
    user: 'User:',
    password: 'Password:',
    candidate: 'Or, because a change was cut short:',
    mebx: 'MEBx password:',
    earlier: 'Earlier password:',
    other: 'Other in the same entry:',
    written: 'Written: {{at}}. Anyone who has this file can control the machine: delete it after use.',
  },
  shared:
    'An earlier version of AMT Bench kept one entry for several machines with the same realm or UUID. Some of these passwords may belong to another machine.',
} as const;
