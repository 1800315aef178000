import { afterEach, describe, expect, it } from 'vitest';
import type { MachineView } from '#shared/contract/contract';
import { english, inEnglish } from '#shared/testing/english';
import { inventoryText } from '#main/cli/describe';
import { testSpec } from '#main/simulator/testing/fixtures';
import { probeOne } from '../scan/scan';
import { type RecordingProxy, startProxy } from '../testing/front';
import { openTestBench, type TestBench, TYPED, value } from '../testing/lab';

let bench: TestBench;
let proxy: RecordingProxy;
let id: string;
afterEach(async () => {
  await proxy.close();
  await bench.close();
});

async function start(): Promise<void> {
  bench = await openTestBench({ machines: [testSpec()] });
  const { info } = bench.machine('test');
  proxy = await startProxy({ address: info.address, port: info.ports.http });
  const endpoint = { host: info.address, ports: { ...info.ports, http: proxy.port } };
  const { context } = bench;
  id = value(await probeOne(endpoint, new AbortController().signal, context));
}
const logIn = async (): Promise<MachineView> => value(await bench.useCases.logIn(id, TYPED));
const facts = ({ sighting }: MachineView): string => inEnglish(sighting.verdict.because).join('\n');

describe('what the firmware does not tell', () => {
  it('is not known, and never “no”', async () => {
    await start();
    const { faults } = bench.machine('test');
    for (const asked of ['EnumerateUserAclEntries', 'GetUnprovisionBlockingComponents']) {
      faults.returnValues.set(asked, 1);
    }
    proxy.rewrite = ({ className }, answer) =>
      className === 'AMT_EthernetPortSettings'
        ? answer.replace(/<(\w+):(DHCPEnabled|LinkIsUp)>\w+<\/\1:\2>/g, '')
        : answer;
    proxy.replyInstead = ({ className }) =>
      className === 'AMT_ManagementPresenceRemoteSAP' ? INTERNAL_ERROR : undefined;
    const view = await logIn();
    expect(facts(view)).toContain('Whether this account may administer the machine could not be read');
    expect(facts(view)).toContain('whether its policy vetoes an unprovision could not be read');
    expect(facts(view)).toContain('Whether it calls a management server could not be read');
    expect(view.sighting.verdict.code).toBe('ready');
    const { inventory } = view;
    if (!inventory) throw new Error('it was logged in to');
    expect(inventory).toMatchObject({ audit: { enabled: true } });
    expect(inventory).not.toHaveProperty('users');
    expect(inventory).not.toHaveProperty('remoteAccessServers');
    expect(inventory.audit).not.toHaveProperty('veto');
    expect(inventory.wired).not.toHaveProperty('dhcp');
    const text = inventoryText(inEnglish(inventory), english);
    expect(text).toMatch(/Audit log +Records; not known whether it forbids unprovisioning/);
    expect(text).toMatch(/Management servers +not known/);
    expect(text).toMatch(/Wired .*DHCP not known/);
  });

  it('is reported again once it can be read', async () => {
    await start();
    const view = await logIn();
    expect(facts(view)).toContain('This account may administer the machine');
    expect(facts(view)).toContain('nothing vetoes an unprovision');
    expect(facts(view)).toContain('It calls no management server');
  });

  it('does not make a configuration “as wanted”', async () => {
    await start();
    proxy.replyInstead = ({ className }) =>
      className === 'CIM_KVMRedirectionSAP' ? INTERNAL_ERROR : undefined;
    const profile = { redirection: { kvm: false } };
    const plan = value(await bench.useCases.plan(id, profile, TYPED));
    expect(plan).toMatchObject({ steps: [], blockers: [], notRead: ['Remote screen (KVM)'] });
    expect(inEnglish(plan).remarks[0]).toContain('could not be read');
    const report = value(
      await bench.useCases.configure(
        { id, profile, source: TYPED },
        { onStep: () => undefined, draining: () => false },
      ),
    );
    expect(report).toMatchObject({
      outcome: 'nothing-to-do',
      verified: false,
      failure: { code: 'verify-failed' },
    });
  });
});

const INTERNAL_ERROR =
  '<a:Fault><a:Code><a:Value>a:Receiver</a:Value><a:Subcode><a:Value>e:InternalError</a:Value></a:Subcode></a:Code><a:Reason><a:Text>x</a:Text></a:Reason><a:Detail>AMT-STATUS 1</a:Detail></a:Fault>';
