import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import { oneMachine, TEST_MEBX_PASSWORD, TEST_PASSWORD } from '../testing/fixtures';
import { getRequest, methodRequest, textOf } from '../testing/requests';
import { TestClient } from '../testing/test-client';
import type { SimulatedMachine } from './simulated-machine';

const NEW = 'Changed!Pass8';
const BODY = getRequest('AMT_GeneralSettings');

function hashOf(machine: SimulatedMachine, user: string, password: string): Buffer {
  return createHash('md5').update(`${user}:${machine.inspect().realm}:${password}`).digest();
}

const setAdmin = (user: string, digestPassword: string): string =>
  methodRequest('AMT_AuthorizationService', 'SetAdminAclEntryEx', [
    ['Username', user],
    ['DigestPassword', digestPassword],
  ]);

const setMebx = (password: string): string =>
  methodRequest('AMT_SetupAndConfigurationService', 'SetMEBxPassword', [['Password', password]]);

describe('network administrator', () => {
  let bench: SimulatedBench | undefined;
  afterEach(() => bench?.stop());

  it('changes with base64 of the 16 raw bytes, and every session ends behind the answer', async () => {
    const started = await oneMachine();
    ({ bench } = started);
    const { machine, client } = started;
    const answer = await client.post(setAdmin('admin', hashOf(machine, 'admin', NEW).toString('base64')));
    expect(answer.status).toBe(200);
    expect(textOf(answer.body, 'ReturnValue')).toBe('0');
    expect(machine.opensWith('admin', NEW)).toBe(true);
    expect(machine.opensWith('admin', TEST_PASSWORD)).toBe(false);
    expect(machine.inspect().mebxPassword).toBe(TEST_MEBX_PASSWORD);
    const fresh = new TestClient(machine, { user: 'admin', password: NEW });
    expect((await fresh.post(BODY)).status).toBe(200);
    fresh.close();
    // The old connection is gone: even its next request needs a new one, and its nonce is forgotten.
    const before = machine.stats();
    const refused = await client.once(BODY);
    expect(refused.headers['www-authenticate']).toContain('stale="true"');
    expect(machine.stats().connections).toBe(before.connections + 1);
    expect((await client.post(BODY)).status).toBe(401);
    expect(machine.stats().failedLogins).toBe(before.failedLogins + 1);
  });

  it('takes hex text with ReturnValue 0, and then no password fits', async () => {
    const started = await oneMachine();
    ({ bench } = started);
    const { machine, client } = started;
    const answer = await client.post(setAdmin('admin', hashOf(machine, 'admin', NEW).toString('hex')));
    expect(textOf(answer.body, 'ReturnValue')).toBe('0');
    expect(machine.opensWith('admin', NEW)).toBe(false);
    expect(machine.opensWith('admin', TEST_PASSWORD)).toBe(false);
  });

  it('can be renamed, within the rules for names', async () => {
    const started = await oneMachine();
    ({ bench } = started);
    const { machine, client } = started;
    const hash = hashOf(machine, 'keeper', NEW).toString('base64');
    expect(textOf((await client.post(setAdmin('$$keeper', hash))).body, 'ReturnValue')).toBe('12');
    expect(textOf((await client.post(setAdmin('a-name-of-17-char', hash))).body, 'ReturnValue')).toBe('12');
    expect(textOf((await client.post(setAdmin('keeper', hash))).body, 'ReturnValue')).toBe('0');
    expect(machine.inspect().adminUser).toBe('keeper');
    expect(machine.opensWith('keeper', NEW)).toBe(true);
  });
});

describe('MEBx password over the network', () => {
  it.each([
    ['anytime, admin mode', { policy: 'anytime', mode: 'acm', mebx: TEST_MEBX_PASSWORD, status: '0' }],
    ['client mode', { policy: 'anytime', mode: 'ccm', mebx: TEST_MEBX_PASSWORD, status: '16' }],
    ['during set-up only', { policy: 'during-setup', mode: 'acm', mebx: TEST_MEBX_PASSWORD, status: '16' }],
    [
      'default only, changed already',
      { policy: 'default-only', mode: 'acm', mebx: TEST_MEBX_PASSWORD, status: '16' },
    ],
    ['default only, still default', { policy: 'default-only', mode: 'acm', mebx: 'admin', status: '0' }],
  ] as const)('%s', async (_name, { policy, mode, mebx, status }) => {
    const { bench, machine, client } = await oneMachine({
      controlMode: mode,
      mebx: { password: mebx, policy },
    });
    const answer = await client.post(setMebx(NEW));
    const after = machine.inspect();
    await bench.stop();
    expect(textOf(answer.body, 'ReturnValue')).toBe(status);
    expect(after.mebxPassword).toBe(status === '0' ? NEW : mebx);
    expect(machine.opensWith('admin', TEST_PASSWORD)).toBe(true);
  });

  it('refuses a weak one with 2054 and leaves everything as it was', async () => {
    const { bench, machine, client } = await oneMachine();
    const answer = await client.post(setMebx('weak'));
    await bench.stop();
    expect(textOf(answer.body, 'ReturnValue')).toBe('2054');
    expect(machine.inspect().mebxPassword).toBe(TEST_MEBX_PASSWORD);
  });
});
