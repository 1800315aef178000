import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '#shared/model/profile';
import { english } from '#shared/testing/english';
import { parseProfile, readProfile } from './profile-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'amt-bench-profile-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, 'p.json');
  writeFileSync(path, content);
  return path;
}

describe('profiles', () => {
  it('reads a good one, with or without a byte order mark', async () => {
    expect(await readProfile(file('{"clock": "sync"}'))).toEqual({ ok: true, value: { clock: 'sync' } });
    expect(await readProfile(file('\uFEFF{}'))).toEqual({ ok: true, value: {} });
    expect(parseProfile(DEFAULT_PROFILE)).toEqual({ ok: true, value: DEFAULT_PROFILE });
  });

  it.each<[unknown, RegExp]>([
    [{ clok: 'sync' }, /a key “clok” that AMT Bench does not know/],
    [{ redirection: { kmv: true } }, /“redirection\.kmv”/],
    [{ audit: true }, /“audit”, which this version of AMT Bench does not configure yet/],
    [{ wired: { addressing: 'static', address: '10.0.0.300' } }, /“wired\.address” must be an IPv4 address/],
    [{ users: [{ name: 'x', remove: true, realms: [] }] }, /“users\.0\.realms”/],
    [{ clock: 'now' }, /“clock”/],
    [{ host: { name: 'x'.repeat(64) } }, /at most 63/],
    [{ host: { name: 'two words' } }, /letters, digits and hyphens/],
    [{ admin: { password: 'Secret-1' } }, /“admin\.password”/],
    [[], /cannot be used: it has a value of the wrong type\./],
    ['text', /cannot be used: it has a value of the wrong type\./],
  ])('refuses %j in words', (value, message) => {
    const parsed = parseProfile(value);
    expect(parsed).toMatchObject({ ok: false, error: { code: 'profile-invalid' } });
    expect(parsed.ok ? '' : english(parsed.error.message)).toMatch(message);
  });

  it('does not repeat a password that somebody wrote into a profile', () => {
    const parsed = parseProfile({ admin: { password: 'Secret-Passw0rd' } });
    expect(JSON.stringify(parsed)).not.toContain('Secret-Passw0rd');
  });

  it.each([
    ['{"clock": ', /not valid JSON/],
    ['', /not valid JSON/],
  ])('names a broken file', async (content, message) => {
    const read = await readProfile(file(content));
    expect(read.ok ? '' : english(read.error.message)).toMatch(message);
  });

  it('names a missing file, a folder and a huge file', async () => {
    for (const path of [join(folder, 'gone.json'), folder, file('x'.repeat(1_000_001))]) {
      expect(await readProfile(path)).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    }
  });
});
