import { describe, expect, it } from 'vitest';
import type { NamedProfile } from '../../../shared/model/profile';
import { fieldOf, problemKey, problemsOf } from './profile-problems';

describe('the problem of a field', () => {
  it.each([
    [['name'], 'too_small', 'profileName'],
    [['host', 'name'], 'invalid_format', 'hostName'],
    [['admin', 'password'], 'invalid_union', 'secret'],
    [['users', 0, 'name'], 'custom', 'userNameTaken'],
    [['users', 12, 'realms'], 'too_small', 'rights'],
    [['wifi', 'networks', 3, 'priority'], 'custom', 'priorityTwice'],
    [['wifi', 'networks', 3, 'priority'], 'too_small', 'priority'],
    [['remoteAccess', 'server', 'port'], 'too_big', 'port'],
    [['remoteAccess', 'homeDomains', 1], 'invalid_format', 'homeDomain'],
    [['power'], 'too_big', 'other'],
    [[], 'unrecognized_keys', 'other'],
  ] as const)('%j with %s is %s', (path, code, key) => {
    expect(problemKey({ path, code })).toBe(key);
  });

  it('is shown at the field that the person sees', () => {
    expect(fieldOf(['remoteAccess', 'homeDomains', 2])).toBe('remoteAccess.homeDomains');
    expect(fieldOf(['users', 1, 'name'])).toBe('users.1.name');
  });
});

describe('all problems of a profile', () => {
  it('are none for one that can be saved', () => {
    expect(problemsOf({ name: 'Office', clock: 'sync' })).toEqual({});
  });

  it('are found at once', () => {
    const wanted = { ssid: '', security: 'wpa2-psk', passphrase: 'vault:', priority: 1 } as const;
    const draft: NamedProfile = {
      name: ' ',
      host: { name: 'no blank', domain: '.example' },
      admin: { password: 'vault:' },
      users: [
        { name: 'admin', password: 'vault:', realms: [] },
        { name: 'helper', remove: true },
        { name: 'helper', remove: true },
      ],
      wifi: {
        networks: [
          { name: '', ...wanted },
          { name: 'b', ...wanted, ssid: 'B' },
        ],
      },
      alarms: [{ name: '-', start: '' }],
      wired: {
        addressing: 'static',
        address: '10.0.0.255',
        subnetMask: '255.255.255.0',
        gateway: '10.0.1.1',
      },
      remoteAccess: {
        mode: 'call',
        server: { address: '', user: '', password: 'vault:', root: 'no certificate' },
        everySeconds: 1,
        homeDomains: ['example.com', ''],
      },
    };
    expect(problemsOf(draft)).toEqual({
      name: 'profileName',
      'host.name': 'hostName',
      'host.domain': 'domain',
      'admin.password': 'secret',
      'users.0.name': 'userNameTaken',
      'users.0.password': 'secret',
      'users.0.realms': 'rights',
      'users.2.name': 'userNameTaken',
      'wifi.networks.0.name': 'nameMissing',
      'wifi.networks.0.ssid': 'ssidMissing',
      'wifi.networks.0.passphrase': 'secret',
      'wifi.networks.1.passphrase': 'secret',
      'wifi.networks.1.priority': 'priorityTwice',
      'alarms.0.name': 'alarmNameLetters',
      'alarms.0.start': 'alarmStart',
      'wired.address': 'addressOfSubnet',
      'wired.gateway': 'gatewaySubnet',
      'remoteAccess.server.address': 'serverMissing',
      'remoteAccess.server.user': 'serverUserMissing',
      'remoteAccess.server.password': 'secret',
      'remoteAccess.server.root': 'root',
      'remoteAccess.everySeconds': 'seconds',
      'remoteAccess.homeDomains': 'homeDomain',
    });
  });

  it('are also what an earlier version let it ask for', () => {
    const network = { name: 'guests', ssid: 'Guests', security: 'open', priority: 1 } as const;
    expect(problemsOf({ name: 'Old', wifi: { networks: [network] } })).toEqual({
      'wifi.networks.0.security': 'wifiSecurity',
    });
  });
});
