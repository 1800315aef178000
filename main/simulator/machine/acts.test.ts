import { afterEach, describe, expect, it } from 'vitest';
import type { Act } from '#shared/model/demo';
import { english } from '#shared/testing/english';
import type { SimulatedBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import {
  eventually,
  oneMachine,
  ping,
  pingBytes,
  TEST_MEBX_PASSWORD,
  TEST_PASSWORD,
  testSpec,
} from '../testing/fixtures';
import { getRequest } from '../testing/requests';
import { TestClient } from '../testing/test-client';
import type { SimulatedMachine } from './simulated-machine';

const NEW = 'Changed!Pass8';
const FAST = { timeScale: 5_000 };
const factory: Partial<IntelSpec> = {
  state: 'pre',
  controlMode: 'none',
  mebx: { password: 'admin', policy: 'anytime' },
};
let bench: SimulatedBench | undefined;
afterEach(() => bench?.stop());

async function machineLike(changes: Partial<IntelSpec> = {}): Promise<SimulatedMachine> {
  const started = await oneMachine(changes, FAST);
  ({ bench } = started);
  return started.machine;
}

async function opens(machine: SimulatedMachine, password: string): Promise<number> {
  const client = new TestClient(machine, { user: 'admin', password });
  try {
    return (await client.post(getRequest('AMT_GeneralSettings'))).status;
  } finally {
    client.close();
  }
}

const ok = async (machine: SimulatedMachine, act: Act): Promise<boolean> => (await machine.act(act)).ok;

describe('MEBx', () => {
  it('wants a new, strong password before anything else on a factory machine', async () => {
    const machine = await machineLike(factory);
    expect(await ok(machine, { act: 'open-mebx', password: 'admin', activateNetwork: true })).toBe(false);
    const weak = await machine.act({ act: 'open-mebx', password: 'admin', newPassword: 'weak' });
    expect(weak.ok).toBe(false);
    expect(english(weak.says)).toMatch(
      /^MEBx: “Error: password not strong enough.” The password must have 8 to/,
    );
    expect(await ok(machine, { act: 'open-mebx', password: 'Admin', newPassword: NEW })).toBe(false);
    expect(machine.inspect()).toMatchObject({
      mebxPassword: 'admin',
      provisioningState: 'pre',
      openPorts: [],
    });
  });

  it('activates the network in admin mode, with the MEBx password for admin', async () => {
    const machine = await machineLike(factory);
    const result = await machine.act({
      act: 'open-mebx',
      password: 'admin',
      newPassword: NEW,
      activateNetwork: true,
    });
    expect(result).toMatchObject({ ok: true });
    expect(english(result.says)).toBe(
      'MEBx login accepted. New MEBx password stored. Network access is active. AMT is in admin control mode, and the user admin has the MEBx password.',
    );
    expect(machine.inspect()).toMatchObject({
      provisioningState: 'post',
      controlMode: 'acm',
      openPorts: ['http'],
    });
    expect(await opens(machine, NEW)).toBe(200);
    expect(await opens(machine, 'admin')).toBe(401);
  });

  it('changes the network password too while both are coupled, and no longer once they are separate', async () => {
    const machine = await machineLike({ ...factory });
    await machine.act({ act: 'open-mebx', password: 'admin', newPassword: NEW, activateNetwork: true });
    await machine.act({ act: 'open-mebx', password: NEW, newPassword: 'Second!Pass8' });
    expect(machine.opensWith('admin', 'Second!Pass8')).toBe(true);
    await bench?.stop();

    const apart = await machineLike();
    await apart.act({ act: 'open-mebx', password: TEST_MEBX_PASSWORD, newPassword: NEW });
    expect(apart.inspect().mebxPassword).toBe(NEW);
    expect(apart.opensWith('admin', TEST_PASSWORD)).toBe(true);
  });

  it('ends the login of its story once the password is another one', async () => {
    const login = { user: 'admin', password: TEST_PASSWORD };
    const machine = await machineLike({ mebx: { password: TEST_PASSWORD, policy: 'anytime' }, login });
    expect(machine.info.login).toEqual(login);
    expect(machine.info.loginEnded).toBeUndefined();
    await machine.act({ act: 'bios-unconfigure' });
    expect(machine.info.login).toBeUndefined();
    expect(machine.info.loginEnded).toBe(true);
  });

  it('refuses the network password where it is another one, and characters that the maker forbids', async () => {
    const machine = await machineLike({
      mebx: { password: TEST_MEBX_PASSWORD, policy: 'anytime', alsoRefused: '&' },
    });
    expect(await ok(machine, { act: 'open-mebx', password: TEST_PASSWORD })).toBe(false);
    const act = { act: 'open-mebx', password: TEST_MEBX_PASSWORD } as const;
    expect(await ok(machine, { ...act, newPassword: 'Changed&Pass8' })).toBe(false);
    expect(await ok(machine, act)).toBe(true);
  });
});

describe('coin cell', () => {
  it('resets MEBx, AMT and clock where the rule says so', async () => {
    const machine = await machineLike();
    const { realm } = machine.inspect();
    const wait = machine.act({ act: 'pull-rtc-battery' });
    await eventually(() => machine.inspect().dark);
    await eventually(() => machine.inspect().openPorts.length === 0);
    expect(await ok(machine, { act: 'power-on' })).toBe(false);
    expect(await wait).toMatchObject({ ok: true });
    const after = machine.inspect();
    expect(after).toMatchObject({
      mebxPassword: 'admin',
      provisioningState: 'pre',
      dark: false,
      power: 'on',
    });
    expect(after.realm).not.toBe(realm);
    expect(after.clockOffsetSeconds).toBeLessThan(-86_400 * 365);
    expect(machine.opensWith('admin', TEST_PASSWORD)).toBe(false);
  });

  it('loses only the clock where it says not', async () => {
    const machine = await machineLike({ rtcClear: 'clock-only' });
    await machine.act({ act: 'pull-rtc-battery' });
    const after = machine.inspect();
    expect(after).toMatchObject({
      mebxPassword: TEST_MEBX_PASSWORD,
      provisioningState: 'post',
      controlMode: 'acm',
    });
    expect(after.clockOffsetSeconds).toBeLessThan(-86_400 * 365);
    expect(await opens(machine, TEST_PASSWORD)).toBe(200);
  });
});

describe('BIOS item', () => {
  it.each([
    ['resets-amt-and-mebx', true, 'admin', 'pre'],
    ['resets-amt', true, TEST_MEBX_PASSWORD, 'pre'],
    ['absent', false, TEST_MEBX_PASSWORD, 'post'],
  ] as const)('%s', async (biosUnconfigure, done, mebxPassword, provisioningState) => {
    const machine = await machineLike({ biosUnconfigure });
    expect(await ok(machine, { act: 'bios-unconfigure' })).toBe(done);
    expect(machine.inspect()).toMatchObject({ mebxPassword, provisioningState });
    await eventually(() => !machine.inspect().dark);
    expect(machine.inspect().openPorts).toEqual(done ? [] : ['http']);
  });

  it.each(['Hewlett-Packard', 'LENOVO', 'Dell Inc.', 'ASUSTeK'])(
    'has words of its own for %s',
    async (manufacturer) => {
      const { hardware } = testSpec();
      const machine = await machineLike({
        hardware: { ...hardware, manufacturer },
        biosUnconfigure: 'absent',
      });
      expect(english((await machine.act({ act: 'bios-unconfigure' })).says)).toMatch(/Setup/);
    },
  );
});

describe('Windows', () => {
  it('activates client mode without the MEBx password', async () => {
    const machine = await machineLike({
      ...factory,
      mebx: { password: TEST_MEBX_PASSWORD, policy: 'anytime' },
    });
    expect(await ok(machine, { act: 'activate-from-windows', adminPassword: 'weak' })).toBe(false);
    expect(await ok(machine, { act: 'activate-from-windows', adminPassword: NEW })).toBe(true);
    expect(machine.inspect()).toMatchObject({
      controlMode: 'ccm',
      consent: 4_294_967_295,
      mebxPassword: TEST_MEBX_PASSWORD,
    });
    expect(await opens(machine, NEW)).toBe(200);
    expect(await ok(machine, { act: 'activate-from-windows', adminPassword: NEW })).toBe(false);
  });

  it('opens TLS on generations that know nothing else, with a certificate made for it', async () => {
    const machine = await machineLike({ ...factory, version: '16.1.25.2128' });
    expect(machine.info.fingerprint256).toBeUndefined();
    await machine.act({ act: 'activate-from-windows', adminPassword: NEW });
    expect(machine.inspect().openPorts).toEqual(['https']);
    expect(machine.info.fingerprint256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('unconfigures client mode without a password, and admin mode not at all', async () => {
    const machine = await machineLike({ controlMode: 'ccm' });
    expect(await ok(machine, { act: 'unconfigure-from-windows' })).toBe(true);
    expect(machine.inspect()).toMatchObject({ provisioningState: 'pre', mebxPassword: TEST_MEBX_PASSWORD });
    // Straight after an unprovision nothing works for a while (docs/reference/recovery.md, R7).
    expect(machine.inspect().dark || (await ok(machine, { act: 'ask-windows' }))).toBe(true);
    await eventually(() => !machine.inspect().dark);
    expect(await ok(machine, { act: 'unconfigure-from-windows' })).toBe(false);
    await bench?.stop();
    expect(await ok(await machineLike(), { act: 'unconfigure-from-windows' })).toBe(false);
  });

  it('stops a set-up that is half done', async () => {
    const machine = await machineLike({ ...factory, state: 'in' });
    expect(await ok(machine, { act: 'activate-from-windows', adminPassword: NEW })).toBe(false);
    expect(await ok(machine, { act: 'unconfigure-from-windows' })).toBe(true);
    await eventually(() => !machine.inspect().dark);
    expect(machine.inspect()).toMatchObject({ provisioningState: 'pre', openPorts: [] });
  });

  it.each([
    ['pre', 'none'],
    ['post', 'ccm'],
    ['post', 'acm'],
  ] as const)('says the control mode: %s, %s', async (state, controlMode) => {
    const machine = await machineLike({ state, controlMode });
    expect(await machine.act({ act: 'ask-windows' })).toMatchObject({ ok: true, controlMode });
  });
});

describe('power button', () => {
  it('leaves the firmware awake where the power policy says so', async () => {
    const machine = await machineLike({ awakeWhenOff: true });
    await machine.act({ act: 'power-off' });
    expect(await opens(machine, TEST_PASSWORD)).toBe(200);
    expect(await ok(machine, { act: 'ask-windows' })).toBe(false);
    expect(await ok(machine, { act: 'open-mebx', password: TEST_MEBX_PASSWORD })).toBe(false);
  });

  it('puts it to sleep where not, until the PC is on again', async () => {
    const machine = await machineLike({ awakeWhenOff: false });
    await machine.act({ act: 'power-off' });
    expect(machine.inspect().openPorts).toEqual([]);
    expect(await ping(machine, pingBytes(), 40)).toEqual([]);
    await machine.act({ act: 'power-on' });
    expect(await opens(machine, TEST_PASSWORD)).toBe(200);
  });

  it('silences a machine that is not set up, whatever its policy', async () => {
    const machine = await machineLike({ ...factory, awakeWhenOff: true });
    expect(await ping(machine, pingBytes())).toHaveLength(1);
    await machine.act({ act: 'power-off' });
    expect(await ping(machine, pingBytes(), 40)).toEqual([]);
  });
});

describe('forgotten console', () => {
  it('trips the same pause as logins over the network', async () => {
    const started = await oneMachine();
    ({ bench } = started);
    const { machine } = started;
    await machine.act({ act: 'flood-logins', count: 9 });
    expect(machine.inspect().loginPausedMs).toBe(0);
    await machine.act({ act: 'flood-logins', count: 1 });
    expect(machine.inspect().loginPausedMs).toBeGreaterThan(4_000);
    expect(await opens(machine, TEST_PASSWORD)).toBe(401);
    expect(machine.stats()).toMatchObject({
      backgroundFailures: 10,
      failedLogins: 0,
      lockTrips: 1,
      refusedWhilePaused: 1,
    });
  });

  it('has no effect before set-up', async () => {
    expect(await ok(await machineLike(factory), { act: 'flood-logins', count: 10 })).toBe(false);
  });
});
