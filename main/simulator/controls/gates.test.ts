import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import { oneMachine } from '../testing/fixtures';
import { getRequest, putRequest, textOf } from '../testing/requests';
import { Gates } from './gates';

let bench: SimulatedBench;
afterEach(() => bench.stop());

const rename = (name: string): string =>
  putRequest('AMT_GeneralSettings', [
    ['HostName', name],
    ['PingResponseEnabled', 'true'],
    ['WsmanOnlyMode', 'false'],
  ]);

/** Whether a promise has settled; everything that can run by then has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => (settled = true));
  await new Promise((resolve) => setTimeout(resolve, 30));
  return settled;
}

describe('a gate', () => {
  it('holds a request before it is carried out', async () => {
    const { machine, client, ...rest } = await oneMachine();
    bench = rest.bench;
    const gate = machine.gate({ action: 'AMT_GeneralSettings.Put', when: 'before' });
    const answer = client.post(rename('renamed'));
    await gate.reached;
    expect([machine.inspect().hostName, await isSettled(answer)]).toEqual(['test-pc', false]);
    gate.release();
    expect((await answer).status).toBe(200);
    expect(machine.inspect().hostName).toBe('renamed');
  });

  it('holds the answer of the nth of them after it was carried out', async () => {
    const { machine, client, ...rest } = await oneMachine();
    bench = rest.bench;
    const gate = machine.gate({ action: 'Put', when: 'after', nth: 2 });
    expect((await client.post(rename('first'))).status).toBe(200);
    expect(await isSettled(gate.reached)).toBe(false);
    const answer = client.post(rename('second'));
    await gate.reached;
    expect([machine.inspect().hostName, await isSettled(answer)]).toEqual(['second', false]);
    gate.release();
    expect(textOf((await answer).body, 'HostName')).toBe('second');
  });

  it('lets everything pass that it does not mean, and once it is open', async () => {
    const { machine, client, ...rest } = await oneMachine();
    bench = rest.bench;
    const gate = machine.gate({ action: 'AMT_EthernetPortSettings', when: 'before' });
    expect((await client.post(getRequest('AMT_GeneralSettings'))).status).toBe(200);
    gate.release();
    expect((await client.post(getRequest('AMT_EthernetPortSettings'))).status).toBe(200);
  });

  it('carries out what it held although the client has gone', async () => {
    const { machine, client, ...rest } = await oneMachine();
    bench = rest.bench;
    const before = machine.gate({ when: 'before' });
    const after = machine.gate({ when: 'after' });
    const answer = client.post(rename('late')).catch(() => 'gone');
    await before.reached;
    client.close();
    expect(await answer).toBe('gone');
    before.release();
    await after.reached;
    expect(machine.inspect().hostName).toBe('late');
  });

  it('opens when the bench stops', async () => {
    const { machine, client, ...rest } = await oneMachine();
    bench = rest.bench;
    const gate = machine.gate({ when: 'before' });
    const answer = client.post(rename('stopped')).catch(() => 'gone');
    await gate.reached;
    await bench.stop();
    await answer;
    const gates = new Gates();
    const held = gates.add({ when: 'after' });
    const passing = gates.pass('A.B', 'after');
    await held.reached;
    gates.openAll();
    await passing;
  });
});
