/** What the evidence of a machine means: verdicts, and what is said beside them. */
export const diagnosis = {
  /** A title stands in the list and above a machine: 45 characters at most. */
  verdict: {
    identityChanged: {
      title: 'Possibly a different machine',
      settle: 'Read the serial number on the case and compare it.',
      doubt:
        'It is not known for every generation whether a factory reset gives AMT a new realm. A new realm can therefore mean a reset or another machine.',
    },
    ownedElsewhere: {
      title: 'Managed by another organisation',
      explanation:
        'This machine calls a management server ({{servers}}). It may be leased or belong to another organisation. Get its release before you change anything.',
      settle: 'Ask the owner of that server whether the machine was handed over.',
    },
    loginPaused: {
      title: 'Logins are probably paused',
      explanation:
        'The password is known to be correct, but it was refused. After ten failed logins AMT refuses all logins for a while, with the same answer as for a wrong password. Something in the background may keep failing to log in, such as an old console or a mismatched LMS driver.',
      settle: 'Leave the machine alone for 90 seconds, then try the same password once.',
      doubt:
        'Ten failures, a pause of 5 to 80 seconds and its end after an hour come from an older Intel document. Nobody has measured this on AMT 16 and later.',
    },
    vulnerableFirmware: {
      title: 'Update the firmware first',
      explanation:
        'AMT firmware {{version}} has the vulnerability CVE-2017-5689 (INTEL-SA-00075), which lets anybody log in. Install the maker’s firmware update before you activate or change AMT. AMT Bench does not exploit the vulnerability.',
      note: 'The firmware has the vulnerability CVE-2017-5689 (INTEL-SA-00075). Update it.',
    },
    setupInterrupted: {
      title: 'Setup was not finished',
      explanation:
        'An activation of this machine stopped halfway, or its setup window is still open. Ordinary logins are not possible in this state. Reset AMT from Windows, then start again.',
    },
    clientCertificateRequired: {
      title: 'Requires a client certificate',
      explanation:
        'The encrypted port breaks off the connection before anybody can log in. It probably requires a client certificate: only the management server that set this machine up has one, or the setup was never finished.',
      settle: 'Check in Windows whether the setup was finished (rpc amtinfo).',
      settleOnceAsked: 'Ask who managed this machine: their server has the certificate.',
      note: 'The encrypted port breaks off the connection. It probably requires a client certificate.',
    },
    limitedRights: {
      title: 'The account has no admin rights',
      someRights:
        'The login as “{{user}}” works, but the account has only some rights. To configure the machine, log in with the real admin account.',
      notPermitted:
        'The login as “{{user}}” works, but the firmware did not permit what was asked (status 16): the account lacks the right, the control mode or a policy forbids it, or the machine is still in BIOS or MEBx.',
      settle: 'Log in as admin.',
      doubt: 'The answer with which the firmware refuses an account without rights differs by generation.',
    },
    auditBlocked: {
      title: 'Protected by an audit policy',
      explanation:
        'The firmware refused with status 2076: its audit policy forbids unprovisioning without the auditor. Involve the security owner. Do not bypass the policy.',
      explanationNamed:
        'The firmware refused with status 2076: its audit policy forbids unprovisioning without the auditor (“{{auditor}}”). Involve the security owner. Do not bypass the policy.',
      settle: 'Find out who holds the auditor account, and ask for a release.',
    },
    passwordRefusedClientMode: {
      title: 'Password lost, client control mode',
      explanation:
        'The password was refused, and the machine is in client control mode. In this mode a Windows administrator can reset AMT without the old password. The MEBx password stays as it is.',
      explanationNamed:
        'The password of “{{user}}” was refused, and the machine is in client control mode. In this mode a Windows administrator can reset AMT without the old password. The MEBx password stays as it is.',
    },
    passwordRefusedAdminMode: {
      title: 'Password lost, admin control mode',
      explanation:
        'The password was refused, and the machine is in admin control mode. Only the right password, a BIOS option or a hardware reset restores access. Check BitLocker before you touch the BIOS or the battery.',
      explanationNamed:
        'The password of “{{user}}” was refused, and the machine is in admin control mode. Only the right password, a BIOS option or a hardware reset restores access. Check BitLocker before you touch the BIOS or the battery.',
    },
    passwordRefused: {
      title: 'Wrong admin password',
      titleNamed: 'Wrong password for “{{user}}”',
      explanation:
        'This machine is set up, and its network password is not the one you entered: somebody changed it, or a console set its own. The MEBx password may be different again, because the two are stored separately.',
      explanationNamed:
        'The password of “{{user}}” was refused. This machine is set up, and its network password is not the one you entered: somebody changed it, or a console set its own. The MEBx password may be different again, because the two are stored separately.',
      settle: 'Check the control mode in Windows (rpc amtinfo): in client control mode, recovery is easy.',
    },
    detectedByConfigMgr: {
      title: 'Configuration Manager has no valid password',
      explanation:
        'Configuration Manager shows “Detected” for a machine on which it sees AMT but cannot log in. AMT is set up. Find its password, log in here, and let Configuration Manager discover the AMT status again.',
      settle: 'Log in once with the password of the console that set it up.',
    },
    ownPort: {
      title: 'No LMS answers on this computer',
      explanation:
        'Nothing answers for AMT on ports 16992 and 16993 of this computer. From here its own AMT is reached only through the driver service LMS (Local Management Service) at 127.0.0.1, because AMT does not answer at its own network address to the computer that it is in.',
      settle:
        'If this computer has AMT, install the chipset drivers of its maker, with LMS, and start the service. Then look again. Without LMS, look at this computer from another one.',
      doubt:
        'LMS may be missing, stopped or shut off by a firewall, AMT may be switched off in the BIOS, or this computer may have none: they look the same from here.',
    },
    ready: {
      title: 'Ready to configure',
      explanation: 'The login worked. Keep the machine as it is, configure it, or change its password.',
    },
    rtcClearIneffective: {
      title: 'MEBx password not reset by battery removal',
      explanation:
        'The battery was taken out, and MEBx still refuses “admin”. Check the keyboard first: MEBx uses the US keyboard layout, and NumLock may turn letters into digits. What remains is the maker’s BIOS item or the maker’s service.',
      explanationOnceChecked:
        'The battery was taken out, and MEBx still refuses “admin”. The keyboard was checked, so on this model the firmware keeps the password without its battery. What remains is the maker’s BIOS item or the maker’s service.',
      settle: 'Type “admin” as on a US keyboard, with NumLock off (on AZERTY press “qd,in”).',
      doubt: 'Which models keep the MEBx password without their battery is known from single reports only.',
    },
    layoutTrap: {
      title: 'Probably a keyboard layout problem',
      explanation:
        'Nobody has touched AMT, but MEBx refuses “admin”. MEBx uses the US keyboard layout: on AZERTY press “qd,in”. On a laptop NumLock may turn letters into digits, and a scanner used as a keyboard drops capitals.',
      settle: 'Type “admin” as on a US keyboard, with NumLock off, and report what MEBx answers.',
    },
    setupRefused: {
      title: 'MEBx password was changed before setup',
      explanation:
        'The factory password was tried and refused: somebody opened MEBx on this machine before, and MEBx makes everybody choose a new password. A setup with the factory password fails here. AMT can still be activated from Windows without the MEBx password, or the MEBx password is reset first.',
      doubt:
        'That AMT of every generation accepts an activation from Windows while its MEBx password is changed follows from what the tools send. Nobody has tried all of them.',
    },
    notSetUp: {
      title: 'AMT is not set up yet',
      silent: 'No port of AMT answers at this address, which is common before AMT is set up.',
      factoryPassword:
        'MEBx accepts “admin”: the factory password is valid again. Set the new password there and activate network access, or activate from Windows.',
      reset:
        'AMT was reset at the machine. Only the keyboard shows whether MEBx accepts “admin” again: open MEBx there, set the new password and activate network access. Or activate from Windows, which does not ask for it.',
      detected:
        'Configuration Manager shows “Detected”: none of its passwords is valid, so the MEBx password is probably no longer the factory one. Activate from Windows, which does not ask for it.',
      opened:
        'It can be activated. MEBx was opened before, so its password is no longer the factory one. Activate from Windows, which does not ask for it.',
      unknown:
        'It can be activated. Whether somebody has changed the MEBx password cannot be seen from the network. Activation from Windows does not ask for it.',
      settle: 'Ask whether anybody has opened MEBx on this machine.',
    },
    clockLost: {
      title: 'AMT has lost its date and time',
      explanation:
        'The certificate of this machine is dated years away from today: AMT has lost its date and time, probably when a battery was taken out. This is why encrypted logins of other consoles fail. Log in here and set the clock.',
      settle: 'Log in. AMT Bench then reads the clock itself.',
    },
    hidden: {
      title: 'Set up, but hidden from discovery',
      explanation:
        'AMT is set up and does not answer presence pings, so other scanners miss it. Enter its password to continue.',
      note: 'It does not answer presence pings, so other scanners miss it.',
    },
    tlsOnly: {
      title: 'Set up, encrypted only',
      explanation:
        'Only the encrypted port is open. This is normal from AMT 16.1 on, or with a TLS profile. Check its certificate once, then enter the password.',
      note: 'Only the encrypted port is open. This is normal from AMT 16.1 on.',
    },
    portsShut: {
      title: 'Set up, but its ports do not answer',
      explanation:
        'The presence pong says that AMT is set up, but neither of its ports answers. A firewall may be in between, the ports may be limited to another network, or AMT is restarting.',
      reportedNotSetUp:
        'You reported a machine that is not set up: if nobody has set it up since, the reset had no effect.',
      settle: 'Wait a minute and check again. Then try from the same network segment.',
    },
    passwordNeeded: {
      title: 'Set up, password needed',
      explanation: 'AMT is set up. Enter the password of this machine to see and change its settings.',
    },
    dash: {
      title: 'A DASH board, not Intel AMT',
      explanation:
        'This machine answers presence pings, but its management chip is not made by Intel. AMT Bench cannot configure it.',
    },
    noAmtInWindows: {
      title: 'Windows finds no AMT in this machine',
      explanation:
        'Nothing on the network identifies AMT, and Windows finds none either. Either the machine has no AMT, or AMT is switched off in the BIOS. Look there for an item that names AMT or manageability.',
      mebxSeen:
        'Nothing on the network identifies AMT, and Windows finds none. But you reported its MEBx, so the machine has AMT, and it is probably switched off. Look in the BIOS for an item that names AMT or manageability, and check whether Windows has the driver of the management engine (MEI).',
      settle: 'Look for AMT or manageability in the BIOS, then check again.',
    },
    setUpInWindows: {
      title: 'Set up according to Windows, not found here',
      mode: {
        acm: 'Windows reports that AMT is set up in admin control mode.',
        ccm: 'Windows reports that AMT is set up in client control mode.',
      },
      reasons:
        'AMT may have another address than Windows, or use another network port of the machine. Something in between may block its ports. With home domains set, AMT closes its ports outside of them and communicates only with its server. Or AMT hangs.',
      unconfigure:
        'In client control mode a Windows administrator can unconfigure AMT without its password (rpc deactivate --local).',
      settle:
        'Compare the address and the link that Windows shows for AMT with this address and this cable, and check again from the same network segment. If they are the same, switch AMT off and on again in the BIOS.',
      doubt:
        'That switching AMT off and on in the BIOS restores one that is set up but does not answer is known from a single report.',
    },
    mebxPasswordChanged: {
      title: 'MEBx password was changed',
      changed: 'The factory password was tried and refused, so somebody has changed it.',
      activate:
        'Whether AMT is set up is not known from here. If it is not, it can be activated from Windows without the MEBx password.',
      settle: 'Check in Windows whether AMT is activated (rpc amtinfo).',
    },
    notFound: {
      title: 'Has AMT, but not found at this address',
      pong: 'The presence pong comes from AMT, but does not show whether it is set up.',
      detected: 'Configuration Manager has seen AMT on this machine and has no password for it.',
      reported: 'What you reported shows that this machine has AMT.',
      reasons:
        'No answer is normal while AMT is not set up. If it is set up, it may have another address, its ports may be blocked or closed outside of its home domains, or the machine is off without standby power.',
      settle:
        'Run the local check in Windows (rpc amtinfo). It shows whether AMT is set up, and its address.',
    },
    noAnswer: {
      title: 'Nothing answers at this address',
      explanation:
        'No presence pong and no answer on the AMT ports. The machine may be off without standby power, in another subnet, or not there.',
      settle: 'Check cable and power, and whether the machine answers a normal ping.',
    },
    notLooked: {
      title: 'Not looked at yet',
      explanation: 'This machine was imported from a list. Nothing has been sent to it yet.',
      settle: 'Scan it.',
    },
    noSign: {
      title: 'No sign of AMT on the network',
      nothing: 'Nothing here identifies AMT.',
      reasons:
        'No sign of AMT is normal for a machine whose AMT was never set up or is switched off in the BIOS, and for one without AMT. Look at the vPro sticker and the BIOS, or check in Windows, before you open the case.',
      settle: 'Run the local check in Windows (rpc amtinfo).',
      doubt: 'Many makers deliver machines from 2022 on with AMT switched off. Then nothing answers.',
    },
  },
  /** What several explanations say of the ports of AMT. */
  ports: {
    silent: 'No port of AMT answers at this address.',
    notChecked: 'The ports of AMT were not checked at this address.',
  },
  /** Why a machine may not be the one that was known. */
  identity: {
    differs: {
      realm: 'The realm at this address differs from the trusted one.',
      certificate: 'The certificate at this address differs from the trusted one.',
      uuid: 'The UUID at this address differs from the trusted one.',
      mac: 'The MAC address of this machine differs from the trusted one.',
    },
    newMac:
      'Another network port of the machine, a dock, a replaced board, another machine or something in between can explain this. A reset of AMT cannot. No password is sent until you have said whether it is the same machine.',
    replaced:
      'Either another machine has the address now, or AMT on this one was reset. No password is sent until you have said which.',
    moved:
      'It is that of the machine known at {{address}}: the addresses may have changed. No password is sent until you have said which machine this is.',
    encryption:
      'The certificate of this machine was trusted, and now it answers without encryption only. Somebody may have switched TLS off, its encrypted port may be blocked, or something in between may be impersonating it. No password is sent until you have said that this is right.',
    address:
      'A machine that you know does not answer at its old address any more, and this one looks like it. Without encryption nothing proves that it is the same one. No stored password is sent until you have said so.',
  },
  /** What to do about evidence that contradicts itself. */
  settleContradiction: 'Make sure which machine this is: compare the serial number, then check again.',
  contradiction: {
    pongAndLogin:
      'The presence pong says “not set up”, but the web port asks for a login. Two machines may share this address, or something answers in its place.',
    versions: 'The presence pong reports AMT {{pong}}, the web port AMT {{web}}.',
    openToAll:
      'It answers management requests without any login, which no AMT does. Something may be answering in its place.',
    windowsNotActivated:
      'Windows reports that AMT is not activated, but on the network it is set up. It was activated since, or this is another machine.',
    windowsNoAmt: 'Windows finds no AMT, but on the network AMT answers. This may be another machine.',
    windowsActivated: {
      pre: 'Windows reports that AMT is activated, but on the network it is not set up. That has changed since, or this is another machine.',
      in: 'Windows reports that AMT is activated, but on the network its setup is not finished. That has changed since, or this is another machine.',
    },
    otherMaker:
      'You reported Intel AMT on this machine, but what answers here is made by another maker. Two machines may share this address.',
    touched: 'You said both that nobody has touched AMT and that MEBx was opened before.',
    windowsTwice: 'You reported different answers from Windows. The last one counts.',
    setupRefused: 'You said that nobody has touched AMT, but a setup found its password changed.',
    modes: 'Windows and the firmware report different control modes.',
    /** No contradiction that lowers the confidence. */
    neverTouched: {
      post: 'You said that nobody has touched AMT, but it is set up. Somebody did that, before or since.',
      in: 'You said that nobody has touched AMT, but its setup was started. Somebody did that, before or since.',
    },
  },
  note: {
    ownComputer:
      'This is the computer that AMT Bench runs on, reached through its driver service (LMS). The ports say nothing about the network: whether others reach this AMT can be seen only from another computer. It is not confirmed on hardware whether LMS asks for a login before AMT is set up, too: if the password is refused, check that first.',
    noWebPage:
      'It has no web page. This is normal on new firmware, or the page was switched off. Management works without it.',
    mebxKeyDead:
      'MEBx is hidden, not locked. Enable its key in the BIOS, turn fast boot off, or look for “Intel MEBx” in the boot menu (F12) or inside the BIOS setup.',
    bitlocker:
      'The data is safe. Enter the 48-digit key once, put disk mode, Secure Boot and TPM back as they were, then resume protection. Never confirm “clear TPM”.',
    layout:
      'Was “admin” typed as on a US keyboard? MEBx uses the US keyboard layout: on AZERTY press “qd,in”.',
    resetIneffective:
      'The reset had no effect on AMT: it asks for a login in the same realm as before. On this machine such a reset does not reach AMT. Use the next option.',
    clockLost: 'AMT has lost its date and time. Set the clock.',
    clockBehind: 'The AMT clock is {{duration}} behind.',
    clockAhead: 'The AMT clock is {{duration}} ahead.',
    defaultPassword: 'The admin password has not been changed since AMT was set up.',
    passwordsApart:
      'MEBx has a password of its own here. The password for logins over the network may not open it.',
    mebxPolicy:
      'It refused to have its MEBx password set over the network (status 16). The password policy in MEBx allows that only while the password is “admin”, or only during setup.',
    auditMayVeto: 'An audit policy is active. Its auditor can block the unprovisioning of AMT.',
    released: 'It still calls a management server ({{servers}}). You said that its owner has released it.',
    lookalike:
      'It has the same realm as the machine at {{address}}. Older firmware shares realms between machines, so this may be another one, or the same one at another address. Passwords stored for that machine are not used here unless you say that it is the same.',
    plainPort:
      'It answers without encryption ({{ports}}). Anybody who can listen on this network can attack the login and read everything that is done (INTEL-SA-00709). Switch TLS on and the plain ports off; a profile can do that.',
  },
  /** Ports without encryption. */
  plainPort: {
    http: 'web',
    dash: 'DASH',
    redirection: 'redirection',
  },
  /** Security advisories that name the version of the firmware. */
  advisory: {
    worst:
      'Firmware {{version}} has the vulnerability {{cve}} ({{id}}), which can be exploited over the network. Impact: {{impact}}.',
    network: 'Also exploitable over the network: {{advisories}}.',
    atMachine: 'Exploitable at the machine: {{advisories}}.',
    fixed: 'Fixed in {{version}} and later.',
    named: '{{id}} ({{cve}})',
    andOthers: '{{cve}} and others',
    none: 'No advisory with public version numbers names firmware {{version}}. This does not mean that it has no vulnerabilities.',
    versionUnknown:
      'The full firmware version is not known from here, so its known vulnerabilities cannot be named.',
    unsupported: 'Intel no longer updates AMT {{generation}} and older.',
    newer:
      'Newer advisories are published without version numbers. The latest is {{id}} ({{published, datetime(month: long; year: numeric; timeZone: UTC)}}). Ask the maker for the newest firmware. (List of {{listed, datetime(dateStyle: long; timeZone: UTC)}}.)',
    impact: {
      takeover: 'takeover of AMT that is set up',
      privilegesOrMemoryIpv6: 'escalation of privilege or disclosure of memory, over IPv6',
      privilegesOrService: 'escalation of privilege or denial of service',
      privilegesOrServiceIpv6: 'escalation of privilege or denial of service, over IPv6',
      privileges: 'escalation of privilege',
      sessionOrService: 'disclosure of an encrypted session or denial of service',
      service: 'denial of service',
      engine: 'escalation of privilege in the management engine',
    },
  },
  /** What has to be done before such a machine is configured. */
  blocked: {
    limitedRights: 'Log in with the real admin account.',
    vulnerableFirmware: 'Install the maker’s firmware update first, then configure.',
    ownedElsewhere: 'Get a release from the owner of the management server first.',
  },
  /** What is known of the audit log: whether it records, and whether its policy forbids unprovisioning. */
  audit: {
    on: {
      free: 'Records',
      veto: 'Records; forbids unprovisioning without the auditor',
      unknown: 'Records; not known whether it forbids unprovisioning',
    },
    off: {
      free: 'Off',
      veto: 'Off; forbids unprovisioning without the auditor',
      unknown: 'Off; not known whether it forbids unprovisioning',
    },
    unknown: {
      free: 'Not known whether it records',
      veto: 'Not known whether it records; forbids unprovisioning without the auditor',
      unknown: 'Not known whether it records, or whether it forbids unprovisioning',
    },
  },
  /** A clock against that of this computer. */
  clock: {
    right: 'correct',
    behind: '{{duration}} behind',
    ahead: '{{duration}} ahead',
    duration: {
      seconds_one: '{{count}} second',
      seconds_other: '{{count}} seconds',
      minutes_one: '{{count}} minute',
      minutes_other: '{{count}} minutes',
      hours_one: '{{count}} hour',
      hours_other: '{{count}} hours',
      days_one: '{{count}} day',
      days_other: '{{count}} days',
      years_one: '{{count}} year',
      years_other: '{{count}} years',
    },
  },
  maker: {
    intel: 'Intel (board or NUC)',
    other: 'Other maker',
  },
} as const;
