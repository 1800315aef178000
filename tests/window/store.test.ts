import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, type Transport } from '#shared/contract/client';
import { english } from '#shared/testing/english';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { openAppService, openUseCases, type UseCases } from '#main/use-cases/index';
import { type AppStore, createAppStore } from '../../renderer/stores/app-store';
import { isRunning, type Job, jobOf } from '../../renderer/stores/jobs';
import { scanOf } from '../../renderer/stores/scan-slice';
import type { MachineState, MachineStore } from '../../renderer/stores/state';

/** The window's state with the real use cases, connected by the contract alone. */
let home: string;
let useCases: UseCases;
let transport: Transport;
let store: AppStore;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'amt-bench-window-'));
  const throwBug = (bug: unknown): void => {
    throw bug;
  };
  const env = { AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session' };
  const opened = await openUseCases({ env, host: 'web', version: 'test' }, throwBug);
  if (!opened.ok) throw new Error(english(opened.error.message));
  useCases = opened.value;
  const service = openAppService(useCases, throwBug);
  transport = {
    // Through JSON, as every real line does.
    invoke: async (name, input) => structuredClone(await service.call(name, structuredClone(input))),
    onEvent: (listener) => service.onEvent((event) => listener(structuredClone(event))),
  };
  store = createAppStore(createClient(transport));
  await store.getState().start();
}, 30_000);
afterEach(async () => {
  await useCases.close();
  rmSync(home, { recursive: true });
});

const state = (): ReturnType<AppStore['getState']> => store.getState();

/** Of the machine whose page is open. */
function machineStore(): MachineStore {
  const open = state().machineStore;
  if (!open) throw new Error('no machine is open');
  return open;
}
const page = (): MachineState => machineStore().getState();
const configuration = (): Job | undefined => jobOf(state(), page().configureJob);

function until(condition: () => boolean): Promise<void> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error('it never happened')), 20_000);
    const check = (): void => {
      if (!condition()) return;
      clearTimeout(timer);
      for (const off of offs) off();
      done();
    };
    const offs = [store.subscribe(check), state().machineStore?.subscribe(check) ?? (() => undefined)];
    check();
  });
}

async function demo(): Promise<void> {
  await state().startDemo();
  await until(() => scanOf(state())?.end?.scan !== undefined && Object.keys(state().machines).length === 13);
}

function open(machine: string): void {
  const view = Object.values(state().machines).find(({ simulated }) => simulated === machine);
  state().openMachine(view?.id ?? '');
}

const login = { from: 'typed', user: 'admin', password: DEMO_BENCH_PASSWORD, certain: false } as const;

