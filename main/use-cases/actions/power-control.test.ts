import { afterEach, describe, expect, it } from 'vitest';
import type { PowerOrder, PowerReport } from '#shared/model/power';
import type { Result } from '#shared/result';
import { english, inEnglish } from '#shared/testing/english';
import type { IntelSpec } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, typed, value, withUnreadableAnswer } from '../testing/lab';

const PASSWORD = 'S1mulated!Admin';
const source = typed(PASSWORD);
const ORDERED = 'CIM_PowerManagementService.RequestPowerStateChange';

let bench: TestBench;
let id: string;
afterEach(() => bench.close());

async function start(spec: Partial<IntelSpec> = {}): Promise<void> {
  bench = await openTestBench({ machines: [testSpec({ admin: { password: PASSWORD }, ...spec })] });
  id = await bench.look('test');
  value(await bench.useCases.logIn(id, source));
}
const order = (what: PowerOrder): Promise<Result<PowerReport>> =>
  bench.useCases.controlPower({ id, order: what, source });
const sent = (): number => bench.machine('test').stats().operations[ORDERED] ?? 0;

describe('power', () => {
  it('goes off and on, proven by the state, and says when it was so already', async () => {
    await start();
    expect(value(await order('on'))).toMatchObject({ outcome: 'already' });
    expect(sent()).toBe(0);
    expect(value(await order('off'))).toMatchObject({ outcome: 'done', before: 'on' });
    expect((await bench.view(id)).inventory?.power).toEqual('off (soft)');
    expect(value(await order('on'))).toMatchObject({ outcome: 'done', after: 'on' });
    expect(sent()).toBe(2);
  });

  it('says that AMT fell asleep with the PC, where its power package lets it', async () => {
    await start({ awakeWhenOff: false });
    expect((await bench.view(id)).inventory?.powerPackage).toMatchObject({ awakeWhenOff: false });
    expect(inEnglish(value(await order('off')))).toMatchObject({
      outcome: 'done',
      after: 'off',
      message: expect.stringContaining('power button') as unknown,
    });
    expect(sent()).toBe(1);
  }, 30_000);

  it('sends a reset and does not claim to have seen its effect', async () => {
    await start();
    expect(value(await order('reset'))).toMatchObject({ outcome: 'told', after: 'on' });
    expect(value(await order('cycle'))).toMatchObject({ outcome: 'told' });
  });

  it('starts once into the BIOS, from on and from off', async () => {
    await start({ consent: 0 });
    expect(value(await order('bios'))).toMatchObject({
      outcome: 'told',
      plan: { sends: 'reset', sets: ['a start into the BIOS setup'], clears: [], stays: [], blockers: [] },
    });
    expect(bench.machine('test').inspect().lastBoot).toMatchObject({ biosSetup: true });
    value(await order('off'));
    expect(value(await order('bios'))).toMatchObject({ outcome: 'done' });
    expect(bench.machine('test').inspect().lastBoot).toMatchObject({ biosSetup: true });
    value(await order('reset'));
    expect(bench.machine('test').inspect().lastBoot).toMatchObject({ biosSetup: false });
  });

  it.each(['before-work', 'before-answer'] as const)(
    'is sent once when the connection falls %s, and the state is looked at',
    async (when) => {
      await start();
      bench.machine('test').faults.drop({ when, operation: 'RequestPowerStateChange' });
      const { outcome, after } = value(await order('off'));
      expect(sent()).toBe(when === 'before-answer' ? 1 : 0);
      expect(outcome).toBe(english(after).startsWith('off') ? 'done' : 'unknown');
    },
    40_000,
  );

  it('is looked at, and not taken for refused, when its answer cannot be read', async () => {
    await start();
    const machine = bench.machine('test');
    const report = await withUnreadableAnswer(machine, ORDERED, () => order('off'));
    expect(value(report)).toMatchObject({ outcome: 'done', before: 'on' });
    expect(sent()).toBe(1);
  });

  it.each([
    ['off', 'serial console'],
    ['cycle', 'serial console'],
    ['reset', 'not ready'],
  ] as const)('explains CIM’s own 2: %s', async (what, words) => {
    await start();
    bench.machine('test').faults.returnValues.set('RequestPowerStateChange', 2);
    expect(inEnglish(await order(what))).toMatchObject({
      ok: false,
      error: {
        code: 'firmware-refused',
        amtStatus: 2,
        message: expect.stringContaining(words) as unknown,
      },
    });
  });

  it('cannot switch off a machine during a redirection session', async () => {
    await start();
    const session = bench.machine('test').openSession('sol');
    const refused = await order('off');
    expect(!refused.ok && english(refused.error.message)).toContain('serial console');
    session.close();
    expect(value(await order('off'))).toMatchObject({ outcome: 'done' });
  });

  it('sends nothing once it was stopped', async () => {
    await start();
    const stop = new AbortController();
    const stopped = await bench.useCases.controlPower({
      id,
      order: 'reset',
      source,
      onPlan: () => stop.abort(),
      signal: stop.signal,
    });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(sent()).toBe(0);
  });
});
