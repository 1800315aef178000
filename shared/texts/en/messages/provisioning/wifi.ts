/** Wi-Fi of AMT itself. */
export const wifi = {
  name: 'Wi-Fi and its networks',
  network: 'Wi-Fi network “{{name}}”',
  absent: 'This machine has no Wi-Fi that AMT can use. The setting is skipped.',
  title: {
    networks: 'Wi-Fi networks',
    sync: 'Wi-Fi networks from Windows',
    port: 'AMT Wi-Fi',
  },
  item: '{{name}} (“{{ssid}}”, {{security}}, priority {{priority}})',
  none: '{{name}} (none)',
  otherSecurity: 'another kind',
  port: {
    off: 'off',
    'while-running': 'on while the PC is running',
    always: 'on, also in sleep',
  },
  refused: {
    open: 'The Wi-Fi network “{{name}}” of the profile is open, and AMT takes only networks with WPA or WPA2 from an administrator.',
    'wpa3-sae':
      'The Wi-Fi network “{{name}}” of the profile uses WPA3, and Intel names only WPA and WPA2 for networks from an administrator.',
  },
  refusedNext:
    'Use WPA2 with a passphrase for it, or remove it from the profile. Windows can share its own networks with AMT (wifi.sync).',
  noSync: 'This firmware does not take over networks from Windows. The setting is skipped.',
  noNetwork: {
    text: 'The profile switches Wi-Fi on for AMT, but the firmware refuses that without a network.',
    next: 'Add a network to the profile, or leave the port as it is.',
  },
  ssidNext: 'Correct its SSID in the profile.',
  noRoom: {
    text: 'The firmware has room for {{room}} Wi-Fi networks, and with those of the profile there would be {{number}}.',
    next: 'Let the profile remove some of these: {{names}}.',
  },
  priorityTaken: {
    text: 'The machine has a Wi-Fi network “{{name}}” with the priority {{priority}}, which the profile gives to another network.',
    next: 'Choose another priority in the profile, or let the profile remove that network.',
  },
  /** What the firmware says of a network that it does not take. */
  notTaken: {
    unsupported: 'The firmware refused the network “{{name}}”: it does not support this kind of network.',
    failed:
      'The firmware refused the network “{{name}}”: it could not store it, and may have no room left. It keeps sixteen networks, including those from Windows.',
    invalid: 'The firmware refused the network “{{name}}”: a value is not allowed, or the priority is taken.',
    missing: 'The firmware refused the network “{{name}}”: it no longer exists.',
  },
} as const;
