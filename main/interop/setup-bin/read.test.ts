import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasVersion,
  SETUP_VARIABLES,
  type SetupVariable,
  type SetupVariableName,
  USB_KEY_VERSIONS,
  type UsbKeyVersion,
} from '#shared/model/setup-variables';
import { MOST_USB_KEY_BYTES, usbKeyContentsSchema } from '#shared/model/usb-key';
import { english } from '#shared/testing/english';
import { value } from '#shared/testing/value';
import { contentsOf } from './contents';
import { readSetupBin } from './read';
import { ascii, block, changed, fileOf, KINDS, RECORD_1 } from './testing/blocks';
import { secondReading } from './testing/second-reader';
import { inOrder, type KnownVariable } from './variables';
import { type SetupBin, writeSetupBin } from './write';

/** Mutated files that are read; `AMT_BENCH_SETUP_BINS=100000` is the long mode. */
const MUTANTS = Number(process.env['AMT_BENCH_SETUP_BINS'] ?? '5000');
const SEED = 20_261_130;

const SECRET = 'N3w-Passw0rd!';
const PASSWORDS = `0100 0100 0500 0000 ${ascii('admin')} 000000 0100 0200 0d00 0000 ${ascii(SECRET)} 000000`;
const header = (kind: 1 | 2 | 3 | 4, rest: string): Uint8Array => block(`${KINDS[kind]} ${rest}`);
/** Version 3.0, one record that stays. */
const HEADER_3 = header(3, '0100 2e00 00000000 03 00 0100 01000000 00000000 0100 0000 0100 0200 0000');
const record = (variables: string): Uint8Array => block(`${RECORD_1} ${PASSWORDS} ${variables}`);
const GOOD = fileOf(HEADER_3, record('0200 0d00 0100 0000 02 000000 0200 1900 0100 0000 01 000000'));

const read = (file: Uint8Array): ReturnType<typeof contentsOf> =>
  contentsOf(value(readSetupBin(file)), false);
const said = (file: Uint8Array): string[] => read(file).findings.map(english);
const refusal = (file: Uint8Array): unknown => readSetupBin(file);
const refused = (code: string): object => ({
  ok: false,
  error: { code: 'file-unreadable', message: { messageCode: `usbKey.refused.${code}` } },
});

