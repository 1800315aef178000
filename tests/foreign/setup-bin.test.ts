import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { value } from '#shared/testing/value';
import { recordOf } from '#main/interop/setup-bin/compose';
import { contentsOf } from '#main/interop/setup-bin/contents';
import { readSetupBin } from '#main/interop/setup-bin/read';
import { writeSetupBin } from '#main/interop/setup-bin/write';
import { isMissing, pathOf, titleOf } from './programs';

/** MeshCentral's own functions for setup.bin, which take and give a string with a character for each byte. */
const stackSchema = z.object({
  AmtSetupBinCreate: z.custom<(version: number, flags: number) => Record<string, unknown>>(isMethod),
  AmtSetupBinEncode: z.custom<(file: unknown) => unknown>(isMethod),
  AmtSetupBinDecode: z.custom<(file: string) => unknown>(isMethod),
});

const decodedSchema = z.object({
  majorVersion: z.number(),
  minorVersion: z.number(),
  flags: z.number(),
  dataRecordsConsumed: z.number(),
  recordHeaderByteCount: z.number(),
  records: z.array(
    z.object({
      flags: z.number(),
      variables: z.array(
        z.object({ moduleid: z.number(), varid: z.number(), value: z.union([z.string(), z.number()]) }),
      ),
    }),
  ),
});

function isMethod(given: unknown): boolean {
  return typeof given === 'function';
}

function stack(): z.infer<typeof stackSchema> {
  const path = join(pathOf('meshcentral'), 'amt', 'amt-setupbin.js');
  const make: unknown = createRequire(path)(path);
  return stackSchema.parse(z.custom<() => unknown>(isMethod).parse(make)());
}

const PASSWORDS = { current: 'admin', next: 'N3w-Passw0rd!' };
const SETTINGS = {
  amt: true,
  host: { name: 'pc-17', domain: 'example.com', shared: true },
  dhcp: true,
  solIder: { sol: true, ider: true, login: true },
  kvm: true,
  consent: 'none',
  consentOverNetwork: true,
  remoteSetup: {
    dnsSuffix: 'example.com',
    server: 'setup.example.com',
    address: '192.168.1.7',
    port: 9971,
    ownHashes: [{ name: 'Bench', hash: 'ab'.repeat(32) }],
    provisioning: 'start',
  },
} as const;

describe.skipIf(isMissing('meshcentral'))(`${titleOf('meshcentral')} and AMT Bench`, () => {
  it.each(['3.0', '4.0'] as const)('read the same in a setup.bin of AMT Bench, version %s', (version) => {
    const settings = {
      ...SETTINGS,
      remoteSetup: { ...SETTINGS.remoteSetup, ownHashes: [...SETTINGS.remoteSetup.ownHashes] },
    };
    const records = [recordOf(PASSWORDS, settings), recordOf(PASSWORDS, {})];
    const bytes = value(writeSetupBin({ version, reusable: true, records }));
    const file = decodedSchema.parse(stack().AmtSetupBinDecode(Buffer.from(bytes).toString('latin1')));
    expect(file).toMatchObject({
      majorVersion: Number(version[0]),
      minorVersion: 0,
      flags: 1,
      dataRecordsConsumed: 0,
      recordHeaderByteCount: 46,
    });
    expect(file.records.map(({ flags }) => flags)).toEqual(version === '4.0' ? [3, 3] : [1, 1]);
    const values = new Map(
      file.records[0]?.variables.map(({ moduleid, varid, value: each }) => [
        `${String(moduleid)}/${String(varid)}`,
        each,
      ]),
    );
    expect(Object.fromEntries(values)).toEqual({
      '1/1': 'admin',
      '1/2': 'N3w-Passw0rd!',
      '1/3': 1,
      '2/3': 'example.com',
      '2/4': 'setup.example.com',
      '2/7': 1,
      '2/8': `\x02${'\xab'.repeat(32)}\x05Bench`,
      '2/10': 7,
      '2/11': 'pc-17',
      '2/12': 'example.com',
      '2/13': 2,
      '2/17': '\x07\x01\xa8\xc0',
      '2/18': 9971,
      '2/23': 1,
      '2/25': 1,
      '2/26': 0,
      '2/27': 1,
      '2/28': 1,
    });
  });

  it('read the same in a setup.bin of MeshCentral', () => {
    const { AmtSetupBinCreate, AmtSetupBinEncode } = stack();
    const file = AmtSetupBinCreate(3, 1);
    const variables = [
      { moduleid: 2, varid: 28, value: 0 },
      { moduleid: 2, varid: 8, value: `\x02${'\xab'.repeat(32)}\x0bMeshCentral` },
      { moduleid: 2, varid: 3, value: 'rootcert.meshcentral.com' },
      { moduleid: 1, varid: 2, value: PASSWORDS.next },
      { moduleid: 1, varid: 1, value: PASSWORDS.current },
    ];
    file['records'] = [
      { typeIdentifier: 1, flags: 1, chunkCount: 0, headerByteCount: 0, number: 0, variables },
    ];
    const bytes = Buffer.from(z.string().parse(AmtSetupBinEncode(file)), 'latin1');
    const contents = contentsOf(value(readSetupBin(bytes)), false);
    expect(contents).toMatchObject({ version: '3.0', reusable: true, records: 1, used: 0, findings: [] });
    expect(contents.shown[0]?.variables.map(({ name, value: each }) => [name, each])).toEqual([
      ['current-mebx-password', undefined],
      ['new-mebx-password', undefined],
      ['pki-dns-suffix', 'rootcert.meshcentral.com'],
      ['own-hash', { name: 'MeshCentral', hash: 'ab'.repeat(32) }],
      ['provisioning', 'halt'],
    ]);
  });
});
