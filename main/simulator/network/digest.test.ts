import { describe, expect, it } from 'vitest';
import { challengeHeader, expectedResponse, passwordHash, readAuthorization } from './digest';

const REALM = 'Digest:0123456789ABCDEF0123456789ABCDEF';
const HASH = passwordHash('admin', REALM, 'Secret!99');
const GIVEN = { nonce: 'bm9uY2U=', nc: '0000000a', cnonce: 'c0ffee', uri: '/wsman' };

describe('response', () => {
  it('is that of the example in RFC 2617, section 3.5', () => {
    const hash = passwordHash('Mufasa', 'testrealm@host.com', 'Circle Of Life');
    const given = {
      nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
      nc: '00000001',
      cnonce: '0a4f113b',
      qop: 'auth',
      uri: '/dir/index.html',
    };
    expect(expectedResponse(hash, given, 'GET', Buffer.alloc(0))).toBe('6629fae49393a05397450978507c4ef1');
  });

  // Computed with another program (Python's hashlib).
  it('covers the body with auth-int and not with auth', () => {
    const body = Buffer.from('<x>1</x>');
    const integrity = expectedResponse(HASH, { ...GIVEN, qop: 'auth-int' }, 'POST', body);
    expect(integrity).toBe('d864c9001a5847e5461a163c8931e7dc');
    expect(expectedResponse(HASH, { ...GIVEN, qop: 'auth' }, 'POST', body)).toBe(
      'c7754758961d68867e8fd3844b3d2669',
    );
  });
});

describe('Authorization', () => {
  const header =
    'Digest username="ad\\"min", realm="a, b", nonce="n=", uri="/wsman", response="00ff", qop=auth, nc=00000001, cnonce="c"';

  it('is read with quotes, commas inside quotes, and bare words', () => {
    expect(readAuthorization(header)).toEqual({
      username: 'ad"min',
      realm: 'a, b',
      nonce: 'n=',
      uri: '/wsman',
      response: '00ff',
      qop: 'auth',
      nc: '00000001',
      cnonce: 'c',
    });
  });

  it.each([
    ['Basic', 'Basic YWRtaW46YWRtaW4='],
    ['no qop', header.replace('qop=auth, ', '')],
    ['no nc', header.replace('nc=00000001, ', '')],
    ['nothing', ''],
  ])('%s is not taken', (_name, value) => {
    expect(readAuthorization(value)).toBeUndefined();
  });
});

describe('challenge', () => {
  it('has the punctuation of the recorded one', () => {
    expect(challengeHeader(REALM, 'wxyz', false, 'auth')).toBe(
      `Digest realm="${REALM}", nonce="wxyz",stale="false",qop="auth"`,
    );
  });
});