describe('a setup.bin', () => {
  it('is read with its passwords hidden', () => {
    const contents = read(GOOD);
    expect(contents).toMatchObject({
      version: '3.0',
      reusable: true,
      records: 1,
      used: 0,
      shown: [{ number: 1, state: 'ready', scrambled: false }],
      findings: [],
    });
    expect(contents.shown[0]?.variables.map(({ id, name, text }) => [id, name, english(text)])).toEqual([
      ['1/1', 'current-mebx-password', 'the factory password “admin”'],
      ['1/2', 'new-mebx-password', 'set, not shown'],
      ['2/13', 'dhcp', 'on'],
      ['2/25', 'kvm', 'on'],
    ]);
    expect(JSON.stringify(contents)).not.toContain(SECRET);
    expect(contents.shown[0]?.variables[1]).not.toHaveProperty('value');
  });

  it('shows its passwords when that is asked for', () => {
    const [first] = contentsOf(value(readSetupBin(GOOD)), true).shown;
    expect(first?.variables[0]).toMatchObject({ text: 'admin', value: 'admin', secret: true });
    expect(first?.variables[1]).toMatchObject({ text: SECRET, value: SECRET, secret: true });
  });

  // As Intel's configuration utility writes it (docs/reference/protocol.md, P51): scrambled, with a power package.
  it('of version 4.0 is read through its scrambling', () => {
    const variables = `${PASSWORDS}
      0100 0600 1000 0000 73227346 23dc 432f a98a 13d37982d855
      0200 0d00 0100 0000 02 000000
      0200 1a00 0100 0000 00 000000
      0200 1d00 0100 0000 01 000000`;
    const moved = Buffer.from(
      Buffer.from(variables.replaceAll(/\s/g, ''), 'hex').map((byte) => (byte + 0x11) % 256),
    ).toString('hex');
    const file = fileOf(
      header(4, '0100 2e00 00000000 04 00 0100 01000000 00000000 0100 0000 0100 0200 0000'),
      block(`01000000 03000000 0000000000000000 0100 1800 01000000 ${moved}`, 0x11),
    );
    const contents = read(file);
    expect(contents).toMatchObject({ version: '4.0', findings: [] });
    expect(contents.shown[0]).toMatchObject({
      scrambled: true,
      variables: [
        { id: '1/1' },
        { id: '1/2' },
        { name: 'power-package', value: '7322734623dc432fa98a13d37982d855' },
        { name: 'dhcp', value: 'on' },
        { name: 'user-consent', value: 'none' },
        { name: 'manual-setup', value: 'by-hand' },
      ],
    });
  });

  it('counts the records that machines have used up', () => {
    const used = block(`01000000 00000000 0000000000000000 0100 1800 01000000 ${PASSWORDS}`);
    const next = block(`${RECORD_1.replace(/01000000$/, '02000000')} ${PASSWORDS}`);
    const rest = '0100 2c00 00000000 02 00 0000 02000000 01000000 0100 0000 0100 0000';
    expect(read(fileOf(header(2, rest), used, next))).toMatchObject({
      reusable: false,
      records: 2,
      used: 1,
      shown: [{ state: 'used' }, { state: 'ready' }],
      findings: [],
    });
  });

  it('keeps what is not known, and hides it: it could be a password', () => {
    const strange = `0200 0900 0400 0000 ${ascii('Sec1')} 0300 0100 0300 0000 010203 00 0200 0b00 0300 0000 6d fc 6c 00`;
    const contents = read(fileOf(HEADER_3, record(strange)));
    const [, , unknown, module, name] = contents.shown[0]?.variables ?? [];
    expect(unknown).toEqual({
      id: '2/9',
      label: { messageCode: 'usbKey.unknownVariable', values: { id: '2/9' } },
      text: { messageCode: 'usbKey.hiddenBytes', values: { count: 4 } },
      secret: true,
      problem: { messageCode: 'usbKey.strange.unknown' },
    });
    expect(module).toMatchObject({ id: '3/1', problem: { messageCode: 'usbKey.strange.unknown' } });
    expect(name).toMatchObject({ name: 'host-name', problem: { messageCode: 'usbKey.strange.notPlain' } });
    // Module 3 is not in the list of the header.
    expect(said(fileOf(HEADER_3, record(strange)))).toEqual([
      'The header does not list all parts that the records use.',
    ]);
    const shown = contentsOf(value(readSetupBin(fileOf(HEADER_3, record(strange)))), true);
    expect(shown.shown[0]?.variables[2]).toMatchObject({ value: Buffer.from('Sec1').toString('hex') });
  });

  it('does not take a host name for one of its words', () => {
    const file = fileOf(HEADER_3, record(`0200 0b00 0600 0000 ${ascii('shared')} 0000`));
    expect(read(file).shown[0]?.variables[2]).toMatchObject({ text: 'shared', value: 'shared' });
  });

  it.each([
    ['0200 0d00 0100 0000 03 000000', 'The value 3 has no meaning here.'],
    ['0200 0d00 0200 0000 0100 0000', 'It has 2 bytes instead of 1.'],
    ['0200 0a00 0100 0000 08 000000', 'The value 8 has no meaning here.'],
    ['0200 1100 0300 0000 010203 00', 'It has 3 bytes instead of 4.'],
    ['0200 1200 0200 0000 0000 0000', 'The value 0 has no meaning here.'],
    [`0200 0b00 4000 0000 ${'61'.repeat(64)}`, 'It has 64 bytes; 1 to 63 are allowed.'],
    ['0200 0b00 0000 0000', 'It has 0 bytes; 1 to 63 are allowed.'],
    [`0200 0b00 0400 0000 ${ascii('a')}1b5b41`, 'It contains characters that are not plain ASCII.'],
    [`0200 0800 1700 0000 09 ${'ab'.repeat(20)} 01 61 00`, 'The kind of hash (9) is unknown.'],
    [`0200 0800 1700 0000 01 ${'ab'.repeat(20)} 05 61 00`, 'It has 23 bytes instead of 27.'],
    ['0200 0800 0100 0000 01 000000', 'It has 1 bytes instead of 22.'],
    ['0200 1600 0300 0000 010203 00', 'It has 3 bytes, a size that this variable never has.'],
  ])('says of a value that makes no sense why: %s', (variable, why) => {
    const last = read(fileOf(HEADER_3, record(variable))).shown[0]?.variables.at(-1);
    expect(last?.problem === undefined ? undefined : english(last.problem)).toBe(why);
    expect(last).not.toHaveProperty('value');
  });
});

