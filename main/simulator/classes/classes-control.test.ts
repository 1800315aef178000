import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import type { SimulatedMachine } from '../machine/simulated-machine';
import { eventually, oneMachine } from '../testing/fixtures';
import {
  deleteRequest,
  getRequest,
  methodRequest,
  putRequest,
  referenceParameter,
  textOf,
  textsOf,
} from '../testing/requests';
import { TestClient } from '../testing/test-client';

let bench: SimulatedBench;
let machine: SimulatedMachine;
let client: TestClient;
async function start(changes: Partial<IntelSpec> = {}): Promise<void> {
  ({ bench, machine, client } = await oneMachine(changes));
}
const post = async (request: string): Promise<string> => (await client.post(request)).body;
const status = async (request: string): Promise<string | undefined> =>
  textOf(await post(request), 'ReturnValue');
afterEach(() => bench.stop());

describe('redirection', () => {
  const listener = (on: boolean): string =>
    putRequest('AMT_RedirectionService', [
      ['EnabledState', '32771'],
      ['ListenerEnabled', String(on)],
    ]);

  it('opens and closes its port behind the answer', async () => {
    await start();
    await post(listener(true));
    await eventually(() => machine.inspect().openPorts.includes('redirection'));
    await post(listener(false));
    await eventually(() => !machine.inspect().openPorts.includes('redirection'));
  });

  it('has no KVM on Standard Manageability, which says so in its header', async () => {
    await start({ kind: 'intel-ism' });
    const answer = await client.post(getRequest('CIM_KVMRedirectionSAP'));
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('b:DestinationUnreachable');
    expect(answer.headers['server']).toBe('Intel(R) Standard Manageability 12.0.70.1652');
  });
});

describe('consent', () => {
  const put = (required: number): string =>
    putRequest('IPS_OptInService', [['OptInRequired', String(required)]]);

  it('is "all" in client mode and stays so', async () => {
    await start({ controlMode: 'ccm' });
    const shown = await post(getRequest('IPS_OptInService'));
    expect([textOf(shown, 'OptInRequired'), textOf(shown, 'CanModifyOptInPolicy')]).toEqual([
      '4294967295',
      '0',
    ]);
    expect(await post(put(0))).toContain('c:AccessDenied');
    expect(machine.inspect().consent).toBe(4_294_967_295);
  });

  it('is none, KVM or all in admin mode', async () => {
    await start();
    for (const required of [0, 1, 4_294_967_295]) {
      expect((await client.post(put(required))).status).toBe(200);
      expect(machine.inspect().consent).toBe(required);
    }
    expect(await post(put(2))).toContain('c:InvalidParameter');
  });
});

describe('power', () => {
  const request = (state: number): string =>
    methodRequest('CIM_PowerManagementService', 'RequestPowerStateChange', [
      ['PowerState', String(state)],
      [
        'ManagedElement',
        referenceParameter('CIM_ComputerSystem', {
          CreationClassName: 'CIM_ComputerSystem',
          Name: 'ManagedSystem',
        }),
      ],
    ]);
  const shown = async (): Promise<string | undefined> =>
    textOf((await client.pull('CIM_ServiceAvailableToElement')).join(''), 'PowerState');

  it('goes off and on, and refuses what it is already', async () => {
    await start();
    expect(await shown()).toBe('2');
    expect(await status(request(2))).toBe('2');
    expect(await status(request(8))).toBe('0');
    expect(await shown()).toBe('8');
    expect(await status(request(2))).toBe('0');
    expect(await shown()).toBe('2');
    expect(await status(request(99))).toBe('5');
  });

  it('takes the firmware along where its policy says so, and the policy can be changed', async () => {
    await start({ awakeWhenOff: false });
    const schemes = (await client.pull('AMT_SystemPowerScheme')).join('');
    const [, awake = ''] = textsOf(schemes, 'InstanceID');
    const set = (parameters: [string, string][], selectors?: Record<string, string>): string =>
      methodRequest('AMT_SystemPowerScheme', 'SetPowerScheme', parameters, selectors);
    expect(await post(set([]))).toContain('c:InvalidSelectors');
    expect(await post(set([['SchemeGUID', 'AAAA']], { InstanceID: awake }))).toContain('SchemaValidation');
    expect(await status(set([], { InstanceID: awake }))).toBe('0');
    expect(textsOf((await client.pull('CIM_ElementSettingData')).join(''), 'IsCurrent')).toEqual(['2', '1']);
    await status(request(8));
    expect(await shown()).toBe('8');
    await bench.stop();
    await start({ awakeWhenOff: false });
    expect(await status(request(8))).toBe('0');
    await eventually(() => machine.inspect().openPorts.length === 0);
  });
});

