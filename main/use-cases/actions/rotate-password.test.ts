import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { NewPasswordChoice } from '#shared/model/vault';
import type { IntelSpec } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, typed, value } from '../testing/lab';

let bench: TestBench;
afterEach(() => bench.close());

const PASSWORD = 'S1mulated!Admin';
const NEW = 'N3w!Admin$Passw0rd';
const CHANGE = 'AMT_AuthorizationService.SetAdminAclEntryEx';

/** @param simulated a demo machine: there the session is as good as a keychain */
async function machine(changes: Partial<IntelSpec> = {}, simulated = true): Promise<string> {
  bench = await openTestBench({
    timeScale: 600,
    machines: [testSpec({ admin: { password: PASSWORD }, ...changes })],
  });
  const id = await bench.look('test');
  bench.trust(id);
  if (simulated) bench.useCases.machines.markSimulated(id, 'test');
  value(await bench.useCases.logIn(id, typed(PASSWORD)));
  return id;
}

const rotate = (id: string, password: NewPasswordChoice): Promise<unknown> =>
  bench.useCases.rotatePassword({ id, password, source: { from: 'vault' } });
const opensWith = (password: string): boolean => bench.machine('test').opensWith('admin', password);
const sent = (): number => bench.machine('test').stats().operations[CHANGE] ?? 0;
const outcomes = (): unknown[] =>
  readdirSync(join(bench.home, 'journal')).flatMap((name) =>
    readFileSync(join(bench.home, 'journal', name), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"rotate-password"'))
      .map((line) => (JSON.parse(line) as { outcome: unknown }).outcome),
  );

it('gives the machine a random password, proves it by a login and keeps the one before', async () => {
  const id = await machine();
  expect(await rotate(id, { from: 'random' })).toMatchObject({
    ok: true,
    value: { deed: 'rotate-password', outcome: 'done' },
  });
  const { password, earlier } = value(await bench.useCases.reveal(id));
  expect(password).not.toBe(PASSWORD);
  expect(earlier).toEqual([PASSWORD]);
  expect(opensWith(password)).toBe(true);
  const { credential } = await bench.view(id);
  expect(credential).toMatchObject({ origin: { from: 'random' }, changeOpen: false });
  expect(credential.provenAt).toBeDefined();
  expect(outcomes()).toEqual(['told', 'done']);
  expect(bench.files()).not.toContain(password);
  // Again: a random one is followed by another one.
  expect(await rotate(id, { from: 'random' })).toMatchObject({ ok: true });
  expect(value(await bench.useCases.reveal(id)).earlier).toEqual([password, PASSWORD]);
  expect(bench.useCases.openRunOf(id)).toBeUndefined();
});

it('takes a typed password or a named secret, and refuses what AMT would not take', async () => {
  const id = await machine();
  expect(await rotate(id, { from: 'typed', password: 'weak' })).toMatchObject({
    error: { code: 'input-invalid' },
  });
  expect(await rotate(id, { from: 'named', name: 'none' })).toMatchObject({
    error: { code: 'input-invalid' },
  });
  expect(sent()).toBe(0);
  expect(await rotate(id, { from: 'typed', password: NEW })).toMatchObject({ ok: true });
  expect(opensWith(NEW)).toBe(true);
  value(await bench.useCases.namedSecrets.save('house', 'House!Passw0rd', {}));
  expect(await rotate(id, { from: 'named', name: 'house' })).toMatchObject({ ok: true });
  expect((await bench.view(id)).credential.origin).toEqual({ from: 'named', name: 'house' });
});

it('sets no random password that would be lost with the program', async () => {
  const id = await machine({}, false);
  expect(await rotate(id, { from: 'random' })).toMatchObject({ error: { code: 'no-keychain' } });
  expect(sent()).toBe(0);
  expect(opensWith(PASSWORD)).toBe(true);
});

it('sends no password without TLS to a machine that was seen with it', async () => {
  const id = await machine();
  bench.context.book.update(id, { seenWithTls: true });
  expect(await rotate(id, { from: 'typed', password: NEW })).toMatchObject({
    error: { code: 'encryption-needed' },
  });
  expect(sent()).toBe(0);
});

it('keeps both passwords while it is not known which one holds', async () => {
  const id = await machine();
  bench.machine('test').faults.drop({ when: 'before-answer', operation: 'SetAdminAclEntryEx' });
  // The firmware has taken it, and the login with it shows that.
  expect(await rotate(id, { from: 'typed', password: NEW })).toMatchObject({ value: { outcome: 'done' } });
  expect(opensWith(NEW)).toBe(true);
});
