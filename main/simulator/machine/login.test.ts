import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import { eventually, oneMachine, TEST_PASSWORD } from '../testing/fixtures';
import { getRequest, methodRequest, textsOf } from '../testing/requests';
import { TestClient } from '../testing/test-client';
import type { SimulatedMachine } from './simulated-machine';

const BODY = getRequest('AMT_GeneralSettings');

describe('pause after failed logins, on the wire', () => {
  let bench: SimulatedBench | undefined;
  const clients: TestClient[] = [];
  const log = (machine: SimulatedMachine, password: string): TestClient => {
    const client = new TestClient(machine, { user: 'admin', password });
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await bench?.stop();
  });

  it('begins after ten, refuses the right password with the same page, and ends', async () => {
    const started = await oneMachine({}, { timeScale: 50 });
    ({ bench } = started);
    const { machine } = started;
    const wrong = log(machine, 'Wrong!Password1');
    const pages = new Set<string>();
    for (let count = 0; count < 10; count++) pages.add((await wrong.once(BODY)).body);
    expect(machine.inspect().loginPausedMs).toBeGreaterThan(0);
    const right = log(machine, TEST_PASSWORD);
    const refused = await right.post(BODY);
    expect(refused.status).toBe(401);
    expect(refused.headers['www-authenticate']).toContain('stale="false"');
    expect(pages).toEqual(new Set([refused.body]));
    expect(machine.stats()).toMatchObject({
      failedLogins: 10,
      lockTrips: 1,
      refusedWhilePaused: 1,
      attempts: { admin: { wrong: 10, distinctWrong: 10, right: 0 } },
    });
    await eventually(() => machine.inspect().loginPausedMs === 0);
    expect((await right.post(BODY)).status).toBe(200);
    // The platform's own log knows it too.
    const events = await right.post(
      methodRequest('AMT_MessageLog', 'GetRecords', [
        ['IterationIdentifier', '1'],
        ['MaxReadRecords', '390'],
      ]),
    );
    const [newest = ''] = textsOf(events.body, 'RecordArray');
    expect(Buffer.from(newest, 'base64').readUInt8(5)).toBe(6);
  });

  it('never comes from requests without credentials', async () => {
    const started = await oneMachine();
    ({ bench } = started);
    for (let count = 0; count < 12; count++) await started.client.send('POST', '/wsman', BODY);
    expect((await started.client.post(BODY)).status).toBe(200);
    expect(started.machine.stats()).toMatchObject({
      failedLogins: 0,
      lockTrips: 0,
      requestsWithoutCredentials: 13,
    });
  });

  it('counts a header sent twice as one distinct attempt', async () => {
    const started = await oneMachine({}, { strictDigest: false });
    ({ bench } = started);
    const { machine } = started;
    const stranger = new TestClient(machine, { user: 'nobody', password: 'x' });
    clients.push(stranger);
    await stranger.once(BODY);
    expect(machine.stats().attempts).toEqual({
      nobody: { right: 0, wrong: 1, distinctRight: 0, distinctWrong: 1 },
    });
  });
});

describe('a user with few realms', () => {
  it('sees what they open and is refused the rest with HTTP 400', async () => {
    const helpdesk = { user: 'helpdesk', password: 'Helping!Hand7' };
    const { bench, machine } = await oneMachine({
      users: [{ ...helpdesk, realms: [4, 5, 13], access: 1 }],
    });
    const client = new TestClient(machine, helpdesk);
    const statuses = async (...requests: string[]): Promise<number[]> => {
      const seen: number[] = [];
      for (const request of requests) seen.push((await client.post(request)).status);
      return seen;
    };
    expect(
      await statuses(
        getRequest('AMT_GeneralSettings'),
        getRequest('CIM_Chassis'),
        getRequest('CIM_AssociatedPowerManagementService'),
        methodRequest('AMT_SetupAndConfigurationService', 'GetUuid'),
      ),
    ).toEqual([200, 200, 200, 200]);
    const unprovision = methodRequest('AMT_SetupAndConfigurationService', 'Unprovision', [
      ['ProvisioningMode', '1'],
    ]);
    const refused = await client.post(unprovision);
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('<a:Value>c:AccessDenied</a:Value>');
    expect(
      await statuses(
        getRequest('AMT_AuthorizationService'),
        methodRequest('AMT_AuthorizationService', 'GetAdminAclEntry'),
        getRequest('AMT_RemoteAccessService'),
      ),
    ).toEqual([400, 400, 400]);
    expect(machine.inspect().provisioningState).toBe('post');
    client.close();
    await bench.stop();
  });

  it('stays out when the account is for local use, or off', async () => {
    const { bench, machine, client } = await oneMachine({
      users: [
        { user: 'local', password: 'Local!Only77', realms: [13], access: 0 },
        { user: 'both', password: 'Both!Ways777', realms: [13], access: 2 },
      ],
    });
    const local = new TestClient(machine, { user: 'local', password: 'Local!Only77' });
    const both = new TestClient(machine, { user: 'both', password: 'Both!Ways777' });
    expect((await local.post(BODY)).status).toBe(401);
    expect((await both.post(BODY)).status).toBe(200);
    // Handles 1 and 2 are the firmware's own users.
    const off = methodRequest('AMT_AuthorizationService', 'SetAclEnabledState', [
      ['Handle', '4'],
      ['Enabled', 'false'],
    ]);
    expect((await client.post(off)).body).toContain('<g:ReturnValue>0</g:ReturnValue>');
    expect((await both.once(BODY)).status).toBe(401);
    local.close();
    both.close();
    await bench.stop();
  });
});
