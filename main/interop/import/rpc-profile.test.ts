import { describe, expect, it } from 'vitest';
import { expectWithin } from '#shared/testing/expect-within';
import { value } from '#shared/testing/value';
import { mutationsOf } from '../testing/mutations';
import { previewOf } from './foreign-profile';
import { readRpcProfile } from './rpc-profile';

const EXPORTED = `
id: 0
name: House
configuration:
  generalSettings:
    pingResponseEnabled: true
  network:
    wired:
      dhcpEnabled: true
      ipSyncEnabled: true
    wireless:
      wifiSyncEnabled: true
      profiles:
        - profileName: Office-1
          ssid: Office
          password: Passphrase-1
          authenticationMethod: WPA2 PSK
          encryptionMethod: CCMP
          priority: 1
        - profileName: Guests
          ssid: Guests
          authenticationMethod: IEEE8021xWPA2
          priority: 2
  tls:
    enabled: true
    allowNonTLS: false
  redirection:
    enabled: true
    services: { kvm: true, sol: true, ider: false }
    userConsent: All
  amtSpecific:
    controlMode: acmactivate
    adminPassword: Admin-Secret-1
    generateRandomMEBXPassword: true
    provisioningCert: MIIKlgIBAzCC
    provisioningCertPwd: Pfx-Secret-1
    cira:
      mpsUsername: admin
      mpsPassword: Mps-Secret-1
      mpsAddress: mps.example.com
      environmentDetection: [example.com]
`;

const CONSOLE = JSON.stringify({
  profileName: 'Console house',
  activation: 'ccmactivate',
  dhcpEnabled: true,
  tlsMode: 2,
  userConsent: 'KVM',
  kvmEnabled: true,
  solEnabled: false,
  iderEnabled: true,
  amtPassword: 'Admin-Secret-2',
  wifiConfigs: [{ profileName: 'office', priority: 1 }],
});

const SETTINGS = `
log-level: info
amt-password: "Admin-Secret-3"
configure:
  amtfeatures: { kvm: true, sol: true, ider: true, userConsent: "kvm" }
  wired: { dhcp: true, ipsync: true }
  wireless: { profileName: lab, ssid: Lab, authenticationMethod: 6, priority: 3, pskPassphrase: "Psk-Secret" }
  tls: { mode: ServerAndNonTLS }
  sync-clock:
`;

const preview = async (text: string) =>
  previewOf('rpc-profile', value(await readRpcProfile(text)), {}, 'Imported');

