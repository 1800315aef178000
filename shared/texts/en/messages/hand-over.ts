/** Machines that go over to a server that manages fleets. */
export const handOver = {
  server: {
    unreachable: 'The server {{host}} cannot be reached.',
    check: 'Check its address, and that this computer reaches it.',
    slow: 'The server {{host}} did not answer in time.',
    lost: 'The server {{host}} closed the connection.',
    again: 'Wait a minute and try again.',
    notUnderstood: '{{host}} sent an answer that this kind of server does not send.',
    kind: 'Check its address, and which kind of server it is.',
    tooLarge: '{{host}} sent an answer far larger than this kind of server sends.',
    loginRefused: '{{host}} refused the login as “{{user}}”.',
    loginRefusedNext: 'Check account and password on the web page of the server.',
    loginsPaused: '{{host}} takes no logins for the moment.',
    certificateUnknown: '{{host}} shows a certificate that this computer cannot check. Nothing was sent.',
    certificateUnknownNext: 'Compare its fingerprint with the one on the server, then accept it.',
    certificateChanged:
      '{{host}} shows another certificate than the one that was accepted. Nothing was sent.',
    certificateChangedNext: 'Find out why before you accept the new one.',
    refused: 'The server refused this machine: {{words}}',
    refusedNext: 'Look at this machine and at your rights on the web page of the server.',
    notSeen: 'The server took this machine, but does not list it.',
    notSeenNext: 'Look for it on the web page of the server, then try again.',
  },
  mesh: {
    secondFactor: '{{host}} wants a second factor for “{{user}}”.',
    secondFactorNext: 'Make a login token in MeshCentral (My Account), and use its name and password here.',
    closed: '{{host}} closed the connection ({{cause}}).',
    wanOnly: '{{host}} is set to WAN only and takes no machines of a local network.',
    wanOnlyNext:
      'Have the machines call it (remote access in the profile), or change the setting of the server.',
    noGroup: 'There is no device group “{{group}}” for Intel AMT without agents.',
    groupTwice: 'There is more than one device group “{{group}}” for Intel AMT without agents.',
    groups: 'Use one of: {{list}}.',
    noGroups: 'Add one on the web page of the server: type “Intel AMT only, no agent”.',
  },
  leftOut: {
    simulated: 'It is a simulated machine.',
    otherMaker: 'It is no machine with Intel AMT.',
    otherPorts: 'The server only reaches AMT on its standard ports, over the network.',
  },
  connection: {
    'by-machine': 'The server sees it: it has called the server (CIRA).',
    'by-server': 'The server sees it: it is connected to the machine.',
    none: 'The server knows it, and is not connected to it now.',
  },
  noPassword: {
    none: 'Handed over without a password: none is stored that has opened this machine.',
    changeOpen: 'Handed over without a password: a password change of this machine is not finished.',
    tooLong: 'Handed over without a password: the server takes at most {{most, number}} characters.',
  },
  input: {
    url: 'The address of the server is not valid.',
    urlNext:
      'Write it like this: https://server.example or https://server.example:8181/path. Only https is used.',
    group: 'MeshCentral needs a device group.',
    groupNext: 'Name a group of the type “Intel AMT only, no agent”.',
    notConfirmed: 'Nothing was handed over.',
    notConfirmedNext: 'Confirm it, or use --yes in scripts.',
  },
  journal: {
    withPassword: 'Handed over to {{kind}} at {{server}}, with the AMT password.',
    withoutPassword: 'Handed over to {{kind}} at {{server}}, without a password.',
  },
} as const;