describe('what is odd about a setup.bin is said:', () => {
  it('counts of blocks that a new file of MeshCommander has, and that a BIOS ignored', () => {
    const odd = changed(changed(GOOD, 16, '0000'), 36, '0000');
    expect(said(odd)).toEqual([
      'The header does not say how many blocks it has. A machine was seen to ignore such a file.',
    ]);
  });

  it.each([
    [18, '2c00', 'The header says that it is 44 bytes long; it is 46.'],
    [512 + 20, '05000000', 'Record 1: It has the number 5.'],
    [512 + 18, '1000', 'Record 1: Its head is not as documented.'],
    [1023, '07', 'Record 1: There is further data behind its last variable.'],
    [512 + 4, '00000000', 'No record is left: a machine finds nothing to use.'],
  ])('at %d: %s', (at, bytes, finding) => {
    expect(said(changed(GOOD, at, bytes))).toEqual([finding]);
  });

  it('rules that its records break', () => {
    const old = fileOf(
      header(2, '0100 2e00 00000000 02 01 0100 01000000 00000000 0100 0000 0100 0200 0000'),
      block(`${RECORD_1} 0200 0d00 0100 0000 02 000000 0100 0100 0500 0000 ${ascii('admin')} 000000
        0200 0d00 0100 0000 02 000000 0200 1900 0100 0000 01 000000`),
    );
    expect(said(old)).toEqual([
      'Record 1: “Remote screen (KVM)” needs version 3.0 or later.',
      'Record 1: “DHCP” occurs more than once.',
      'Record 1: “Current MEBx password” must come before “DHCP”.',
      'Record 1: The factory password must be replaced by a new one.',
    ]);
  });

  it('a header alone, and counters that do not fit', () => {
    const empty = header(3, '0100 2a00 00000000 03 00 0100 00000000 00000000 0100 0000 0000');
    expect(said(empty)).toEqual(['The file holds no record.']);
    const one = '0100 2c00 00000000 02 00 0000 01000000 07000000 0100 0000 0100 0000';
    expect(said(fileOf(header(2, one), record('')))).toEqual([
      'The header counts 7 used records; 0 are marked as used.',
    ]);
  });

  it('a record that was used up and wiped', () => {
    const wiped = block('01000000 02000000 0000000000000000 0100 1800 01000000');
    expect(read(fileOf(HEADER_3, wiped))).toMatchObject({ used: 1, shown: [{ variables: [] }] });
    expect(said(fileOf(HEADER_3, wiped))).toContain('Record 1: It is used up and can no longer be read.');
  });

  it('no variables of a record that was never one', () => {
    const invalid = block(`00000000 01000000 0000000000000000 0100 1800 01000000 ${PASSWORDS}`);
    expect(read(fileOf(HEADER_3, invalid)).shown).toMatchObject([{ state: 'invalid', variables: [] }]);
  });
});

describe('what is no setup.bin is refused:', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'otherFile'],
    ['a text', new TextEncoder().encode('setup'.repeat(300)), 'otherFile'],
    ['another kind', changed(GOOD, 0, 'ff'), 'otherFile'],
    ['a header that is cut off', GOOD.subarray(0, 100), 'notWhole'],
    ['a record that is cut off', GOOD.subarray(0, 1000), 'notWhole'],
    ['a record that is missing', GOOD.subarray(0, 512), 'count'],
    ['a record too many', fileOf(GOOD, block('')), 'count'],
    ['four billion records', changed(GOOD, 28, 'ffffffff'), 'count'],
    ['two versions', changed(GOOD, 24, '02'), 'twoVersions'],
    ['long records', changed(GOOD, 36, '0200'), 'longRecords'],
    ['a long header', changed(GOOD, 16, 'ffff'), 'longRecords'],
    ['an unknown kind of record', changed(GOOD, 512, '02000000'), 'recordKind'],
    ['a variable longer than its record', changed(GOOD, 512 + 28, 'ffff'), 'damaged'],
    // 480 bytes are what is left behind the head of a variable.
    ['a variable one byte too long', changed(GOOD, 512 + 28, 'e101'), 'damaged'],
  ])('%s', (_what, file, code) => {
    expect(refusal(file)).toMatchObject(refused(code));
  });

  it('not a variable that fills its record', () => {
    expect(read(changed(GOOD, 512 + 28, 'e001')).shown[0]?.variables).toMatchObject([
      { name: 'current-mebx-password', problem: { messageCode: 'usbKey.strange.textLength' } },
    ]);
  });

  it('more than anybody carries on a stick', () => {
    expect(refusal(new Uint8Array(MOST_USB_KEY_BYTES + 512))).toMatchObject(refused('tooLarge'));
    const most = MOST_USB_KEY_BYTES / 512 - 1;
    const count = Buffer.alloc(4);
    count.writeUInt32LE(most);
    const large = fileOf(
      changed(HEADER_3, 28, count.toString('hex')),
      ...Array<Uint8Array>(most).fill(record('')),
    );
    expect(large.length).toBe(MOST_USB_KEY_BYTES);
    expect(read(large)).toMatchObject({ records: most });
    expect(read(large).shown.length).toBeLessThan(100);
  });
});

