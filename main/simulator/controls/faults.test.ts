import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import type { SimulatedMachine } from '../machine/simulated-machine';
import { oneMachine } from '../testing/fixtures';
import { getRequest, methodRequest, putRequest, textOf } from '../testing/requests';
import type { TestClient } from '../testing/test-client';

const GET = getRequest('AMT_GeneralSettings');
const UUID = methodRequest('AMT_SetupAndConfigurationService', 'GetUuid');
const rename = (name: string): string =>
  putRequest('AMT_GeneralSettings', [
    ['PingResponseEnabled', 'true'],
    ['WsmanOnlyMode', 'false'],
    ['HostName', name],
  ]);

describe('faults on purpose', () => {
  let bench: SimulatedBench;
  let machine: SimulatedMachine;
  let client: TestClient;
  beforeEach(async () => {
    ({ bench, machine, client } = await oneMachine());
    await client.fetchChallenge();
  });
  afterEach(() => bench.stop());

  it('a web page instead of SOAP', async () => {
    machine.faults.html = true;
    const answer = await client.post(GET);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html']);
    expect(answer.body).toContain('<!DOCTYPE html>');
  });

  it('a body of megabytes', async () => {
    machine.faults.bodyMegabytes = 2;
    expect((await client.post(GET)).body.length).toBeGreaterThan(2 * 1_048_576);
  });

  it('an answer that never ends', async () => {
    machine.faults.dripEveryMs = 5;
    const outcome = await Promise.race([
      client.post(GET).then(
        () => 'ended',
        () => 'broken',
      ),
      new Promise((resolve) => setTimeout(() => resolve('still coming'), 150)),
    ]);
    expect(outcome).toBe('still coming');
  });

  it('a late answer', async () => {
    machine.faults.delayMs = 120;
    const started = performance.now();
    await client.post(GET);
    expect(performance.now() - started).toBeGreaterThan(110);
  });

  it('no answer at all', async () => {
    machine.faults.closeWithoutAnswer = true;
    await expect(client.post(GET)).rejects.toThrow();
    machine.faults.clear();
    expect((await client.post(GET)).status).toBe(200);
  });

  it('another realm in the challenge', async () => {
    machine.faults.realm = 'Digest:FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF';
    const answer = await client.send('POST', '/wsman');
    expect(answer.headers['www-authenticate']).toContain('realm="Digest:FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"');
  });

  it('a ReturnValue that the method did not give, and a method that did not run', async () => {
    machine.faults.returnValues.set('SetMEBxPassword', 2082);
    const before = machine.inspect().mebxPassword;
    const answer = await client.post(
      methodRequest('AMT_SetupAndConfigurationService', 'SetMEBxPassword', [['Password', 'Changed!Pass8']]),
    );
    expect(textOf(answer.body, 'ReturnValue')).toBe('2082');
    expect(machine.inspect().mebxPassword).toBe(before);
  });

  it('a request that is lost before the firmware has done anything', async () => {
    machine.faults.drop({ when: 'before-work', operation: 'AMT_GeneralSettings.Put' });
    await expect(client.post(rename('lost'))).rejects.toThrow();
    expect(machine.inspect().hostName).toBe('test-pc');
    expect((await client.post(rename('kept'))).status).toBe(200);
    expect(machine.inspect().hostName).toBe('kept');
  });

  it('an answer that is lost after the firmware has done it', async () => {
    machine.faults.drop({ when: 'before-answer', operation: 'AMT_GeneralSettings.Put' });
    await expect(client.post(rename('done'))).rejects.toThrow();
    expect(machine.inspect().hostName).toBe('done');
  });

  it('an unprovisioning whose answer is lost, and which happens all the same', async () => {
    machine.faults.drop({ when: 'before-answer', operation: 'Unprovision' });
    const request = methodRequest('AMT_SetupAndConfigurationService', 'Unprovision', [
      ['ProvisioningMode', '1'],
    ]);
    await expect(client.post(request)).rejects.toThrow();
    expect(machine.inspect().provisioningState).toBe('pre');
  });

  it('a connection that ends after the answer to a method, at its second call', async () => {
    machine.faults.drop({ when: 'after-answer', operation: 'GetUuid', nth: 2 });
    expect((await client.post(UUID)).headers.connection).not.toBe('close');
    expect((await client.post(UUID)).headers.connection).toBe('close');
    expect((await client.post(UUID)).status).toBe(200);
  });

  it('the third request, whatever it is', async () => {
    machine.faults.drop({ when: 'before-work', nth: 3 });
    expect((await client.post(GET)).status).toBe(200);
    expect((await client.post(UUID)).status).toBe(200);
    await expect(client.post(GET)).rejects.toThrow();
    expect((await client.post(GET)).status).toBe(200);
  });

  it('a nonce that ends in the middle', async () => {
    expect((await client.once(GET)).status).toBe(200);
    machine.expireNonces();
    expect((await client.once(GET)).headers['www-authenticate']).toContain('stale="true"');
    expect((await client.post(GET)).status).toBe(200);
    expect(machine.stats().failedLogins).toBe(0);
  });
});
