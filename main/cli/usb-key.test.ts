import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { POSIX } from '#shared/testing/system';
import { Vault } from '#main/vault/vault';
import { runCli } from './program';
import { type Terminal, testShell } from './testing/shell';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amt-bench-usb-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const KNOWN = 'Kn0wn-Passw0rd!';
const NEXT = 'N3w-Passw0rd!';
const file = (name = 'setup.bin'): string => join(folder, name);

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function run(args: string[], terminal: Terminal = {}): Promise<Ran> {
  const env = { AMT_BENCH_HOME: join(folder, 'state'), XDG_DATA_HOME: folder, AMT_BENCH_VAULT: 'session' };
  const shell = testShell({ ...terminal, env });
  const code = await runCli(['usb-key', ...args], shell);
  return { code, ...shell.written };
}

const writtenSchema = z.strictObject({
  file: z.string(),
  version: z.string(),
  reusable: z.boolean(),
  records: z.number(),
  bytes: z.number(),
  secret: z.string().optional(),
  advice: z.array(z.strictObject({ id: z.string(), text: z.string(), verified: z.boolean() })),
});
const readSchema = z.looseObject({
  version: z.string(),
  reusable: z.boolean(),
  records: z.number(),
  shown: z.array(
    z.looseObject({ variables: z.array(z.looseObject({ id: z.string(), value: z.unknown() })) }),
  ),
  findings: z.array(z.string()),
});

/** The values of a file with its passwords, by the places of its variables. */
async function valuesIn(path: string): Promise<Record<string, unknown>> {
  const read = await run(['--read', path, '--json', '--show-passwords']);
  const contents = readSchema.parse(JSON.parse(read.out));
  expect(contents.findings).toEqual([]);
  return Object.fromEntries(contents.shown[0]?.variables.map(({ id, value }) => [id, value]) ?? []);
}

const piped = { stdin: `${NEXT}\n` };

/** The vault keeps passwords, as a keychain does; what is stored is given out. */
function withKeychain(): Map<string, string> {
  const stored = new Map<string, string>();
  vi.spyOn(Vault.prototype, 'kind', 'get').mockReturnValue('keychain');
  vi.spyOn(Vault.prototype, 'named').mockImplementation((name) => Promise.resolve(stored.get(name)));
  vi.spyOn(Vault.prototype, 'names').mockImplementation(() => Promise.resolve([...stored.keys()]));
  vi.spyOn(Vault.prototype, 'saveNamed').mockImplementation((name, password) => {
    // Nothing was given out yet.
    expect(existsSync(file())).toBe(false);
    stored.set(name, password);
    return Promise.resolve();
  });
  return stored;
}

