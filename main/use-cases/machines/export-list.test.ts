import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { MachineView } from '#shared/contract/contract';
import type { Sighting } from '#shared/model/sighting';
import type { MachineStatus } from '#shared/model/status';
import { listSeparator } from '../core/index';
import { openTestBench, value } from '../testing/lab';
import { exportList, sightingsCsv } from './export-list';

async function sighting(hostname: string): Promise<Sighting> {
  const bench = await openTestBench();
  const seen = value(bench.useCases.machines.sighting(await bench.look('ready')));
  await bench.close();
  return { ...seen, hostname, realm: '@sum' };
}

it.each([
  ['=cmd|/C calc!A0', `"'=cmd|/C calc!A0"`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['pc;=1+1', '"pc;=1+1"'],
  ['pc\n=1+1', 'pc\\n=1+1'],
  ['\t=1', '\\t=1'],
  ['pc\u001b[31m\u202e', 'pc\\x1b[31m\\u202e'],
  ['pc "17", east', '"pc ""17"", east"'],
])('the host name %j is a harmless cell of a table', async (hostname, cell) => {
  const [, row = '', ...more] = sightingsCsv([await sighting(hostname)]).split('\n');
  expect(more).toEqual(['']);
  expect(row).toContain(`,${cell},intel-amt,`);
  expect(row).toContain(",'@sum,");
});

it('as JSON nothing is hidden, and nothing is changed', async () => {
  const seen = await sighting('pc\u202e\u009b');
  const { text } = exportList([viewOf(seen)], 'json', 0);
  expect(text).toContain('pc\\u202e\\u009b');
  expect(JSON.parse(text)).toEqual([{ ...seen, ...KNOWN, amtHostName: 'desk-7.lab' }]);
});

it('JSON is as the published schema has it', async () => {
  const published: unknown = JSON.parse(readFileSync('docs/machines.schema.json', 'utf8'));
  const schema = z.fromJSONSchema(z.record(z.string(), z.json()).parse(published));
  const { text } = exportList([viewOf(await sighting('pc'))], 'json', 0);
  schema.parse(JSON.parse(text));
  const wrong = text.replace('"provisioningState": "post"', '"provisioningState": "done"');
  expect(wrong).not.toBe(text);
  expect(schema.safeParse(JSON.parse(wrong)).success).toBe(false);
});

const STATUS: MachineStatus = {
  kind: 'failed',
  profile: 'House',
  at: '2026-11-26T08:00:00.000Z',
  step: 'Set the AMT clock',
  message: '=refused',
  cutShort: false,
};
const KNOWN = { status: STATUS, model: 'HP EliteDesk', serial: '+1', note: '@desk', tags: ['lab', '2nd'] };

function viewOf(sighting: Sighting): MachineView {
  return {
    id: sighting.id,
    sighting,
    trust: { state: 'not-needed' },
    credential: { stored: false, changeOpen: false },
    hostName: 'desk-7.lab',
    ...KNOWN,
  };
}

it('the list as a table has what was done and noted, behind the columns of a scan', async () => {
  const view = viewOf(await sighting('pc'));
  const { text } = exportList([view], 'csv', 0);
  const [header = '', row = ''] = text.split('\n');
  const [scanHeader = ''] = sightingsCsv([view.sighting], listSeparator()).split('\n');
  expect(header.startsWith(scanHeader)).toBe(true);
  expect(header.slice(scanHeader.length).split(listSeparator()).slice(1)).toEqual([
    'status',
    'statusDetail',
    'profile',
    'statusAt',
    'model',
    'serial',
    'amtHostName',
    'note',
    'tags',
    'favourite',
  ]);
  for (const cell of ['failed', 'Set the AMT clock: =refused', "'+1", "'@desk", 'lab 2nd', 'House']) {
    expect(row).toContain(cell);
  }
});

it.each([
  ['en-US', ','],
  ['de-DE', ';'],
  ['fr-FR', ';'],
  ['ja-JP', ','],
] as const)('spreadsheets in %s take %j between columns', async (locale, separator) => {
  expect(listSeparator(locale)).toBe(separator);
  const [header = ''] = sightingsCsv([await sighting('pc;1,2')], separator).split('\n');
  expect(header.split(separator)).toHaveLength(19);
});
