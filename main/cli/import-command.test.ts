import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCli } from './program';
import { testShell } from './testing/shell';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-import-'))));
afterEach(() => rmSync(home, { recursive: true }));

async function run(
  args: readonly string[],
  answer?: string,
): Promise<{ code: number; out: string; err: string }> {
  const env = { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' };
  const shell = testShell({ env, ...(answer !== undefined && { answer }) });
  const code = await runCli(['import', ...args], shell);
  return { code, ...shell.written };
}

function file(name: string, text: string | Uint8Array): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

const kept = (name: string): string => {
  try {
    return readFileSync(join(home, name), 'utf8');
  } catch {
    return '';
  }
};

const LIST =
  'Rechner;IP;Bemerkung;Kennwort\ndesk-1;10.9.0.1;left \u001b[31m;Secret-1\n;;;\nnone;10.9.0.0/24;;\n';

it('shows what a list would bring, and takes nothing without a yes', async () => {
  const { code, out, err } = await run([file('list.csv', LIST)]);
  expect(code).toBe(0);
  expect(out).toContain('Passwords are not imported. These columns are left out: Kennwort.');
  expect(out).toContain('address ← IP');
  expect(out).toContain('10.9.0.1');
  expect(out).toContain('left \\x1b[31m');
  expect(out).toContain('New: 1. In the list already: 0. Left out: 1.');
  expect(err).toContain('Nothing was imported. Use --yes to import without asking.');
  expect(`${out}${err}`).not.toContain('Secret-1');
  expect(kept('machines.jsonl')).toBe('');
  expect((await run([file('list.csv', LIST)], 'n')).err).toContain('Nothing was imported.');
  expect(kept('machines.jsonl')).toBe('');
});

it('takes a list after a yes, in UTF-16 too', async () => {
  const bytes = Buffer.from(`\ufeff${LIST}`, 'utf16le');
  const { code, err } = await run([file('list.csv', bytes)], 'y');
  expect(code).toBe(0);
  expect(err).toContain('Imported. New: 1. Completed: 0. Left out: 1.');
  expect(kept('machines.jsonl')).toContain('10.9.0.1');
  expect(kept('machines.jsonl') + kept('devices.jsonl')).not.toContain('Secret-1');
});

it('keeps notes, and replaces them when told to', async () => {
  await run([file('list.csv', LIST), '--yes']);
  const second = file('second.csv', 'address,note\n10.9.0.1,another\n');
  expect((await run([second, '--yes'])).err).toContain('1 machine has another note, which stays.');
  expect(kept('devices.jsonl')).not.toContain('another');
  expect((await run([second, '--yes', '--replace'])).code).toBe(0);
  expect(kept('devices.jsonl')).toContain('another');
});

it('is told which column is what', async () => {
  const path = file('list.csv', 'a;b;secret word\n10.9.0.1;by the door;x\n');
  const { out } = await run([path, '--json', '--yes', '--map', 'a=address', '2=note']);
  expect(JSON.parse(out)).toMatchObject({
    preview: { format: 'csv', mapping: { address: 0, note: 1 }, counts: { added: 1 } },
    taken: { machineIds: ['10.9.0.1'], added: 1 },
  });
  const wrong = await run([path, '--map', 'secret word=note']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('holds passwords');
  expect((await run([path, '--map', 'nothing=address'])).err).toContain('The file has no column “nothing”.');
  expect((await run([path, '--map', 'a=password'])).code).toBe(2);
});

const PROFILE =
  '<Profile><ProfileName>Bench standard</ProfileName><KVM>true</KVM><AdminPassword>Secret-2</AdminPassword></Profile>';

it('saves a profile, and never over another one by itself', async () => {
  const path = file('house.xml', PROFILE);
  const taken = await run([path, '--yes']);
  expect(taken.code).toBe(2);
  expect(taken.err).toContain('There is already a profile “Bench standard”.');
  expect(taken.err).toContain('--replace');
  expect((await run([path], 'n')).err).toContain('Nothing was imported.');
  const saved = await run([path, '--yes', '--name', 'House', '--map', 'Profile/KVM=redirection.sol']);
  expect(saved.code).toBe(0);
  expect(saved.err).toContain('Saved as the profile “House”.');
  const profiles: unknown = JSON.parse(kept('profiles.json'));
  expect(profiles).toMatchObject({
    selected: 'Bench standard',
    profiles: [
      { name: 'Bench standard', clock: 'sync' },
      { name: 'House', redirection: { sol: true } },
    ],
  });
  expect(kept('profiles.json') + saved.out).not.toContain('Secret-2');
  const replaced = await run([path], 'yes');
  expect(replaced.code).toBe(0);
  expect(JSON.parse(kept('profiles.json'))).toMatchObject({
    profiles: [{ name: 'Bench standard', redirection: { kvm: true } }, { name: 'House' }],
  });
});

it('names the secrets that a profile needs', async () => {
  const yaml =
    'name: House\nconfiguration:\n  amtSpecific:\n    cira: { mpsAddress: mps.example.com, mpsUsername: admin, mpsPassword: Secret-3 }\n';
  const { err, out } = await run([file('house.yaml', yaml), '--yes']);
  expect(err).toContain('Store these secrets in the vault before you use the profile: mps.');
  expect(out + err + kept('profiles.json')).not.toContain('Secret-3');
});

it.each([
  ['an archive', Buffer.from('504b0304ffff0000', 'hex'), [], 'The file is not text.'],
  ['an encrypted profile', Buffer.from('00ff00ff', 'hex'), ['--as', 'scs-profile'], 'encrypted'],
  ['entities', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', [], 'document type'],
  ['an empty file', '', [], 'The file is empty.'],
])('refuses with a sentence: %s', async (_what, content, args, sentence) => {
  const { code, err } = await run([file('bad', content), ...args]);
  expect(code).toBe(31);
  expect(err).toContain(sentence);
});

it('refuses folders and files that are not there', async () => {
  expect((await run([home])).err).toContain('It is a folder.');
  expect((await run([join(home, 'nothing')])).code).toBe(31);
});
