import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/index';
import { openAppService } from '../app-service';
import { openTestBench, type TestBench, TYPED_DEMO, value } from '../testing/lab';

let bench: TestBench;
let id: string;
beforeEach(async () => {
  bench = await openTestBench();
  id = await bench.look('ready');
});
afterEach(() => bench.close());

const RANDOM = 'Rand0m!Passw0rd';
const machine = (): string => bench.useCases.machines.identityOf(id);
const credential = async (): Promise<unknown> => (await bench.view(id)).credential;
const requests = (): number => bench.machine('ready').stats().requestsWithCredentials;
const save = (password: string, origin: 'typed' | 'random' | `named:${string}`): Promise<void> =>
  bench.context.machines
    .secrets(id)
    .save({ user: 'admin', password, origin, provenAt: '2026-11-23T12:00:00.000Z' });

describe('what the vault holds', () => {
  it('is listed without any password', async () => {
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    value(await bench.useCases.namedSecrets.save('house', 'House!Passw0rd', {}));
    const contents = value(await bench.useCases.vaultContents());
    expect(contents).toMatchObject({
      kind: 'session',
      machines: [
        {
          machine: machine(),
          machineId: id,
          address: bench.machine('ready').info.address,
          user: 'admin',
          origin: { from: 'typed' },
          earlier: 0,
          mebx: false,
          changeOpen: false,
          shared: false,
          onlyCopy: false,
        },
      ],
      secrets: [{ name: 'house', profiles: [] }],
    });
    expect(JSON.stringify(contents)).not.toContain(DEMO_BENCH_PASSWORD);
    expect(JSON.stringify(contents)).not.toContain('House!Passw0rd');
  });

  it('says of a machine that was taken off the list where it was, and shows its password', async () => {
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    const own = machine();
    const { address } = (await bench.view(id)).sighting;
    await bench.useCases.forget([id]);
    const [stored] = value(await bench.useCases.vaultContents()).machines;
    expect(stored).toMatchObject({ machine: own, address });
    expect(stored).not.toHaveProperty('machineId');
    const service = openAppService(bench.useCases, () => undefined);
    const ticket = value(
      await service.call('vault.ticket', { machine: own, use: 'reveal' }, bench),
    ) as object;
    expect(await service.call('vault.reveal', { machine: own, ...ticket }, bench)).toMatchObject({
      value: { user: 'admin', password: DEMO_BENCH_PASSWORD },
    });
    // Not for what only looks like the name of an entry.
    expect(await bench.useCases.revealOf({ machine: '../named/house' })).toMatchObject({
      error: { code: 'unknown-device' },
    });
    expect(await bench.useCases.revealOf({})).toMatchObject({ error: { code: 'unknown-device' } });
  });

  it('asks the keychain once, however much it holds', async () => {
    for (let n = 0; n < 300; n++) {
      const of = bench.context.vault.machine({ id: `m-${String(n)}` });
      await of.save({ user: 'admin', password: RANDOM, origin: 'random' });
    }
    const summary = vi.spyOn(bench.context.vault, 'summary');
    const credential = vi.spyOn(Object.getPrototypeOf(bench.context.machines.secrets(id)), 'credential');
    expect(value(await bench.useCases.vaultContents()).machines).toHaveLength(300);
    expect(summary).toHaveBeenCalledTimes(1);
    expect(credential).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('goes through the rows once, however many machines have passwords', async () => {
    const { book, memory, vault } = bench.context;
    const seen = memory.get(id);
    if (!seen) throw new Error('the machine was looked at');
    for (let n = 0; n < 30; n++) {
      const row = `192.0.2.${String(n)}`;
      if (n % 2 === 0) memory.set(row, { ...seen, address: row, endpoint: { ...seen.endpoint, host: row } });
      const { ports } = seen.endpoint;
      book.update(row, { realm: `Digest:${String(n)}`, endpoint: { host: row, ports } });
      await vault
        .machine({ id: book.identityOf(row) })
        .save({ user: 'admin', password: RANDOM, origin: 'random' });
    }
    const asked = vi.spyOn(book, 'rowsOf');
    const { machines } = value(await bench.useCases.vaultContents());
    expect(asked).not.toHaveBeenCalled();
    expect(machines.map(({ address }) => address)).toEqual(
      Array.from({ length: 30 }, (_, n) => `192.0.2.${String(n)}`),
    );
    expect(machines.map(({ machineId }) => machineId)).toEqual(
      Array.from({ length: 30 }, (_, n) => (n % 2 === 0 ? `192.0.2.${String(n)}` : undefined)),
    );
    vi.restoreAllMocks();
  });

  it('is told of each machine beside its row', async () => {
    await save('First!Passw0rd', 'typed');
    await save(RANDOM, 'random');
    await bench.context.machines.secrets(id).beginMebx({
      password: 'Mebx!Passw0rd1',
      origin: 'random',
      setAt: '2026-11-23T12:00:00.000Z',
      taken: true,
    });
    expect(await credential()).toMatchObject({
      stored: true,
      user: 'admin',
      origin: { from: 'random' },
      earlier: 1,
      mebx: true,
    });
    await save('House!Passw0rd', 'named:house');
    expect(await credential()).toMatchObject({ origin: { from: 'named', name: 'house' }, earlier: 2 });
  });

  it('says that a password is from before a reset, and does not count it as one of this machine', async () => {
    await bench.context.machines
      .secrets(id)
      .save({ user: 'admin', password: RANDOM, origin: 'random', realm: 'Digest:00' });
    expect(await credential()).toEqual({
      stored: false,
      changeOpen: false,
      beforeReset: true,
      origin: { from: 'random' },
    });
    // It is still shown, and forgetting it still wants the name.
    expect(value(await bench.useCases.reveal(id)).password).toBe(RANDOM);
    expect(await bench.useCases.forgetPasswords({ machineId: id }, '')).toMatchObject({
      error: { code: 'not-confirmed' },
    });
  });

  it('is told of the user that worked last, and the password that nobody else has is shown', async () => {
    await save(RANDOM, 'random');
    await bench.context.machines.secrets(id).save({
      user: 'helpdesk',
      password: 'Desk!Passw0rd1',
      origin: 'typed',
      provenAt: '2026-11-24T12:00:00.000Z',
    });
    expect(await credential()).toMatchObject({ user: 'helpdesk', origin: { from: 'typed' } });
    expect(value(await bench.useCases.reveal(id))).toMatchObject({ user: 'admin', password: RANDOM });
  });

  it('hands out a named secret once for each request', async () => {
    value(await bench.useCases.namedSecrets.save('house', 'House!Passw0rd', {}));
    const service = openAppService(bench.useCases, () => undefined);
    const ticket = value(
      await service.call('vault.ticket', { secret: 'house', use: 'reveal' }, bench),
    ) as object;
    const ask = { secret: 'house', ...ticket };
    expect(await service.call('vault.reveal', { machineId: id, ...ticket }, bench)).toMatchObject({
      error: { code: 'not-confirmed' },
    });
    const again = value(
      await service.call('vault.ticket', { secret: 'house', use: 'reveal' }, bench),
    ) as object;
    expect(await service.call('vault.reveal-secret', { ...ask, ...again }, bench)).toMatchObject({
      value: { secret: 'House!Passw0rd' },
    });
    expect(await service.call('vault.reveal-secret', { ...ask, ...again }, bench)).toMatchObject({
      error: { code: 'not-confirmed' },
    });
  });
});

describe('the passwords of a machine as a file', () => {
  it('is written once its name was typed, in the language that is asked for', async () => {
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    const { address, hostname } = (await bench.view(id)).sighting;
    const owner = { machineId: id };
    expect(await bench.useCases.exportPasswords(owner, 'another')).toMatchObject({
      error: { code: 'not-confirmed' },
    });
    const name = hostname ?? address;
    const { text } = value(await bench.useCases.exportPasswords(owner, name));
    expect(text).toContain(`\nUser: admin\nPassword: ${DEMO_BENCH_PASSWORD}\nWritten: `);
    const german = value(await bench.useCases.exportPasswords(owner, name, 'de'));
    expect(german.text).toContain(`\nBenutzer: admin\nKennwort: ${DEMO_BENCH_PASSWORD}\nGeschrieben: `);
  });
});

describe('a password that is entered for a machine', () => {
  it('is stored without being sent, and pushes out none that is known to be right', async () => {
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    const before = requests();
    for (const n of [1, 2, 3, 4]) {
      value(await bench.useCases.keepPassword(id, { user: 'admin', password: `Guess!Passw0rd${String(n)}` }));
    }
    expect(requests()).toBe(before);
    const shown = value(await bench.useCases.reveal(id));
    expect(shown).toMatchObject({ password: 'Guess!Passw0rd4', earlier: [DEMO_BENCH_PASSWORD] });
    const view = await bench.view(id);
    expect(view.credential).toMatchObject({ stored: true, earlier: 1 });
    expect(view.credential.provenAt).toBeUndefined();
  });
});

describe('a password that is entered for a machine that was reset', () => {
  it.each([
    ['another one', 'After!Reset1'],
    ['the same as before', DEMO_BENCH_PASSWORD],
  ])('counts as its own, and opens it once it is set up: %s', async (_, password) => {
    await bench.close();
    bench = await openTestBench({ timeScale: 600 });
    id = await bench.look('ready');
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    await bench.machine('ready').act({ act: 'pull-rtc-battery' });
    await bench.look('ready');
    expect(await credential()).toMatchObject({ stored: false, beforeReset: true });
    value(await bench.useCases.keepPassword(id, { user: 'admin', password }));
    expect(await credential()).toMatchObject({ stored: true, user: 'admin' });
    const setUp = {
      act: 'open-mebx',
      password: 'admin',
      newPassword: password,
      activateNetwork: true,
    } as const;
    expect(await bench.machine('ready').act(setUp)).toMatchObject({ ok: true });
    await bench.look('ready');
    expect(await credential()).toMatchObject({ stored: true });
    value(await bench.useCases.logIn(id, { from: 'vault' }));
  });
});

describe('forgetting the passwords of a machine', () => {
  it('is done at once where somebody typed them', async () => {
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    value(await bench.useCases.forgetPasswords({ machineId: id }, undefined));
    expect(await credential()).toEqual({ stored: false, changeOpen: false });
    expect(value(await bench.useCases.vaultContents()).machines).toEqual([]);
  });

  it('wants the name of the machine where nobody else has them', async () => {
    const { address, hostname } = (await bench.view(id)).sighting;
    const forget = (confirm?: string): Promise<unknown> =>
      bench.useCases.forgetPasswords({ machine: machine() }, confirm);
    const refused = { ok: false, error: { code: 'not-confirmed' } };
    await save(RANDOM, 'random');
    expect(value(await bench.useCases.vaultContents()).machines[0]?.onlyCopy).toBe(true);
    expect(await forget()).toMatchObject(refused);
    expect(await forget('another')).toMatchObject(refused);
    expect(value(await bench.useCases.reveal(id)).password).toBe(RANDOM);
    expect(await forget(hostname ?? address)).toMatchObject({ ok: true });
    // The same while a password that nobody has tried stands in its place.
    await save(RANDOM, 'random');
    value(await bench.useCases.keepPassword(id, { user: 'admin', password: 'Guess!Passw0rd1' }));
    expect(value(await bench.useCases.vaultContents()).machines[0]?.onlyCopy).toBe(true);
    expect(await forget()).toMatchObject(refused);
    expect(await forget(hostname ?? address)).toMatchObject({ ok: true });
    // A named secret is a second copy while it has the same value.
    value(await bench.useCases.namedSecrets.save('house', RANDOM, {}));
    await save(RANDOM, 'named:house');
    value(await bench.useCases.namedSecrets.save('house', 'Other!Passw0rd', { replace: true }));
    expect(await forget()).toMatchObject(refused);
    value(await bench.useCases.namedSecrets.save('house', RANDOM, { replace: true }));
    expect(await forget()).toMatchObject({ ok: true });
    // Either password of a change that was cut short may be the one that holds.
    await bench.context.machines
      .secrets(id)
      .beginChange({ user: 'admin', password: RANDOM, origin: 'typed', begunAt: '2026-11-23T12:00:00.000Z' });
    expect(await forget()).toMatchObject(refused);
    expect(bench.files()).not.toContain(RANDOM);
  });
});
