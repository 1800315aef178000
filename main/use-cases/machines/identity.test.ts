import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english, inEnglish } from '#shared/testing/english';
import type { Observation } from '#main/discovery/observation';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/index';
import { openTestBench, type TestBench, TYPED_DEMO, value } from '../testing/lab';

let bench: TestBench;
beforeEach(async () => {
  bench = await openTestBench({ timeScale: 600 });
});
afterEach(() => bench.close());

/** Looks at a machine, trusts its certificate where it has one, and logs in. */
async function known(machine: string): Promise<{ id: string; observation: Observation }> {
  const { machines } = bench.useCases;
  const id = await bench.look(machine);
  const { sighting } = await bench.view(id);
  if (sighting.tls) machines.identities.trustCertificate(id, sighting.tls.fingerprint256);
  value(await bench.useCases.logIn(id, TYPED_DEMO));
  return { id, observation: value(machines.observation(id)) };
}

const secretsSent = (...machines: string[]): number =>
  machines.reduce((sum, id) => sum + bench.machine(id).stats().requestsWithCredentials, 0);

describe('identity', () => {
  it('stops everything when two machines have swapped their addresses, and says where each was', async () => {
    const [one, other] = [await known('ready'), await known('tls-only')];
    const { machines } = bench.useCases;
    const before = secretsSent('ready', 'tls-only');
    machines.observe({
      ...other.observation,
      address: one.observation.address,
      endpoint: one.observation.endpoint,
    });
    machines.observe({
      ...one.observation,
      address: other.observation.address,
      endpoint: other.observation.endpoint,
    });
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const { verdict } = value(machines.sighting(here.id));
      expect(verdict.code).toBe('identity-changed');
      expect(english(verdict.explanation)).toContain(`known at ${there.observation.address}`);
      expect(await bench.useCases.logIn(here.id, { from: 'vault' })).toMatchObject({
        ok: false,
        error: { code: 'identity-changed' },
      });
    }
    expect(secretsSent('ready', 'tls-only')).toBe(before);
  });

  it('takes a second address with the realm of another machine for another machine, until somebody says otherwise', async () => {
    const { id, observation } = await known('ready');
    const { machines } = bench.useCases;
    const before = secretsSent('ready');
    bench.machine('hidden').faults.realm = value(machines.sighting(id)).realm;
    const double = await bench.look('hidden');
    const { verdict } = value(machines.sighting(double));
    expect(verdict.code).toBe('hidden');
    const note = verdict.notes.find(({ code }) => code === 'lookalike');
    expect(english(note?.text ?? '')).toContain(observation.address);
    const view = await bench.view(double);
    expect(view.credential.stored).toBe(false);
    expect(view.lookalike).toEqual({ machine: machines.identityOf(id), address: observation.address });
    const refused = await bench.useCases.logIn(double, { from: 'vault' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'password-unknown' } });
    if (!refused.ok) expect(english(refused.error.nextStep)).toContain(`--same-as ${observation.address}`);
    expect(await bench.useCases.reveal(double)).toMatchObject({ ok: false });
    expect(secretsSent('ready', 'hidden')).toBe(before);
    expect(value(machines.sighting(id)).verdict.code).toBe('ready');
    expect(machines.identities.acceptAs(double, 'm-nobody').ok).toBe(false);
    value(machines.identities.acceptAs(double, machines.identityOf(id)));
    expect(machines.identityOf(double)).toBe(machines.identityOf(id));
    expect((await bench.view(double)).credential.stored).toBe(true);
    // And it stays so for both.
    expect(value(machines.sighting(id)).verdict.code).toBe('ready');
  });

  it('takes no double for one while the machine itself is only remembered', async () => {
    const { observation } = await known('ready');
    const { machines } = await bench.restart();
    const endpoint = { ...observation.endpoint, host: '127.77.9.9' };
    const moved = machines.observe({ ...observation, address: '127.77.9.9', endpoint });
    expect(moved.verdict.code).toBe('password-needed');
  });

  it('a machine that was set up anew is not shown with what was read of its former setup', async () => {
    const { id } = await known('ready');
    const { machines } = bench.useCases;
    expect(machines.inventory(id)).toBeDefined();
    bench.machine('ready').faults.realm = 'Digest:A4070000000000000000000000000001';
    await bench.look('ready');
    value(machines.identities.acceptIdentity(id, 'same'));
    const view = await bench.view(id);
    expect(view).not.toHaveProperty('inventory');
    expect(view.model).toBeTruthy();
  });

  it('a machine keeps its UUID for life: another one under the same realm is not it', async () => {
    const { id } = await known('ready');
    const { context } = bench;
    const { machines } = bench.useCases;
    const uuid = value(machines.sighting(id)).uuid ?? '';
    expect(machines.record(id).uuid).toBe(uuid);
    context.book.update(id, { uuid: '00000000-0000-0000-0000-000000000001' });
    expect(value(machines.sighting(id)).verdict.code).toBe('identity-changed');
    expect(await bench.useCases.logIn(id, { from: 'vault' })).toMatchObject({
      ok: false,
      error: { code: 'identity-changed' },
    });
    machines.identities.acceptIdentity(id, 'same');
    expect(value(await bench.useCases.logIn(id, { from: 'vault' })).sighting.verdict.code).toBe('ready');
    expect(machines.record(id).uuid).toBe(uuid);
  });
});

describe('the evidence ledger', () => {
  it('keeps what no longer holds, restarts included, and what was taken back', async () => {
    const { id } = await known('ready');
    const { machines } = bench.useCases;
    machines.evidence.addStatement(id, 'windows-says-client-mode');
    expect(value(machines.sighting(id)).verdict).toMatchObject({ code: 'ready', confidence: 'possible' });
    machines.evidence.addStatement(id, 'windows-says-client-mode', true);
    expect(value(machines.sighting(id)).verdict).toMatchObject({ code: 'ready', confidence: 'certain' });
    await bench.machine('ready').act({ act: 'pull-rtc-battery' });
    await bench.look('ready');
    const { verdict } = value(machines.sighting(id));
    expect(verdict.code).toBe('not-set-up');
    expect(inEnglish(verdict.because).join()).not.toContain('Login');
    await bench.useCases.close();
    const after = await bench.restart();
    await after.loadList();
    const facts = value(await after.machines.history(id)).map(({ fact }) => english(fact));
    expect(facts).toContain('Login as “admin” was accepted');
    expect(facts).toContain('You said: Windows reports client control mode');
    expect(facts).toContain(
      'Port 16992 is open'.replace('16992', String(bench.machine('ready').info.ports.http)),
    );
    expect(facts.filter((fact) => fact.includes('RMCP')).length).toBeGreaterThan(1);
    expect(bench.files()).not.toContain(DEMO_BENCH_PASSWORD);
  });
});
