import { expect, it } from 'vitest';
import { parseStringPromise } from 'xml2js';
import { viewOf } from '../testing/views';
import { scsDiscoveryXml } from './scs-discovery';

const AT = Date.UTC(2026, 10, 26, 9);
const INVENTORY = {
  hostName: 'desk-7',
  domainName: 'lab.example',
  realm: '',
  controlMode: 'acm',
  provisioningState: 'post',
  versions: { AMT: '16.1.25', 'Build Number': '2128' },
  denied: [],
} as const;

async function read(view: Parameters<typeof scsDiscoveryXml>[0]): Promise<unknown> {
  const xml = await scsDiscoveryXml(view, AT, 'AMT Bench 9.9.9');
  return parseStringPromise(xml, { explicitArray: false, strict: true });
}

it('has the elements that converters read, and a version of four parts', async () => {
  const view = viewOf(
    {},
    { inventory: { ...INVENTORY, denied: [] }, serial: 'S1', status: { kind: 'ready' } },
  );
  expect(await read(view)).toEqual({
    SystemDiscovery: {
      $: { 'xmlns:bench': 'urn:amt-bench:discovery:1' },
      GeneralInfo: { LastTimeUpdated: '2026-11-26T08:00:00.000Z' },
      OSInfo: { OSHostName: 'desk-7', OSDomainName: 'lab.example' },
      ManageabilityInfo: {
        AMTSKU: 'Intel(R) Full AMT Manageability',
        AMTVersion: '16.1.25',
        FWVersion: '16.1.25.2128',
        SerialNumber: 'S1',
        Capabilities: { IsAMTSupported: 'true' },
        ManagementSettings: { IsAMTConfigured: 'true' },
      },
      'bench:AmtBench': {
        'bench:WrittenBy': 'AMT Bench 9.9.9',
        'bench:Address': '10.0.0.17',
        'bench:MAC': '02:00:00:00:00:17',
        'bench:ControlMode': 'acm',
        'bench:ProvisioningState': 'post',
        'bench:Verdict': 'ready',
        'bench:AMTStatus': 'Externally Provisioned',
        'bench:AMTStatusNumber': '4',
      },
    },
  });
});

it('leaves out what is not known, and a version that is not of four parts', async () => {
  const view = viewOf({ provisioningState: 'unknown', vendor: undefined, hostname: undefined });
  const xml = await scsDiscoveryXml(view, AT, 'AMT Bench 9.9.9');
  for (const absent of ['FWVersion', 'AMTSKU', 'IsAMT', 'OSInfo', 'IsMEIEnabled', 'LMSVersion', 'UUID']) {
    expect(xml).not.toContain(absent);
  }
  expect(xml).toContain('<AMTVersion>16.1.25</AMTVersion>');
});

it('stays well-formed, whatever the network calls the machine', async () => {
  const xml = await scsDiscoveryXml(
    viewOf({ hostname: '</OSHostName><x a="&">\u0000\u001b]]>' }),
    AT,
    'AMT Bench',
  );
  await parseStringPromise(xml, { strict: true });
  expect(xml).not.toContain('<x');
});
