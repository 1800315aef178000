import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/result';
import { english } from '#shared/testing/english';
import { AttemptLedger } from '#main/vault/attempt-ledger';
import { WsmanConnection } from '#main/wsman/connection';
import { closingUnless } from './authenticate';
import { LoginAttempt } from './login-attempt';

const TARGET = { device: `Digest:${'0'.repeat(32)}`, machine: 'm', endpoint: '10.0.0.1', home: 'h' };
const LOGIN = { user: 'admin', password: 'Toolbox!4Bench' };

let folder: string;
let ledger: AttemptLedger;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amt-bench-account-'));
  ledger = new AttemptLedger(folder, Buffer.alloc(32, 1), {
    now: () => 1_000_000,
    upMs: () => 1_000_000,
    boot: () => 'boot',
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

const used = (): number => ledger.attempts(TARGET).used;

function account(): LoginAttempt {
  const claim = ledger.claim(TARGET, LOGIN, true);
  if (!claim.granted) throw new Error(english(claim.failure.message));
  return new LoginAttempt(ledger, TARGET, LOGIN, claim.id);
}

describe('the account of a session', () => {
  it('counts no login that never left', () => {
    account().unsure();
    expect(used()).toBe(0);
  });

  it('counts a login that left and got no answer', () => {
    const session = account();
    expect(session.before()).toBeUndefined();
    session.unsure();
    expect(used()).toBe(1);
  });

  it('asks before each request from the first lost one to the next accepted one, and ends at three', () => {
    const session = account();
    session.before();
    session.proven();
    for (let request = 0; request < 20; request++) {
      expect(session.before()).toBeUndefined();
      session.accepted();
    }
    for (let lost = 0; lost < 3; lost++) {
      expect(session.before()).toBeUndefined();
      session.lost();
    }
    expect(used()).toBe(3);
    expect(session.before()).toMatchObject({ code: 'attempts-used-up' });
    expect(used()).toBe(3);
  });

  it('goes on without asking once the same login was accepted again', () => {
    const session = account();
    session.before();
    session.proven();
    for (let round = 0; round < 9; round++) {
      expect(session.before()).toBeUndefined();
      session.lost();
      expect(session.before()).toBeUndefined();
      session.accepted();
    }
    expect(used()).toBe(0);
  });
});

describe('a connection that nobody will use', () => {
  const challenged = (): { closed: () => number; wsman: WsmanConnection; realm: string; secure: boolean } => {
    let closed = 0;
    class Watched extends WsmanConnection {
      override close(): Promise<void> {
        closed++;
        return super.close();
      }
    }
    const wsman = new Watched({ host: '127.0.0.1', port: 1 });
    return { wsman, realm: TARGET.device, secure: false, closed: () => closed };
  };

  it('is closed after a failure and after an error, and left open for its next user', async () => {
    const failed = challenged();
    await closingUnless(failed, () => Promise.resolve(fail('cancelled', 'Stopped.', 'Start again.')));
    expect(failed.closed()).toBe(1);
    const thrown = challenged();
    await expect(closingUnless(thrown, () => Promise.reject(new Error('disk full')))).rejects.toThrow(
      'disk full',
    );
    expect(thrown.closed()).toBe(1);
    const used = challenged();
    await closingUnless(used, () => Promise.resolve(ok('session')));
    expect(used.closed()).toBe(0);
    await used.wsman.close();
  });
});
