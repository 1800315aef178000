import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_TARGET } from '#shared/model/demo';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { MachineSecrets } from '#main/vault/machine-secrets';
import { KeychainRefused } from '#main/vault/secret-store';
import { openAppService } from './app-service';
import { openTestBench, type TestBench, TYPED, typed, TYPED_DEMO, value } from './testing/lab';

// Several demos may run on this computer at once.
vi.mock('#main/simulator/index', async (original) => {
  const simulator = await original<typeof import('#main/simulator/index')>();
  const { startBench } = simulator;
  return {
    ...simulator,
    startBench: (options: Parameters<typeof startBench>[0]) =>
      startBench({ ...options, standardPorts: false }),
  };
});

const NEW = 'Changed!Pass8';

let bench: TestBench;
/** A machine that the use cases take for a real one. */
let real: string;
beforeEach(async () => {
  bench = await openTestBench({ machines: [testSpec()] });
  real = await bench.look('test');
  value(await bench.useCases.logIn(real, TYPED));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await bench.close();
});

/** Starts the demo, and logs in to one of its machines. @returns its row in the list */
async function demoWithLogin(id = 'ready'): Promise<string> {
  const { demo } = bench.useCases;
  const machine = (await demo.start(60)).find((each) => each.id === id);
  if (!machine) throw new Error(`no machine ${id}`);
  const endpoint = { host: machine.address, ports: machine.ports };
  const row = value(await bench.useCases.probe(endpoint, new AbortController().signal));
  value(await bench.useCases.logIn(row, TYPED_DEMO));
  return row;
}

/** Addresses of the machines that the vault has a password of. */
async function stored(): Promise<string[]> {
  return value(await bench.useCases.vaultContents()).machines.map(({ address }) => address);
}

const address = (): string => bench.machine('test').info.address;

/** Stops the demo as a window does. */
function stop(): Promise<unknown> {
  return openAppService(bench.useCases, (bug) => {
    throw bug;
  }).call('demo.stop', {});
}

