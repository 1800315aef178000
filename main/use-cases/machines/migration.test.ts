import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { english } from '#shared/testing/english';
import { LOOPBACK_NET } from '#shared/testing/system';
import { value } from '#shared/testing/value';
import { readBenchText, type SimulatedBench, type SimulatedMachine, startBench } from '#main/simulator/index';
import type { SecretStore } from '#main/vault/secret-store';
import { typed } from '../testing/lab';
import { UseCases } from '../use-cases';
import { type MachineContext, openMachineContext } from './machines';

const FIXTURE = resolve(import.meta.dirname, '../../../tests/fixtures/state-0.1.0');
const fixture = (name: string): unknown => JSON.parse(readFileSync(join(FIXTURE, name), 'utf8'));

/** The keychain of the fixture. */
const entries = new Map<string, string>();
vi.mock('#main/vault/secret-store', async (original) => ({
  ...(await original<typeof import('#main/vault/secret-store')>()),
  openSecretStore: () => {
    const store: SecretStore = {
      kind: 'keychain',
      get: (account) => Promise.resolve(entries.get(account)),
      set: (account, secret) => Promise.resolve(void entries.set(account, secret)),
      delete: (account) => Promise.resolve(void entries.delete(account)),
      accounts: () => Promise.resolve([...entries.keys()]),
      entries: () => Promise.resolve([...entries].map(([account, value]) => ({ account, value }))),
    };
    return Promise.resolve({ ok: true, value: { store, message: 'a keychain of the test' } });
  },
}));

const [ONE, OTHER, SAME_UUID, SAME_UUID_TOO, HALF_CHANGED, GUESSED, PLAIN] = [1, 2, 3, 4, 5, 6, 7].map(
  (n) => `127.79.1.${String(n)}`,
) as [string, string, string, string, string, string, string];
const TYPED = 'Toolbox!4Bench';
/** What the two machines with one realm were given. */
const RANDOM = { [ONE]: 't2itUQmXam%KqDeC!MoF', [OTHER]: 'S4GPLbrqP3J%TdoHS$xQ' };
const REALM_OF_BOTH = 'Digest:A7BBB39D6BFD0D03B2059A759B102925';
const MEBX_OF_BOTH = 'rMc5do4$H7834RPqGo22';

let home: string;
let benches: SimulatedBench[];
let useCases: UseCases;
let context: MachineContext;
/** A minute after the fixture was left. */
let now: number;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'amt-bench-migration-'));
  cpSync(join(FIXTURE, 'home'), home, { recursive: true });
  entries.clear();
  for (const [account, secret] of Object.entries(fixture('keychain.json') as Record<string, string>)) {
    entries.set(account, secret);
  }
  benches = [];
  for (const { seed, machines } of fixture('benches.json') as { seed: number; machines: Given[] }[]) {
    const text = JSON.stringify(machines.map((each) => ({ ...each, ...holds(each.address) })));
    benches.push(await startBench({ machines: value(readBenchText(text, 'benches.json')), seed }));
  }
  const lines = readFileSync(join(home, 'attempts.jsonl'), 'utf8').trim().split('\n');
  const last = lines
    .map((line) => JSON.parse(line) as { at?: number; up?: number })
    .findLast(({ at }) => at !== undefined);
  const started = (last?.at ?? 0) - (last?.up ?? 0);
  now = (last?.at ?? 0) + 60_000;
  useCases = await open(started);
});
afterEach(async () => {
  await useCases.close();
  for (const each of benches) await each.stop();
  rmSync(home, { recursive: true });
});

interface Given {
  address: string;
}

function holds(address: string): object {
  return address === ONE || address === OTHER ? { adminPassword: RANDOM[address] } : {};
}

async function open(started: number): Promise<UseCases> {
  const ledgerFolder = join(home, 'user');
  const env = { AMT_BENCH_HOME: home };
  const clocks = { now: () => now, upMs: () => now - started };
  context = value(await openMachineContext({ env, host: 'cli', version: 'test', ledgerFolder, ...clocks }));
  return new UseCases(context, (bug) => {
    throw bug;
  });
}

function machineAt(address: string): SimulatedMachine {
  const all = benches.flatMap(({ machines }) => machines);
  const found = all.find(({ info }) => info.address === address);
  if (!found) throw new Error(`no machine at ${address}`);
  return found;
}

async function look(address: string): Promise<string> {
  const { ports } = machineAt(address).info;
  const endpoint = { host: address, ports };
  return value(await useCases.probe(endpoint, new AbortController().signal));
}

const stored = (address: string) => `machine/${useCases.machines.identityOf(address)}/login`;

