import { expect, it } from 'vitest';
import { hardwareTables } from '../../../shared/model/hardware-table';
import { english } from '../../../shared/testing/english';
import { hardwareLines } from './hardware-lines';

it('tells hardware as text: a heading for each subject, a line for each part', () => {
  const tables = hardwareTables({
    bios: { maker: 'Dell Inc.', version: '1.2' },
    memory: { modules: [{ slot: 'A', bytes: 2 ** 33 }], emptySlots: 1 },
    denied: [],
  });
  expect(hardwareLines(tables, english)).toBe(
    [
      'BIOS',
      '  Maker: Dell Inc., Version: 1.2',
      '',
      'Memory · empty slots: 1',
      '  Slot: A, Size: 8 GB',
      '',
    ].join('\n'),
  );
});
