import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHostName, plainAddress, reverseName } from './host-name';

describe('cleanHostName', () => {
  it.each([
    ['pc7.bench.example.', 'pc7.bench.example'],
    ['LAB_PC-07', 'LAB_PC-07'],
    ['WORKGROUP      ', 'WORKGROUP'],
    ['evil\r\nname\u001b[31m', 'evilname31m'],
    ['<img src=x>', 'imgsrcx'],
    ['=cmd|calc', 'cmdcalc'],
    ['--help', 'help'],
    ['a..b', 'a.b'],
    ['\u202egnp.exe', 'gnp.exe'],
    [`${'a'.repeat(252)}.`, 'a'.repeat(252)],
  ])('%j is shown as %s', (said, name) => {
    expect(cleanHostName(said)).toBe(name);
  });

  it.each([
    '',
    '.',
    '...',
    '---',
    'Ünö'.replaceAll(/[a-zA-Z]/g, ''),
    '10.0.0.7',
    '10.0.0.7\n',
    'a'.repeat(254),
  ])('%j is no name', (said) => {
    expect(cleanHostName(said)).toBeUndefined();
  });

  it('makes a clean name or none of whatever comes, and the same again of a clean one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'binary' }), (said) => {
        const name = cleanHostName(said);
        if (name === undefined) return;
        expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,252}$/);
        expect(cleanHostName(name)).toBe(name);
      }),
    );
  });
});

describe('plainAddress', () => {
  it.each([
    ['192.168.4.7', '192.168.4.7'],
    ['2001:DB8:0::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
    ['pc7.example', undefined],
    ['fe80::/10', undefined],
    ['', undefined],
  ])('%s', (text, plain) => {
    expect(plainAddress(text)).toBe(plain);
  });
});

describe('reverseName', () => {
  it('turns both families around', () => {
    expect(reverseName('192.168.4.7')).toBe('7.4.168.192.in-addr.arpa');
    expect(reverseName('fe80::1%eth0')).toBe(`1.${'0.'.repeat(28)}8.e.f.ip6.arpa`);
  });
});
