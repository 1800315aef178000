import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/index';
import { openAppService } from '../app-service';
import { probeOne } from '../scan/scan';
import { openTestBench, type TestBench, value } from '../testing/lab';
import { type CredentialSource, openSession } from './open-session';

const MINUTE = 60_000;

let bench: TestBench;
let now: number;
beforeEach(async () => {
  now = Date.now();
  bench = await openTestBench({ now: () => now });
});
afterEach(() => bench.close());

function typed(
  password: string,
  over: { user?: string; certain?: boolean; keep?: boolean } = {},
): CredentialSource {
  return { from: 'typed', user: 'admin', password, certain: false, keep: false, ...over };
}

describe('logging in', () => {
  it('settles a change of which only the new password is stored', async () => {
    const id = await bench.look('ready');
    const secrets = bench.context.machines.secrets(id);
    const begunAt = new Date(now).toISOString();
    await secrets.beginChange({ user: 'admin', password: DEMO_BENCH_PASSWORD, origin: 'random', begunAt });
    expect((await bench.view(id)).credential).toMatchObject({ stored: false, changeOpen: true });
    const view = value(await bench.useCases.logIn(id, { from: 'vault' }));
    expect(view.credential).toMatchObject({ stored: true, changeOpen: false });
  });

  it('opens a machine, reads it and keeps the password', async () => {
    const id = await bench.look('ready');
    const view = value(await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD, { keep: true })));
    expect(view.sighting.verdict.code).toBe('ready');
    expect(view.credential).toMatchObject({ stored: true, user: 'admin', changeOpen: false });
    expect(view.inventory).toMatchObject({
      controlMode: 'acm',
      provisioningState: 'post',
      consent: 'all',
      redirection: { listener: false, sol: false, ider: false, kvm: false },
      power: 'on',
      denied: [],
    });
    expect(view.inventory?.uuid).toMatch(/^[0-9a-f-]{36}$/);
    // From now on without typing.
    expect((await bench.useCases.logIn(id, { from: 'vault' })).ok).toBe(true);
    expect(bench.machine('ready').stats()).toMatchObject({ failedLogins: 0, digestViolations: 0 });
  });

  it('sends a wrong password once, and the same one not again', async () => {
    const id = await bench.look('lenovo-admin-mode');
    const wrong = typed('Wrong-Passw0rd');
    expect(await bench.useCases.logIn(id, wrong)).toMatchObject({
      ok: false,
      error: { code: 'password-refused' },
    });
    const stats = bench.machine('lenovo-admin-mode').stats();
    expect(stats).toMatchObject({ failedLogins: 1, requestsWithCredentials: 1 });
    now += 5 * MINUTE;
    expect(await bench.useCases.logIn(id, wrong)).toMatchObject({
      ok: false,
      error: { code: 'password-refused' },
    });
    expect(bench.machine('lenovo-admin-mode').stats().requestsWithCredentials).toBe(1);
    const view = await bench.view(id);
    expect(view.sighting.verdict).toMatchObject({
      code: 'password-refused',
      attempts: { used: 1, allowed: 3 },
    });
  });

  it('stops after three failures an hour, restarts included, and says until when', async () => {
    const id = await bench.look('lenovo-admin-mode');
    for (const password of ['Wrong-Passw0rd1', 'Wrong-Passw0rd2', 'Wrong-Passw0rd3']) {
      await bench.useCases.logIn(id, typed(password));
      now += MINUTE;
    }
    const again = await bench.restart();
    again.machines.observe(value(bench.useCases.machines.observation(id)));
    const refused = await again.logIn(id, typed('Wrong-Passw0rd4'));
    expect(refused).toMatchObject({ ok: false, error: { code: 'attempts-used-up' } });
    expect(bench.machine('lenovo-admin-mode').stats()).toMatchObject({ failedLogins: 3, lockTrips: 0 });
    now += 58 * MINUTE;
    await again.logIn(id, typed('Wrong-Passw0rd4'));
    expect(bench.machine('lenovo-admin-mode').stats().failedLogins).toBe(4);
  });

  it('keeps the admin password when somebody else logs in', async () => {
    const id = await bench.look('limited-user');
    const set = {
      user: 'admin',
      password: 'Random-Passw0rd',
      origin: 'random',
      provenAt: new Date(now).toISOString(),
    } as const;
    await bench.useCases.machines.secrets(id).save(set);
    const { login } = bench.machine('limited-user').info;
    value(
      await bench.useCases.logIn(id, typed(login?.password ?? '', { user: login?.user ?? '', keep: true })),
    );
    expect(await bench.useCases.machines.secrets(id).credential('admin')).toEqual(set);
  });

  it('reveals the password of a machine that does not answer any more', async () => {
    const id = await bench.look('ready');
    value(await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD, { keep: true })));
    await bench.simulated.stop();
    await bench.useCases.machines.inTurn(id, async () => {
      const seen = value(bench.useCases.machines.observation(id));
      await probeOne(seen.endpoint, new AbortController().signal, bench.context);
    });
    expect((await bench.view(id)).sighting.realm).toBeUndefined();
    expect(value(await bench.useCases.reveal(id))).toEqual({
      user: 'admin',
      password: DEMO_BENCH_PASSWORD,
    });
  });

  it('sends one login for one claim, also when the line breaks', async () => {
    const id = await bench.look('lenovo-admin-mode');
    const machine = bench.machine('lenovo-admin-mode');
    // The first request fetches the challenge, the second one is the login.
    machine.faults.drop({ when: 'before-answer', nth: 2 });
    await bench.useCases.logIn(id, typed('Wrong-Passw0rd'));
    expect(machine.faults.pendingDrops).toBe(0);
    expect(machine.stats().requestsWithCredentials).toBe(1);
    expect((await bench.view(id)).sighting.verdict.attempts.used).toBe(1);
  });

  it('sends nothing when its record of logins cannot be kept', async () => {
    const id = await bench.look('lenovo-admin-mode');
    await bench.useCases.logIn(id, typed('Wrong-Passw0rd1'));
    now += MINUTE;
    rmSync(join(bench.home, 'attempts.jsonl'));
    await bench.useCases.logIn(id, typed('Wrong-Passw0rd2'));
    now += MINUTE;
    rmSync(join(bench.home, 'attempts.jsonl'));
    await bench.useCases.logIn(id, typed('Wrong-Passw0rd3'));
    now += MINUTE;
    await bench.useCases.logIn(id, typed('Wrong-Passw0rd4'));
    await bench.useCases.logIn(id, typed('Wrong-Passw0rd5'));
    expect(bench.machine('lenovo-admin-mode').stats().failedLogins).toBeLessThanOrEqual(3);
  });

  it('never sends the factory password', async () => {
    const id = await bench.look('ready');
    expect(await bench.useCases.logIn(id, typed('admin'))).toMatchObject({
      error: { code: 'factory-password' },
    });
    expect(bench.machine('ready').stats().requestsWithCredentials).toBe(0);
  });

  it('takes a refusal of a password that worked before for a pause, and is right after ninety seconds', async () => {
    const id = await bench.look('login-paused');
    const machine = bench.machine('login-paused');
    value(await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD, { keep: true })));
    await machine.act({ act: 'flood-logins', count: 12 });
    expect(await bench.useCases.logIn(id, { from: 'vault' })).toMatchObject({
      error: { code: 'password-refused' },
    });
    const paused = (await bench.view(id)).sighting.verdict;
    expect(paused.code).toBe('login-paused');
    expect(paused.paths[0]?.id).toBe('wait-and-retry');
    // The one time that verdict, window and command line show.
    expect(Date.parse(paused.attempts.nextAt ?? '') - now).toBe(90_000);
    now += 89_000;
    expect(await bench.useCases.logIn(id, { from: 'vault' })).toMatchObject({
      error: { code: 'login-paused' },
    });
    expect(machine.stats().refusedWhilePaused).toBe(1);
    now += 1_000;
    // The simulated firmware runs in real time and is still paused: the second refusal settles it.
    await bench.useCases.logIn(id, { from: 'vault' });
    expect((await bench.view(id)).sighting.verdict.code).toBe('password-refused-admin-mode');
  });

  it('knows a limited account, a foreign owner and firmware with a hole', async () => {
    const limited = await bench.look('limited-user');
    const { login } = bench.machine('limited-user').info;
    value(await bench.useCases.logIn(limited, typed(login?.password ?? '', { user: login?.user ?? '' })));
    expect((await bench.view(limited)).sighting.verdict.code).toBe('limited-rights');
    const owned = await bench.look('cira-owned');
    value(await bench.useCases.logIn(owned, typed(DEMO_BENCH_PASSWORD)));
    expect((await bench.view(owned)).sighting.verdict.code).toBe('owned-elsewhere');
    expect((await bench.view(await bench.look('vulnerable'))).sighting.verdict.code).toBe(
      'vulnerable-firmware',
    );
  });

  it('answers to a machine that is not set up, half set up or not there without sending anything', async () => {
    for (const [machine, code] of [
      ['dell-factory', 'not-set-up'],
      ['half-set-up', 'not-set-up'],
    ] as const) {
      const id = await bench.look(machine);
      expect(await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD))).toMatchObject({ error: { code } });
      expect(bench.machine(machine).stats().requestsWithCredentials).toBe(0);
    }
  });
});