describe('passwords of the demo', () => {
  it('go with its machines; those of real machines and named secrets stay', async () => {
    value(await bench.useCases.namedSecrets.save('house', 'House!Passw0rd', {}));
    const row = await demoWithLogin();
    const mebx = { password: NEW, origin: 'random', setAt: '2026-11-23T12:00:00.000Z', taken: true } as const;
    await bench.context.machines.secrets(row).beginMebx(mebx);
    // Its preparation has logged in to one more.
    expect(await stored()).toHaveLength(3);
    expect(await stop()).toEqual({ ok: true, value: {} });
    expect(await stored()).toEqual([address()]);
    expect(value(await bench.useCases.reveal(real)).password).toBe(TEST_PASSWORD);
    expect(value(await bench.useCases.vaultContents()).secrets).toHaveLength(1);
  });

  it('go too when the program ends with it', async () => {
    await demoWithLogin();
    const summary = (): Promise<number> =>
      bench.context.vault.summary().then(({ machines }) => machines.size);
    expect(await summary()).toBe(3);
    value(await bench.useCases.close());
    expect(await summary()).toBe(1);
  });

  it('go also after the technician has said that another machine is there', async () => {
    const row = await demoWithLogin();
    const before = bench.context.machines.identityOf(row);
    bench.context.machines.bindNew(row);
    expect(bench.context.machines.identityOf(row)).not.toBe(before);
    value(await bench.useCases.keepPassword(row, { user: 'admin', password: NEW }));
    expect(await stored()).toHaveLength(4);
    await stop();
    expect(await stored()).toEqual([address()]);
  });

  it('stay where a real machine was taken for a simulated one, or the other way round', async () => {
    const row = await demoWithLogin();
    const { machines, book } = bench.context;
    // As when the technician says so: that needs one realm for both, which no two machines have here.
    const simulated = machines.identityOf(row);
    book.bind('10.0.0.9', simulated);
    const paused = bench.useCases.demo.machineOf('login-paused') ?? '';
    book.bind(paused, machines.identityOf(real));
    await stop();
    expect(await stored()).toContain(address());
    const kept = (await bench.context.vault.summary()).machines;
    expect(kept.has(simulated)).toBe(true);
    expect(kept.has(machines.identityOf(real))).toBe(true);
  });

  it('of a machine that was real once stay, wherever it is now', async () => {
    const row = await demoWithLogin();
    const { machines } = bench.context;
    const simulated = machines.identityOf(row);
    machines.noteReal(simulated);
    await stop();
    expect((await bench.context.vault.summary()).machines.has(simulated)).toBe(true);
  });

  it('are refused in the next demo as if nobody had tried them; real machines are remembered', async () => {
    const wrong = typed('Wrong!Password7');
    const lenovo = async (): Promise<string> => {
      const machine = (await bench.useCases.demo.start(60)).find(({ id }) => id === 'lenovo-admin-mode');
      if (!machine) throw new Error('it is part of the demo');
      const endpoint = { host: machine.address, ports: machine.ports };
      return value(await bench.useCases.probe(endpoint, new AbortController().signal));
    };
    const budget = async (id: string): Promise<number> =>
      (await bench.view(id)).sighting.verdict.attempts.used;
    const other = bench.machine('test');
    expect(await bench.useCases.logIn(real, wrong)).toMatchObject({ ok: false });
    for (let round = 0; round < 2; round++) {
      const row = await lenovo();
      expect(await budget(row)).toBe(0);
      expect(await bench.useCases.logIn(row, wrong)).toMatchObject({
        error: { code: 'password-refused', message: { messageCode: 'connection.refusedLogin' } },
      });
      expect(await budget(row)).toBe(1);
      await stop();
    }
    expect(await budget(real)).toBe(1);
    const sent = other.stats().requestsWithCredentials;
    // The very same is not sent again.
    expect(await bench.useCases.logIn(real, wrong)).toMatchObject({ error: { code: 'password-refused' } });
    expect(other.stats().requestsWithCredentials).toBe(sent);
  });

  it('of a real machine that was taken for a simulated one are not forgotten by the record of logins', async () => {
    const row = await demoWithLogin();
    const { machines, ledger } = bench.context;
    const target = { device: 'Digest:0123456789ABCDEF0123456789ABCDEF', machine: machines.identityOf(row) };
    const claim = ledger.claim(target, { user: 'admin', password: NEW }, false);
    if (!claim.granted) throw new Error('nothing was sent before');
    ledger.settle(claim.id, 'refused');
    machines.noteReal(target.machine);
    await stop();
    expect(ledger.attempts(target)).toMatchObject({ used: 1 });
  });

  it('wait for the next stop where the keychain refuses, and the demo ends all the same', async () => {
    await demoWithLogin();
    const locked = new KeychainRefused(new Error('locked'));
    vi.spyOn(MachineSecrets.prototype, 'forget').mockRejectedValue(locked);
    expect(await stop()).toMatchObject({ ok: false, error: { code: 'keychain-refused' } });
    expect(bench.useCases.info().demo).toBe('off');
    expect(bench.useCases.demo.machines()).toEqual([]);
    expect(await stored()).toHaveLength(3);
    vi.restoreAllMocks();
    expect(await stop()).toEqual({ ok: true, value: {} });
    expect(await stored()).toEqual([address()]);
  });

  it('of a real machine at the address of a simulated one stay after the demo', async () => {
    const row = await demoWithLogin();
    await stop();
    const { machines } = bench.context;
    machines.bindNew(row);
    await machines.secrets(row).saveUntried({ user: 'admin', password: NEW, origin: 'typed' });
    await stop();
    await bench.useCases.demo.start(60);
    await stop();
    expect(await stored()).toHaveLength(2);
  });
});

describe('a scan of the demo', () => {
  it('ends with it, and puts none of its machines into the list again', async () => {
    const { demo, jobs, machines } = bench.useCases;
    const addresses = (await demo.start(60)).map((machine) => machine.address);
    const request = { kind: 'scan', targets: DEMO_TARGET } as const;
    const jobId = value(bench.useCases.scans.start(request));
    const listed = (): string[] =>
      machines.ids().flatMap((id) => {
        const seen = machines.observation(id);
        return seen.ok && addresses.includes(seen.value.address) ? [seen.value.address] : [];
      });
    await vi.waitFor(() => expect(listed().length).toBeGreaterThan(0), { timeout: 20_000 });
    await stop();
    expect(jobs.running().map((job) => job.jobId)).not.toContain(jobId);
    await jobs.ended(jobId);
    expect(listed()).toEqual([]);
  });
});

describe('an act', () => {
  it('at a machine that is not there is refused', async () => {
    expect(await bench.useCases.demo.act('nobody', { act: 'power-on' })).toMatchObject({
      ok: false,
      error: { code: 'unknown-device', message: 'This machine is not part of the demo bench.' },
    });
  });
});
