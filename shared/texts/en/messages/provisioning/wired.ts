/** How the wired port gets its address. */
export const wired = {
  name: 'Wired port',
  title: 'Wired network',
  absent: 'This machine has no wired port. Its settings are skipped.',
  addressing: {
    dhcp: 'DHCP',
    shared: 'static address of the PC',
    static: 'static',
    notKnown: 'not known',
  },
  withAddress: '{{addressing}}, {{address}}',
  withGateway: '{{addressing}}, {{address}}, gateway {{gateway}}',
  staticBesideDhcp:
    'As far as AMT reports, the PC gets its address by DHCP. A static address of AMT in addition to it is not supported from AMT 7 on (Intel): AMT may stop answering, while the PC is running or while it is off, and DNS has one name for two addresses. Choose “dhcp”, or give the PC a static address too.',
  otherNetwork:
    'This laptop is not on the network of {{address}}. If no router leads there, the change cannot be verified from here.',
  noCalls:
    'With a static address, AMT on some machines no longer calls its server (not confirmed on hardware).',
  held: {
    text: 'The profile gives the address {{address}}, but “{{holder}}” has it.',
    next: 'Give each machine an address of its own.',
  },
  taken: {
    text: 'Another device already answers at {{address}}. Nothing was changed.',
    next: 'Find out what it is, or choose another address.',
  },
  gone: 'This machine no longer shows its wired port.',
} as const;