describe('the window', () => {
  it('goes from the list to a verified machine, and never holds a password', async () => {
    await demo();
    const everything: string[] = [];
    store.subscribe((now) => everything.push(JSON.stringify(now)));
    open('ready');
    machineStore().subscribe((now) => everything.push(JSON.stringify(now)));
    expect(page().step).toBe('diagnose');
    expect(await page().login(login)).toBe(true);
    await until(() => page().step === 'review' && page().plan !== undefined && page().busy === undefined);
    expect(page().plan?.steps.map(({ id }) => id)).toContain('admin-password');
    await page().apply();
    await until(() => page().step === 'done');
    expect(configuration()?.end?.configure).toMatchObject({ outcome: 'done', verified: true });
    expect(configuration()?.steps.length).toBe(configuration()?.end?.configure?.steps.length);
    const owner = { machineId: page().id };
    const revealed = await state().revealPasswords(owner);
    if (!revealed.ok) throw new Error('not revealed');
    // The same for everything that is done to passwords.
    const planted = { secret: 'Canary-Secret1!', typed: 'Canary-Typed1!', kept: 'Canary-Kept1!' };
    expect(await state().saveSecret({ name: 'house', secret: planted.secret })).toBeUndefined();
    expect(await page().rotatePassword({ from: 'typed', password: planted.typed })).toBeUndefined();
    expect(await page().keepPassword('admin', planted.kept)).toBeUndefined();
    expect((await state().exportPasswords(owner, 'another name')).ok).toBe(false);
    expect(await state().revealSecret('house')).toMatchObject({
      ok: true,
      value: { secret: planted.secret },
    });
    expect(state().vault?.secrets).toEqual([{ name: 'house', profiles: [] }]);
    await state().loadVault();
    expect(state().vault?.machines.map(({ machineId }) => machineId)).toContain(page().id);
    const seen = everything.join() + JSON.stringify(state()) + JSON.stringify(page());
    // A simulated machine gives its login; real machines do not.
    const withoutStories = seen.replaceAll(/"login":\{[^}]*\}/g, '');
    const files = readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    for (const secret of [DEMO_BENCH_PASSWORD, revealed.value.password, ...Object.values(planted)]) {
      expect(withoutStories).not.toContain(secret);
      expect(files).not.toContain(secret);
    }
  }, 60_000);

  it('shows the login of a simulated machine until it changes, and keeps no password of the demo', async () => {
    await demo();
    const ready = () => state().demoMachines.find(({ id }) => id === 'ready');
    expect(ready()?.login).toEqual({ user: 'admin', password: DEMO_BENCH_PASSWORD });
    open('ready');
    await page().login(login);
    await until(() => page().plan !== undefined && page().busy === undefined);
    expect(await page().rotatePassword({ from: 'typed', password: 'Changed!Pass8' })).toBeUndefined();
    await state().loadDemo();
    expect(ready()).toMatchObject({ loginEnded: true });
    expect(ready()?.login).toBeUndefined();
    await state().loadVault();
    expect(state().vault?.machines).not.toEqual([]);
    await state().stopDemo();
    expect(state()).toMatchObject({ demoMachines: [], failure: undefined, route: { page: 'machines' } });
    await state().loadVault();
    expect(state().vault?.machines).toEqual([]);
  }, 60_000);

  it('stays at the diagnosis when the password is refused, and shows what it cost', async () => {
    await demo();
    open('lenovo-admin-mode');
    expect(await page().login(login)).toBe(false);
    expect(page().step).toBe('diagnose');
    expect(page().wizardFailure?.code).toBe('password-refused');
    const view = state().machines[page().id];
    expect(view?.sighting.verdict).toMatchObject({ code: 'password-refused', attempts: { used: 1 } });
  }, 60_000);

  it('does not flash a plan at an account that may not change anything', async () => {
    await demo();
    const steps: string[] = [];
    open('limited-user');
    machineStore().subscribe(({ step }) => steps.push(step));
    const { login: known } = state().demoMachines.find(({ id }) => id === 'limited-user') ?? {};
    await page().login({
      from: 'typed',
      user: known?.user ?? '',
      password: known?.password ?? '',
      certain: false,
    });
    expect(state().machines[page().id]?.sighting.verdict.code).toBe('limited-rights');
    expect(new Set(steps)).toEqual(new Set(['diagnose']));
  }, 60_000);

  it('catches up after a reload in the middle of a scan', async () => {
    state().setTargets('127.201.0.0/16');
    await state().startScan();
    await until(() => (scanOf(state())?.progress?.done ?? 0) > 0);
    const reloaded = createAppStore(createClient(transport));
    await reloaded.getState().start();
    expect(reloaded.getState().scanJob).toBe(state().scanJob);
    expect(scanOf(reloaded.getState())?.progress?.total).toBe(65_534);
    await reloaded.getState().stopScan();
    await until(() => !isRunning(scanOf(state())));
  }, 60_000);

  it('keeps to one scan, and puts every problem with targets into words', async () => {
    state().setTargets('10.0.0.1-10.0.0.0');
    await until(() => state().targetCheck !== undefined);
    expect(english(state().targetCheck?.problem?.message ?? '')).toContain('Did you mean');
    await state().startScan();
    expect(state().scanFailure?.code).toBe('target-invalid');
    state().setTargets('10.0.0.0/8');
    await state().startScan();
    expect(state()).toMatchObject({ confirmLarge: true, scanJob: undefined });
    state().dismissLarge();
    expect(state().scanFailure).toBeUndefined();
  });

  it('pauses, stops and continues a scan, and knows what is left', async () => {
    state().setTargets('127.202.0.0/16');
    await state().startScan();
    await until(() => (scanOf(state())?.progress?.done ?? 0) > 0);
    await state().pauseScan();
    await until(() => scanOf(state())?.state === 'paused');
    await state().pauseScan();
    await until(() => scanOf(state())?.state === 'running');
    await state().stopScan();
    await state().stopScan();
    await until(() => !isRunning(scanOf(state())) && state().scanRest !== undefined);
    const { left } = scanOf(state())?.end?.scan ?? {};
    expect(left).toBeGreaterThan(0);
    expect(state().scanRest).toEqual({ targets: '127.202.0.0/16', left });
    const reloaded = createAppStore(createClient(transport));
    await reloaded.getState().start();
    expect(reloaded.getState().scanRest).toEqual(state().scanRest);
    await state().continueScan();
    await until(() => (scanOf(state())?.progress?.done ?? 0) > 65_534 - (left ?? 0));
    await state().stopScan();
    await state().stopScan();
    await until(() => !isRunning(scanOf(state())));
  }, 60_000);

  it('looks at chosen machines again, hands them on as files, and takes them off the list', async () => {
    await demo();
    const ids = Object.keys(state().machines).slice(0, 2);
    await state().rescan(ids);
    await until(() => !isRunning(scanOf(state())));
    expect(scanOf(state())?.end?.scan).toMatchObject({ scanned: 2, found: 2, missing: [] });
    const file = await state().exportMachines(ids.toReversed(), 'json');
    const exported = JSON.parse(file?.text ?? '[]') as { id: string }[];
    expect(exported.map(({ id }) => id)).toEqual(ids.toReversed());
    const other = createAppStore(createClient(transport));
    await other.getState().start();
    state().selectRows(ids, true);
    expect(await state().forgetMachines(ids)).toBe(true);
    expect(Object.keys(state().machines)).toHaveLength(11);
    expect(state().selected.size).toBe(0);
    await until(() => Object.keys(other.getState().machines).length === 11);
  }, 60_000);
});

