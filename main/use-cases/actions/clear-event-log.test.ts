import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LogMark, markOf } from '#shared/model/machine-log';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, typed, value, withUnreadableAnswer } from '../testing/lab';

const PASSWORD = 'S1mulated!Admin';
const source = typed(PASSWORD);

let bench: TestBench;
let id: string;
beforeEach(async () => {
  bench = await openTestBench({ machines: [testSpec({ admin: { password: PASSWORD } })] });
  id = await bench.look('test');
});
afterEach(() => bench.close());

async function mark(): Promise<LogMark> {
  return markOf(value(await bench.useCases.readLogs(id, source)).events ?? []);
}
const clear = (seen: LogMark): ReturnType<TestBench['useCases']['clearMachineEvents']> =>
  bench.useCases.clearMachineEvents({ id, source, seen });
const sent = (): number => bench.machine('test').stats().operations['AMT_MessageLog.ClearLog'] ?? 0;
const journalled = async (): Promise<unknown> => {
  const { entries } = await bench.useCases.journal.page({});
  return entries.find(({ kind }) => kind === 'clear-event-log')?.outcome;
};

describe('clearing the event log', () => {
  it('removes what was read, proves it, and stands in the journal', async () => {
    const seen = await mark();
    expect(seen.count).toBeGreaterThan(0);
    expect(value(await clear(seen))).toMatchObject({ outcome: 'done' });
    expect((await mark()).count).toBe(0);
    expect(await journalled()).toBe('done');
  });

  it('keeps a log with entries that nobody has read', async () => {
    const { count, newest } = await mark();
    for (const seen of [{ count: count - 1, newest }, { count }, { count, newest: '2001-01-01T00:00:00Z' }]) {
      expect(await clear(seen)).toMatchObject({ ok: false, error: { code: 'plan-changed' } });
    }
    expect(sent()).toBe(0);
    expect((await mark()).count).toBe(count);
  });

  it('looks at the log where the answer cannot be read', async () => {
    const seen = await mark();
    const cleared = await withUnreadableAnswer(bench.machine('test'), 'AMT_MessageLog.ClearLog', () =>
      clear(seen),
    );
    expect(value(cleared)).toMatchObject({ outcome: 'done' });
    expect(sent()).toBe(1);
  });

  it('says that the firmware has refused it', async () => {
    bench.machine('test').faults.returnValues.set('ClearLog', 1);
    expect(await clear(await mark())).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
    expect(await journalled()).toBe('refused');
  });
});
