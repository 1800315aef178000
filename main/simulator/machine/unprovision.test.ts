import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { BY_THE_CLOCK } from '#shared/testing/expect-within';
import type { SimulatedBench } from '../bench';
import {
  eventually,
  oneMachine,
  ping,
  pingBytes,
  TEST_MEBX_PASSWORD,
  TEST_PASSWORD,
} from '../testing/fixtures';
import { getRequest, methodRequest, textOf, textsOf, unprovisionRequest } from '../testing/requests';
import type { SimulatedMachine } from './simulated-machine';

const SERVICE = 'AMT_SetupAndConfigurationService';

/** Whether the plain port takes a connection. */
function accepts(machine: SimulatedMachine): Promise<boolean> {
  const { address, ports } = machine.info;
  return new Promise((resolve) => {
    const socket = connect(ports.http, address);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('unprovisioning over the network', () => {
  let bench: SimulatedBench | undefined;
  afterEach(() => bench?.stop());

  it(
    'answers, closes, is silent for 60 to 90 s, and then says that it is not set up',
    BY_THE_CLOCK,
    async () => {
      const timeScale = 400;
      const started = await oneMachine({}, { timeScale });
      ({ bench } = started);
      const { machine, client } = started;
      const before = machine.inspect();
      // The silence begins when the answer is sent, and is not seen before it has come.
      const told = performance.now();
      const answer = await client.post(unprovisionRequest());
      expect(textOf(answer.body, 'ReturnValue')).toBe('0');
      await eventually(() => machine.inspect().openPorts.length === 0);
      expect(machine.inspect()).toMatchObject({ dark: true, answersPing: false });
      expect(await accepts(machine)).toBe(false);
      expect(await ping(machine, pingBytes(), 20)).toEqual([]);
      await eventually(() => !machine.inspect().dark);
      const silence = (performance.now() - told) * timeScale;
      expect(silence).toBeGreaterThan(59_000);
      // A slow computer may be late, but not by much.
      expect(silence).toBeLessThan(200_000);

      const [pong = Buffer.alloc(28)] = await ping(machine, pingBytes());
      expect(pong.readUInt16BE(16)).toBe(0);
      expect(pong.readUInt8(19)).toBe(0);
      expect(await accepts(machine)).toBe(false);
      const after = machine.inspect();
      expect(after).toMatchObject({
        provisioningState: 'pre',
        controlMode: 'none',
        mebxPassword: TEST_MEBX_PASSWORD,
      });
      expect(after.realm).not.toBe(before.realm);
      expect(machine.opensWith('admin', TEST_PASSWORD)).toBe(false);
    },
  );

  it('refuses a mode that it does not know, and stays', async () => {
    const started = await oneMachine();
    ({ bench } = started);
    expect(textOf((await started.client.post(unprovisionRequest('7'))).body, 'ReturnValue')).toBe('36');
    expect(started.machine.inspect().provisioningState).toBe('post');
  });

  it('is vetoed by the auditor before AMT 12 in admin mode, who is named', async () => {
    const started = await oneMachine({ version: '11.8.50.1', auditorBlocks: true });
    ({ bench } = started);
    const { client, machine } = started;
    expect(textOf((await client.post(unprovisionRequest())).body, 'ReturnValue')).toBe('2076');
    const named = await client.post(methodRequest(SERVICE, 'GetUnprovisionBlockingComponents'));
    expect(textsOf(named.body, 'BlockingComponents')).toEqual(['1']);
    expect(machine.inspect().provisioningState).toBe('post');
  });

  it('is not vetoed from AMT 12 on', async () => {
    const started = await oneMachine({ version: '12.0.1.1', auditorBlocks: true });
    ({ bench } = started);
    expect(textOf((await started.client.post(unprovisionRequest())).body, 'ReturnValue')).toBe('0');
  });

  it('keeps administrator and names when partial, which client mode refuses', async () => {
    const started = await oneMachine(
      { users: [{ user: 'guest', password: 'Guest!Pass99', realms: [13], access: 1 }] },
      { timeScale: 5_000 },
    );
    ({ bench } = started);
    const { machine, client } = started;
    const { realm } = machine.inspect();
    const answer = await client.post(methodRequest(SERVICE, 'PartialUnprovision'));
    expect(textOf(answer.body, 'ReturnValue')).toBe('0');
    await eventually(() => machine.inspect().provisioningState === 'pre' && !machine.inspect().dark);
    expect(machine.inspect()).toMatchObject({
      realm,
      hostName: 'test-pc',
      domainName: 'test.example',
      users: [],
    });
    expect(machine.opensWith('admin', TEST_PASSWORD)).toBe(true);
    await bench.stop();

    const ccm = await oneMachine({ controlMode: 'ccm' });
    ({ bench } = ccm);
    const refused = await ccm.client.post(methodRequest(SERVICE, 'PartialUnprovision'));
    expect(textOf(refused.body, 'ReturnValue')).toBe('16');
  });

  it('leaves a record of where it came from, which outlives it', async () => {
    const started = await oneMachine({}, { timeScale: 5_000 });
    ({ bench } = started);
    const { machine, client } = started;
    await client.post(unprovisionRequest());
    await eventually(() => machine.inspect().provisioningState === 'pre' && !machine.inspect().dark);
    await machine.act({ act: 'activate-from-windows', adminPassword: TEST_PASSWORD });
    const log = await client.post(methodRequest('AMT_AuditLog', 'ReadRecords', [['StartIndex', '1']]));
    const records = textsOf(log.body, 'EventRecords').map((text) => Buffer.from(text, 'base64'));
    const wiped = records.find((record) => record.readUInt16BE(0) === 16 && record.readUInt16BE(2) === 19);
    expect(wiped?.at(-1)).toBe(4);
  });
});

describe('what each state shows', () => {
  it.each([
    ['pre', '9.1.1.1', 0, []],
    ['post', '12.0.1.1', 16_992, ['http']],
    ['post', '16.1.1.1', 16_993, ['https']],
    ['in', '15.0.1.1', 16_993, ['https']],
  ] as const)('%s on AMT %s: port field %i, open %j', async (state, version, port, open) => {
    const { bench, machine } = await oneMachine({
      state,
      version,
      ...(state === 'post' ? {} : { controlMode: 'none' }),
    });
    const [pong = Buffer.alloc(28)] = await ping(machine, pingBytes());
    const shown = machine.inspect();
    await bench.stop();
    expect(shown.openPorts).toEqual(open);
    expect(pong.readUInt16BE(16)).toBe(port);
    expect(pong.readUInt8(19) & 3).toBe({ pre: 0, in: 1, post: 2 }[state]);
  });

  it('is silent before set-up below AMT 6.1, and with the ping answer off', async () => {
    const old = await oneMachine({ state: 'pre', controlMode: 'none', version: '6.0.1' });
    expect(await ping(old.machine, pingBytes(), 40)).toEqual([]);
    await old.bench.stop();
    const hidden = await oneMachine({ answersPing: false });
    expect(await ping(hidden.machine, pingBytes(), 40)).toEqual([]);
    expect(hidden.machine.stats()).toMatchObject({ pings: 1, pongs: 0 });
    expect((await hidden.client.post(getRequest('AMT_GeneralSettings'))).status).toBe(200);
    await hidden.bench.stop();
  });

  it('acknowledges first where it has the habit, and not when the ping wants none', async () => {
    const { bench, machine } = await oneMachine({ quirks: { rmcpAck: true } });
    expect((await ping(machine, pingBytes(5))).map((bytes) => bytes.length)).toEqual([4, 28]);
    expect((await ping(machine, pingBytes(0xff))).map((bytes) => bytes.length)).toEqual([28]);
    await bench.stop();
  });
});
