/** Versions of the file setup.bin (docs/reference/recovery.md, R21). */
export const USB_KEY_VERSIONS = ['1.0', '2.0', '2.1', '3.0', '4.0'] as const;
export type UsbKeyVersion = (typeof USB_KEY_VERSIONS)[number];

/** What a variable can say where it is one of a few things. The catalogue has a text for each. */
export const SETUP_VALUES = [
  'off',
  'on',
  'none',
  'amt',
  'with-password',
  'always',
  'never',
  'restricted',
  'delete',
  'sol',
  'ider',
  'login',
  'dedicated',
  'shared',
  'kvm',
  'all',
  'halt',
  'start',
  'automatic',
  'by-hand',
  'reactive',
  'proactive',
  'one-time',
] as const;
export type SetupValue = (typeof SETUP_VALUES)[number];

type ByNumber = readonly (readonly [number: number, value: SetupValue])[];

/** How the value of a variable is written. Sizes in bytes. */
export type SetupForm =
  | { readonly form: 'text'; readonly least: number; readonly most: number }
  | { readonly form: 'choice'; readonly bytes: 1 | 4; readonly values: ByNumber }
  /** One byte; each bit stands for a value. */
  | { readonly form: 'bits'; readonly values: ByNumber }
  | { readonly form: 'number'; readonly bytes: 1 | 2 | 4; readonly least: number; readonly most: number }
  | { readonly form: 'ipv4' }
  | { readonly form: 'hash' }
  /** Its layout is not known, or not verified: it is shown as it is, and never written. */
  | { readonly form: 'bytes'; readonly sizes: readonly number[] }
  | { readonly form: 'bytes'; readonly most: number };

export type SetupVariable = SetupForm & {
  readonly module: 1 | 2;
  readonly id: number;
  /** The first version of the file that has it. */
  readonly since: UsbKeyVersion;
  readonly secret?: true;
};

const OFF_ON: ByNumber = [
  [0, 'off'],
  [1, 'on'],
];
const PASSWORD = { form: 'text', least: 1, most: 32, secret: true } as const;
const SWITCH = { form: 'choice', bytes: 1, values: OFF_ON } as const;

