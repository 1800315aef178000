/** What `rpc amtinfo` and `meshcmd amtinfo` say of a machine. */
export const amtInfo = {
  notSetUp: {
    title: 'AMT is there and not set up',
    explanation: 'The tool on the machine read this from the firmware: pre-provisioning state.',
    next: 'Activate AMT from the running system, or in MEBx.',
  },
  half: {
    title: 'The setup of AMT was begun and not finished',
    explanation: 'The tool on the machine read this from the firmware: in-provisioning state.',
    next: 'Stop the incomplete setup (rpc activate --stopConfig), then activate again.',
  },
  client: {
    title: 'AMT is set up in client control mode',
    explanation:
      'The tool on the machine read this from the firmware. In this mode, AMT asks for user consent.',
    next: 'Log in here with the password of the tool that activated it. From Windows or Linux, it can be deactivated without a password.',
  },
  admin: {
    title: 'AMT is set up in admin control mode',
    explanation: 'The tool on the machine read this from the firmware.',
    next: 'Log in here with the admin password.',
  },
  disabled: {
    title: 'AMT is switched off in the BIOS',
    explanation: 'The firmware of the machine has AMT, and its operational state is “disabled”.',
    next: 'Switch AMT on in the BIOS, or with rpc configure enableamt, then restart the machine.',
  },
} as const;
