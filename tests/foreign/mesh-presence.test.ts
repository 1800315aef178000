import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SimulatedBench, SimulatedMachine } from '#main/simulator/index';
import { callOut } from '#main/simulator/testing/call-out';
import { oneMachine, TEST_PASSWORD } from '#main/simulator/testing/fixtures';
import { getRequest, textOf } from '#main/simulator/testing/requests';
import type { TestClient } from '#main/simulator/testing/test-client';
import { groupLogin, type MeshNode, MeshServer } from './mesh-server';
import { isMissing, titleOf } from './programs';

const PATIENCE = { timeout: 60_000, interval: 500 };
/** Of a node that calls by CIRA. */
const BY_CIRA = 2;

describe.skipIf(isMissing('meshcentralServer'))(`${titleOf('meshcentralServer')}, running,`, () => {
  let server: MeshServer;
  let bench: SimulatedBench;
  let machine: SimulatedMachine;
  let client: TestClient;

  beforeAll(async () => {
    server = await MeshServer.start();
  }, 240_000);
  afterAll(() => server.stop());
  afterEach(() => bench.stop());

  const node = async (): Promise<MeshNode | undefined> => (await server.nodes())[0];

  it('takes the call of a machine, and manages it through the tunnel', async () => {
    const group = await server.addGroup('Called');
    // Its relay counts nc=1, nc=2 where RFC 2617 wants eight digits.
    ({ bench, machine, client } = await oneMachine({}, { timeScale: 10, strictDigest: false }));
    const login = { user: groupLogin(group), password: 'A4!anything' };
    const { mpsPort: port, root } = server;
    await callOut(client, { host: '127.0.0.1', port, ...login, commonName: '127.0.0.1', root });
    await expect.poll(() => machine.inspect().tunnel, PATIENCE).toBe('up');
    await expect.poll(async () => ((await node())?.conn ?? 0) & BY_CIRA, PATIENCE).toBe(BY_CIRA);
    const nodeid = (await node())?._id ?? '';
    const intelamt = { user: 'admin', pass: TEST_PASSWORD, tls: 0 };
    await server.ask({ action: 'changedevice', nodeid, intelamt });
    const request = getRequest('AMT_GeneralSettings');
    expect(await server.throughTunnel(nodeid, request, '\r\n\r\n')).toContain('HTTP/1.1 401');
    const answer = await server.throughTunnel(nodeid, request, 'Envelope>');
    expect(answer).toContain('HTTP/1.1 200');
    expect(textOf(answer, 'HostName')).toBe('test-pc');
  });
});