/** Every variable that is known, in the order in which a record has them (docs/reference/protocol.md, P52). */
export const SETUP_VARIABLES = {
  'current-mebx-password': { module: 1, id: 1, since: '1.0', ...PASSWORD },
  'new-mebx-password': { module: 1, id: 2, since: '1.0', ...PASSWORD },
  manageability: {
    module: 1,
    id: 3,
    since: '2.0',
    form: 'choice',
    bytes: 1,
    values: [
      [0, 'none'],
      [1, 'amt'],
    ],
  },
  'local-firmware-update': {
    module: 1,
    id: 4,
    since: '2.1',
    form: 'choice',
    bytes: 1,
    values: [...OFF_ON, [2, 'with-password']],
  },
  'firmware-update-rule': {
    module: 1,
    id: 5,
    since: '2.1',
    form: 'choice',
    bytes: 1,
    values: [
      [0, 'always'],
      [1, 'never'],
      [2, 'restricted'],
    ],
  },
  'power-package': { module: 1, id: 6, since: '2.1', form: 'bytes', sizes: [16] },
  'psk-id': { module: 2, id: 1, since: '1.0', form: 'text', least: 1, most: 16 },
  'psk-passphrase': { module: 2, id: 2, since: '1.0', form: 'text', least: 1, most: 64, secret: true },
  'pki-dns-suffix': { module: 2, id: 3, since: '2.0', form: 'text', least: 1, most: 255 },
  'setup-server': { module: 2, id: 4, since: '2.0', form: 'text', least: 1, most: 255 },
  'remote-configuration': { module: 2, id: 5, since: '2.0', ...SWITCH },
  'factory-hashes': { module: 2, id: 6, since: '2.0', ...SWITCH },
  'own-hashes': {
    module: 2,
    id: 7,
    since: '2.0',
    form: 'choice',
    bytes: 1,
    values: [...OFF_ON, [2, 'delete']],
  },
  'own-hash': { module: 2, id: 8, since: '2.0', form: 'hash' },
  'sol-ider': {
    module: 2,
    id: 10,
    since: '2.0',
    form: 'bits',
    values: [
      [1, 'sol'],
      [2, 'ider'],
      [4, 'login'],
    ],
  },
  'host-name': { module: 2, id: 11, since: '2.1', form: 'text', least: 1, most: 63 },
  'domain-name': { module: 2, id: 12, since: '2.1', form: 'text', least: 1, most: 255 },
  dhcp: {
    module: 2,
    id: 13,
    since: '2.1',
    form: 'choice',
    bytes: 1,
    values: [
      [1, 'off'],
      [2, 'on'],
    ],
  },
  'secure-firmware-update': { module: 2, id: 14, since: '2.1', ...SWITCH },
  'idle-time': { module: 2, id: 15, since: '2.1', form: 'bytes', most: 8 },
  'provisioning-mode': { module: 2, id: 16, since: '2.1', form: 'number', bytes: 1, least: 0, most: 255 },
  'setup-server-address': { module: 2, id: 17, since: '2.1', form: 'ipv4' },
  'setup-server-port': { module: 2, id: 18, since: '2.1', form: 'number', bytes: 2, least: 1, most: 65_535 },
  'static-ipv4': { module: 2, id: 19, since: '2.1', form: 'bytes', most: 64 },
  vlan: { module: 2, id: 20, since: '2.1', form: 'bytes', most: 8 },
  'password-policy': { module: 2, id: 21, since: '2.1', form: 'bytes', most: 8 },
  ipv6: { module: 2, id: 22, since: '3.0', form: 'bytes', sizes: [84, 204] },
  'shared-host-name': {
    module: 2,
    id: 23,
    since: '3.0',
    form: 'choice',
    bytes: 1,
    values: [
      [0, 'dedicated'],
      [1, 'shared'],
    ],
  },
  'dynamic-dns': { module: 2, id: 24, since: '3.0', ...SWITCH },
  kvm: { module: 2, id: 25, since: '3.0', ...SWITCH },
  'user-consent': {
    module: 2,
    id: 26,
    since: '3.0',
    form: 'choice',
    bytes: 1,
    values: [
      [0, 'none'],
      [1, 'kvm'],
      [255, 'all'],
    ],
  },
  'consent-over-network': { module: 2, id: 27, since: '3.0', ...SWITCH },
  provisioning: {
    module: 2,
    id: 28,
    since: '3.0',
    form: 'choice',
    bytes: 1,
    values: [
      [0, 'halt'],
      [1, 'start'],
    ],
  },
  'manual-setup': {
    module: 2,
    id: 29,
    since: '3.0',
    form: 'choice',
    bytes: 1,
    values: [
      [0, 'automatic'],
      [1, 'by-hand'],
    ],
  },
  'support-channel': { module: 2, id: 30, since: '3.0', form: 'number', bytes: 4, least: 1, most: 65_535 },
  'support-channel-name': { module: 2, id: 31, since: '3.0', form: 'text', least: 1, most: 60 },
  'account-number': { module: 2, id: 32, since: '3.0', form: 'text', least: 1, most: 32 },
  'enrolment-passcode': { module: 2, id: 33, since: '3.0', ...PASSWORD },
  'service-type': {
    module: 2,
    id: 34,
    since: '3.0',
    form: 'choice',
    bytes: 4,
    values: [
      [1, 'reactive'],
      [2, 'proactive'],
      [4, 'one-time'],
    ],
  },
  'service-provider': { module: 2, id: 35, since: '3.0', form: 'bytes', sizes: [16] },
} as const satisfies Record<string, SetupVariable>;

export type SetupVariableName = keyof typeof SETUP_VARIABLES;

/** Own certificates that a record can name (docs/reference/protocol.md, P52). */
export const MOST_OWN_HASHES = 3;

/** Whether a version of the file has what came with another one. */
export function hasVersion(version: string, since: UsbKeyVersion): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [sinceMajor = 0, sinceMinor = 0] = since.split('.').map(Number);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}