/** Any value that a variable can be written with. */
function anyValue(definition: SetupVariable): fc.Arbitrary<KnownVariable['value']> | undefined {
  const text = (least: number, most: number): fc.Arbitrary<string> =>
    fc.string({ unit: 'grapheme-ascii', minLength: least, maxLength: most });
  switch (definition.form) {
    case 'text':
      return text(definition.least, Math.min(definition.most, 40));
    case 'choice':
      return fc.constantFrom(...definition.values.map(([, name]) => name));
    case 'bits':
      return fc.subarray(definition.values.map(([, name]) => name));
    case 'number':
      return fc.integer({ min: definition.least, max: definition.most });
    case 'ipv4':
      return fc.ipV4();
    case 'hash':
      return fc.record({
        name: text(1, 32),
        hash: fc
          .constantFrom(20, 32, 48)
          .chain((size) =>
            fc
              .uint8Array({ minLength: size, maxLength: size })
              .map((each) => Buffer.from(each).toString('hex')),
          ),
      });
    case 'bytes':
      return undefined;
  }
}

function isName(name: string): name is SetupVariableName {
  return Object.hasOwn(SETUP_VARIABLES, name);
}
const NAMES = Object.keys(SETUP_VARIABLES).filter(isName);
const STRONG = fc
  .string({ unit: fc.constantFrom('a', 'z', 'X', 'Z', '0', '9', '!', '$', '%', '_', ' '), maxLength: 28 })
  .map((rest) => `aB3!${rest}aB3!`.slice(0, 32));

/** Any file that keeps the rules. */
function anyFile(version: UsbKeyVersion): fc.Arbitrary<SetupBin> {
  const optional = NAMES.filter(
    (name) =>
      hasVersion(version, SETUP_VARIABLES[name].since) &&
      !['current-mebx-password', 'new-mebx-password', 'own-hash', 'shared-host-name'].includes(name),
  ).flatMap((name) => {
    const any = anyValue(SETUP_VARIABLES[name]);
    return any ? [any.map((each): KnownVariable => ({ name, value: each }))] : [];
  });
  const hashes =
    version === '3.0' || version === '4.0'
      ? fc.array(
          (anyValue(SETUP_VARIABLES['own-hash']) ?? fc.constant('')).map((each): KnownVariable => ({
            name: 'own-hash',
            value: each,
          })),
          { maxLength: 2 },
        )
      : fc.constant([]);
  const variables = fc
    .tuple(
      fc.constantFrom('admin', 'Kn0wn-Passw0rd'),
      STRONG,
      fc
        .constant(optional)
        .chain((all) =>
          fc.subarray(all, { maxLength: Math.min(6, all.length) }).chain((some) => fc.tuple(...some)),
        ),
      hashes,
    )
    .map(([current, next, some, own]): KnownVariable[] => [
      ...some,
      { name: 'new-mebx-password', value: next },
      { name: 'current-mebx-password', value: current },
      ...own,
    ]);
  return fc.record({
    version: fc.constant(version),
    reusable: version === '1.0' ? fc.constant(false) : fc.boolean(),
    records: fc.array(variables, { minLength: 1, maxLength: 3 }),
  });
}

