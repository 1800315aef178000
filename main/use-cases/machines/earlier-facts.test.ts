import { afterEach, beforeEach, expect, it } from 'vitest';
import { STANDARD_PORTS } from '#shared/model/primitives';
import { inEnglish } from '#shared/testing/english';
import type { Text } from '#shared/texts/message';
import { portEvidence } from '#main/discovery/observation';
import { openTestBench, type TestBench, value } from '../testing/lab';

const ADDRESS = '192.0.2.7';

let bench: TestBench;
beforeEach(async () => {
  bench = await openTestBench();
});
afterEach(() => bench.close());

function see(fact?: Text): string {
  const port = portEvidence('http', 16992, 'open', Date.now());
  return bench.useCases.machines.observe({
    endpoint: { host: ADDRESS, ports: STANDARD_PORTS },
    address: ADDRESS,
    complete: true,
    evidence: [fact === undefined ? port : { ...port, fact }],
  }).id;
}

it('a fact in the words of an earlier version is the same as the message of today', async () => {
  see('Port 16992 is open');
  const id = see();
  const facts = async (): Promise<string[]> =>
    inEnglish(value(await bench.useCases.machines.history(id))).map(({ fact }) => fact);
  expect(await facts()).toEqual(['Port 16992 is open']);
  see('Port 16992 is shut');
  see();
  expect((await facts()).toSorted()).toEqual([
    'Port 16992 is open',
    'Port 16992 is open',
    'Port 16992 is shut',
  ]);
});