describe('calling home', () => {
  const cira = {
    server: 'mps.other.example',
    port: 4433,
    user: 'other',
    policies: ['Periodic'],
    homeDomains: ['test.example'],
  } as const;

  it('shows who owns the machine, and lets go policy first', async () => {
    await start({ cira });
    const server = (await client.pull('AMT_ManagementPresenceRemoteSAP')).join('');
    expect(textOf(server, 'AccessInfo')).toBe('mps.other.example');
    const name = { Name: textOf(server, 'Name') ?? '' };
    expect(await post(deleteRequest('AMT_ManagementPresenceRemoteSAP', name))).toContain('AMT-STATUS 16');
    const policy = deleteRequest('AMT_RemoteAccessPolicyRule', { PolicyRuleName: 'Periodic' });
    expect((await client.post(policy)).status).toBe(200);
    expect((await client.post(deleteRequest('AMT_ManagementPresenceRemoteSAP', name))).status).toBe(200);
    expect((await client.pull('AMT_ManagementPresenceRemoteSAP')).join('')).not.toContain('AccessInfo');
  });

  it('closes the local ports behind the answer when the network is not its home', async () => {
    await start();
    const outside = putRequest('AMT_EnvironmentDetectionSettingData', [
      ['DetectionStrings', 'elsewhere.example'],
    ]);
    const answer = await client.post(outside);
    expect(textsOf(answer.body, 'DetectionStrings')).toEqual(['elsewhere.example']);
    await eventually(() => machine.inspect().openPorts.length === 0);
    expect(machine.inspect()).toMatchObject({ provisioningState: 'post', answersPing: false });
  });

  it('takes a list that is not sent as empty, and no more than four domains', async () => {
    await start({ cira });
    const put = (...domains: string[]): string =>
      putRequest(
        'AMT_EnvironmentDetectionSettingData',
        domains.map((domain) => ['DetectionStrings', domain] as const),
      );
    expect(await post(put('a.b', 'c.d', 'e.f', 'g.h', 'test.example'))).toContain('c:InvalidParameter');
    expect(textsOf(await post(put()), 'DetectionStrings')).toEqual([]);
    expect(machine.inspect().openPorts).toEqual(['http']);
  });
});

describe('wired port', () => {
  const put = (...values: [string, string][]): string =>
    putRequest('AMT_EthernetPortSettings', values, { InstanceID: 'Intel(r) AMT Ethernet Port Settings 0' });

  it('wants an address where it does not use DHCP or the host’s', async () => {
    await start();
    const fixed: [string, string][] = [
      ['DHCPEnabled', 'false'],
      ['IpSyncEnabled', 'false'],
      ['LinkPolicy', '1'],
    ];
    expect(await post(put(...fixed, ['IPAddress', '300.1.1.1'], ['SubnetMask', '255.255.255.0']))).toContain(
      'AMT-STATUS 27',
    );
    const kept = await post(put(...fixed, ['IPAddress', '192.0.2.9'], ['SubnetMask', '255.255.255.0']));
    expect([textOf(kept, 'IPAddress'), textsOf(kept, 'LinkPolicy')]).toEqual(['192.0.2.9', ['1']]);
  });

  it('keeps its link policy where none is sent', async () => {
    await start();
    const kept = await post(put(['DHCPEnabled', 'true']));
    expect(textsOf(kept, 'LinkPolicy')).toEqual(['1', '14']);
  });

  it('refuses an address beside DHCP, and what it says of itself', async () => {
    await start();
    expect(await post(put(['DHCPEnabled', 'true'], ['IPAddress', '192.0.2.9']))).toContain('AMT-STATUS 26');
    for (const name of ['LinkIsUp', 'MACAddress', 'SharedDynamicIP']) {
      expect(await post(put(['DHCPEnabled', 'true'], [name, 'true']))).toContain('SchemaValidationError');
    }
  });
});
