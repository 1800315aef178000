import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { inEnglish } from '#shared/testing/english';
import type { GateRule, IntelSpec } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, typed, value } from '../testing/lab';

let bench: TestBench;
afterEach(() => bench.close());

const PASSWORD = 'S1mulated!Admin';
const NEW_MEBX = 'N3w!Mebx$Passw0rd';
const source = typed(PASSWORD);

async function machine(changes: Partial<IntelSpec> = {}): Promise<string> {
  bench = await openTestBench({
    timeScale: 600,
    machines: [testSpec({ admin: { password: PASSWORD }, ...changes })],
  });
  const id = await bench.look('test');
  bench.trust(id);
  return id;
}

const operations = (name: string): number => bench.machine('test').stats().operations[name] ?? 0;
const SENT = 'AMT_SetupAndConfigurationService.Unprovision';
const hooks = { onSettling: (): void => undefined, signal: new AbortController().signal };
const deeds = (): unknown[] =>
  readdirSync(join(bench.home, 'journal')).flatMap((name) =>
    readFileSync(join(bench.home, 'journal', name), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"deed"'))
      .map((line) => (JSON.parse(line) as { outcome: unknown }).outcome),
  );

describe('unprovision', () => {
  const full = (id: string, confirm?: string): Promise<unknown> => {
    const sighting = value(bench.useCases.machines.sighting(id));
    const name = confirm ?? sighting.hostname ?? sighting.address;
    return bench.useCases.unprovision({ id, extent: 'full', confirm: name, source, ...hooks });
  };

  /** Stops it while the machine is held at a request. */
  const stoppedAt = async (where: GateRule, id: string): Promise<unknown> => {
    const gate = bench.machine('test').gate(where);
    const stop = new AbortController();
    const confirm = (await bench.view(id)).sighting.address;
    const report = bench.useCases.unprovision({
      id,
      extent: 'full',
      confirm,
      source,
      ...hooks,
      signal: stop.signal,
    });
    await gate.reached;
    stop.abort();
    gate.release();
    return report;
  };

  it('wipes the machine once its name was typed, and proves it by the pong', async () => {
    const id = await machine();
    expect(await full(id, 'another')).toMatchObject({ ok: false, error: { code: 'not-confirmed' } });
    expect(bench.machine('test').stats().requestsWithCredentials).toBe(0);
    expect(await full(id)).toMatchObject({ ok: true, value: { outcome: 'done' } });
    expect(operations(SENT)).toBe(1);
    const { verdict } = value(bench.useCases.machines.sighting(id));
    expect(verdict.code).toBe('not-set-up');
    expect(bench.useCases.machines.record(id).realm).toBeUndefined();
    expect(deeds()).toEqual(['told', 'done']);
    expect(bench.useCases.openRunOf(id)).toBeUndefined();
    expect(bench.files()).not.toContain(PASSWORD);
  });

  it('is never sent twice, whenever the connection falls', async () => {
    const id = await machine();
    bench.machine('test').faults.drop({ when: 'before-answer', operation: 'Unprovision' });
    expect(await full(id)).toMatchObject({ ok: true, value: { outcome: 'done' } });
    expect(operations(SENT)).toBe(1);
  });

  it('reports an unknown outcome when the order was lost, and does not send it again', async () => {
    const id = await machine();
    bench.machine('test').faults.drop({ when: 'before-work', operation: 'Unprovision' });
    const stop = new AbortController();
    const seen: number[] = [];
    const report = await bench.useCases.unprovision({
      id,
      extent: 'full',
      confirm: (await bench.view(id)).sighting.address,
      source,
      signal: stop.signal,
      onSettling(seconds) {
        seen.push(seconds);
        if (seen.length === 2) stop.abort();
      },
    });
    expect(report).toMatchObject({ ok: true, value: { outcome: 'unknown' } });
    expect(operations(SENT)).toBe(0);
    expect(deeds()).toEqual(['told', 'unknown']);
  });

  it('is not taken for refused when it is stopped while the order is under way', async () => {
    const id = await machine();
    expect(inEnglish(await stoppedAt({ action: SENT, when: 'after' }, id))).toMatchObject({
      ok: true,
      value: { outcome: 'unknown', message: expect.stringContaining('was told to unprovision') as unknown },
    });
    expect(operations(SENT)).toBe(1);
    expect(deeds()).toEqual(['told', 'unknown']);
  });

  it('forgets the last configuration once the order may have arrived, and only then', async () => {
    const id = await machine();
    const profile = { name: 'House', host: { name: 'bench-17' } };
    value(await bench.useCases.configure({ id, profile, source }, { onStep: () => undefined }));
    const { faults } = bench.machine('test');
    faults.returnValues.set('Unprovision', 16);
    expect(await full(id)).toMatchObject({ ok: false });
    expect(bench.useCases.machines.record(id).lastRun).toMatchObject({ outcome: 'done' });
    faults.returnValues.delete('Unprovision');
    faults.drop({ when: 'before-work', operation: 'Unprovision' });
    const stop = new AbortController();
    const confirm = (await bench.view(id)).sighting.address;
    const report = await bench.useCases.unprovision({
      id,
      extent: 'full',
      confirm,
      source,
      signal: stop.signal,
      onSettling: () => stop.abort(),
    });
    expect(report).toMatchObject({ ok: true, value: { outcome: 'unknown' } });
    expect(bench.useCases.machines.record(id).lastRun).toBeUndefined();
  });

  it('sends nothing when it is stopped before the order', async () => {
    const id = await machine();
    expect(
      inEnglish(await stoppedAt({ action: 'GetUnprovisionBlockingComponents', when: 'before' }, id)),
    ).toMatchObject({
      ok: false,
      error: { code: 'cancelled', message: expect.stringContaining('Nothing was sent') as unknown },
    });
    expect(operations(SENT)).toBe(0);
    expect(bench.files()).not.toContain('"deed"');
  });

  it('explains the auditor’s veto before anything is sent, and the verdict says the same', async () => {
    const id = await machine({ version: '11.8.50.3425', auditorBlocks: true });
    expect(await full(id)).toMatchObject({ ok: false, error: { code: 'firmware-refused', amtStatus: 2076 } });
    expect(operations(SENT)).toBe(0);
    const { verdict } = value(bench.useCases.machines.sighting(id));
    expect(verdict.code).toBe('audit-blocked');
    expect(verdict.paths.map((path) => path.id)).toContain('known-password');
  });

  it('explains 16, which another account or BIOS setup brings', async () => {
    const id = await machine();
    bench.machine('test').faults.returnValues.set('Unprovision', 16);
    expect(await full(id)).toMatchObject({ ok: false, error: { code: 'firmware-refused', amtStatus: 16 } });
    expect(value(bench.useCases.machines.sighting(id)).verdict.code).toBe('limited-rights');
  });

  it('has no partial one in client mode, and keeps the password in admin mode', async () => {
    const partial = (id: string): Promise<unknown> =>
      bench.useCases.unprovision({
        id,
        extent: 'partial',
        confirm: bench.machine('test').info.address,
        source,
        ...hooks,
      });
    expect(await partial(await machine({ controlMode: 'ccm' }))).toMatchObject({
      ok: false,
      error: { code: 'plan-blocked' },
    });
    await bench.close();
    expect(await partial(await machine())).toMatchObject({ ok: true, value: { outcome: 'done' } });
    expect(operations('AMT_SetupAndConfigurationService.PartialUnprovision')).toBe(1);
  });
});

describe('setting the MEBx password', () => {
  const set = (id: string, password = NEW_MEBX): Promise<unknown> =>
    bench.useCases.setMebxPassword({ id, password: { from: 'typed', password }, source });
  const SET = 'AMT_SetupAndConfigurationService.SetMEBxPassword';
  const tls = { version: '16.1.25.2128' };
  const opens = async (password: string): Promise<boolean> =>
    (await bench.machine('test').act({ act: 'open-mebx', password })).ok;

  it('works over TLS in admin mode without the old one, and the keychain has it', async () => {
    const id = await machine(tls);
    expect(await set(id)).toMatchObject({ ok: true, value: { outcome: 'done' } });
    expect(await opens(NEW_MEBX)).toBe(true);
    expect(value(await bench.useCases.reveal(id)).mebx).toEqual([NEW_MEBX]);
    expect(deeds()).toEqual(['told', 'done']);
    expect(bench.files()).not.toContain(NEW_MEBX);
  });

  it('never goes over the network in the clear', async () => {
    const id = await machine();
    expect(await set(id)).toMatchObject({ ok: false, error: { code: 'encryption-needed' } });
    expect(operations(SET)).toBe(0);
    expect(value(await bench.useCases.reveal(id)).mebx).toBeUndefined();
  });

  it('is refused before anything is sent: too weak, client mode, a random one without a keychain', async () => {
    const id = await machine({ ...tls, controlMode: 'ccm' });
    expect(await set(id, 'weak')).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    expect(await set(id)).toMatchObject({ ok: false, error: { code: 'plan-blocked' } });
    const random = { id, password: { from: 'random' }, source } as const;
    expect(await bench.useCases.setMebxPassword(random)).toMatchObject({
      ok: false,
      error: { code: 'no-keychain' },
    });
    expect(operations(SET)).toBe(0);
  });

  it('explains 16 and 2054, and forgets what the firmware did not take', async () => {
    const id = await machine({ ...tls, mebx: { password: 'F0rgotten!Mebx', policy: 'default-only' } });
    expect(await set(id)).toMatchObject({ ok: false, error: { code: 'firmware-refused', amtStatus: 16 } });
    const { verdict } = value(bench.useCases.machines.sighting(id));
    expect(verdict.code).toBe('ready');
    expect(verdict.notes.map((note) => note.code)).toContain('mebx-policy');
    bench.machine('test').faults.returnValues.set('SetMEBxPassword', 2054);
    expect(await set(id)).toMatchObject({ ok: false, error: { amtStatus: 2054 } });
    expect(value(await bench.useCases.reveal(id)).mebx).toBeUndefined();
  });

  it.each(['before-work', 'before-answer'] as const)(
    'keeps both when the connection falls %s',
    async (when) => {
      const id = await machine(tls);
      value((await set(id, 'F1rst!Mebx$Pass')) as { ok: true; value: unknown });
      bench.machine('test').faults.drop({ when, operation: 'SetMEBxPassword' });
      expect(await set(id)).toMatchObject({ ok: true, value: { outcome: 'unknown' } });
      const held = value(await bench.useCases.reveal(id)).mebx ?? [];
      expect(held).toEqual([NEW_MEBX, 'F1rst!Mebx$Pass']);
      const opened = await Promise.all(held.map(opens));
      expect(opened).toContain(true);
    },
  );
});

it('a login reads what the verdict and the technician want to know', async () => {
  const id = await machine({
    users: [{ user: 'helpdesk', password: 'Desk!Pass1', realms: [2, 16], access: 1 }],
    clockOffsetSeconds: 900,
  });
  const view = value(await bench.useCases.logIn(id, source));
  expect(view.inventory).toMatchObject({
    users: expect.arrayContaining([{ name: 'helpdesk', access: 1, realms: [2, 16] }]) as unknown,
    audit: { enabled: true, veto: false },
    adminIsDefaultLocal: false,
  });
  expect(view.sighting.verdict.notes.map((note) => note.code)).toContain('clock-off');
  expect(inEnglish(view.sighting.verdict.because).join()).toContain('Its clock: 15 minutes ahead');
});
