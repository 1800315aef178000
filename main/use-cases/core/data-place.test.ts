import { join } from 'node:path';
import { expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { openTestBench, value } from '../testing/lab';
import { openUseCases } from '../use-cases';
import { dataPlace } from './data-place';

const HOME = join('/', 'home', 'tech', 'AMT Bench');
const STICK = join('/', 'media', 'stick');

it.each<[string, string, string | undefined, boolean]>([
  ['an installed program', HOME, undefined, false],
  ['a portable file', HOME, STICK, true],
  ['a portable file in the folder above', HOME, join(HOME, 'programs'), true],
  ['a portable file whose data was moved to the stick', join(STICK, 'data'), STICK, false],
  ['a portable file beside a folder of dots', join(STICK, '..data'), STICK, false],
])('%s says where its data is', (_, home, beside, elsewhere) => {
  const place = dataPlace(home, beside === undefined ? {} : { PORTABLE_EXECUTABLE_DIR: beside });
  expect(place.elsewhere).toBe(elsewhere);
  expect(english(place.message)).toContain(`“${home}”`);
  expect(english(place.message).includes('AMT_BENCH_HOME')).toBe(elsewhere);
});

it('the window is told', async () => {
  const bench = await openTestBench();
  expect(bench.useCases.info().data).toEqual({
    message: `AMT Bench keeps its data in “${bench.home}”.`,
    elsewhere: false,
  });
  const env = { AMT_BENCH_HOME: bench.home, AMT_BENCH_VAULT: 'session', PORTABLE_EXECUTABLE_DIR: STICK };
  const options = { env, host: 'electron', version: 'test', ledgerFolder: bench.home } as const;
  const portable = value(
    await openUseCases(options, (bug) => {
      throw bug;
    }),
  );
  expect(portable.info().data).toMatchObject({ elsewhere: true });
  await portable.close();
  await bench.close();
});
