import { describe, expect, it } from 'vitest';
import { USB_KEY_VERSIONS } from '#shared/model/setup-variables';
import { value } from '#shared/testing/value';
import { recordOf } from './compose';
import { ascii, block, fileOf, KINDS, RECORD_1 } from './testing/blocks';
import type { KnownVariable } from './variables';
import { type SetupBin, writeSetupBin } from './write';

const NEXT = 'N3w-Passw0rd!';
const PASSWORDS: readonly KnownVariable[] = [
  { name: 'current-mebx-password', value: 'admin' },
  { name: 'new-mebx-password', value: NEXT },
];
/** Both passwords as variables: module, id, length, reserved, text, filled up to whole words. */
const PASSWORD_BYTES = `0100 0100 0500 0000 ${ascii('admin')} 000000 0100 0200 0d00 0000 ${ascii(NEXT)} 000000`;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const written = (file: SetupBin): string => hex(value(writeSetupBin(file)));

describe('a setup.bin', () => {
  it('of version 1.0 holds one record for each machine', () => {
    const header = block(`${KINDS[1]} 0100 2c00 00000000 01 00 0000 02000000 00000000 0100 0000 0100 0000`);
    const first = block(`${RECORD_1} ${PASSWORD_BYTES}`);
    const second = block(`${RECORD_1.replace(/01000000$/, '02000000')} ${PASSWORD_BYTES}`);
    const file = { version: '1.0', reusable: false, records: [PASSWORDS, PASSWORDS] } as const;
    expect(written(file)).toBe(hex(fileOf(header, first, second)));
  });

  it('of version 2.0 holds hashes behind what switches them on', () => {
    const header = block(
      `${KINDS[2]} 0100 2e00 00000000 02 00 0100 01000000 00000000 0100 0000 0100 0200 0000`,
    );
    const hash = '00112233445566778899aabbccddeeff00112233';
    const record = block(
      `${RECORD_1} ${PASSWORD_BYTES}
       0100 0300 0100 0000 01 000000
       0200 0300 0b00 0000 ${ascii('example.com')} 00
       0200 0500 0100 0000 01 000000
       0200 0700 0100 0000 01 000000
       0200 0800 1b00 0000 01 ${hash} 05 ${ascii('Bench')} 00
       0200 0a00 0100 0000 07 000000`,
    );
    const variables = recordOf(
      { current: 'admin', next: NEXT },
      {
        amt: true,
        solIder: { sol: true, ider: true, login: true },
        remoteSetup: {
          enabled: true,
          dnsSuffix: 'example.com',
          ownHashes: [{ name: 'Bench', hash }],
        },
      },
    );
    expect(written({ version: '2.0', reusable: true, records: [variables] })).toBe(
      hex(fileOf(header, record)),
    );
  });

  it('of version 2.1 writes addresses from behind, and numbers little endian', () => {
    const header = block(
      `${KINDS[2]} 0100 2e00 00000000 02 01 0100 01000000 00000000 0100 0000 0100 0200 0000`,
    );
    const record = block(
      `${RECORD_1} ${PASSWORD_BYTES}
       0100 0400 0100 0000 02 000000
       0200 0400 1100 0000 ${ascii('setup.example.com')} 000000
       0200 0b00 0500 0000 ${ascii('pc-17')} 000000
       0200 0c00 0b00 0000 ${ascii('example.com')} 00
       0200 0d00 0100 0000 02 000000
       0200 1100 0400 0000 07 01 a8 c0
       0200 1200 0200 0000 f326 0000`,
    );
    const variables = recordOf(
      { current: 'admin', next: NEXT },
      {
        host: { name: 'pc-17', domain: 'example.com' },
        dhcp: true,
        localFirmwareUpdate: 'with-password',
        remoteSetup: { server: 'setup.example.com', address: '192.168.1.7', port: 9971 },
      },
    );
    expect(written({ version: '2.1', reusable: true, records: [variables] })).toBe(
      hex(fileOf(header, record)),
    );
  });

  const SETTINGS = {
    dhcp: true,
    host: { name: 'pc', shared: true },
    dynamicDns: false,
    kvm: true,
    consent: 'all',
    consentOverNetwork: true,
    manualSetup: true,
    remoteSetup: { factoryHashes: false, provisioning: 'start' },
  } as const;
  const SETTING_BYTES = `
    0200 0600 0100 0000 00 000000
    0200 0b00 0200 0000 ${ascii('pc')} 0000
    0200 0d00 0100 0000 02 000000
    0200 1700 0100 0000 01 000000
    0200 1800 0100 0000 00 000000
    0200 1900 0100 0000 01 000000
    0200 1a00 0100 0000 ff 000000
    0200 1b00 0100 0000 01 000000
    0200 1c00 0100 0000 01 000000
    0200 1d00 0100 0000 01 000000`;

  it('of version 3.0 holds consent, remote screen and the start of setup', () => {
    const header = block(
      `${KINDS[3]} 0100 2e00 00000000 03 00 0100 01000000 00000000 0100 0000 0100 0200 0000`,
    );
    const variables = recordOf({ current: 'admin', next: NEXT }, SETTINGS);
    expect(written({ version: '3.0', reusable: true, records: [variables] })).toBe(
      hex(fileOf(header, block(`${RECORD_1} ${PASSWORD_BYTES} ${SETTING_BYTES}`))),
    );
  });

  it('of version 4.0 adds 11 hex to each byte behind the head of its record', () => {
    const header = block(
      `${KINDS[4]} 0100 2e00 00000000 04 00 0100 01000000 00000000 0100 0000 0100 0200 0000`,
    );
    const plain = Buffer.from(`${PASSWORD_BYTES}${SETTING_BYTES}`.replaceAll(/\s/g, ''), 'hex');
    const moved = Buffer.from(plain.map((byte) => (byte + 0x11) % 256)).toString('hex');
    const record = block(`01000000 03000000 0000000000000000 0100 1800 01000000 ${moved}`, 0x11);
    const variables = recordOf({ current: 'admin', next: NEXT }, SETTINGS);
    expect(written({ version: '4.0', reusable: true, records: [variables] })).toBe(
      hex(fileOf(header, record)),
    );
  });
});