describe('which machine gets a secret', () => {
  it('asks for trust in a certificate first, and stops when it changes', async () => {
    const id = await bench.look('tls-only');
    const machine = bench.machine('tls-only');
    const asked = await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD));
    expect(asked).toMatchObject({ ok: false, error: { code: 'certificate-unknown' } });
    const seen = asked.ok ? '' : (asked.error.fingerprint256 ?? '');
    expect(seen).toBe(machine.info.fingerprint256);
    expect((await bench.view(id)).trust).toEqual({ state: 'asked-for', seen });
    bench.useCases.machines.identities.trustCertificate(id, seen);
    value(await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD, { keep: true })));

    await machine.swapCertificate();
    const before = machine.stats().requestsWithCredentials;
    // Without looking again: the pin stops the connection itself.
    expect(await bench.useCases.logIn(id, { from: 'vault' })).toMatchObject({
      error: { code: 'certificate-changed' },
    });
    await bench.look('tls-only');
    expect((await bench.view(id)).sighting.verdict.code).toBe('identity-changed');
    expect(await bench.useCases.logIn(id, { from: 'vault' })).toMatchObject({
      error: { code: 'identity-changed' },
    });
    expect(machine.stats().requestsWithCredentials).toBe(before);
    bench.useCases.machines.identities.acceptIdentity(id, 'same');
    expect((await bench.view(id)).trust.state).toBe('asked-for');
  });

  it('gives no secret to another realm at a known address', async () => {
    const id = await bench.look('ready');
    value(await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD, { keep: true })));
    const machine = bench.machine('ready');
    const before = machine.stats().requestsWithCredentials;
    machine.faults.realm = 'Digest:FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF';
    expect(await bench.useCases.logIn(id, { from: 'vault' })).toMatchObject({
      error: { code: 'identity-changed' },
    });
    expect(await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD))).toMatchObject({
      error: { code: 'identity-changed' },
    });
    await bench.look('ready');
    expect((await bench.view(id)).sighting.verdict.code).toBe('identity-changed');
    expect(machine.stats().requestsWithCredentials).toBe(before);
    machine.faults.clear();
    await bench.look('ready');
    expect((await bench.useCases.logIn(id, { from: 'vault' })).ok).toBe(true);
  });

  it('gives no secret to a realm that is not AMT’s', async () => {
    const id = await bench.look('ready');
    bench.machine('ready').faults.realm = 'My Router';
    expect(await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD))).toMatchObject({
      error: { code: 'realm-unusable' },
    });
    expect(bench.machine('ready').stats().requestsWithCredentials).toBe(0);
  });

  it('notices a machine that calls itself one thing in the challenge and another behind it', async () => {
    const machine = bench.machine('ready');
    machine.faults.realm = 'Digest:FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF';
    const id = await bench.look('ready');
    // The digest is made for the realm that was shown, so this machine cannot even check it.
    expect((await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD))).ok).toBe(false);
    expect(machine.stats().requestsWithCredentials).toBe(1);
  });
});

