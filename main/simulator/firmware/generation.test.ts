import { describe, expect, it } from 'vitest';
import { generationOf } from './generation';

describe('generation', () => {
  it.each([
    ['9.1.45.3000', '9.1.45', 'auth', false],
    ['11.0.0.1205', '11.0.0.1205', 'auth', false],
    ['12.0.90.2072', '12.0.90.2072', 'auth', false],
    ['14.0.58.1811', '14.0.58.1811', 'auth-int, auth', false],
    ['16.0.15.1735', '16.0.15.1735', 'auth-int, auth', false],
    ['16.1.25.2128', '16.1.25.2128', 'auth-int, auth', true],
    ['18.0.5.1234', '18.0.5.1234', 'auth-int, auth', true],
  ])('%s shows its version, qop and ports', (version, serverVersion, qop, tlsOnly) => {
    expect(generationOf(version)).toMatchObject({ serverVersion, qop, tlsOnly });
  });

  it.each([
    ['9.1', 'TLSv1', 'TLSv1.1'],
    ['11.8', 'TLSv1', 'TLSv1.2'],
    ['12.0', 'TLSv1.1', 'TLSv1.2'],
    ['15.0', 'TLSv1.2', 'TLSv1.2'],
    ['19.0', 'TLSv1.2', 'TLSv1.3'],
  ])('%s speaks %s to %s', (version, minimum, maximum) => {
    expect(generationOf(version).tls).toMatchObject({ minimum, maximum });
  });

  it('refuses what is no version', () => {
    expect(() => generationOf('twelve')).toThrow(RangeError);
  });
});