describe('what breaks a rule is not written:', () => {
  const refused = (file: Partial<SetupBin>): unknown =>
    writeSetupBin({ version: '3.0', reusable: true, records: [PASSWORDS], ...file });
  const withMore = (...more: KnownVariable[]): readonly KnownVariable[] => [...PASSWORDS, ...more];
  const no = (code: string, values?: object): object => ({
    ok: false,
    error: {
      code: 'input-invalid',
      message: { messageCode: `usbKey.rules.${code}`, ...(values && { values }) },
    },
  });

  it('no record, and more than a BIOS is asked to look through', () => {
    expect(refused({ records: [] })).toMatchObject(no('recordCount'));
    expect(refused({ records: Array<typeof PASSWORDS>(1_001).fill(PASSWORDS) })).toMatchObject(
      no('recordCount'),
    );
  });

  it('records that stay, in version 1.0', () => {
    expect(refused({ version: '1.0' })).toMatchObject(no('usedUpOnly'));
  });

  it('the factory password without a new one, and a record without any', () => {
    expect(refused({ records: [PASSWORDS.slice(0, 1)] })).toMatchObject(no('factoryAlone'));
    expect(refused({ records: [PASSWORDS.slice(1)] })).toMatchObject(no('noPassword'));
    const known = [{ name: 'current-mebx-password', value: 'Kn0wn-Passw0rd' }] as const;
    expect(refused({ records: [known] })).toMatchObject({ ok: true });
  });

  it('a new password that MEBx refuses', () => {
    const weak = [PASSWORDS[0], { name: 'new-mebx-password', value: 'weak' }] as const;
    expect(refused({ records: [weak.filter((each) => each !== undefined)] })).toMatchObject(no('weak'));
  });

  it.each(USB_KEY_VERSIONS)('a setting that came after version %s', (version) => {
    const settings = { kvm: true, dhcp: true, amt: true };
    const records = [recordOf({ current: 'admin', next: NEXT }, settings)];
    const result = writeSetupBin({ version, reusable: false, records });
    if (version === '3.0' || version === '4.0') expect(result).toMatchObject({ ok: true });
    else expect(result).toMatchObject(no('since'));
  });

  it('hashes longer than SHA-1 before version 3.0, and more than three', () => {
    const own = (digits: number): KnownVariable => ({
      name: 'own-hash',
      value: { name: 'Bench', hash: 'ab'.repeat(digits / 2) },
    });
    const on = { name: 'own-hashes', value: 'on' } as const;
    expect(refused({ version: '2.1', records: [withMore(on, own(64))] })).toMatchObject(no('sha2'));
    expect(refused({ version: '2.1', records: [withMore(own(40))] })).toMatchObject(no('hashesOff'));
    expect(refused({ records: [withMore(own(40), own(64), own(96))] })).toMatchObject({ ok: true });
    expect(refused({ records: [withMore(own(40), own(40), own(40), own(40))] })).toMatchObject(
      no('manyHashes'),
    );
  });

  it('a variable that comes twice', () => {
    const dhcp = { name: 'dhcp', value: 'on' } as const;
    expect(refused({ records: [withMore(dhcp, dhcp)] })).toMatchObject(no('twice'));
  });

  it('a shared host name without the name', () => {
    expect(refused({ records: [withMore({ name: 'shared-host-name', value: 'shared' })] })).toMatchObject(
      no('sharedAlone'),
    );
  });

  it('more than fits into a record', () => {
    const long = 'a'.repeat(250);
    const more = withMore({ name: 'pki-dns-suffix', value: long }, { name: 'setup-server', value: long });
    expect(refused({ records: [more] })).toMatchObject(no('tooMuch'));
  });

  it.each([
    { name: 'host-name', value: '' },
    { name: 'host-name', value: 'a'.repeat(64) },
    { name: 'host-name', value: 'pc\n17' },
    { name: 'host-name', value: 'müller' },
    { name: 'host-name', value: 7 },
    { name: 'dhcp', value: 'shared' },
    { name: 'dhcp', value: 2 },
    { name: 'setup-server-port', value: 0 },
    { name: 'setup-server-port', value: 65_536 },
    { name: 'setup-server-port', value: 99.5 },
    { name: 'setup-server-port', value: '9971' },
    { name: 'setup-server-address', value: '192.168.1' },
    { name: 'setup-server-address', value: '192.168.1.256' },
    { name: 'sol-ider', value: ['kvm'] },
    { name: 'sol-ider', value: 'sol' },
    { name: 'own-hash', value: { name: '', hash: 'ab'.repeat(20) } },
    { name: 'own-hash', value: { name: 'Bench', hash: 'ab'.repeat(21) } },
    { name: 'own-hash', value: 'Bench' },
    // Their layout is not known.
    { name: 'static-ipv4', value: '00' },
    { name: 'power-package', value: '46732273dc232f43a98a13d37982d855' },
  ] as const)('a value that $name cannot have: $value', ({ name, value: wrong }) => {
    expect(refused({ records: [withMore({ name, value: wrong })] })).toMatchObject(no('value'));
  });
});
