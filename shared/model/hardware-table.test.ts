import { describe, expect, it } from 'vitest';
import { english, inEnglish } from '../testing/english';
import { sayInLanguage } from '../texts/speech';
import type { Hardware } from './hardware';
import { hardwareSummary, hardwareTables } from './hardware-table';

const GIB = 1024 ** 3;
const MEMORY: Hardware['memory'] = {
  modules: [
    { slot: 'A', bytes: 8 * GIB, megahertz: 3200 },
    { slot: 'B', bytes: GIB / 2, maker: 'M' },
  ],
  emptySlots: 2,
};
const sizesOf = (bytes: readonly number[]): Hardware => ({
  storage: bytes.map((each) => ({ bytes: each })),
  denied: [],
});
const cells = (hardware: Hardware, column: 'size', measures?: 'numbers'): (string | undefined)[] =>
  inEnglish(hardwareTables(hardware, measures))[0]?.rows.map((row) => row[column]) ?? [];

describe('hardware as tables', () => {
  it('has the columns in which something stands, and no subject of which nothing is known', () => {
    const tables = inEnglish(hardwareTables({ memory: MEMORY, bios: {}, batteries: [], denied: [] }));
    expect(tables).toEqual([
      {
        subject: 'memory',
        title: 'Memory',
        remarks: ['8.5 GB in all', 'empty slots: 2'],
        columns: ['slot', 'size', 'maker', 'speed'],
        rows: [
          { slot: 'A', size: '8 GB', speed: '3200 MHz' },
          { slot: 'B', size: '512 MB', maker: 'M' },
        ],
      },
    ]);
  });

  it('tells of empty slots where there is no module', () => {
    const tables = hardwareTables({ memory: { modules: [], emptySlots: 4 }, denied: [] });
    expect(inEnglish(tables)).toMatchObject([{ subject: 'memory', remarks: ['empty slots: 4'], rows: [] }]);
  });

  it('tells sizes of drives as they are sold', () => {
    const bytes = [
      960_197_124_000, 256_060_514_000, 1_000_204_886_000, 2_000_398_934_000, 8_012_000_000, 999,
    ];
    expect(cells(sizesOf(bytes), 'size')).toEqual(['960 GB', '256 GB', '1 TB', '2 TB', '8 GB', '0 MB']);
    expect(cells(sizesOf(bytes.slice(0, 1)), 'size', 'numbers')).toEqual(['960197124000']);
  });

  it('writes numbers as the language does', async () => {
    const say = await sayInLanguage('de');
    const [remark = ''] = hardwareTables({ memory: MEMORY, denied: [] })[0]?.remarks ?? [];
    expect(say(remark)).toBe('8,5 GB insgesamt');
  });

  it('tells of a battery and of ports', () => {
    const tables = inEnglish(
      hardwareTables({
        batteries: [{ name: 'B', charge: 80, designCapacity: 5601, millivolts: 11_550 }],
        ports: [{ kind: 'wireless', mac: '02:00:00:00:00:01', dhcp: false, linkUp: true }],
        denied: [],
      }),
    );
    expect(tables.map(({ rows }) => rows)).toEqual([
      [{ name: 'B', charge: '80 %', designCapacity: '5601', voltage: '11.55 V' }],
      [{ kind: 'wireless', mac: '02:00:00:00:00:01', addressing: 'no', link: 'up' }],
    ]);
  });

  it('has the main parts in a few words', () => {
    const hardware: Hardware = {
      ...sizesOf([512_110_190_592]),
      processors: [{ name: 'i5' }, {}],
      memory: MEMORY,
    };
    expect(hardwareSummary(hardware).map(english)).toEqual(['i5', '8.5 GB memory', '512 GB drive']);
    expect(hardwareSummary({ denied: [] })).toEqual([]);
  });
});
