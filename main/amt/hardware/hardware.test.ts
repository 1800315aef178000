import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '#shared/limits';
import { hardwareSchema } from '#shared/model/hardware';
import { hardwareTables } from '#shared/model/hardware-table';
import { value } from '#shared/testing/value';
import { WsmanConnection } from '#main/wsman/connection';
import { challenge, REALM, serve, soap } from '#main/wsman/testing/server';
import { UNWATCHED } from '#main/wsman/testing/unwatched';
import { readBatteries } from './battery';
import { readBios, readBoard } from './board';
import { readSystem } from './chassis';
import { readFirmware } from './firmware';
import { readMemory } from './memory';
import { code, day, measure, partWords, words } from './part-fields';
import { readProcessors } from './processor';
import { readStorage } from './storage';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const E = 'http://schemas.xmlsoap.org/ws/2004/09/enumeration';
const CIM = 'http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/';
const ABSENT =
  '<a:Fault xmlns:a="http://www.w3.org/2003/05/soap-envelope" xmlns:b="http://schemas.xmlsoap.org/ws/2004/08/addressing"><a:Code><a:Value>a:Sender</a:Value><a:Subcode><a:Value>b:DestinationUnreachable</a:Value></a:Subcode></a:Code><a:Reason><a:Text>no route</a:Text></a:Reason></a:Fault>';

/** Fields of an instance, and its class where that is not the one that was asked for. */
interface Item {
  className?: string;
  fields: string;
}

/** Instances by class: Get gives a single one, and is refused where there are several, or where it is said to be. */
interface Answers {
  items: Readonly<Record<string, readonly (string | Item)[]>>;
  noGet?: boolean;
}

/** Firmware with these instances, and the requests that reach it. */
async function firmware(answers: () => Answers): Promise<{ wsman: WsmanConnection; asked: string[] }> {
  const asked: string[] = [];
  const server = await serve((request, response, body) => {
    if (request.headers.authorization === undefined) {
      challenge(response, 'first');
      return;
    }
    const action = /\/(Get|Enumerate|Pull)</.exec(body)?.[1] ?? '';
    const className = /cim-schema\/2\/(\w+)</.exec(body)?.[1] ?? '';
    asked.push(`${action} ${className}`);
    const { items, noGet } = answers();
    const instances = (items[className] ?? []).map((item) => xmlOf(className, item));
    if (action === 'Enumerate' && items[className]) {
      soap(
        response,
        `<e:EnumerateResponse xmlns:e="${E}"><e:EnumerationContext>c</e:EnumerationContext></e:EnumerateResponse>`,
      );
    } else if (action === 'Pull') {
      soap(
        response,
        `<e:PullResponse xmlns:e="${E}"><e:Items>${instances.join('')}</e:Items><e:EndOfSequence/></e:PullResponse>`,
      );
    } else if (action === 'Get' && instances.length === 1 && !noGet) soap(response, instances[0] ?? '');
    else soap(response, ABSENT);
  });
  const wsman = new WsmanConnection({ host: '127.0.0.1', port: server.port });
  closing.push(() => wsman.close(), server.close);
  await wsman.challenge();
  wsman.useLogin({ user: 'admin', password: 'P@ssw0rd', realm: REALM }, UNWATCHED);
  return { wsman, asked };
}

function xmlOf(asked: string, item: string | Item): string {
  const { className = asked, fields } = typeof item === 'string' ? { fields: item } : item;
  return `<g:${className} xmlns:g="${CIM}${className}">${fields}</g:${className}>`;
}

const fieldsOf = (fields: Readonly<Record<string, string | number>>): string =>
  Object.entries(fields)
    .map(([name, text]) => `<g:${name}>${String(text)}</g:${name}>`)
    .join('');

const having = async (items: Answers['items'], noGet = false): ReturnType<typeof firmware> =>
  firmware(() => ({ items, noGet }));

