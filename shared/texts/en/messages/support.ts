/** What a check of this computer has found, and the support bundle. */
export const support = {
  summary: {
    ok: 'Everything is all right.',
    warning: 'AMT Bench works on this computer, with limits.',
    problem: 'AMT Bench does not work properly on this computer.',
  },
  folder: {
    ok: 'The state folder “{{home}}” can be read and written.',
    shared: 'Other users of this computer can read the state folder “{{home}}”.',
    sharedNext: 'Restrict it to your account: chmod 700 "{{home}}".',
  },
  settings: {
    none: 'Nothing was set. The defaults apply.',
    ok: 'The settings can be read.',
    damaged: 'The settings cannot be read. At the next start, the file is set aside and the defaults apply.',
    damagedNext: 'Start AMT Bench and set them again.',
  },
  keychain: {
    ok: 'The keychain stores, reads and deletes passwords.',
    notChecked: 'The keychain was not checked, because the state folder cannot be used.',
    notCheckedNext: 'Solve that first, then check again.',
    notUsed: 'As set, passwords are kept in memory until AMT Bench ends. The keychain is not used.',
    notKept: 'The keychain does not return what was stored in it.',
    notKeptNext: 'Restart the keychain service of this computer, then check again.',
  },
  udp: {
    ok: 'UDP packets can be sent and received.',
    lost: 'A UDP packet that AMT Bench sent to itself did not arrive.',
    refused: 'The system refuses UDP ({{code}}).',
  },
  tcp: {
    ok: 'TCP connections can be made.',
    refused: 'The system refuses TCP ({{code}}).',
    failed: 'A TCP connection from AMT Bench to itself failed.',
    failedWith: 'A TCP connection from AMT Bench to itself failed ({{code}}).',
  },
  firewallNext: 'Check whether a firewall or security program on this computer blocks AMT Bench.',
  openFiles: {
    ok: 'A scan can keep {{sockets}} connections open at a time.',
    few: 'A scan can keep {{sockets}} connections open at a time. Scans of large networks will be slow.',
    fewNext: 'Raise the limit of open files before you start AMT Bench: ulimit -n 4096.',
  },
  network: {
    ok: 'Connected networks: {{networks}}.',
    virtual: '{{network}} (virtual)',
    none: 'This computer is not connected to an IPv4 network.',
    noneNext: 'Connect it to the network of the machines, by cable or Wi-Fi.',
  },
  outgoing: 'AMT Bench needs outgoing TCP to ports 16992 to 16995 and outgoing UDP to port 623.',
  firewalls: 'Active on this computer: {{names}}.',
  window: {
    ok: 'The window runs in Chromium’s sandbox and is isolated from AMT Bench itself.',
    notIsolated: 'The page in the window is not isolated from the program as it should be.',
    notIsolatedNext: 'Install AMT Bench again from its original package.',
    noSandbox: 'The window runs without Chromium’s sandbox.',
    noSandboxNext: 'Start AMT Bench without --no-sandbox, as an ordinary user.',
  },
  readme: {
    title: 'AMT Bench {{version}}, support bundle of {{at}}',
    selfCheck: 'what AMT Bench found when it checked this computer, with all versions',
    settings: 'the settings of AMT Bench',
    logs: 'the program log: errors and starts',
    journal: 'the newest {{runs}} runs and actions: steps, settings before and after, results',
    machines: 'the list of machines: addresses, names, versions, status',
    noSecrets:
      'It contains no passwords, keys or other secrets. It contains names and addresses of machines and networks, and names of profiles and AMT accounts.',
    readFirst: 'Read it before you send it to somebody outside your organisation.',
  },
} as const;
