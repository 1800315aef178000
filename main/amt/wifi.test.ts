import { afterEach, describe, expect, it } from 'vitest';
import { value } from '#shared/testing/value';
import { WsmanConnection } from '#main/wsman/connection';
import { challenge, REALM, serve, soap } from '#main/wsman/testing/server';
import { UNWATCHED } from '#main/wsman/testing/unwatched';
import { readWifi, writeWifiNetwork } from './wifi';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const AMT = 'http://intel.com/wbem/wscim/1/amt-schema/1/';
const CIM = 'http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/';
const E = 'http://schemas.xmlsoap.org/ws/2004/09/enumeration';
const PREFIX = 'Intel(r) AMT:WiFi Endpoint Settings ';

/** A laptop whose firmware stores networks exactly as they are sent. */
async function laptop(): Promise<WsmanConnection> {
  const networks: { name: string; ssid: string }[] = [];
  const list = (items: string): string =>
    `<e:PullResponse xmlns:e="${E}"><e:Items>${items}</e:Items><e:EndOfSequence/></e:PullResponse>`;
  const answerTo = (body: string): string => {
    if (body.includes('/Enumerate<')) {
      return `<e:EnumerateResponse xmlns:e="${E}"><e:EnumerationContext>c</e:EnumerationContext></e:EnumerateResponse>`;
    }
    if (body.includes('AMT_EthernetPortSettings')) {
      return list(
        `<g:AMT_EthernetPortSettings xmlns:g="${AMT}AMT_EthernetPortSettings"><g:InstanceID>Intel(r) AMT Ethernet Port Settings 1</g:InstanceID><g:MACAddress>00-11-22-33-44-55</g:MACAddress></g:AMT_EthernetPortSettings>`,
      );
    }
    if (body.includes('CIM_WiFiPort<')) {
      return `<g:CIM_WiFiPort xmlns:g="${CIM}CIM_WiFiPort"><g:EnabledState>3</g:EnabledState></g:CIM_WiFiPort>`;
    }
    if (body.includes('AddWiFiSettings_INPUT')) {
      const [, name = '', ssid = ''] = /ElementName>([^<]*)<.*?SSID>([^<]*)</.exec(body) ?? [];
      networks.push({ name, ssid });
      return `<g:AddWiFiSettings_OUTPUT xmlns:g="${AMT}AMT_WiFiPortConfigurationService"><g:ReturnValue>0</g:ReturnValue></g:AddWiFiSettings_OUTPUT>`;
    }
    if (body.includes('AMT_WiFiPortConfigurationService<')) {
      return `<g:AMT_WiFiPortConfigurationService xmlns:g="${AMT}AMT_WiFiPortConfigurationService"/>`;
    }
    return list(
      networks
        .map(
          ({ name, ssid }, i) =>
            `<g:CIM_WiFiEndpointSettings xmlns:g="${CIM}CIM_WiFiEndpointSettings"><g:ElementName>${name}</g:ElementName><g:InstanceID>${PREFIX}${name}</g:InstanceID><g:SSID>${ssid}</g:SSID><g:Priority> ${String(i + 1)}\n</g:Priority><g:AuthenticationMethod>6</g:AuthenticationMethod><g:EncryptionMethod>4</g:EncryptionMethod></g:CIM_WiFiEndpointSettings>`,
        )
        .join(''),
    );
  };
  const server = await serve((request, response, body) => {
    if (request.headers.authorization === undefined) challenge(response, 'first');
    else soap(response, answerTo(body));
  });
  const wsman = new WsmanConnection({ host: '127.0.0.1', port: server.port });
  closing.push(() => wsman.close(), server.close);
  await wsman.challenge();
  wsman.useLogin({ user: 'admin', password: 'P@ssw0rd', realm: REALM }, UNWATCHED);
  return wsman;
}

describe('SSIDs', () => {
  it('come back as they were given, blanks and all', async () => {
    const wsman = await laptop();
    const ssids = [' Lab', 'Lab ', 'a  b', ' ', '  ', '\u00a0x', 'Zoë & <Co>', '“', '😀'.repeat(8)];
    for (const [i, ssid] of ssids.entries()) {
      const settings = {
        name: `net${String(i)}`,
        ssid,
        security: 'wpa2-psk',
        priority: i + 1,
        passphrase: 'x'.repeat(8),
      } as const;
      value(await writeWifiNetwork(wsman, settings, false));
    }
    const read = value(await readWifi(wsman));
    expect(read?.networks.map(({ ssid }) => ssid)).toEqual(ssids);
    // White space around a number is ignored.
    expect(read?.networks.map(({ priority }) => priority)).toEqual(ssids.map((_, i) => i + 1));
  });
});
