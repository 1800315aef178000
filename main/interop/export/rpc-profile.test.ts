import { expect, it } from 'vitest';
import type { NamedProfile } from '#shared/model/profile';
import { value } from '#shared/testing/value';
import { previewOf } from '../import/foreign-profile';
import { readRpcProfile } from '../import/rpc-profile';
import { rpcProfile } from './rpc-profile';

const PROFILE: NamedProfile = {
  name: 'House: "#1"',
  clock: 'sync',
  discovery: { pingResponse: true, rmcpResponse: true },
  wired: { addressing: 'dhcp' },
  wifi: {
    sync: true,
    networks: [
      {
        name: 'Office1',
        ssid: 'Office: #1',
        security: 'wpa2-psk',
        passphrase: 'vault:wifi-Office1',
        priority: 1,
      },
      { name: 'Old', remove: true },
    ],
  },
  tls: { mode: 'tls-only' },
  redirection: { listener: true, kvm: true, sol: true, ider: false, consent: 'kvm' },
  admin: { password: 'random' },
  mebx: { password: 'vault:mebx' },
  remoteAccess: {
    mode: 'call',
    server: { address: 'mps.example.com', user: 'admin', password: 'vault:mps' },
    homeDomains: ['example.com'],
  },
};

it('comes back through our own import, but for what the format has no word for', async () => {
  const { yaml, left } = await rpcProfile(PROFILE);
  const { profile } = previewOf('rpc-profile', value(await readRpcProfile(yaml)), {}, 'none');
  expect(profile).toEqual({
    name: PROFILE.name,
    discovery: { pingResponse: true },
    wired: { addressing: 'dhcp' },
    wifi: {
      sync: true,
      networks: [
        {
          name: 'Office1',
          ssid: 'Office: #1',
          security: 'wpa2-psk',
          passphrase: 'vault:wifi-Office1',
          priority: 1,
        },
      ],
    },
    tls: { mode: 'tls-only' },
    redirection: PROFILE.redirection,
    admin: { password: 'random' },
    remoteAccess: PROFILE.remoteAccess,
  });
  expect(left.map(({ values }) => values?.['setting'])).toEqual([
    'clock',
    'discovery.rmcpResponse',
    'wifi.networks[].remove',
  ]);
});

it('names every place that a secret belongs to, and has none', async () => {
  const { yaml, fillIn } = await rpcProfile(PROFILE);
  const paths = fillIn.map(({ values }) => values?.['path']);
  expect(paths).toEqual([
    'configuration.network.wireless.profiles[0].password',
    'configuration.amtSpecific.controlMode',
    'configuration.amtSpecific.mebxPassword',
    'configuration.amtSpecific.cira.mpsPassword',
    'configuration.amtSpecific.cira.mpsCert',
  ]);
  expect(yaml).not.toContain('vault:');
  for (const line of yaml.split('\n').filter((each) => /password|passphrase/i.test(each))) {
    expect(line).toMatch(/: (?:""|true|false)$/);
  }
});

it('an address of one machine is said in full', async () => {
  const wired = {
    addressing: 'static',
    address: '10.0.0.17',
    subnetMask: '255.255.255.0',
    gateway: '10.0.0.1',
  } as const;
  const { yaml } = await rpcProfile({ name: 'One', wired });
  expect(yaml).toContain('ipAddress: 10.0.0.17');
  expect(yaml).toContain('defaultGateway: 10.0.0.1');
  expect(yaml).not.toContain('primaryDNS');
});
