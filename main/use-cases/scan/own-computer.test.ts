import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { OWN_AMT_PORTS } from '#shared/testing/system';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, TYPED, value } from '../testing/lab';
import { findMoved } from './find-moved';

let bench: TestBench;
const signal = new AbortController().signal;

afterEach(() => bench.close());

describe.skipIf(OWN_AMT_PORTS.missing)(OWN_AMT_PORTS.named('without a driver service'), () => {
  beforeEach(async () => {
    bench = await openTestBench({ machines: [] });
  });

  it('a scan of this computer says so, whatever it is called', async () => {
    for (const targets of ['localhost', 'LOCALHOST.', '127.0.0.1']) {
      const report = value(await bench.useCases.scan({ targets }, { signal }));
      expect(report).toMatchObject({ scanned: 1, devices: [] });
      expect(report.warnings.map(english)).toEqual([expect.stringContaining('No LMS answers')]);
    }
    const other = value(await bench.useCases.scan({ targets: '127.0.0.9' }, { signal }));
    expect(other.warnings).toEqual([]);
  });

  it('it is not added, and the failure says what to do', async () => {
    const added = await bench.useCases.addMachine('localhost', signal);
    expect(added).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    if (added.ok) return;
    expect(english(added.error.message)).toContain('No LMS answers');
    expect(english(added.error.nextStep)).toContain('chipset drivers');
    expect(bench.useCases.machines.ids()).toEqual([]);
  });
});

describe.skipIf(OWN_AMT_PORTS.missing)(OWN_AMT_PORTS.named('with a driver service'), () => {
  beforeEach(async () => {
    bench = await openTestBench({
      machines: [testSpec({ address: '127.0.0.1', version: '15.0.40.1706' })],
      standardPorts: true,
    });
  });

  it('the own AMT is found, logged in to, and configured', async () => {
    const report = value(await bench.useCases.scan({ targets: 'localhost' }, { signal }));
    expect(report.warnings).toEqual([]);
    expect(report.devices).toMatchObject([{ id: '127.0.0.1', thisLaptop: true }]);
    const view = value(await bench.useCases.logIn('127.0.0.1', TYPED, { signal }));
    expect(view).toMatchObject({
      sighting: { verdict: { code: 'ready' } },
      inventory: { hostName: 'test-pc' },
    });
    const request = { id: '127.0.0.1', source: TYPED, profile: { discovery: { pingResponse: false } } };
    const steps: string[] = [];
    const done = await bench.useCases.configure(request, { onStep: ({ id }) => steps.push(id) });
    expect(value(done)).toMatchObject({ outcome: 'done', verified: true });
    expect(steps).toEqual(['discovery']);
  });

  it('the name of the loopback address is none that AMT is given', async () => {
    await bench.useCases.addMachine('localhost', signal);
    const profile = { host: { name: 'from-dns' } } as const;
    const plan = value(await bench.useCases.plan('127.0.0.1', profile, TYPED, { signal }));
    expect(plan.steps).toEqual([]);
    expect(plan.blockers.map(({ message }) => english(message))).toEqual([
      expect.stringContaining('DNS has no name'),
    ]);
  });

  it('it stays where it is when the address of its AMT on the network changes', async () => {
    await bench.useCases.addMachine('localhost', signal);
    expect(await findMoved(bench.context, '127.0.0.1', { to: '192.0.2.77', signal })).toEqual({
      ok: true,
      value: '127.0.0.1',
    });
    await bench.simulated.stop();
    const gone = await findMoved(bench.context, '127.0.0.1', { to: undefined, signal });
    expect(!gone.ok && english(gone.error.nextStep)).toContain('start the service');
  });

  it('a row that was made at another address of it becomes one with it', async () => {
    const { machines } = bench.useCases;
    await bench.useCases.scan({ targets: 'localhost' }, { signal });
    const seen = value(machines.observation('127.0.0.1'));
    machines.forget(['127.0.0.1']);
    machines.observe({ ...seen, address: '::1', endpoint: { ...seen.endpoint, host: '::1' } });
    machines.annotate('::1', { note: 'my laptop' });
    expect(machines.ids()).toEqual(['::1']);
    const added = value(await bench.useCases.addMachine('localhost', signal));
    expect(machines.ids()).toEqual(['127.0.0.1']);
    expect(added).toMatchObject({ id: '127.0.0.1', note: 'my laptop' });
  });
});
