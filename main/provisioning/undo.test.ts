import { describe, expect, it } from 'vitest';
import { profileSchema } from '#shared/model/profile';
import { AREAS } from './all-areas';
import type { PlanInput } from './area';
import { alarmsArea } from './areas/alarms';
import { hostNameArea } from './areas/host-name';
import { remoteAccessArea } from './areas/remote-access';
import { usersArea } from './areas/users';
import { wifiArea } from './areas/wifi';
import { wiredArea } from './areas/wired';

/** Only what the area looks at. */
function input(snapshot: object, profile: PlanInput['profile']): PlanInput {
  return { snapshot, profile, context: {} } as unknown as PlanInput;
}

describe('what a step finds, as a wish', () => {
  it('is the name that was there, and nothing where there was none', () => {
    const before = (hostName: string, domainName: string): unknown =>
      hostNameArea.before?.(
        input({ general: { hostName, domainName } }, { host: { name: 'new', domain: 'lab.example' } }),
      );
    expect(before('old', 'example.com')).toEqual([
      { step: 'host-name', wish: { host: { name: 'old', domain: 'example.com' } } },
    ]);
    expect(before('', 'example.com')).toEqual([]);
    // A profile cannot ask for no domain.
    expect(before('old', '')).toEqual([]);
  });

  it('brings back an alarm that was changed, and takes away one that is new', () => {
    const start = Date.parse('2030-01-01T06:00:00.000Z');
    const alarms = [{ name: 'nightly', start, everyMinutes: 1_440, deleteWhenDone: false }];
    const wanted = [
      { name: 'nightly', remove: true as const },
      { name: 'new', start: '2030-02-01T06:00:00.000Z' },
    ];
    const [before] = alarmsArea.before?.(input({ alarms }, { alarms: wanted })) ?? [];
    expect(before?.wish).toEqual({
      alarms: [
        { name: 'nightly', start: '2030-01-01T06:00:00.000Z', everyMinutes: 1_440 },
        { name: 'new', remove: true },
      ],
    });
    expect(profileSchema.safeParse(before?.wish).success).toBe(true);
  });

  it('is the address that AMT had', () => {
    const ipv4 = { address: '192.0.2.10', subnetMask: '255.255.255.0', gateway: '192.0.2.1' };
    const before = (wired: object): unknown =>
      wiredArea.before?.(input({ wired }, { wired: { addressing: 'dhcp' } }));
    expect(before({ addressing: 'static', ipv4 })).toEqual([
      { step: 'wired', wish: { wired: { addressing: 'static', ...ipv4 } } },
    ]);
    expect(before({ addressing: 'dhcp', ipv4 })).toEqual([
      { step: 'wired', wish: { wired: { addressing: 'dhcp' } } },
    ]);
    expect(before({ addressing: undefined, ipv4 })).toEqual([]);
  });

  it('takes away users that are new, and nothing where one was changed', () => {
    const realms = ['hardware-asset' as const];
    const user = (name: string): NonNullable<PlanInput['profile']['users']>[number] => ({
      name,
      realms,
      password: 'vault:users',
    });
    const held = [{ name: 'old', access: 1, realms: [], handle: 1 }];
    const before = (...names: string[]): unknown =>
      usersArea.before?.(input({ users: held }, { users: names.map(user) }));
    expect(before('new', 'other')).toEqual([
      {
        step: 'users',
        wish: {
          users: [
            { name: 'new', remove: true },
            { name: 'other', remove: true },
          ],
        },
      },
    ]);
    expect(before('new', 'old')).toEqual([]);
  });

  it('takes away Wi-Fi networks that are new, and sets the port back', () => {
    const network = (name: string): object => ({ name, ssid: name, security: 'wpa2-psk', priority: 1 });
    const before = (name: string): unknown =>
      wifiArea.before?.(
        input(
          { wifi: { networks: [{ ...network('Old'), priority: 2 }], port: 'off', sync: undefined } },
          profileSchema.parse({
            wifi: { networks: [{ ...network(name), passphrase: 'vault:wifi' }], port: 'always' },
          }),
        ),
      );
    const port = { step: 'wifi-port', wish: { wifi: { port: 'off' } } };
    expect(before('New')).toEqual([
      { step: 'wifi-networks', wish: { wifi: { networks: [{ name: 'New', remove: true }] } } },
      port,
    ]);
    expect(before('Old')).toEqual([port]);
  });

  it('takes away a server that is new', () => {
    const settings = profileSchema.parse({
      remoteAccess: {
        mode: 'call',
        server: { address: 'mps.example.com', user: 'bench', password: 'vault:server' },
      },
    });
    const before = (servers: readonly object[]): unknown =>
      remoteAccessArea.before?.(input({ remoteAccess: { servers } }, settings));
    expect(before([])).toEqual([
      { step: 'remote-access', wish: { remoteAccess: { mode: 'leave', server: 'mps.example.com' } } },
    ]);
    expect(before([{ address: 'mps.example.com' }])).toEqual([]);
  });

  it('is never one for a password or a certificate', () => {
    const secret = AREAS.filter((area) =>
      [
        { admin: { password: 'random' } },
        { mebx: { password: 'random' } },
        { tls: { mode: 'tls-only' } },
      ].some((profile) => area.wanted(profileSchema.parse(profile))),
    ).filter((area) => !area.wanted({ clock: 'sync' }));
    expect(secret).toHaveLength(3);
    expect(secret.every(({ before }) => before === undefined)).toBe(true);
  });
});