describe.each(USB_KEY_VERSIONS)('version %s', (version) => {
  it('is read as it was written, by this reader and by another one', () => {
    let count = 0;
    fc.assert(
      fc.property(anyFile(version), (file) => {
        const written = writeSetupBin(file);
        // Some would be longer than a record.
        if (!written.ok) {
          expect(written.error.message).toMatchObject({ messageCode: 'usbKey.rules.tooMuch' });
          return;
        }
        count++;
        const back = value(readSetupBin(written.value));
        expect(back).toMatchObject({ version, reusable: file.reusable, findings: [] });
        expect(back.records.map(({ variables }) => variables)).toEqual(file.records.map(inOrder));
        const other = secondReading(written.value);
        expect(other.version.join('.')).toBe(version);
        expect(other.flags).toBe(file.reusable ? 1 : 0);
        expect(other.records.map(({ number }) => number)).toEqual(file.records.map((_each, at) => at + 1));
        for (const [at, { flags, variables }] of other.records.entries()) {
          expect(flags).toBe(version === '4.0' ? 3 : 1);
          const sorted = inOrder(file.records[at] ?? []);
          expect(variables.map(([module, id]) => [module, id])).toEqual(
            sorted.map(({ name }) => [SETUP_VARIABLES[name].module, SETUP_VARIABLES[name].id]),
          );
          const texts = sorted
            .slice(0, 2)
            .map(({ value: each }) => (typeof each === 'string' ? ascii(each) : ''));
          expect(variables.slice(0, 2).map(([, , each]) => each)).toEqual(texts);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
    expect(count).toBeGreaterThan(150);
  });
});

describe('whatever a file holds', () => {
  it(`it is read or refused: ${String(MUTANTS)} mutated files`, () => {
    const random = generator(SEED);
    const below = (limit: number): number => Math.floor(random() * limit);
    const seeds = [
      GOOD,
      value(writeSetupBin({ version: '4.0', reusable: true, records: [variablesOf()] })),
      value(writeSetupBin({ version: '2.1', reusable: false, records: [variablesOf(), variablesOf()] })),
    ];
    const outcomes = { read: 0, refused: 0, strange: 0 };
    // Control characters and the like: what is shown of a file has none of them.
    const odd: string[] = [];
    for (let run = 0; run < MUTANTS; run++) {
      const file = mutated(seeds[run % seeds.length] ?? GOOD, below);
      const result = readSetupBin(file);
      if (!result.ok) {
        if (result.error.code !== 'file-unreadable') odd.push(result.error.code);
        outcomes.refused++;
        continue;
      }
      outcomes.read++;
      const contents = contentsOf(result.value, run % 2 === 0);
      const shown = usbKeyContentsSchema.parse(contents).shown.flatMap(({ variables }) => variables);
      if (shown.some(({ problem }) => problem !== undefined)) outcomes.strange++;
      const text = JSON.stringify(shown);
      if (/[^\x20-\x7e]/.test(text)) odd.push(text);
    }
    expect(odd).toEqual([]);
    // The mutations reach all of it.
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(MUTANTS / 20);
  }, 600_000);
});

function variablesOf(): KnownVariable[] {
  return [
    { name: 'current-mebx-password', value: 'admin' },
    { name: 'new-mebx-password', value: SECRET },
    { name: 'host-name', value: 'pc-17' },
    { name: 'setup-server-address', value: '10.1.2.3' },
    { name: 'own-hashes', value: 'on' },
    { name: 'own-hash', value: { name: 'Bench', hash: 'ab'.repeat(20) } },
  ];
}

/** Bytes changed, a count or length made extreme, blocks cut off, doubled or swapped: one to three times. */
function mutated(seed: Uint8Array, below: (limit: number) => number): Uint8Array {
  let file = new Uint8Array(seed);
  for (let times = 1 + below(3); times > 0; times--) {
    switch (below(7)) {
      case 0:
      case 1:
        file[below(file.length)] = below(256);
        break;
      case 2: {
        // Where variables begin.
        const at = 512 + 24 + 4 * below(40);
        file = changed(file, at % file.length, below(256).toString(16).padStart(2, '0'));
        break;
      }
      case 3:
        if (file.length > 4) {
          file = changed(file, below(file.length - 4), ['ffffffff', '00000000', 'ffff'][below(3)] ?? '');
        }
        break;
      case 4:
        file = file.slice(0, below(file.length + 1));
        break;
      case 5:
        file = fileOf(file, file.subarray(512));
        break;
      default:
        file[28 + 4 * below(3)] = below(4);
    }
    if (file.length === 0) return file;
  }
  return file;
}

/** Seeded numbers from 0 to below 1 (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
