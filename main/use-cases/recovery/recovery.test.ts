import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecoveryPlan } from '#shared/model/recovery';
import { inEnglish } from '#shared/testing/english';
import { openTestBench, type TestBench, TYPED_DEMO, value } from '../testing/lab';

let bench: TestBench;
beforeEach(async () => {
  bench = await openTestBench();
});
afterEach(() => bench.close());

describe('recovery', () => {
  it('asks, orders, locks and remembers for one machine, restarts included', async () => {
    const id = await bench.look('hp-changed-mebx');
    const { machines } = bench.useCases;
    machines.evidence.addStatement(id, 'mebx-refused-factory-password');
    const plan = value(bench.useCases.recoveryPlan(id));
    expect(plan.verdict.code).toBe('setup-refused');
    expect(plan.device).toMatchObject({ generation: 9 });
    expect(plan.device.address).toBe(value(machines.sighting(id)).address);
    expect(plan.questions.map((question) => question.id)).toContain('maker');
    const answered = value(
      bench.useCases.answerRecovery(id, {
        maker: 'hp',
        answers: { form: 'desktop', runsPrograms: 'no', atMachine: 'yes' },
      }),
    );
    expect(answered.paths.map((path) => path.id)).toEqual([
      'known-password',
      'bios-unconfigure',
      'rtc-clear',
      'oem-service',
    ]);
    expect(answered.paths.find((path) => path.id === 'bios-unconfigure')?.lockedBy.length).toBe(1);
    expect(answered.closed).toContainEqual(expect.objectContaining({ id: 'host-ccm' }));
    // The list says the same as the plan.
    expect(value(machines.sighting(id)).verdict.paths.map((path) => path.id)).toEqual(
      answered.paths.map((path) => path.id),
    );
    const free = value(bench.useCases.answerRecovery(id, { answers: { bitlocker: 'key-at-hand' } }));
    expect(free.paths.flatMap((path) => path.lockedBy)).toEqual([]);
    value(bench.useCases.beginRecovery(id, { path: 'bios-unconfigure', ticks: [0] }));
    value(bench.useCases.beginRecovery(id, { path: 'bios-unconfigure', ticks: [0, 1] }));
    const { entries } = await bench.useCases.journal.page({ machine: id, kinds: ['recovery'] });
    expect(entries.map(({ outcome }) => outcome).sort()).toEqual(['done', 'done', 'noted']);

    await bench.useCases.close();
    const after = await bench.restart();
    await after.loadList();
    const again = value(after.recoveryPlan(id));
    expect(again.begun).toEqual({ path: 'bios-unconfigure', ticks: [0, 1] });
    expect(again.answers).toMatchObject({ bitlocker: 'key-at-hand', form: 'desktop' });
    expect(again.paths).toEqual(free.paths);
    const back = value(after.answerRecovery(id, { answers: {}, forget: ['bitlocker'] }));
    expect(back.answers.bitlocker).toBeUndefined();
    // A path that the machine no longer has is not continued.
    value(after.beginRecovery(id, { path: 'bios-unconfigure', ticks: [1] }));
    value(after.beginRecovery(id, undefined));
    const told = (await after.journal.page({ machine: id, kinds: ['recovery'] })).entries.map((entry) =>
      inEnglish(entry.text ?? ''),
    );
    const { title, steps } = free.paths.find((path) => path.id === 'bios-unconfigure') ?? {};
    const [first, second] = (steps ?? []).map(({ text }) => inEnglish(text));
    const way = inEnglish(title ?? '');
    expect(told.sort()).toEqual(
      [
        `Recovery begun: ${way}`,
        `${way}: ${String(first)}`,
        `${way}: ${String(second)}`,
        `${way}, not done after all: ${String(first)}`,
        `Recovery given up: ${way}`,
      ].sort(),
    );
    // Who only opens a way to read it has begun nothing.
    value(after.beginRecovery(id, { path: 'bios-unconfigure', ticks: [] }));
    value(after.beginRecovery(id, { path: 'rtc-clear', ticks: [] }));
    value(after.beginRecovery(id, { path: 'bios-unconfigure', ticks: [] }));
    expect((await after.journal.page({ machine: id, kinds: ['recovery'] })).entries).toHaveLength(
      told.length,
    );
    value(after.answerRecovery(id, { answers: { atMachine: 'no' } }));
    expect(value(after.recoveryPlan(id)).begun).toBeUndefined();
  });

  it('says so of a machine that is not in the list', () => {
    const gone = { ok: false, error: { code: 'unknown-device' } };
    expect(bench.useCases.recoveryPlan('10.0.0.1')).toMatchObject(gone);
    expect(bench.useCases.answerRecovery('10.0.0.1', { answers: {} })).toMatchObject(gone);
    expect(bench.useCases.beginRecovery('10.0.0.1', undefined)).toMatchObject(gone);
    expect(bench.useCases.machines.record('10.0.0.1').answers).toEqual({});
  });

  it('knows the maker from the vendor of the network port, where that is the maker itself', async () => {
    const id = await bench.look('hp-changed-mebx');
    const { machines } = bench.useCases;
    machines.setHardwareAddress(id, '3c:52:82:00:00:01', 'Hewlett Packard');
    expect(machines.maker(id)).toBe('hp');
    machines.setHardwareAddress(id, '00:1b:21:00:00:01', 'Intel Corporate');
    expect(machines.maker(id)).toBeUndefined();
    machines.setMaker(id, 'lenovo');
    expect(machines.maker(id)).toBe('lenovo');
  });

  it('knows maker, model and serial number as soon as a login has read them, and after a reset of AMT', async () => {
    const id = await bench.look('ready');
    const { machines } = bench.useCases;
    const device = (): RecoveryPlan['device'] => value(bench.useCases.recoveryPlan(id)).device;
    expect(machines.maker(id)).toBeUndefined();
    const seen: (string | undefined)[] = [];
    machines.onChange(() => seen.push(machines.maker(id)));
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    const { maker } = value(await machines.view(id));
    expect(maker).toBeDefined();
    expect(seen.at(-1)).toBe(maker);
    const { model, serialNumber } = device();
    expect([device().maker, typeof model, typeof serialNumber]).toEqual([maker, 'string', 'string']);
    machines.identities.forgetPins(id);
    machines.dropInventory(id);
    bench.context.book.update(id, { evidence: machines.evidence.outlivingReset(id) });
    expect(machines.inventory(id)).toBeUndefined();
    expect(device()).toMatchObject({ maker, model, serialNumber });
  });

  it('reads the technician’s own playbooks, and says which of them it leaves out', async () => {
    const folder = join(bench.home, 'playbooks');
    mkdirSync(folder);
    writeFileSync(join(folder, 'broken.json'), '{');
    writeFileSync(
      join(folder, 'ours.json'),
      JSON.stringify({
        playbook: 'ours',
        name: 'Ours',
        source: 'our bench',
        for: { maker: 'hp' },
        paths: [{ path: 'rtc-clear', closed: 'The cell is soldered in ours.' }],
      }),
    );
    const useCases = await bench.restart();
    expect(useCases.info().notices).toEqual([
      'The playbook broken.json is not used. It is not valid JSON. Correct it (docs/playbooks.md), then start AMT Bench again.',
    ]);
    await bench.look('hp-changed-mebx');
    await bench.context.memory.flush();
    await useCases.loadList();
    const id = useCases.machines.ids()[0] ?? '';
    useCases.machines.evidence.addStatement(id, 'mebx-refused-factory-password');
    const plan = value(useCases.answerRecovery(id, { answers: {}, maker: 'hp' }));
    expect(plan.closed).toContainEqual(
      expect.objectContaining({ id: 'rtc-clear', why: 'The cell is soldered in ours.' }),
    );
  });
});