describe('texts of makers', () => {
  it.each([
    ['  OptiPlex\t 7070 \0\0 ', 'OptiPlex 7070'],
    ['To be filled by O.E.M.', undefined],
    ['Default string', undefined],
    ['Not Specified', undefined],
    ['00000000', undefined],
    ['FFFFFFFF', undefined],
    [' . . . ', undefined],
    ['', undefined],
    ['0', '0'],
    ['System Maker Ltd', 'System Maker Ltd'],
  ])('%j says %j', (text, said) => {
    expect(partWords(text)).toBe(said);
  });
});

describe('memory', () => {
  it('counts empty slots, and takes sizes that come as texts', async () => {
    const { wsman } = await having({
      CIM_PhysicalMemory: [
        fieldsOf({
          BankLabel: ' BANK 0 ',
          Capacity: ' 17179869184 ',
          ConfiguredMemoryClockSpeed: 0,
          FormFactor: 12,
          IsSpeedInMhz: 'true',
          Manufacturer: 'Samsung         ',
          MaxMemorySpeed: 4800,
          MemoryType: 34,
          PartNumber: 'M425R2GA3BB0-CQKOL  ',
          SerialNumber: '00000000',
          Speed: 0,
          Tag: 'INV-4711 (#0)',
        }),
        fieldsOf({ BankLabel: 'BANK 1', Capacity: 0, Manufacturer: 'NO DIMM', Tag: '9876543210 (#1)' }),
        fieldsOf({ BankLabel: 'BANK 2', Capacity: 'unknown' }),
      ],
    });
    expect(value(await readMemory(wsman))).toEqual({
      modules: [
        {
          slot: 'BANK 0',
          bytes: 17_179_869_184,
          kind: 'DDR5',
          form: 'SO-DIMM',
          megahertz: undefined,
          mostMegahertz: 4800,
          maker: 'Samsung',
          part: 'M425R2GA3BB0-CQKOL',
          serialNumber: undefined,
          assetTag: 'INV-4711',
        },
      ],
      emptySlots: 2,
    });
  });

  it('shows numbers that it does not know, and takes a small speed for nanoseconds', async () => {
    const module = { Capacity: 1, MemoryType: 99, FormFactor: 77, Tag: 'CIM_PhysicalMemory' };
    const { wsman } = await having({
      CIM_PhysicalMemory: [fieldsOf({ ...module, Speed: 5 }), fieldsOf({ ...module, Speed: 1333 })],
    });
    const { modules } = value(await readMemory(wsman));
    expect(modules[0]).toMatchObject({ kind: '99', form: '77', megahertz: undefined, assetTag: undefined });
    expect(modules[1]).toMatchObject({ megahertz: 1333 });
  });
});

describe('processors', () => {
  const CPU = fieldsOf({
    CPUStatus: 1,
    Family: 198,
    CurrentClockSpeed: 2600,
    MaxClockSpeed: 0,
    Stepping: ' 9 ',
  });
  const chip = (name: string): string =>
    fieldsOf({ ElementName: 'Managed System Processor Chip', Version: name });
  const memoryChip = { className: 'CIM_PhysicalMemory', fields: fieldsOf({ Capacity: 1 }) };
  const memoryAsChip = fieldsOf({ ElementName: 'Managed System Memory Chip', Version: 'DDR4' });

  it('has its name from its chip, in three requests', async () => {
    const { wsman, asked } = await having({ CIM_Processor: [CPU], CIM_Chip: [chip(' i7-9850H ')] });
    expect(value(await readProcessors(wsman))).toEqual([
      { name: 'i7-9850H', state: 'enabled', megahertz: 2600, mostMegahertz: undefined, stepping: '9' },
    ]);
    expect(asked).toEqual(['Enumerate CIM_Processor', 'Pull CIM_Processor', 'Get CIM_Chip']);
  });

  it('is told from memory among the chips where there are several', async () => {
    const { wsman } = await having({
      CIM_Processor: [CPU, CPU],
      CIM_Chip: [memoryAsChip, chip('Xeon A'), memoryChip, chip('Xeon B'), memoryChip],
    });
    expect(value(await readProcessors(wsman)).map(({ name }) => name)).toEqual(['Xeon A', 'Xeon B']);
  });

  it('is found where Get is refused, and where Get gives memory', async () => {
    const refused = await having({ CIM_Processor: [CPU], CIM_Chip: [chip('i5')] }, true);
    expect(value(await readProcessors(refused.wsman))[0]?.name).toBe('i5');
    const other = await having({ CIM_Processor: [CPU], CIM_Chip: [memoryAsChip] });
    expect(value(await readProcessors(other.wsman))[0]?.name).toBe('Intel Core i7');
  });

  it('is called by its family where there is no name', async () => {
    const { wsman } = await having({ CIM_Processor: [fieldsOf({ Family: 254, CPUStatus: 9 })] });
    expect(value(await readProcessors(wsman))[0]).toMatchObject({ name: 'family 254', state: '9' });
  });
});