describe('usb-key', () => {
  it('writes a file with a password from standard input', async () => {
    const ran = await run([file(), '--new', 'stdin'], piped);
    expect(ran).toMatchObject({ code: 0, out: `${file()}\n` });
    expect(ran.err).toContain('Written as version 3.0.');
    expect(ran.err).toContain('- The file contains MEBx passwords in clear text.');
    expect(ran.err).toContain('- Not confirmed on hardware: Sticks of up to 32 GB work.');
    expect(ran.err + ran.out).not.toContain(NEXT);
    expect(await valuesIn(file())).toEqual({ '1/1': 'admin', '1/2': NEXT });
    // State and log know nothing of it.
    const state = readdirSync(join(folder, 'state'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(state.join()).not.toContain(NEXT);
  });

  it.skipIf(POSIX.missing)(POSIX.named('lets nobody else read the file, new or replaced'), async () => {
    await run([file(), '--new', 'stdin'], piped);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    chmodSync(file(), 0o644);
    await run([file(), '--new', 'stdin', '--yes'], piped);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('prints one document with --json', async () => {
    const ran = await run([file(), '--new', 'stdin', '--generation', '4', '--records', '3', '--json'], piped);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(writtenSchema.parse(JSON.parse(ran.out))).toMatchObject({
      file: file(),
      version: '2.1',
      reusable: false,
      records: 3,
      bytes: 2048,
    });
    expect(readFileSync(file()).length).toBe(2048);
  });

  it('stores a random password before it writes the file', async () => {
    const stored = withKeychain();
    const ran = await run([file(), '--json']);
    const { secret = '' } = writtenSchema.parse(JSON.parse(ran.out));
    expect(secret).toMatch(/^mebx-usb-\d{4}-\d\d-\d\d$/);
    expect(await valuesIn(file())).toEqual({ '1/1': 'admin', '1/2': stored.get(secret) });
    rmSync(file());
    const second = writtenSchema.parse(JSON.parse((await run([file(), '--json'])).out));
    expect(second.secret).toBe(`${secret}-2`);
    rmSync(file());
    const named = await run([file(), '--save-as', 'house']);
    expect(named.code).toBe(0);
    expect(named.err).toContain('The new MEBx password is stored in the keychain as “house”.');
    rmSync(file());
    expect(await run([file(), '--save-as', 'house'])).toMatchObject({ code: 2 });
    expect(existsSync(file())).toBe(false);
  });

  it('says that a random password is stored although the file could not be written', async () => {
    const stored = withKeychain();
    const ran = await run([join(folder, 'gone', 'setup.bin'), '--save-as', 'house']);
    expect(ran.code).toBe(31);
    expect(ran.err).toContain('The new password is stored as “house” all the same.');
    const again = await run([file(), '--new', 'vault:house']);
    expect(again.code).toBe(0);
    expect(await valuesIn(file())).toMatchObject({ '1/2': stored.get('house') });
  });

  it('takes no random password where it would be lost', async () => {
    const ran = await run([file()]);
    expect(ran.code).toBe(30);
    expect(ran.err).toContain('a random password would be lost');
    expect(existsSync(file())).toBe(false);
  });

  it('takes both passwords from two lines, or asks for them unseen', async () => {
    const both = ['--current', 'stdin', '--new', 'stdin'];
    expect(await run([file(), ...both], { stdin: `${KNOWN}\r\n${NEXT}\r\n` })).toMatchObject({ code: 0 });
    expect(await valuesIn(file())).toEqual({ '1/1': KNOWN, '1/2': NEXT });
    for (const stdin of [`${KNOWN}\n`, `${KNOWN}\n${NEXT}\nmore\n`, `\n${NEXT}\n`]) {
      const ran = await run([file('other'), ...both], { stdin });
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('two lines');
    }
    const asked = ['--current', 'ask', '--new', 'ask', '--yes'];
    expect(await run([file(), ...asked], { answer: '', secrets: [KNOWN, NEXT, NEXT] })).toMatchObject({
      code: 0,
    });
    expect(await valuesIn(file())).toEqual({ '1/1': KNOWN, '1/2': NEXT });
    const mistyped = await run([file(), ...asked], { answer: '', secrets: [KNOWN, NEXT, 'N3w-Passw0rd?'] });
    expect(mistyped.code).toBe(2);
    expect(mistyped.err).toContain('The two new passwords are different.');
    const nobody = await run([file(), ...asked]);
    expect(nobody.err).toContain('There is no terminal');
  });

  it('makes the settings of a file', async () => {
    const settings = file('settings.json');
    writeFileSync(
      settings,
      JSON.stringify({ dhcp: true, kvm: true, consent: 'none', host: { name: 'pc-17' } }),
    );
    expect(await run([file(), '--new', 'stdin', '--settings', settings], piped)).toMatchObject({ code: 0 });
    expect(await valuesIn(file())).toMatchObject({
      '2/11': 'pc-17',
      '2/13': 'on',
      '2/25': 'on',
      '2/26': 'none',
    });
    writeFileSync(settings, '{"hots": {}}');
    const unknown = await run([file('other'), '--new', 'stdin', '--settings', settings], piped);
    expect(unknown.code).toBe(31);
    expect(unknown.err).toContain('the file contains an unknown key: hots.');
    writeFileSync(settings, '{"host": {"name": "a_b"}}');
    const wrong = await run([file('other'), '--new', 'stdin', '--settings', settings], piped);
    expect(wrong.err).toContain('“host.name” may contain only letters, digits and hyphens.');
    writeFileSync(settings, '{"kvm": true}');
    const tooOld = ['--new', 'stdin', '--settings', settings, '--generation', '5'];
    const old = await run([file('other'), ...tooOld], piped);
    expect(old.code).toBe(2);
    expect(old.err).toContain('“settings.kvm”: Needs version 3.0 or later.');
    writeFileSync(settings, '{"kvm":\n');
    const broken = await run([file('other'), '--new', 'stdin', '--settings', settings], piped);
    expect(broken).toMatchObject({ code: 31 });
    expect(readdirSync(folder)).not.toContain('other');
  });

  it('replaces a file for those who say so alone', async () => {
    writeFileSync(file(), 'mine');
    const args = [file(), '--new', 'stdin'];
    const refused = await run(args, piped);
    expect(refused.code).toBe(20);
    expect(refused.err).toContain('exists and was not replaced');
    expect(await run(args, { ...piped, answer: 'n' })).toMatchObject({ code: 20 });
    expect(readFileSync(file(), 'utf8')).toBe('mine');
    expect(await run(args, { ...piped, answer: 'y' })).toMatchObject({ code: 0 });
    expect(await run([...args, '--yes'], piped)).toMatchObject({ code: 0 });
  });

  it.each([
    [['--file-version', '5.0'], /“5.0” is not valid for “--file-version/],
    [['--generation', 'eleven'], /--generation needs a whole number/],
    [['--records', '0'], /--records needs a whole number from 1 to 1000/],
    [['--file-version', '1.0', '--new', 'stdin'], /every machine uses up one record/],
    [['--current', 'secret'], /“secret” is not valid for --current/],
    [['--current', 'vault:gone', '--new', 'stdin'], /There is no longer a secret “gone”/],
    [['--new', 'admin'], /“admin” is not valid for --new/],
    [['--new', 'keep'], /The factory password must be replaced/],
    [['--new', 'stdin', '--save-as', 'x'], /--save-as works only with --new random/],
    [['--show-passwords'], /--show-passwords works only with --read/],
    [['--read', '--new', 'stdin'], /--new cannot be used together with --read/],
  ])('%j is no command line', async (args, sentence) => {
    const ran = await run([file(), ...args], piped);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(sentence);
    expect(ran.out).toBe('');
    expect(existsSync(file())).toBe(false);
  });

  it('names the problem of a password, and never the password', async () => {
    const ran = await run([file(), '--new', 'stdin'], { stdin: 'weak-secret\n' });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('“next”: Add an upper-case letter.');
    expect(ran.err).not.toContain('weak-secret');
  });
});

describe('usb-key --read', () => {
  it('shows what a file holds, and its passwords only when asked', async () => {
    await run([file(), '--new', 'stdin'], piped);
    const ran = await run(['--read', file()]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.split('\n')).toEqual([
      'Version 3.0',
      '1 record, for any number of machines',
      '',
      'Record 1: ready',
      '  Current MEBx password  the factory password “admin”',
      '  New MEBx password      set, not shown',
      '',
    ]);
    expect((await run([file(), '--read', '--show-passwords'])).out).toContain(NEXT);
    expect((await run(['--read', file(), '--json'])).out).not.toContain(NEXT);
  });

  it('says what is odd, and shows no control characters', async () => {
    await run([file(), '--file-version', '4.0', '--records', '2', '--new', 'stdin'], piped);
    const bytes = readFileSync(file());
    bytes[16] = 0;
    writeFileSync(file(), bytes);
    const ran = await run(['--read', file()]);
    expect(ran.out).toContain('2 records, 0 used up');
    expect(ran.out).toContain('Record 2: ready, scrambled');
    expect(ran.out).toContain('Unusual in this file\n  ! The header does not say how many blocks it has.');
  });

  it('refuses what is no setup.bin', async () => {
    expect(await run(['--read', file('gone')])).toMatchObject({ code: 31 });
    expect(await run(['--read', folder])).toMatchObject({ code: 31 });
    writeFileSync(file(), 'no setup.bin');
    const ran = await run(['--read', file(), '--json']);
    expect(ran).toMatchObject({ code: 31, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ error: { code: 'file-unreadable' } });
    writeFileSync(file(), Buffer.alloc(600_000));
    expect((await run(['--read', file()])).err).toContain('far too large');
  });
});
