import { describe, expect, it } from 'vitest';
import type { FailureCode } from '#shared/failure-codes';
import { fail, ok } from '#shared/result';
import { WsmanConnection } from '#main/wsman/connection';
import { changePassword } from './admin-password-change';
import { changeMebxPassword } from './mebx-password-change';

/** Answers every order with one failure. */
class Refusing extends WsmanConnection {
  constructor(readonly code: FailureCode) {
    super({ host: '127.0.0.1', port: 1 });
  }
  override invoke(): ReturnType<WsmanConnection['invoke']> {
    return Promise.resolve(fail(this.code, 'No.', 'Wait.'));
  }
}

const REFUSALS = ['firmware-refused', 'limited-rights', 'feature-absent'] as const;
const WITHOUT_WORD = ['connection-lost', 'answer-malformed', 'answer-not-wsman', 'answer-too-large'] as const;

function adminChange(code: FailureCode): Promise<{ outcome: string; logins: string[] }> {
  const logins: string[] = [];
  const login = (which: string) => () => {
    logins.push(which);
    return Promise.resolve(ok(undefined));
  };
  return changePassword(new Refusing(code), {
    prepare: () => Promise.resolve(ok({ user: 'admin', realm: 'Digest:1', password: 'New-Passw0rd' })),
    proveNew: login('new'),
    proveOld: login('old'),
  }).then(({ outcome }) => ({ outcome, logins }));
}

async function mebxChange(code: FailureCode): Promise<{ outcome: string; settled: string[] }> {
  const settled: string[] = [];
  const { outcome } = await changeMebxPassword(new Refusing(code), {
    prepare: () => Promise.resolve(ok('New-Passw0rd')),
    settle: (how) => Promise.resolve(void settled.push(how)),
    refused: () => undefined,
  });
  return { outcome, settled };
}

describe('a change of a password that the firmware refuses', () => {
  it.each(REFUSALS)('costs no login with the new admin password: %s', async (code) => {
    expect(await adminChange(code)).toEqual({ outcome: 'failed', logins: ['old'] });
  });

  it.each(REFUSALS)('leaves no candidate for MEBx: %s', async (code) => {
    expect(await mebxChange(code)).toEqual({ outcome: 'failed', settled: ['refused'] });
  });
});

describe('a change of a password that got no answer', () => {
  it.each(WITHOUT_WORD)('is proven by a login: %s', async (code) => {
    expect(await adminChange(code)).toEqual({ outcome: 'ok', logins: ['new'] });
  });

  it.each(WITHOUT_WORD)('leaves both passwords of MEBx: %s', async (code) => {
    expect(await mebxChange(code)).toEqual({ outcome: 'unknown', settled: [] });
  });
});