describe.skipIf(LOOPBACK_NET.missing)(LOOPBACK_NET.named('state of version 0.1.0'), () => {
  it('opens the machines that it opened, and files their passwords under the machines', async () => {
    const id = await look(PLAIN);
    const realm = value(useCases.machines.sighting(id)).realm ?? '';
    expect((await useCases.machines.view(id)).ok).toBe(true);
    expect(entries.has(`device/${realm}`)).toBe(true);
    expect(value(await useCases.machines.view(id)).credential).toMatchObject({ stored: true, user: 'admin' });
    expect(value(await useCases.logIn(id, { from: 'vault' })).sighting.verdict.code).toBe('ready');
    expect(entries.get(stored(id))).toContain(TYPED);
    // Once the password is proven under the new name, the old entry is removed.
    expect(entries.has(`device/${realm}`)).toBe(false);
    expect(value(await useCases.logIn(id, { from: 'vault' })).credential.stored).toBe(true);
  });

  it('keeps what is not a machine’s: named secrets, authority, profiles', async () => {
    expect(await context.vault.named('house')).toBe('House-Pa55word!');
    expect((await context.vault.authority.certificate('standard'))?.subject).toContain('AMT Bench');
    expect(useCases.profileStore.get().profiles.map(({ name }) => name)).toContain('House');
  });

  it('settles a password change that was cut short, and knows the run', async () => {
    const id = await look(HALF_CHANGED);
    expect(value(await useCases.machines.view(id)).credential.changeOpen).toBe(true);
    expect(useCases.openRunOf(id)).toMatchObject({ runId: '20261126T080000Z-0badcafe' });
    // Nothing is sent until somebody asks for something that needs the password.
    expect(machineAt(HALF_CHANGED).stats().failedLogins).toBe(0);
    expect((await useCases.logIn(id, { from: 'vault' })).ok).toBe(true);
    // The candidate was never taken: one login found that out, the next was the old one.
    expect(machineAt(HALF_CHANGED).stats().failedLogins).toBe(1);
    expect(value(await useCases.reveal(id))).toMatchObject({ user: 'admin', password: TYPED });
    expect([...entries.keys()].filter((name) => name.includes('change'))).toEqual([]);
  });

  it('sends the one password of two machines with one realm to neither, and shows what it may be', async () => {
    for (const address of [ONE, OTHER] as const) {
      const id = await look(address);
      expect(value(await useCases.machines.view(id)).credential).toEqual({
        stored: false,
        changeOpen: false,
        shared: true,
      });
      expect(await useCases.logIn(id, { from: 'vault' })).toMatchObject({
        ok: false,
        error: { code: 'password-unknown' },
      });
      expect(machineAt(address).stats().requestsWithCredentials).toBe(0);
      const { password, earlier, others = [], remark } = value(await useCases.reveal(id));
      expect(earlier).toBeUndefined();
      expect([password, ...others]).toEqual(expect.arrayContaining(Object.values(RANDOM)));
      expect(english(remark ?? '')).toContain('another machine');
    }
    const one = await look(ONE);
    expect((await useCases.logIn(one, typed(RANDOM[ONE] ?? ''))).ok).toBe(true);
    expect((await useCases.logIn(one, { from: 'vault' })).ok).toBe(true);
    const other = await look(OTHER);
    expect(entries.has(`device/${REALM_OF_BOTH}`)).toBe(true);
    expect(value(await useCases.reveal(other)).others).toContain(RANDOM[ONE]);
    expect((await useCases.logIn(other, typed(RANDOM[OTHER] ?? ''))).ok).toBe(true);
    expect((await useCases.logIn(one, { from: 'vault' })).ok).toBe(true);
    expect(machineAt(ONE).stats().failedLogins + machineAt(OTHER).stats().failedLogins).toBe(0);
  });

  it('keeps certificates that were trusted, and the MEBx password of two machines with one UUID', async () => {
    const [one, other] = [await look(SAME_UUID), await look(SAME_UUID_TOO)];
    for (const id of [one, other]) {
      expect(value(await useCases.machines.view(id)).trust.state).toBe('trusted');
      expect((await useCases.logIn(id, { from: 'vault' })).ok).toBe(true);
      const { mebx, remark } = value(await useCases.reveal(id));
      expect(mebx).toEqual([MEBX_OF_BOTH]);
      expect(english(remark ?? '')).toContain('UUID');
    }
    const request = { password: { from: 'random' }, source: { from: 'vault' } } as const;
    expect(value(await useCases.setMebxPassword({ id: one, ...request })).outcome).toBe('done');
    const mine = value(await useCases.reveal(one)).mebx?.[0];
    expect(mine).not.toBe(MEBX_OF_BOTH);
    expect(value(await useCases.reveal(other)).mebx).toEqual([MEBX_OF_BOTH]);
  });

  it('keeps refused logins, statements, answers and history', async () => {
    expect(readdirSync(home)).toContain('attempts-of-0.1.0.jsonl');
    const id = await look(GUESSED);
    const { verdict, evidence } = value(useCases.machines.sighting(id));
    expect(verdict.attempts.used).toBe(2);
    const said = evidence.flatMap((e) => (e.kind === 'technician' ? [e.raw.statement] : []));
    expect(said).toContain('mebx-opened-before');
    expect(useCases.machines.record(id)).toMatchObject({ maker: 'dell', answers: { atMachine: 'yes' } });
    const facts = value(await useCases.machines.history(id)).map(({ fact }) => fact);
    expect(facts.filter((fact) => english(fact).includes('was refused'))).toHaveLength(2);
    now += 20_000;
    expect((await useCases.logIn(id, typed('Guess-N2!x'))).ok).toBe(false);
    now += 20_000;
    expect(await useCases.logIn(id, typed(TYPED))).toMatchObject({
      error: { code: 'attempts-used-up' },
    });
  });

  it('is the same after a restart, and can be shared with another program', async () => {
    const id = await look(PLAIN);
    const machine = useCases.machines.identityOf(id);
    value(await useCases.logIn(id, { from: 'vault' }));
    const other = await open(0);
    expect(other.machines.identityOf(PLAIN)).toBe(machine);
    await other.close();
  });
});