describe('settings of the window', () => {
  it('are shown at once, kept by main, and known to another window without a storage of its own', async () => {
    const changed = state().changeSettings({ theme: 'dark' });
    expect(state().settings?.settings.theme).toBe('dark');
    expect(await changed).toBe(true);
    state().toggleColumn('mac');
    await expect.poll(() => useCases.settings().settings.preferences['amt-bench.list']).toBeDefined();
    const memory = new Map<string, string>();
    const other = createAppStore(createClient(transport), {
      preferences: {
        getItem: (key) => memory.get(key) ?? null,
        setItem: (key, value) => memory.set(key, value),
      },
    });
    await other.getState().start();
    expect(other.getState().settings?.settings.theme).toBe('dark');
    expect(other.getState().columns).toEqual(['mac']);
  });

  it('are taken back when main refuses them, and say why', async () => {
    expect(await state().changeSettings({ scanRate: 0 })).toBe(false);
    expect(state().settings?.settings.scanRate).toBe('fastest');
    expect(state().settingsFailure?.code).toBe('input-invalid');
  });
});

describe('the journal in the window', () => {
  it('tells of a run and takes it back on the page of its machine', async () => {
    await demo();
    open('ready');
    await page().login(login);
    await until(() => page().plan !== undefined && page().busy === undefined);
    await page().apply();
    await until(() => page().step === 'done');
    const listed = await state().journalPage({ kinds: ['configuration'] });
    const entry = listed?.ok ? listed.value.entries[0] : undefined;
    const run = await state().journalRun(entry?.runId ?? '');
    const offer = run?.ok ? run.value.undo : undefined;
    if (!offer || entry?.machine.row === undefined) throw new Error('nothing to undo');
    state().showList();
    state().undoRun(entry.machine.row, offer);
    await until(() => page().plan !== undefined && page().busy === undefined);
    expect(page().plan?.profile).toEqual(offer.profile);
    expect(page().plan?.steps.map(({ id }) => id)).toEqual(offer.steps.map(({ id }) => id));
    // The profile in use is another one all the time.
    expect(state().profile.name).toBe('Bench standard');
    await page().stopUndoing();
    expect(page().plan?.profile.name).toBe('Bench standard');
  }, 60_000);
});