describe('the other parts', () => {
  it('take what the maker has filled in', async () => {
    const { wsman, asked } = await having({
      CIM_Chassis: [
        fieldsOf({
          ChassisPackageType: 35,
          Manufacturer: 'LENOVO',
          Model: '11A4CTO1WW',
          SerialNumber: 'To Be Filled By O.E.M.',
          Tag: 'PC-0815',
        }),
      ],
      CIM_Card: [
        fieldsOf({ Manufacturer: 'LENOVO', Model: '3170', Version: 'SDK0T76463 WIN  ', Tag: 'CIM_Card' }),
      ],
      CIM_BIOSElement: [
        `${fieldsOf({ Manufacturer: 'LENOVO', Version: 'M2WKT4AA' })}<g:ReleaseDate><i:Datetime xmlns:i="http://schemas.dmtf.org/wbem/wscim/1/common">2023-11-02T00:00:00Z</i:Datetime></g:ReleaseDate>`,
      ],
      CIM_MediaAccessDevice: [
        fieldsOf({ DeviceID: 'MEDIA DEV 0', MaxMediaSize: '1000204886', Security: 5 }),
        fieldsOf({ DeviceID: 'MEDIA DEV 1', MaxMediaSize: 0, Security: 3 }),
      ],
      CIM_SoftwareIdentity: [
        fieldsOf({ InstanceID: 'AMT', VersionString: '16.1.27' }),
        fieldsOf({ InstanceID: 'Sku', VersionString: '16456' }),
      ],
    });
    expect(value(await readSystem(wsman))).toEqual({
      maker: 'LENOVO',
      model: '11A4CTO1WW',
      serialNumber: undefined,
      kind: 'mini PC',
      assetTag: 'PC-0815',
    });
    expect(value(await readBoard(wsman))).toMatchObject({ version: 'SDK0T76463 WIN', assetTag: undefined });
    expect(value(await readBios(wsman))).toEqual({
      maker: 'LENOVO',
      version: 'M2WKT4AA',
      released: '2023-11-02',
    });
    expect(value(await readStorage(wsman))).toEqual([
      { name: 'MEDIA DEV 0', bytes: 1_000_204_886_000, access: 'locked' },
      { name: 'MEDIA DEV 1', bytes: undefined, access: undefined },
    ]);
    expect(value(await readFirmware(wsman))).toEqual({
      features: ['AMT', 'SKU bit 6', 'model for businesses'],
      versions: [{ name: 'AMT', version: '16.1.27' }],
    });
    expect(asked.slice(0, 3)).toEqual(['Get CIM_Chassis', 'Get CIM_Card', 'Get CIM_BIOSElement']);
  });

  it.each([
    ['11/02/2023', '2023-11-02'],
    ['20231102000000.000000+000', '2023-11-02'],
    ['2023-11-02', '2023-11-02'],
    ['2023-02-30T00:00:00Z', undefined],
    ['1601-01-01T00:00:00Z', undefined],
    ['November', 'November'],
    ['Default string', undefined],
  ])('a BIOS of %j is of %j', async (written, released) => {
    const { wsman } = await having({ CIM_BIOSElement: [fieldsOf({ ReleaseDate: written })] });
    expect(value(await readBios(wsman))?.released).toBe(released);
  });

  it('is left out where the firmware has no such class', async () => {
    const { wsman } = await having({});
    expect(await readBoard(wsman)).toMatchObject({ ok: false, error: { code: 'feature-absent' } });
  });

  it('takes no more parts than a PC has', async () => {
    const { wsman } = await having({
      CIM_Battery: Array.from({ length: 200 }, (_, number) => fieldsOf({ DeviceID: `b${String(number)}` })),
    });
    expect(value(await readBatteries(wsman))).toHaveLength(LIMITS.hardwareParts);
  });
});

