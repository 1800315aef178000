import { describe, expect, it } from 'vitest';
import { viewOf } from '../../testing/views';
import { copyText, gridOf, shownColumns } from './machine-columns';

const now = Date.parse('2026-01-02T10:00:00.000Z');

describe('a copy of the list', () => {
  it('has a header and the columns that are shown, separated by tabs', () => {
    const view = viewOf('10.0.0.1', {
      hostname: 'pc-1',
      vendor: 'intel-amt',
      version: '16.1',
      mac: '02:00:00:00:00:01',
      macVendor: 'Dell Inc.',
      stored: true,
      changes: [{ at: '2026-01-01T10:00:00.000Z', what: 'version', from: '16.0', to: '16.1' }],
    });
    expect(copyText([view], shownColumns(['mac', 'ports', 'changes']), now).split('\n')).toEqual([
      'Address\tName\tModel\tFirmware\tStatus\tDetails\tPassword\tMAC\tMAC maker\tOpen ports\tChanges',
      '10.0.0.1\tpc-1\t\tAMT 16.1\tNeeds password\tSet up, password needed\tstored\t02:00:00:00:00:01\tDell Inc.\t' +
        '16992, 16994\tFirmware changed from 16.0 to 16.1 (noticed yesterday)',
    ]);
  });

  it('lets no name from the network become a formula or another cell', () => {
    const text = copyText(
      [viewOf('10.0.0.1', { hostname: '=HYPERLINK("x")' }), viewOf('10.0.0.2', { hostname: 'a\tb\nc' })],
      ['machine'],
      now,
    );
    expect(text.split('\n').slice(1)).toEqual(['10.0.0.1\t\'=HYPERLINK("x")', '10.0.0.2\ta b c']);
  });
});

describe('the grid of a row', () => {
  it('has a track for each column and one for the checkbox, none of them as wide as its content', () => {
    const { template, leastWidth } = gridOf(shownColumns(['uuid']));
    expect(template.match(/minmax\(\d+px, [\d.]+fr\)/g)).toHaveLength(7);
    expect(template).not.toMatch(/auto|content/);
    expect(leastWidth).toBeGreaterThan(1000);
  });
});
