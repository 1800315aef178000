import { describe, expect, it } from 'vitest';
import { english } from '../testing/english';
import { issueText } from '../texts/issue-text';
import { profileEverSchema, profileSchema, secretsOf } from './profile';

function problem(value: unknown): string | undefined {
  const parsed = profileSchema.safeParse(value);
  const issue = parsed.error?.issues[0];
  return issue && `${issue.path.join('.')}: ${english(issueText(issue))}`;
}

const STATIC = { addressing: 'static', address: '10.0.0.20', subnetMask: '255.255.255.0' } as const;
const GUESTS = {
  name: 'guests',
  ssid: 'Guests',
  security: 'wpa2-psk',
  passphrase: 'vault:guests',
  priority: 2,
} as const;
const { passphrase: _none, ...OPEN } = { ...GUESTS, security: 'open' as const };

describe('what a profile says of networks', () => {
  it.each([
    [{ wired: { addressing: 'dhcp' } }],
    [{ wired: { addressing: 'shared' } }],
    [{ wired: { ...STATIC, gateway: '10.0.0.1', dns: '8.8.8.8' } }],
    [{ wired: { ...STATIC, address: '10.0.0.0', subnetMask: '255.255.255.254' } }],
    [{ wifi: { port: 'always', sync: true, networks: [GUESTS, { name: 'old', remove: true }] } }],
    [{ alarms: [{ name: 'backup', start: '2027-01-04T06:30:00+01:00', everyMinutes: 1_440 }] }],
    [{ remoteAccess: { mode: 'leave', server: 'mps.example.com' } }],
  ])('takes %j', (profile) => {
    expect(problem(profile)).toBeUndefined();
  });

  it.each([
    [{ wired: { ...STATIC, address: '10.0.0' } }, 'wired.address: must be an IPv4'],
    [{ wired: { ...STATIC, address: '10.0.0.255' } }, 'wired.address: is the first or last'],
    [{ wired: { ...STATIC, subnetMask: '255.0.255.0' } }, 'wired.subnetMask: must be a subnet mask'],
    [{ wired: { ...STATIC, gateway: '10.0.1.1' } }, 'wired.gateway: must be in the same subnet'],
    [{ wired: { addressing: 'dhcp', address: '10.0.0.20' } }, 'wired: contains an unknown key: address'],
    [{ wifi: { networks: [OPEN] } }, 'wifi.networks.0.security: cannot be open'],
    [
      { wifi: { networks: [{ ...GUESTS, security: 'wpa3-sae' }] } },
      'wifi.networks.0.security: cannot be WPA3',
    ],
    [{ wifi: { networks: [{ ...GUESTS, ssid: 'ä'.repeat(17) }] } }, 'at most 32 bytes'],
    [{ wifi: { networks: [{ ...GUESTS, security: 'owe' }] } }, 'must be wpa2-psk or wpa-psk'],
    [
      { wifi: { networks: [{ ...OPEN, security: 'wpa2-psk' }] } },
      'wifi.networks.0.passphrase: must name the secret',
    ],
    [
      { wifi: { networks: [{ ...GUESTS, name: 'two words' }] } },
      'wifi.networks.0.name: may contain only letters',
    ],
    [{ wifi: { networks: [GUESTS, GUESTS] } }, 'wifi.networks.1.name: must not occur twice'],
    [
      { wifi: { networks: [GUESTS, { ...GUESTS, name: 'b' }] } },
      'wifi.networks.1.priority: must not occur twice',
    ],
    [{ alarms: [{ name: 'a', start: '2027-01-04T06:30:00' }] }, 'alarms.0.start: must be a date with time'],
    [{ remoteAccess: { mode: 'leave' } }, 'remoteAccess.server: '],
  ])('refuses %j', (profile, why) => {
    expect(problem(profile)).toContain(why);
  });

  it('names all that is wrong, each once and at its own field', () => {
    const issues = (value: unknown): string[] =>
      profileSchema.safeParse(value).error?.issues.map(({ path }) => path.join('.')) ?? [];
    const networks = [
      { ...GUESTS, ssid: '' },
      { ...GUESTS, ssid: 'tab\there' },
    ];
    expect(
      issues({
        wired: { ...STATIC, address: '', gateway: '10.0.0.1' },
        wifi: { networks },
        users: [{ name: '', password: 'vault:', realms: [] }],
        alarms: [
          { name: 'a', remove: true },
          { name: 'a', start: '' },
        ],
      }).toSorted(),
    ).toEqual([
      'alarms.1.name',
      'alarms.1.start',
      'users.0.name',
      'users.0.name',
      'users.0.password',
      'users.0.realms',
      'wifi.networks.0.ssid',
      'wifi.networks.1.name',
      'wifi.networks.1.priority',
      'wifi.networks.1.ssid',
      'wired.address',
    ]);
  });

  it('reads what an earlier version let a profile ask for, and no more than that', () => {
    const old = { wifi: { networks: [OPEN, { ...GUESTS, name: 'b', security: 'wpa3-sae', priority: 1 }] } };
    expect(profileEverSchema.parse(old)).toEqual(old);
    const worse = { wifi: { networks: [{ ...OPEN, passphrase: 'vault:x' }] } };
    expect(profileEverSchema.safeParse(worse).success).toBe(false);
  });

  it('knows which secrets it needs', () => {
    const profile = profileSchema.parse({
      wifi: {
        networks: [{ ...GUESTS, priority: 1, passphrase: 'vault:wlan' }],
      },
      remoteAccess: {
        mode: 'call',
        server: { address: 'mps.example.com', user: 'amtbench', password: 'vault:mps' },
      },
      users: [{ name: 'gone', remove: true }],
      admin: { password: 'vault:wlan' },
    });
    expect(secretsOf(profile).toSorted()).toEqual(['mps', 'wlan']);
  });
});