describe('a device that misbehaves', () => {
  it.each<[string, (bench: TestBench) => void, string]>([
    ['answers with a web page', ({ machine }) => (machine('ready').faults.html = true), 'answer-not-wsman'],
    [
      'sends a hundred megabytes',
      ({ machine }) => (machine('ready').faults.bodyMegabytes = 100),
      'answer-too-large',
    ],
    [
      'closes without a word',
      ({ machine }) => (machine('ready').faults.closeWithoutAnswer = true),
      'connection-lost',
    ],
  ])('%s', async (_, misbehave, code) => {
    const id = await bench.look('ready');
    misbehave(bench);
    const login = await bench.useCases.logIn(id, typed(DEMO_BENCH_PASSWORD));
    expect(login).toMatchObject({ ok: false, error: { code } });
    // And the rest goes on.
    const other = await bench.look('hidden');
    expect((await bench.useCases.logIn(other, typed(DEMO_BENCH_PASSWORD))).ok).toBe(true);
  });

  it('uses up no login when the page is left in the middle of one', async () => {
    const id = await bench.look('ready');
    const machine = bench.machine('ready');
    const service = openAppService(bench.useCases, (bug) => {
      throw bug;
    });
    const credential = { from: 'typed', user: 'admin', password: DEMO_BENCH_PASSWORD, certain: false };
    const input = { machineId: id, credential, callId: 'one' };
    for (let time = 0; time < 4; time++) {
      const gate = machine.gate({ action: 'AMT_GeneralSettings.Get', when: 'before' });
      const login = service.call('machine.login', input);
      await gate.reached;
      expect(await service.call('call.cancel', { callId: 'one' })).toMatchObject({ ok: true });
      gate.release();
      expect(await login).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    }
    expect(machine.stats()).toMatchObject({ failedLogins: 0 });
    expect((await bench.useCases.logIn(id, { from: 'vault' })).ok).toBe(true);
  });

  it('takes fresh challenges in mid-session in its stride', async () => {
    const id = await bench.look('ready');
    const session = value(await openSession(bench.context, id, typed(DEMO_BENCH_PASSWORD)));
    bench.machine('ready').expireNonces();
    expect((await session.wsman.get('AMT_GeneralSettings')).ok).toBe(true);
    await session.wsman.close();
    expect(bench.machine('ready').stats()).toMatchObject({ failedLogins: 0 });
  });
});
