/** The help page, which needs no network. */
export const help = {
  title: 'Help',
  contents: 'On this page',
  firstSteps: {
    title: 'First steps',
    steps: {
      connect: 'Connect this computer to the network with the machines.',
      scan: 'On the page Machines, choose the network and select Scan. No login is sent.',
      open: 'Open a machine. Its page says what status it has and what to do next.',
      login: 'Log in once with the admin password. AMT Bench stores it in the vault.',
      review: 'Review the plan: it lists every change before anything is done.',
      apply: 'Apply the plan. Each change is read back, and the result is in the journal.',
    },
    demo: 'To try this without a real machine, select “Try the demo bench” on the page Machines.',
  },
  statuses: {
    title: 'What the statuses mean',
    list: {
      ready: { name: 'Ready', text: 'AMT Bench can log in and configure this machine.' },
      password: { name: 'Needs password', text: 'AMT is set up. Log in with its admin password.' },
      notSetUp: { name: 'Not set up', text: 'AMT has to be activated in MEBx or from Windows first.' },
      blocked: { name: 'Blocked', text: 'Something prevents the configuration. The machine page says why.' },
      configured: { name: 'Configured', text: 'The last run finished, and every setting was read back.' },
      drifted: { name: 'Drifted', text: 'A setting is no longer as the profile wants it.' },
      failed: { name: 'Failed', text: 'The last run stopped at a step. The journal shows which one.' },
      other: { name: 'Other vendor', text: 'The machine answers, but it has no Intel AMT.' },
    },
  },
  attempts: {
    title: 'Failed logins',
    text: 'AMT blocks all logins after ten wrong passwords. AMT Bench therefore sends at most three wrong passwords to a machine in one hour, and each typed password only once.',
  },
  glossary: {
    title: 'Glossary',
    terms: {
      amt: {
        name: 'AMT',
        text: 'Intel Active Management Technology: the part of a PC’s firmware that can be managed over the network, even while the PC is off or has no working operating system.',
      },
      mebx: {
        name: 'MEBx',
        text: 'Intel Management Engine BIOS Extension: the setup screen of AMT at the PC itself. It has a password of its own; the factory password is “admin”.',
      },
      acm: { name: 'ACM', text: 'Admin control mode: AMT was set up with all rights.' },
      ccm: {
        name: 'CCM',
        text: 'Client control mode: AMT was set up from the running operating system. A person at the PC has to consent to remote control.',
      },
      rmcp: {
        name: 'RMCP',
        text: 'Remote Management Control Protocol: the question “is anybody there” on UDP port 623, and its answer. It needs no login.',
      },
      cira: {
        name: 'CIRA',
        text: 'Client Initiated Remote Access: AMT calls a management server by itself, for example from outside the company.',
      },
      sol: { name: 'SOL', text: 'Serial over LAN: the text console of the PC over the network.' },
      ider: {
        name: 'IDE-R',
        text: 'IDE redirection: the PC starts from a disk image on another computer.',
      },
      kvm: { name: 'KVM', text: 'Keyboard, video, mouse: the screen of the PC over the network.' },
      consent: {
        name: 'User consent',
        text: 'A six-digit code on the screen of the PC. A person there has to read it out before the remote control starts.',
      },
      provisioning: { name: 'Provisioning', text: 'Taking AMT into use. Unprovisioning takes it back.' },
      realm: {
        name: 'Realm',
        text: 'A text that AMT sends before a login. It tells machines apart, and changes when AMT is set up anew.',
      },
      tls: {
        name: 'TLS',
        text: 'Encryption of the connection. AMT uses port 16993 for it, and 16992 without.',
      },
      homeDomain: {
        name: 'Home domain',
        text: 'A DNS name by which AMT recognises its own network. On other networks it closes its ports.',
      },
      powerPackage: {
        name: 'Power package',
        text: 'The power states of the PC in which AMT can be reached.',
      },
      rpc: {
        name: 'rpc',
        text: 'Remote Provisioning Client: a free command-line program for Windows and Linux, from the Open AMT Cloud Toolkit. It runs on the managed PC as administrator, says what state AMT is in, and activates or resets it.',
      },
      meshcmd: {
        name: 'MeshCMD',
        text: 'A free command-line program of the MeshCentral project. It runs on the managed PC as administrator and can do much of what rpc does.',
      },
      lms: {
        name: 'LMS',
        text: 'Local Manageability Service: a service of Windows or Linux on the managed PC. It passes requests of programs on that PC on to its AMT. It is installed with the drivers of the maker.',
      },
      mei: {
        name: 'MEI',
        text: 'Management Engine Interface: the driver through which the operating system talks to the engine that AMT runs on. Without it, no program on the PC can reach AMT.',
      },
    },
  },
  keys: {
    title: 'Keyboard',
    text: 'Press ? on any page to show all keyboard shortcuts.',
  },
  check: {
    title: 'Check this computer',
    explanation:
      'Checks the keychain, the network, the state folder and the versions. Nothing is sent to other computers.',
    start: 'Check this computer',
    again: 'Check again',
    running: 'Checking',
    states: { ok: 'OK', warning: 'Warning', problem: 'Problem' },
    ids: {
      'state-folder': 'State folder',
      settings: 'Settings',
      keychain: 'Keychain',
      udp: 'UDP',
      tcp: 'TCP',
      'open-files': 'Open connections',
      network: 'Networks',
      firewall: 'Firewall',
      versions: 'Versions',
      electron: 'Window',
    },
  },
  bundle: {
    title: 'Support bundle',
    explanation:
      'One zip file with the program log, the journal, the settings, the versions and the list of machines. It holds no passwords, but names and addresses of machines and networks.',
    save: 'Save support bundle',
    saving: 'Collecting the files',
  },
  about: {
    title: 'About',
    version: 'AMT Bench {{version}}',
    licence: 'AMT Bench is free software under the Apache License 2.0.',
    parts:
      'It contains free software of others, among it Electron, React, Mantine, undici and zod. Their licences are in the file THIRD-PARTY-NOTICES.txt of the package.',
    independent:
      'AMT Bench is independent of Intel. Intel and Intel AMT are trademarks of Intel Corporation or its subsidiaries.',
  },
} as const;
