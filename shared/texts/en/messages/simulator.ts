/** The simulated machines of the demo, what happens when somebody does something at one, and files of such machines. */
export const simulator = {
  stillAtWork: 'A simulated machine is still being worked at; its password is not deleted yet.',
  stillAtWorkNext: 'Start the demo again, wait for the work to end, and stop the demo.',
  notInDemo: 'This machine is not part of the demo bench.',
  notInDemoNext: 'Start the demo bench.',
  /** What the machines are, and what happened to them before the technician came. */
  machine: {
    dellFactory: {
      title: 'Dell OptiPlex 7050, new',
      story: 'It was unpacked this morning. Nobody has opened MEBx yet.',
    },
    hpChangedMebx: {
      title: 'HP EliteDesk 800 G1, MEBx password changed',
      story:
        'It came back from a branch office. Somebody set an MEBx password there, and has left the company since.',
    },
    lenovoAdminMode: {
      title: 'Lenovo ThinkCentre M920, unknown password',
      story:
        'It was bought second-hand. The previous owner set it up in admin control mode and told nobody the password.',
    },
    ccmLostPassword: {
      title: 'Fujitsu ESPRIMO D958, lost password',
      story:
        'Last year, a colleague activated it from Windows, in client control mode. The note with the password is lost.',
    },
    tlsOnly: {
      title: 'HP Elite Tower 800 G9, encrypted only',
      story:
        'It was set up by hand in MEBx last week, with the password of the demo. Firmware of this generation supports TLS only.',
    },
    hidden: {
      title: 'Dell OptiPlex 7060, hidden from ping',
      story: 'It works as it should, but somebody switched off the answer to the presence ping.',
    },
    loginPaused: {
      title: 'Intel NUC7i7DN, logins paused',
      story:
        'The password is correct. A forgotten console keeps trying the previous password, so the firmware pauses logins.',
    },
    limitedUser: {
      title: 'Lenovo ThinkStation P340, limited user',
      story:
        'The help desk has a user of its own here. That user can see the hardware and switch the power, and nothing else.',
    },
    halfSetUp: {
      title: 'Dell OptiPlex 7090, half set up',
      story:
        'The setup server went offline in the middle of the activation. Since then, the machine has been waiting for a certificate.',
    },
    ciraOwned: {
      title: 'HP EliteDesk 800 G6, managed by another organisation',
      story:
        'It is on loan from the Nordhafen clinic. Outside its home network, it connects to the server of the clinic.',
    },
    vulnerable: {
      title: 'Dell OptiPlex 7040, firmware from 2015',
      story: 'It stood in a store room for years. Its firmware is older than the fixes of 2017.',
    },
    ready: {
      title: 'Fujitsu CELSIUS W580, ready to configure',
      story:
        'It was set up in MEBx yesterday and left at its defaults: no name, no redirection, and the clock is seven minutes off.',
    },
    dashBoard: {
      title: 'ASUS PRO A520M, not Intel',
      story: 'An AMD board with DASH. It answers the same ping, but has nothing else in common with AMT.',
    },
  },
  /** What somebody at a machine sees. What its screen shows is in English, as on real machines. */
  act: {
    caseOpen: 'The case is open and the mains cable is unplugged. Wait until the battery is back in.',
    screenBlack: 'The screen stays black: the PC is switched off.',
    passwordRule:
      'The password must have 8 to 32 characters, with an upper-case letter, a lower-case letter, a digit and a special character. The characters ",: are not allowed.',
    noCode: 'The screen shows no code.',
    code: 'The screen shows “User consent code: {{code}}” in a red frame.',
    battery: {
      resets:
        'The PC was without battery and mains power for five minutes. It starts with “CMOS checksum error, defaults loaded”. Date and time are wrong. A line says that the management engine was un-configured.',
      clockOnly:
        'The PC was without battery and mains power for five minutes. It starts with “CMOS checksum error, defaults loaded”. Date and time are wrong. The screen does not mention the management engine.',
    },
    mebx: {
      restarting: 'The MEBx page does not open: the management engine is restarting. Try again in a minute.',
      refused: 'MEBx: “Invalid password. Try again.” MEBx uses the US keyboard layout.',
      newNeeded:
        'MEBx accepts “admin” and immediately asks for a new password. All other menus stay locked until one is set.',
      notStrong: 'MEBx: “Error: password not strong enough.”',
      accepted: 'MEBx login accepted.',
      stored: 'New MEBx password stored.',
      alreadyActive: 'Network access is already active.',
      activated:
        'Network access is active. AMT is in admin control mode, and the user admin has the MEBx password.',
    },
    bios: {
      hp: 'F10 Setup, Advanced, Remote Management Options: “Unconfigure AMT on next boot” is set to Apply. You confirm the question with Y at the next start. The screen says “Intel(R) ME un-configured”.',
      hpAbsent:
        'F10 Setup, Advanced, Remote Management Options: this BIOS has no “Unconfigure AMT on next boot”.',
      lenovo:
        'F1 Setup, Advanced, Intel(R) Manageability: “Intel(R) Manageability Reset” is set to Enabled. You approve it at the next start. The screen says “Intel(R) ME un-configured”.',
      lenovoAbsent:
        'F1 Setup, Advanced, Intel(R) Manageability: this BIOS has no “Intel(R) Manageability Reset”.',
      other:
        'Setup, Advanced, AMT Configuration: “Un-Configure ME” is selected and saved. The PC restarts. The screen says “Intel(R) ME un-configured”.',
      otherAbsent: 'Setup, Advanced, AMT Configuration: there is no item that un-configures AMT.',
      dellAbsent:
        'F2 Setup offers “MEBx hotkey” and “USB provision” for Intel AMT, but nothing that un-configures it.',
    },
    power: {
      alreadyOff: 'The PC is already off.',
      offAwake:
        'The PC shuts down. The light at the network socket stays on: the management engine is awake.',
      offAsleep: 'The PC shuts down, and the light at the network socket goes out.',
      off: 'The PC shuts down.',
      alreadyOn: 'The PC is already on.',
      windows: 'The PC starts Windows.',
      on: 'The PC starts.',
    },
    windows: {
      restarting: 'The management engine does not answer Windows: it is restarting. Try again in a minute.',
      alreadySetUp: 'Activation refused: AMT is already set up ({{mode}}).',
      halfDone: 'Activation refused: another activation is incomplete. Unconfigure AMT first.',
      notStrong: 'Activation refused: the password breaks the rules.',
      activated:
        'AMT is activated in client control mode. The MEBx password was not required and has not changed.',
      notActivated: 'There is nothing to unconfigure: AMT is not activated.',
      adminMode:
        'Refused: in admin control mode the AMT password is required. Windows cannot unconfigure AMT without it.',
      unconfigured: 'AMT is unconfigured. The management engine restarts. The MEBx password has not changed.',
      says: 'AMT {{version}}, {{state}}, control mode: {{mode}}.',
      noEngine: 'There is no Intel management engine in this PC: Windows finds no MEI device.',
    },
    mode: {
      none: 'not activated',
      ccm: 'client control mode',
      acm: 'admin control mode',
    },
    state: {
      pre: 'pre-provisioning',
      in: 'in provisioning',
      post: 'post-provisioning',
    },
    flood: {
      nobody: 'Nothing on this machine accepts logins.',
      refused_one: '{{count}} login with an old password was refused.',
      refused_other: '{{count}} logins with an old password were refused.',
      paused: 'The management engine ignores logins for a while.',
    },
    notIntel: 'This board has no such function: it is not an Intel AMT machine.',
  },
  /** Why a file cannot be used. */
  file: {
    unusable: '“{{path}}” cannot be used as a list of simulated machines. {{why}}',
    unusableNext: 'See “simulate” in docs/command-line.md.',
    notJson: 'It is not valid JSON.',
    empty: 'It names no machine.',
    tooMany: 'It names more than 250 machines.',
    unknownModel: 'The demo bench has no machine “{{id}}”.',
    twice: 'The machine “{{id}}” is there twice.',
    unknownFields: 'Unknown fields: {{fields}}.',
    id: '“{{field}}” must have lower-case letters, digits and hyphens only.',
    address: '“{{field}}” must be a 127.x.y.z address.',
    version: '“{{field}}” must have four numbers, such as 12.0.45.1509.',
    uuid: '“{{field}}” must be a UUID in lower case.',
    realm: '“{{field}}” must be “Digest:” and 32 hex digits in upper case.',
    invalid: 'The value of “{{field}}” is not valid.',
  },
} as const;
