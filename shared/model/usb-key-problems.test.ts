import { describe, expect, it } from 'vitest';
import { english } from '../testing/english';
import { hasVersion, SETUP_VARIABLES } from './setup-variables';
import type { UsbKeyRequest } from './usb-key';
import { usbKeySettingsSchema } from './usb-key';
import {
  freeUsbKeySecret,
  settingSince,
  USB_KEY_SETTINGS,
  usbKeyProblems,
  versionForGeneration,
} from './usb-key-problems';

const REQUEST: UsbKeyRequest = {
  version: '3.0',
  current: { from: 'factory' },
  next: { from: 'typed', password: 'N3w-Passw0rd!' },
  settings: {},
};
const problems = (change: object): string[] =>
  usbKeyProblems({ ...REQUEST, ...change }).map(({ path, problem }) => `${path}: ${english(problem)}`);

describe('variables of setup.bin', () => {
  it('have a place of their own each', () => {
    const places = Object.values(SETUP_VARIABLES).map(({ module, id }) => `${String(module)}/${String(id)}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('came with a version, which later ones have too', () => {
    expect(hasVersion('2.1', '2.0')).toBe(true);
    expect(hasVersion('2.0', '2.1')).toBe(false);
    expect(hasVersion('3.0', '2.1')).toBe(true);
    expect(hasVersion('10.0', '4.0')).toBe(true);
  });
});

describe('what keeps a file from being written', () => {
  it('is nothing in a plain request', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ next: { from: 'random', saveAs: 'usb' }, records: 5 })).toEqual([]);
    expect(problems({ current: { from: 'named', name: 'old' }, next: { from: 'keep' } })).toEqual([]);
  });

  it.each([
    [{ current: { from: 'typed', password: '' } }, 'current: The password is empty.'],
    [{ current: { from: 'named', name: '' } }, 'current: Choose a secret.'],
    [{ next: { from: 'typed', password: 'N3w-Passw' } }, undefined],
    [{ next: { from: 'typed', password: 'n3w-passw0rd' } }, 'next: Add an upper-case letter.'],
    [{ next: { from: 'named', name: 'a b' } }, 'next: Choose a secret.'],
    [{ next: { from: 'keep' } }, 'next: The factory password must be replaced by a new one.'],
    [
      { current: { from: 'typed', password: 'admin' }, next: { from: 'keep' } },
      'next: The factory password must be replaced by a new one.',
    ],
    [
      { next: { from: 'random', saveAs: 'a b' } },
      'saveAs: Use letters, digits and . _ - only, at most 64 characters.',
    ],
    [{ records: 0 }, 'records: The number of records must be from 1 to 1000.'],
    [
      { version: '1.0' },
      'records: In version 1.0, every machine uses up one record. Enter the number of machines.',
    ],
    [
      { settings: { host: { name: 'a_b' } } },
      'settings.host.name: The value may contain only letters, digits and hyphens.',
    ],
    [{ settings: { hots: {} } }, 'settings: The value contains an unknown key: hots.'],
    [
      { settings: { remoteSetup: { ownHashes: [{ name: 'B', hash: 'ab' }] } } },
      'settings.remoteSetup.ownHashes.0.hash: The value must be a SHA-1, SHA-256 or SHA-384 hash in hex digits.',
    ],
    [{ version: '2.1', settings: { kvm: true } }, 'settings.kvm: Needs version 3.0 or later.'],
    [{ settings: { host: { shared: true } } }, 'settings.host.shared: This needs a host name.'],
    [
      {
        version: '2.1',
        settings: { remoteSetup: { ownHashes: [{ name: 'B', hash: 'AB:'.repeat(32).slice(0, -1) }] } },
      },
      'settings.remoteSetup.ownHashes.0.hash: SHA-256 and SHA-384 hashes need version 3.0 or later.',
    ],
  ])('%j', (change, problem) => {
    expect(problems(change)).toEqual(problem === undefined ? [] : [problem]);
  });

  it('knows for every setting which version can make it', () => {
    const all = {
      amt: true,
      host: { name: 'pc', domain: 'example.com', shared: true },
      dhcp: true,
      dynamicDns: true,
      solIder: { sol: true, ider: true, login: true },
      kvm: true,
      consent: 'all',
      consentOverNetwork: true,
      remoteSetup: {
        enabled: true,
        dnsSuffix: 'example.com',
        server: 'setup.example.com',
        address: '10.0.0.1',
        port: 9971,
        factoryHashes: true,
        ownHashes: [{ name: 'B', hash: 'ab'.repeat(20) }],
        provisioning: 'start',
      },
      manualSetup: true,
      localFirmwareUpdate: 'on',
    };
    expect(usbKeySettingsSchema.safeParse(all).success).toBe(true);
    const paths = Object.entries(all).flatMap(([key, value]) =>
      typeof value === 'object' && key !== 'solIder'
        ? Object.keys(value).map((inner) => `${key}.${inner}`)
        : [key],
    );
    expect(paths.toSorted()).toEqual(USB_KEY_SETTINGS.toSorted());
    expect(usbKeyProblems({ ...REQUEST, version: '1.0', records: 1, settings: all })).toHaveLength(
      paths.length,
    );
    expect(settingSince('kvm')).toBe('3.0');
    expect(() => settingSince('tea')).toThrow('no variable');
  });
});

it.each([
  [1, '1.0'],
  [2, '1.0'],
  [3, '2.0'],
  [4, '2.1'],
  [5, '2.1'],
  [6, '3.0'],
  [11, '3.0'],
  [22, '3.0'],
])('AMT %d takes version %s', (generation, version) => {
  expect(versionForGeneration(generation)).toBe(version);
});

it('a random password gets a name that no other one has', () => {
  expect(freeUsbKeySecret([], '2026-11-30')).toBe('mebx-usb-2026-11-30');
  expect(freeUsbKeySecret(['mebx-usb-2026-11-30', 'mebx-usb-2026-11-30-2'], '2026-11-30')).toBe(
    'mebx-usb-2026-11-30-3',
  );
});
