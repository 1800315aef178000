import { configMgr } from './configmgr';

/** Exports of the list and of profiles, and what ConfigMgr would call a machine. */
export const exports = {
  configMgr,
  rpc: {
    fillMode:
      '{{path}}: “ccmactivate” is filled in. Use “acmactivate” for admin control mode; that needs a provisioning certificate.',
    fillAdmin: '{{path}}: fill in the admin password.',
    fillMebx: '{{path}}: fill in the MEBx password.',
    fillPassphrase: '{{path}}: fill in the passphrase of the network “{{ssid}}”.',
    fillServer: '{{path}}: fill in the password for the server {{server}}.',
    fillCertificate: '{{path}}: fill in the certificate of the server.',
    left: '{{setting}} cannot be expressed in this format and is left out.',
    heading: 'Profile for rpc-go, written by AMT Bench. It contains no passwords.',
    fillIn: 'Fill in before use:',
    leftOut: 'Left out:',
  },
  task: {
    badName: '“{{name}}” cannot be the name of a file in Windows.',
    badNameNext: 'Choose a name without quotation marks, slashes and the characters < > | ? * “:”.',
    title: 'AMT Bench in a task sequence of Configuration Manager',
    files: 'Put these files, amt-bench.exe and {{profile}} into one package or application source folder.',
    step: 'Add a “Run Command Line” step (or “Run PowerShell Script”) with this package.',
    command: 'Command line:',
    variables:
      'Task sequence variables (Configure.bat reads environment variables of the same names instead):',
    host: 'address or name of the machine; required',
    password: 'password of the AMT account; mark the variable as hidden. Without it, the keychain is used',
    trust:
      'SHA-256 of the certificate, or first-use; without it, an unknown certificate ends the step with 15',
    program: 'path of amt-bench.exe; by default beside the scripts',
    log: 'the log, which CMTrace shows; by default in the log folder of the task sequence',
    application:
      'As an application: use the command line above as the installation program, and 0 as the only success code.',
    detection:
      'Detection method: the script Detect.ps1. It reports “Installed” once Configure.ps1 has applied this profile with success.',
    codes: 'Exit codes:',
    notConfirmed:
      'Not confirmed: nobody has run this in a real site yet. Run it on a computer that reaches AMT of the machine over the network.',
  },
  jobs: {
    nothing: 'Nothing was done on any machine yet.',
    unknown: 'There is no run and no work on a machine with the name “{{name}}”.',
    next: 'Use “all”, the name of a run as the journal shows it, or the address of a machine.',
  },
  list: {
    nothing: 'There are no machines to export.',
    nothingNext: 'Scan a network first, or name machines of the list.',
    unknown: '“{{name}}” is not in the list.',
    unknownNext: 'Use the address as the list shows it, or “all”.',
  },
} as const;
