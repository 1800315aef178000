/** What the AMT status of Configuration Manager means. */
export const configMgr = {
  unknown: {
    title: 'Configuration Manager does not know its AMT status',
    explanation:
      '“Unknown”, or no value, means that Configuration Manager has never asked this machine. It says nothing about whether there is AMT.',
    next: 'Scan the machine here, or let Configuration Manager discover its AMT status.',
  },
  notSupported: {
    title: 'Configuration Manager got no answer from AMT',
    explanation:
      '“Not Supported” (0) means that Configuration Manager found no AMT interface. That is so without AMT, and also with AMT that is not set up, or whose setup window has ended.',
    next: 'Scan the machine here: the scan tells these cases apart.',
  },
  detected: {
    title: 'Configuration Manager has no valid password',
    explanation:
      '“Detected” (1) means that Configuration Manager sees the AMT of the machine and cannot log in to it.',
    next: 'Find the password or a recovery option here, then let Configuration Manager discover the AMT status again.',
  },
  notProvisioned: {
    title: 'Configuration Manager could set AMT up',
    explanation: '“Not Provisioned” (2) means that AMT is there and not set up.',
    next: 'Scan the machine here to see how it can be activated.',
  },
  provisioned: {
    title: 'Configuration Manager has set AMT up',
    explanation:
      '“Provisioned” (3) means that Configuration Manager manages AMT on this machine. Its site has the password.',
    next: 'Log in here with the password of that site.',
  },
  externallyProvisioned: {
    title: 'AMT was set up by a tool other than Configuration Manager',
    explanation:
      '“Externally Provisioned” (4) means that AMT was set up from the running system, for example by Intel SCS.',
    next: 'Log in here with the password of the tool that set it up.',
  },
  unlisted: {
    title: 'Configuration Manager shows an AMT status that is in no list: {{number}}',
    explanation: 'Microsoft describes 0 to 4 only.',
    next: 'Scan the machine itself.',
  },
  either: {
    title: '“AMT status {{number}}” has two meanings',
    explanation:
      'In Configuration Manager it means: {{configMgr}}. As an answer of the firmware it means: {{firmware}}. The line does not tell which of the two it is.',
    success: 'success',
    next: 'Find out which program wrote it, or scan the machine here.',
  },
} as const;
