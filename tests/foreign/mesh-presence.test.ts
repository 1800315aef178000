import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ServerConnection } from '#shared/model/hand-over-names';
import { value } from '#shared/testing/value';
import type { FleetDevice } from '#main/interop/export/fleet-device';
import { serverUrl } from '#main/interop/fleet/fleet-server';
import { MeshCentral } from '#main/interop/fleet/meshcentral';
import type { SimulatedBench, SimulatedMachine } from '#main/simulator/index';
import { callOut } from '#main/simulator/testing/call-out';
import { oneMachine, TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { getRequest, textOf } from '#main/simulator/testing/requests';
import type { TestClient } from '#main/simulator/testing/test-client';
import { groupLogin, type MeshNode, MeshServer } from './mesh-server';
import { isMissing, titleOf } from './programs';

const PATIENCE = { timeout: 60_000, interval: 500 };
const DEVICE: FleetDevice = {
  id: 'row',
  name: 'test-pc',
  host: '',
  user: 'admin',
  tls: false,
  provisioningState: 'post',
  tags: [],
};
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
    expect(await seenByUs(server, group)).toBe('by-machine');
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

/** What “Test connection” says of that machine, after the certificate of the server was accepted. */
async function seenByUs(server: MeshServer, group: string): Promise<ServerConnection | undefined> {
  const { server: address, user, password } = server.access;
  const url = serverUrl(address);
  if (!url) throw new Error('no address');
  const { signal } = new AbortController();
  const access = { url, user, password, group, trusted: undefined, signal };
  const unknown = await MeshCentral.open(access);
  const trusted = unknown.ok ? undefined : unknown.error.fingerprint256;
  const mesh = value(await MeshCentral.open({ ...access, trusted }));
  const there = value(await mesh.look([{ ...DEVICE, uuid: testSpec().hardware.uuid }]));
  mesh.close();
  return there.get('row')?.connection;
}
