import { afterEach, describe, expect, it } from 'vitest';
import type { PowerOrder, PowerReport } from '#shared/model/power';
import type { Result } from '#shared/result';
import { english, inEnglish } from '#shared/testing/english';
import { callMethod } from '#main/amt/call';
import type { IntelSpec } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { referenceTo } from '#main/wsman/envelope';
import { openSession } from '../login/open-session';
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
/** The boot source is refused, and nothing else. */
function refuseSource(): { stop: () => void } {
  const { returnValues } = bench.machine('test').faults;
  // Clearing the order is the same method: it is refused as well, and tried again afterwards.
  let calls = 0;
  const real = returnValues.get.bind(returnValues);
  returnValues.get = (name) => (name === 'ChangeBootOrder' && ++calls === 2 ? 1 : real(name));
  return { stop: () => (returnValues.get = real) };
}

/** Windows lets the machine save power, as it does after a while. */
async function standBy(): Promise<void> {
  const session = value(await openSession(bench.context, id, source));
  const { wsman } = session;
  const system = referenceTo('CIM_ComputerSystem', {
    CreationClassName: 'CIM_ComputerSystem',
    Name: 'ManagedSystem',
  });
  value(
    await callMethod(wsman, 'IPS_PowerManagementService', 'RequestOSPowerSavingStateChange', [
      ['OSPowerSavingState', 3],
      ['ManagedElement', system],
    ]),
  );
  await wsman.close();
}

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

  it.each([
    ['pxe', 'Force PXE Boot', 'pxe'],
    ['disk', 'Force Hard-drive Boot', 'hard-drive'],
    ['cd', 'Force CD/DVD Boot', 'cd'],
  ] as const)('starts once from another source: %s', async (what, name, started) => {
    await start({ consent: 0 });
    const report = value(await order(what));
    expect(report).toMatchObject({ outcome: 'told', plan: { sends: 'reset', blockers: [] } });
    expect(report.plan.sets).toHaveLength(1);
    const { starts } = bench.machine('test').inspect();
    expect(starts.at(-1)).toMatchObject({ order: 'reset', started, source: `Intel(r) AMT: ${name}` });
    // The next one is ordinary again.
    value(await order('reset'));
    expect(bench.machine('test').inspect().starts.at(-1)).toMatchObject({ started: 'operating-system' });
    value(await order('off'));
    expect(inEnglish(value(await order(what)))).toMatchObject({
      outcome: 'done',
      message: expect.stringContaining('does not report what the machine started from') as unknown,
    });
    expect(bench.machine('test').inspect().starts.at(-1)).toMatchObject({ order: 'on', started });
  });

  it('does not start from a source that the firmware lacks, and clears everything where it is refused', async () => {
    await start({ consent: 0, version: '12.0.45.1509' });
    expect(await order('diagnostics')).toMatchObject({ ok: false, error: { code: 'feature-absent' } });
    expect(sent()).toBe(0);
    const { stop } = refuseSource();
    const refused = await order('pxe');
    stop();
    expect(refused).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
    expect(!refused.ok && english(refused.error.message)).toContain('was cleared again');
    expect(sent()).toBe(0);
    value(await order('reset'));
    expect(bench.machine('test').inspect().starts.at(-1)).toMatchObject({ started: 'operating-system' });
  });

  it('needs consent for another source, as for the BIOS', async () => {
    await start({ controlMode: 'ccm' });
    expect(await order('pxe')).toMatchObject({ ok: false, error: { code: 'consent-needed' } });
    expect(sent()).toBe(0);
  });

  it('shuts down and restarts through the operating system, where its service runs', async () => {
    await start({ version: '16.0.15' });
    expect(value(await order('restart'))).toMatchObject({ outcome: 'told', plan: { sends: 'restart' } });
    expect(value(await order('shutdown'))).toMatchObject({ outcome: 'done', plan: { sends: 'shutdown' } });
    expect(value(await order('shutdown'))).toMatchObject({ outcome: 'already' });
    expect(value(await order('restart'))).toMatchObject({ outcome: 'done', plan: { sends: 'on' } });
    await bench.close();
    await start({ version: '16.0.15', hostService: false });
    expect(await order('shutdown')).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
    expect(sent()).toBe(0);
  });

  it('sends the machine to sleep where the firmware offers that, and wakes it', async () => {
    await start({ version: '9.5.61' });
    expect(value(await order('sleep'))).toMatchObject({ outcome: 'done', after: 'deep sleep' });
    expect(value(await order('sleep'))).toMatchObject({ outcome: 'already' });
    expect(value(await order('on'))).toMatchObject({ outcome: 'done', after: 'on' });
    expect(value(await order('hibernate'))).toMatchObject({ outcome: 'done', after: 'hibernation' });
    await bench.close();
    await start({ version: '16.0.15' });
    expect(await order('sleep')).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
  });

  it('does not take a machine that sleeps for one that hibernates, nor start it from there', async () => {
    await start({ version: '9.5.61', consent: 0 });
    value(await order('sleep'));
    expect(await order('hibernate')).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
    for (const what of ['bios', 'pxe'] as const) {
      expect(await order(what)).toMatchObject({ ok: false, error: { code: 'plan-blocked' } });
    }
    expect(sent()).toBe(1);
    value(await order('on'));
    value(await order('hibernate'));
    expect(value(await order('pxe'))).toMatchObject({ outcome: 'done', plan: { sends: 'on' } });
    await bench.close();
    await start({ version: '9.5.61' });
    value(await order('off'));
    expect(await order('sleep')).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
  });

  it('clears the source where nobody knows whether the machine has started', async () => {
    await start({ consent: 0 });
    bench.machine('test').faults.drop({ when: 'before-work', operation: 'RequestPowerStateChange' });
    const report = inEnglish(value(await order('pxe')));
    expect(report.outcome).toBe('unknown');
    expect(report.message).toContain('was cleared again');
    value(await order('reset'));
    expect(bench.machine('test').inspect().starts.at(-1)).toMatchObject({ started: 'operating-system' });
  }, 90_000);

  it('wakes an operating system in Modern Standby, which an order to switch on would not', async () => {
    await start({ version: '16.0.15', modernStandby: true });
    expect(value(await order('on'))).toMatchObject({ outcome: 'already' });
    await standBy();
    expect(value(await order('on'))).toMatchObject({ outcome: 'told', plan: { sends: 'wake' } });
    expect(sent()).toBe(0);
    expect(value(await order('on'))).toMatchObject({ outcome: 'already' });
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
