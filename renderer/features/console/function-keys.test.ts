import { describe, expect, it } from 'vitest';
import { FUNCTION_KEYS, functionKey, KEY_STYLES } from './function-keys';

describe('function keys', () => {
  it('are twelve, each with bytes of its own', () => {
    expect(FUNCTION_KEYS).toHaveLength(12);
    for (const style of KEY_STYLES) {
      const all = FUNCTION_KEYS.map((name) => functionKey(name, style));
      expect(new Set(all).size).toBe(12);
      expect(all.every((keys) => keys?.startsWith('\u001b'))).toBe(true);
    }
  });

  it('are sent as a BIOS reads them, or as Linux does', () => {
    expect([functionKey('F2', 'bios'), functionKey('F10', 'bios'), functionKey('F12', 'bios')]).toEqual([
      '\u001b2',
      '\u001b0',
      '\u001b@',
    ]);
    expect([functionKey('F2', 'xterm'), functionKey('F10', 'xterm'), functionKey('F12', 'xterm')]).toEqual([
      '\u001bOQ',
      '\u001b[21~',
      '\u001b[24~',
    ]);
  });

  it.each(['F', 'F0', 'F13', 'f2', 'Enter', ''])('are no others: %j', (name) => {
    expect(functionKey(name, 'bios')).toBeUndefined();
  });
});
