import { expect, it } from 'vitest';
import type { Sighting } from '#shared/model/sighting';
import { openTestBench, value } from '../testing/lab';
import { exportList, listSeparator, sightingsCsv } from './export-list';

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
  const { text } = exportList([seen], 'json', 0);
  expect(text).toContain('pc\\u202e\\u009b');
  expect(JSON.parse(text)).toEqual([seen]);
});

it.each([
  ['en-US', ','],
  ['de-DE', ';'],
  ['fr-FR', ';'],
  ['ja-JP', ','],
] as const)('spreadsheets in %s take %j between columns', async (locale, separator) => {
  expect(listSeparator(locale)).toBe(separator);
  const [header = ''] = sightingsCsv([await sighting('pc;1,2')], separator).split('\n');
  expect(header.split(separator)).toHaveLength(16);
});
