import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import { oneMachine, testSpec } from '../testing/fixtures';
import {
  deleteRequest,
  embedded,
  methodRequest,
  referenceParameter,
  textOf,
  textsOf,
} from '../testing/requests';
import type { TestClient } from '../testing/test-client';

const SERVICE = 'AMT_WiFiPortConfigurationService';
const SETTINGS = 'CIM_WiFiEndpointSettings';
const PREFIX = 'Intel(r) AMT:WiFi Endpoint Settings ';

let bench: SimulatedBench;
let client: TestClient;
async function start(changes: Partial<IntelSpec> = {}): Promise<void> {
  const hardware = { ...testSpec().hardware, wifiMac: '02-00-77-ab-cd-f0' };
  ({ bench, client } = await oneMachine({ hardware, ...changes }));
}
afterEach(() => bench.stop());

interface Network {
  name?: string;
  ssid?: string;
  authentication?: number;
  encryption?: number;
  priority?: number;
  passphrase?: string;
}

async function add(network: Network = {}): Promise<string | undefined> {
  const { name = 'net', ssid = 'Workshop', authentication = 6, encryption = 4, priority = 1 } = network;
  const answer = await client.post(
    methodRequest(SERVICE, 'AddWiFiSettings', [
      ['WiFiEndpoint', referenceParameter('CIM_WiFiEndpoint', { Name: 'WiFi Endpoint 0' })],
      [
        'WiFiEndpointSettingsInput',
        embedded(SETTINGS, [
          ['ElementName', name],
          ['InstanceID', PREFIX + name],
          ['AuthenticationMethod', String(authentication)],
          ['EncryptionMethod', String(encryption)],
          ['SSID', ssid],
          ['Priority', String(priority)],
          ['PSKPassPhrase', network.passphrase ?? 'P@ssw0rd'],
        ]),
      ],
    ]),
  );
  return textOf(answer.body, 'ReturnValue');
}
const networks = async (): Promise<string> => (await client.pull(SETTINGS)).join('');

describe('wireless networks of the administrator', () => {
  it.each([
    ['12.0.70.1652', { authentication: 2, encryption: 5 }, '3'],
    ['12.0.70.1652', { authentication: 6, encryption: 5 }, '3'],
    ['12.0.70.1652', { authentication: 6, encryption: 2 }, '3'],
    ['12.0.70.1652', { authentication: 4, encryption: 3 }, '0'],
    ['15.0.47.2521', { authentication: 4, encryption: 3 }, '3'],
    ['12.0.70.1652', { authentication: 32_768 }, '3'],
    ['16.0.15.1735', { authentication: 32_768 }, '0'],
    ['16.0.15.1735', { passphrase: 'short' }, '3'],
  ])('AMT %s answers to %o', async (version, network, expected) => {
    await start({ version });
    expect(await add(network)).toBe(expected);
  });

  it('keeps the blanks around an SSID, and counts its bytes', async () => {
    await start();
    expect(await add({ ssid: '  Workshop ' })).toBe('0');
    expect(textOf(await networks(), 'SSID')).toBe('  Workshop ');
    expect(await add({ name: 'b', priority: 2, ssid: 'ä'.repeat(17) })).toBe('3');
    expect(await add({ name: 'c', priority: 3, ssid: 'ä'.repeat(16) })).toBe('0');
  });

  it('has room for sixteen, those of the users among them', async () => {
    await start({ userNetworks: Array.from({ length: 9 }, (_, n) => `Home ${n}`) });
    const homes = textsOf(await networks(), 'SSID');
    expect(homes).toHaveLength(8);
    expect(homes[0]).toBe('Home 1');
    for (let n = 1; n <= 8; n++) expect(await add({ name: `n${n}`, priority: n })).toBe('0');
    expect(await add({ name: 'n9', priority: 9 })).toBe('2');
    const one = await client.post(deleteRequest(SETTINGS, { InstanceID: `${PREFIX}Home 1` }));
    expect(one.body).toContain('AMT-STATUS 16');
    await client.post(methodRequest(SERVICE, 'DeleteAllUserProfiles'));
    expect(textsOf(await networks(), 'SSID')).toHaveLength(8);
    expect(await add({ name: 'n9', priority: 9 })).toBe('0');
  });
});
