import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '#shared/result';
import type { SolSession } from '#main/redirection/index';
import type { IntelSpec } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import type { CredentialSource } from '../login/open-session';
import { openTestBench, type TestBench, typed, value } from '../testing/lab';

const PASSWORD = 'S1mulated!Admin';
const ON = { listener: true, sol: true, ider: false, kvm: false };
/** The right to read general information, and no other (docs/reference/protocol.md, P31). */
const GENERAL_INFORMATION = 13;

let bench: TestBench;
let id: string;
const sessions: SolSession[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) session.close();
  await bench.close();
});

async function start(spec: Partial<IntelSpec>): Promise<void> {
  const machine = testSpec({
    admin: { password: PASSWORD },
    version: '12.0.45.1509',
    redirection: ON,
    ...spec,
  });
  bench = await openTestBench({ machines: [machine] });
  id = await bench.look('test');
}

interface Console {
  opened: Result<SolSession>;
  seen: () => string;
  ended: Promise<string>;
}

async function open(source: CredentialSource = typed(PASSWORD)): Promise<Console> {
  let seen = '';
  let onEnd = (_end: string): void => undefined;
  const ended = new Promise<string>((done) => (onEnd = done));
  const events = { onData: (bytes: Buffer) => void (seen += bytes.toString()), onEnd };
  const opened = await bench.useCases.openSol({ id, source, events });
  if (opened.ok) sessions.push(opened.value);
  return { opened, seen: () => seen, ended };
}

describe('a serial console', () => {
  it.each(['off', 'on'] as const)('is opened with the login that opens the settings; TLS %s', async (tls) => {
    await start({ tls });
    bench.trust(id);
    const { opened, seen, ended } = await open();
    const session = value(opened);
    session.send(Buffer.from('\r'));
    await vi.waitFor(() => expect(seen()).toContain('login:'), { timeout: 5_000 });
    // WS-Man and other work go on beside it.
    expect((await bench.useCases.logIn(id, { from: 'vault' })).ok).toBe(true);
    session.close();
    expect(await ended).toBe('here');
    expect((await bench.view(id)).sighting.verdict.attempts.used).toBe(0);
    expect(bench.files()).not.toContain(PASSWORD);
  });

  it.each([
    ['Serial-over-LAN', { ...ON, sol: false }],
    ['the redirection ports', { ...ON, listener: false }],
  ])('says that this is switched off: %s', async (_, redirection) => {
    await start({ redirection });
    expect((await open()).opened).toMatchObject({ ok: false, error: { code: 'plan-blocked' } });
  });

  it('sends no password to the console when the settings have refused it', async () => {
    await start({});
    const before = bench.machine('test').stats().requestsWithCredentials;
    expect((await open(typed('Not-The-1!'))).opened).toMatchObject({
      ok: false,
      error: { code: 'password-refused' },
    });
    expect(bench.machine('test').stats().requestsWithCredentials).toBe(before + 1);
  });

  it('says that another console is connected', async () => {
    await start({});
    value((await open()).opened);
    expect((await open()).opened).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
  });

  it('is not for an account without the right', async () => {
    const helpdesk = {
      user: 'helpdesk',
      password: PASSWORD,
      realms: [GENERAL_INFORMATION],
      access: 2,
    } as const;
    await start({ users: [helpdesk] });
    const source = {
      from: 'typed',
      user: 'helpdesk',
      password: PASSWORD,
      certain: false,
      keep: false,
    } as const;
    const { opened } = await open(source);
    expect(opened).toMatchObject({ ok: false, error: { code: 'limited-rights' } });
    // The password is right all the same.
    expect((await bench.useCases.logIn(id, source)).ok).toBe(true);
    expect((await bench.view(id)).sighting.verdict.attempts.used).toBe(0);
  });

  it('ends with the machine', async () => {
    await start({});
    const { opened, ended } = await open();
    value(opened);
    await bench.machine('test').act({ act: 'bios-unconfigure' });
    expect(['there', 'lost']).toContain(await ended);
  });
});