describe('a profile of the Device Management Toolkit', () => {
  it('that Console exports becomes a profile, with secrets by name only', async () => {
    const { profile, secrets, sources } = await preview(EXPORTED);
    expect(profile).toEqual({
      name: 'House',
      discovery: { pingResponse: true },
      wired: { addressing: 'dhcp' },
      wifi: {
        sync: true,
        networks: [
          {
            name: 'Office1',
            ssid: 'Office',
            security: 'wpa2-psk',
            passphrase: 'vault:wifi-Office1',
            priority: 1,
          },
        ],
      },
      tls: { mode: 'tls-only' },
      redirection: { listener: true, kvm: true, sol: true, ider: false, consent: 'all' },
      mebx: { password: 'random' },
      remoteAccess: {
        mode: 'call',
        server: { address: 'mps.example.com', user: 'admin', password: 'vault:mps' },
        homeDomains: ['example.com'],
      },
    });
    expect(secrets.sort()).toEqual(['mps', 'wifi-Office1']);
    expect(sources.filter(({ secret }) => secret).map(({ path }) => path)).toEqual([
      'network.wireless.profiles[0].password',
      'amtSpecific.adminPassword',
      'amtSpecific.provisioningCert',
      'amtSpecific.provisioningCertPwd',
      'amtSpecific.cira.mpsPassword',
    ]);
    expect(JSON.stringify(sources)).not.toMatch(/Secret|Passphrase-1|MIIK/);
    expect(sources.find(({ path }) => path === 'network.wireless.profiles[1]')?.remark).toMatchObject({
      messageCode: 'imports.profile.networkNotTaken',
    });
  });

  it('of Console’s and RPS’s API becomes one, too', async () => {
    const { profile, sources } = await preview(CONSOLE);
    expect(profile).toEqual({
      name: 'Console house',
      wired: { addressing: 'dhcp' },
      tls: { mode: 'tls-and-plain' },
      redirection: { kvm: true, sol: false, ider: true, consent: 'kvm' },
    });
    expect(JSON.stringify(sources)).not.toContain('Secret');
  });

  it('and so do the settings beside rpc-go', async () => {
    const { profile, sources } = await preview(SETTINGS);
    expect(profile).toEqual({
      name: 'Imported',
      redirection: { kvm: true, sol: true, ider: true, consent: 'kvm' },
      wired: { addressing: 'dhcp' },
      tls: { mode: 'tls-and-plain' },
      wifi: {
        networks: [
          { name: 'lab', ssid: 'Lab', security: 'wpa2-psk', passphrase: 'vault:wifi-lab', priority: 3 },
        ],
      },
      clock: 'sync',
    });
    expect(JSON.stringify(sources)).not.toContain('Secret');
  });

  it('is mapped as the technician says', async () => {
    const read = value(await readRpcProfile(EXPORTED));
    const { profile, sources } = previewOf(
      'rpc-profile',
      read,
      {
        'redirection.services.ider': null,
        'generalSettings.pingResponseEnabled': 'discovery.rmcpResponse',
        'amtSpecific.adminPassword': 'admin.password',
        'network.wireless.profiles[0]': null,
      },
      'Imported',
    );
    expect(profile.redirection).toEqual({ listener: true, kvm: true, sol: true, consent: 'all' });
    expect(profile.discovery).toEqual({ rmcpResponse: true });
    expect(profile.wifi).toEqual({ sync: true });
    expect(profile.admin).toBeUndefined();
    expect(sources.find(({ path }) => path === 'generalSettings.pingResponseEnabled')?.choices).toContain(
      'redirection.kvm',
    );
  });

  it.each([
    ['encrypted', `${'QUJD'.repeat(100)}QQ==`, 'imports.rpc.encrypted'],
    [
      'encrypted, with its key beside',
      '{"filename":"a","content":"AAAA","key":"k"}',
      'imports.rpc.encrypted',
    ],
    ['another YAML', 'a: 1\nb: 2\n', 'imports.rpc.notProfile'],
    ['no YAML', 'a: [1\nb: }', 'imports.yaml.broken'],
    ['aliases', `a: &a [1, 2]\nconfiguration: *a\n`, 'imports.yaml.broken'],
    ['aliases of aliases', bomb(), 'imports.yaml.broken'],
    ['deep nesting', `configuration: ${'['.repeat(300)}${']'.repeat(300)}`, 'imports.rpc.notProfile'],
    ['deeper nesting', `configuration: ${'['.repeat(5_000)}`, 'imports.yaml.large'],
    [
      'very many keys',
      [...Array(10_000).keys()].map((n) => `k${String(n)}: 1`).join('\n'),
      'imports.yaml.large',
    ],
  ])('is refused with a sentence: %s', async (_what, text, code) => {
    await expectWithin(1_000, async () => {
      const began = performance.now();
      expect(await readRpcProfile(text)).toMatchObject({
        ok: false,
        error: { code: 'file-unreadable', message: { messageCode: code } },
      });
      return performance.now() - began;
    });
  });

  it('never fails otherwise, and carries nothing out', async () => {
    const evil = 'configuration:\n  __proto__: { polluted: 1 }\n  x: !!js/function "() => 1"\n';
    for (const text of mutationsOf(
      [EXPORTED, CONSOLE, SETTINGS, evil],
      Number(process.env['AMT_BENCH_FUZZ'] ?? 3_000),
    )) {
      const read = await readRpcProfile(text);
      if (read.ok) previewOf('rpc-profile', read.value, {}, 'Imported');
    }
    expect('polluted' in {}).toBe(false);
  }, 60_000);
});

/** A small text that would be nine to the power of nine values. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let n = 1; n < 10; n++) {
    const before = `*a${String(n - 1)}`;
    lines.push(`a${String(n)}: &a${String(n)} [${Array(9).fill(before).join(', ')}]`);
  }
  return `${lines.join('\n')}\nconfiguration: *a9\n`;
}
