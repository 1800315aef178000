/** Targets of a scan, and what a scan cannot see. */
export const discovery = {
  /** Machines that ask to be set up. */
  hello: {
    portTaken: 'Another program on this computer uses port {{port}}.',
    portForbidden: 'This computer does not allow port {{port}} to be opened.',
    cannotListen: 'Port {{port}} cannot be opened ({{code}}).',
    portNext:
      'End the other program, such as a setup server, or allow the port in the firewall. Then listen again.',
  },
  targets: {
    empty: 'There is nothing to scan.',
    emptyNext: 'Enter a subnet such as 192.168.1.0/24, a range such as 10.0.0.1-10.0.0.50, or a host name.',
    invalid: '“{{piece}}” cannot be scanned. {{why}}',
    invalidNext: 'Correct this entry. If another one is invalid too, it is named next.',
    didYouMean: 'Did you mean {{meant}}?',
    parts: 'An address has four parts, and this one has {{parts}}.',
    notNumber: '“{{part}}” is not a number.',
    leadingZero: '“{{part}}” has a leading zero. Did you mean {{meant}}?',
    partTooLarge: '{{part}} is larger than 255.',
    ipv6Prefix: 'IPv6 is scanned one address at a time, not by prefix.',
    notTarget: 'It is not an address, a range or a host name.',
    link: 'It is a link. Did you mean {{meant}}?',
    port: 'A target has no port. Did you mean {{meant}}?',
    wildcard: 'A whole subnet is written in another way. Did you mean {{meant}}?',
    netmask: 'The size of a subnet is a number. Did you mean {{meant}}?',
    subnetForm: 'A subnet is written like 192.168.1.0/24.',
    prefixTooLong: 'The number after the slash is at most 32.',
    subnetTooLarge:
      '/{{prefix}} would be more than 16.7 million addresses. The largest subnet is /{{largest}}.',
    dashes: 'A range has one dash, as in 10.0.0.1-10.0.0.50.',
    backwards: 'The range ends before it begins. Did you mean {{meant}}?',
    noMachines: 'It contains addresses that no machine can have (0.x, or 224.x and above).',
    rangeTooLarge: 'It contains more than 16.7 million addresses.',
    jsonCutOff: 'This line looks like JSON but is cut off.',
    jsonUnusable: 'This line has no usable address and ports.',
  },
  /** An address of one of this computer’s own subnets. */
  edge: {
    network: '{{address}} is the network address of a subnet of this computer. No machine can have it.',
    broadcast: '{{address}} is the broadcast address of a subnet of this computer. No machine can have it.',
  },
  unknownName: 'The name “{{host}}” is not known to the DNS of this computer. It was left out.',
  askedAgain: 'Machines that were being scanned at that time are scanned again.',
  trouble: {
    pingDenied:
      'This system does not allow AMT Bench to send presence pings (UDP 623). Machines are found by their ports only. Machines that are not set up yet are not found.',
    pingBlocked:
      'A firewall on this computer blocks presence pings (UDP 623). Machines are found by their ports only. Machines that are not set up yet are not found.',
    pingFailed: 'Presence pings could not be sent ({{code}}). Machines are found by their ports only.',
    connectBlocked:
      'A firewall on this computer blocks connections to some of the targets. They were not scanned.',
    connectFailed: 'Some ports could not be checked ({{code}}).',
    sockets: 'This computer ran out of sockets. Some ports could not be checked. Scan a smaller range.',
    memory: 'This computer ran out of network memory. Some ports could not be checked. Wait a minute.',
    localPorts: 'This computer ran out of local ports. Some ports could not be checked. Wait a minute.',
    noRoute: 'This computer has no route to some of the targets. Check the cable, adapter and subnet.',
    notReachable:
      'Some of the targets cannot be reached from this computer. Check the cable, adapter and subnet.',
    adapterDown: 'The network adapter is down. Check the cable and the adapter.',
    /** From macOS 15 on. */
    localNetworkDenied:
      'Nothing answered, and macOS itself refused to send. If AMT Bench has no access to the local network, allow it in System Settings > Privacy & Security > Local Network (for AMT Bench, or for the terminal that it runs in), then scan again.',
  },
} as const;