/** Values as a hostile or broken firmware may write them. */
const FUZZED = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.integer().map(String),
  fc.bigInt().map(String),
  fc.double().map(String),
  fc.constantFrom(
    'true',
    '1e9',
    '0x10',
    '-1',
    '4294967295',
    '99999999999999',
    '9'.repeat(40),
    'é'.repeat(5_000),
  ),
  fc.record({ inner: fc.string({ maxLength: 10 }) }),
);
const NAMES = [
  'BatteryStatus',
  'Capacity',
  'CPUStatus',
  'ChassisPackageType',
  'CurrentClockSpeed',
  'DesignCapacity',
  'DeviceID',
  'ElementName',
  'EstimatedChargeRemaining',
  'Family',
  'FormFactor',
  'InstanceID',
  'IsSpeedInMhz',
  'Manufacturer',
  'MaxMediaSize',
  'MaxMemorySpeed',
  'MemoryType',
  'Model',
  'ReleaseDate',
  'Security',
  'SerialNumber',
  'Speed',
  'Tag',
  'Version',
  'VersionString',
  '__proto__',
  'constructor',
];
const escaped = (text: string): string =>
  text
    // What no XML may hold is refused before it gets here.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, '')
    .replace(/[&<>]/g, (character) => `&#${String(character.charCodeAt(0))};`);
const INSTANCE = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), FUZZED), { maxLength: 30 })
  .map((fields) =>
    fields
      .map(([name, text]) =>
        typeof text === 'string'
          ? `<g:${name}>${escaped(text)}</g:${name}>`
          : `<g:${name}><g:Datetime>${escaped(text.inner)}</g:Datetime></g:${name}>`,
      )
      .join(''),
  );
/** Whatever a field may hold once it is read: a text, a reference, or an instance within. */
const VALUE = fc.oneof(
  fc.string(),
  fc.integer().map(String),
  fc.constant({ kind: 'reference', resourceUri: '', selectors: {} }),
  fc
    .string()
    .map((text) => ({ className: 'ReleaseDate', namespace: '', fields: new Map([['Datetime', [text]]]) })),
);
const CLASSES = [
  'CIM_Battery',
  'CIM_BIOSElement',
  'CIM_Card',
  'CIM_Chassis',
  'CIM_Chip',
  'CIM_MediaAccessDevice',
  'CIM_PhysicalMemory',
  'CIM_Processor',
  'CIM_SoftwareIdentity',
];

describe('whatever a firmware answers', () => {
  it('ends in a hardware that fits its schema, or in a failure', async () => {
    let answers: Answers = { items: {} };
    const { wsman } = await firmware(() => answers);
    const read = [
      ['batteries', readBatteries],
      ['bios', readBios],
      ['board', readBoard],
      ['system', readSystem],
      ['memory', readMemory],
      ['storage', readStorage],
      ['processors', readProcessors],
      ['firmware', readFirmware],
    ] as const;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(INSTANCE, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (instances, noGet) => {
          answers = { items: Object.fromEntries(CLASSES.map((name) => [name, instances])), noGet };
          for (const [subject, reader] of read) {
            const part = await reader(wsman);
            if (!part.ok) {
              expect(part.error.code).toBe('answer-malformed');
              continue;
            }
            const hardware = hardwareSchema.parse({ [subject]: part.value, denied: [] });
            expect(JSON.stringify(hardware).length).toBeLessThan(20_000);
            taken += hardwareTables(hardware).length;
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(60);
  });

  it('has words or numbers for every field, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(VALUE, { maxLength: 4 }), (values) => {
        for (const schema of [words, measure, code, day]) {
          const read = schema.safeParse(values);
          expect(read.success).toBe(true);
          if (typeof read.data === 'string') expect(read.data.length).toBeLessThanOrEqual(LIMITS.shownChars);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
