import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChallenge } from './challenge';

const REALM = 'Digest:A4070000000000000000000000000000';
const NONCE = 'wlbEK1EtAAAAAAAAWW5aUHFp+mQQ1j63';

describe('readChallenge', () => {
  it('reads the form that AMT sends, with and without spaces after commas', () => {
    const header = `Digest realm="${REALM}", nonce="${NONCE}",stale="false",qop="auth"`;
    expect(readChallenge(header)).toEqual({ realm: REALM, nonce: NONCE, qop: ['auth'], stale: false });
  });

  it.each([
    ['"auth-int, auth"', ['auth-int', 'auth']],
    ['"auth,auth-int"', ['auth', 'auth-int']],
    ['"auth auth-int"', ['auth', 'auth-int']],
    ['auth', ['auth']],
  ])('splits the qop list %s', (qop, words) => {
    expect(readChallenge(`Digest realm="${REALM}",nonce="${NONCE}",qop=${qop}`)?.qop).toEqual(words);
  });

  it('finds Digest among other schemes and never takes Basic or Negotiate', () => {
    expect(readChallenge(`Negotiate, Digest realm="${REALM}", nonce="${NONCE}", stale=true`)).toMatchObject({
      stale: true,
    });
    expect(readChallenge(`Basic realm="x", Digest realm="${REALM}", nonce="n"`)?.realm).toBe(REALM);
    expect(readChallenge('Basic realm="x"')).toBeUndefined();
    expect(readChallenge('Negotiate')).toBeUndefined();
  });

  it('passes over challenges with other algorithms, without nonce, or with quotes in what we would send back', () => {
    expect(readChallenge(`Digest realm="${REALM}",nonce="n",algorithm=SHA-256`)).toBeUndefined();
    expect(readChallenge(`Digest realm="${REALM}"`)).toBeUndefined();
    expect(readChallenge(`Digest realm="a\\"b",nonce="n"`)).toBeUndefined();
  });

  it.each([null, undefined, '', 'Digest', ',,,', '=', 'Digest =,="'])('gives undefined for %j', (header) => {
    expect(readChallenge(header)).toBeUndefined();
  });

  it('ends, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (header) => {
        readChallenge(`Digest ${header}`);
      }),
    );
  });
});
