import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { value } from '#shared/testing/value';
import { readAlarms, removeAlarm } from '#main/amt/alarms';
import { awakeWhenOff, readPowerPolicy, setPowerPolicy } from '#main/amt/power-policy';
import {
  addServer,
  readRemoteAccess,
  removeServers,
  setHomeDomains,
  setPeriodicCalls,
} from '#main/amt/remote-access';
import { addCertificate, bindCertificate, generateKey, readTls, writeTlsSettings } from '#main/amt/tls';
import { removeUser } from '#main/amt/users';
import { readWifi, setWifiPort, setWifiSync, writeWifiNetwork } from '#main/amt/wifi';
import { recorded, skipReason } from './recorded';
import { replaying, type Replies } from './replay-server';

const serve = replaying();

const WIRELESS =
  '<h:AMT_EthernetPortSettings><h:InstanceID>Intel(r) AMT Ethernet Port Settings 1</h:InstanceID><h:MACAddress>02-00-00-00-00-01</h:MACAddress></h:AMT_EthernetPortSettings>';

/** An enumeration with these items, as AMT words one. Ours, for classes of which nothing was recorded. */
function page(className: string, items: string): Replies {
  const envelope = (body: string): string =>
    `<?xml version="1.0"?><a:Envelope xmlns:a="http://www.w3.org/2003/05/soap-envelope" xmlns:g="http://schemas.xmlsoap.org/ws/2004/09/enumeration" xmlns:h="http://intel.com/wbem/wscim/1/amt-schema/1/${className}"><a:Header/><a:Body>${body}</a:Body></a:Envelope>`;
  return {
    [`Enumerate ${className}`]: envelope(
      '<g:EnumerateResponse><g:EnumerationContext>1</g:EnumerationContext></g:EnumerateResponse>',
    ),
    [`Pull ${className}`]: envelope(
      `<g:PullResponse><g:Items>${items}</g:Items><g:EndOfSequence/></g:PullResponse>`,
    ),
  };
}

describe.skipIf(skipReason !== undefined)(
  `recorded answers about what a profile changes${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    it('AMT_SystemPowerScheme: the packages of a laptop, which one is in force unknown', async () => {
      const wsman = await serve({
        'Enumerate AMT_SystemPowerScheme': recorded('amt/systempowerscheme/enumerate.xml'),
        'Pull AMT_SystemPowerScheme': recorded('amt/systempowerscheme/pull.xml'),
      });
      const policy = value(await readPowerPolicy(wsman));
      expect(policy?.current).toBeUndefined();
      expect(policy?.schemes[0]).toEqual({
        name: 'Mobile: ON in S0',
        instanceId: 'SCHEME 0',
      });
      expect(policy?.schemes.map(({ name }) => awakeWhenOff(name))).toContain(true);
      const [scheme] = policy?.schemes ?? [];
      if (!scheme) throw new Error('no scheme');
      // A method that this server has no answer for is a feature that the firmware lacks.
      expect(await setPowerPolicy(wsman, scheme)).toMatchObject({ error: { code: 'feature-absent' } });
    });

    it('AMT_TLSSettingData, AMT_TLSCredentialContext: TLS off, and a context whose certificate is not shown', async () => {
      const wsman = await serve({
        'Enumerate AMT_TLSSettingData': recorded('amt/tls/settingdata/enumerate.xml'),
        'Pull AMT_TLSSettingData': recorded('amt/tls/settingdata/pull.xml'),
        'Put AMT_TLSSettingData': recorded('amt/tls/settingdata/put.xml'),
        'Enumerate AMT_TLSCredentialContext': recorded('amt/tls/credentialcontext/enumerate.xml'),
        'Pull AMT_TLSCredentialContext': recorded('amt/tls/credentialcontext/pull.xml'),
        'Put AMT_TLSCredentialContext': recorded('amt/tls/credentialcontext/put.xml'),
        'Create AMT_TLSCredentialContext': recorded('amt/tls/credentialcontext/create.xml'),
        ...page('AMT_PublicKeyCertificate', ''),
      });
      const tls = value(await readTls(wsman));
      if (!tls) throw new Error('no TLS settings');
      expect(tls.remote).toMatchObject({
        enabled: false,
        mutual: false,
        acceptsPlain: false,
        plainSupported: true,
        instanceId: 'Intel(r) AMT 802.3 TLS Settings',
      });
      expect(tls).toMatchObject({ bound: undefined, certificates: [], contextExists: true });
      value(await writeTlsSettings(wsman, tls.remote, { enabled: true, acceptsPlain: true }));
      const handle = 'Intel(r) AMT Certificate: Handle: 1';
      value(await bindCertificate(wsman, handle, { contextExists: true }));
      value(await bindCertificate(wsman, handle, { contextExists: false }));
    });

    it('AMT_PublicKeyManagementService: a key is made, certificates are filed', async () => {
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const der = publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64');
      const wsman = await serve({
        'GenerateKeyPair AMT_PublicKeyManagementService': recorded(
          'amt/publickey/management/generatekeypair.xml',
        ),
        'AddCertificate AMT_PublicKeyManagementService': recorded(
          'amt/publickey/management/addcertificate.xml',
        ),
        'AddTrustedRootCertificate AMT_PublicKeyManagementService': recorded(
          'amt/publickey/management/addtrustedrootcertificate.xml',
        ),
        ...page(
          'AMT_PublicPrivateKeyPair',
          `<h:AMT_PublicPrivateKeyPair><h:DERKey>${der}</h:DERKey><h:InstanceID>Intel(r) AMT Key: Handle: 0</h:InstanceID></h:AMT_PublicPrivateKeyPair>`,
        ),
      });
      expect(value(await generateKey(wsman, 2_048))).toEqual({
        instanceId: 'Intel(r) AMT Key: Handle: 0',
        publicKey: publicKey.export({ type: 'spki', format: 'der' }),
      });
      const bytes = Buffer.from('any');
      expect(value(await addCertificate(wsman, bytes, 'leaf'))).toMatch(
        /^Intel\(r\) AMT Certificate: Handle/,
      );
      expect(value(await addCertificate(wsman, bytes, 'trusted-root'))).toMatch(/Handle/);
    });

    it('AMT_AuthorizationService.RemoveUserAclEntry', async () => {
      const wsman = await serve({
        'RemoveUserAclEntry AMT_AuthorizationService': recorded('amt/authorization/removeuseraclentry.xml'),
      });
      value(await removeUser(wsman, 1));
    });

    it('AMT_WiFiPortConfigurationService, CIM_WiFiPort: the wireless port, off, and what changes it', async () => {
      const service = 'AMT_WiFiPortConfigurationService';
      const wsman = await serve({
        // A machine with a wireless port: nothing of one was recorded.
        ...page('AMT_EthernetPortSettings', WIRELESS),
        'Get CIM_WiFiPort': recorded('cim/wifi/port/get.xml'),
        [`Get ${service}`]: recorded('amt/wifiportconfiguration/get.xml'),
        [`Put ${service}`]: recorded('amt/wifiportconfiguration/put.xml'),
        [`AddWiFiSettings ${service}`]: recorded('amt/wifiportconfiguration/addwifisettings.xml'),
        [`UpdateWiFiSettings ${service}`]: recorded('amt/wifiportconfiguration/updatewifisettings.xml'),
        'RequestStateChange CIM_WiFiPort': recorded('cim/wifi/port/requeststatechange.xml'),
        ...page('CIM_WiFiEndpointSettings', ''),
      });
      const wifi = value(await readWifi(wsman));
      expect(wifi).toMatchObject({ port: 'off', sync: false, networks: [] });
      if (!wifi) throw new Error('no Wi-Fi');
      const settings = {
        name: 'net',
        ssid: 'Net',
        security: 'wpa2-psk',
        priority: 1,
        passphrase: 'x'.repeat(8),
      } as const;
      value(await writeWifiNetwork(wsman, settings, false));
      value(await writeWifiNetwork(wsman, settings, true));
      value(await setWifiSync(wsman, wifi, true));
      value(await setWifiPort(wsman, 'always'));
    });

    it('IPS_AlarmClockOccurrence: an alarm whose date is a made-up word is read all the same, and deleted', async () => {
      const wsman = await serve({
        'Enumerate IPS_AlarmClockOccurrence': recorded('ips/alarmclock/enumerate.xml'),
        'Pull IPS_AlarmClockOccurrence': recorded('ips/alarmclock/pull.xml'),
        'Delete IPS_AlarmClockOccurrence': recorded('ips/alarmclock/delete.xml'),
      });
      expect(value(await readAlarms(wsman))).toEqual([
        { name: 'testalarm', start: NaN, everyMinutes: 0, deleteWhenDone: true },
      ]);
      value(await removeAlarm(wsman, 'testalarm'));
    });

    it('AMT_ManagementPresenceRemoteSAP, AMT_MPSUsernamePassword, AMT_EnvironmentDetectionSettingData', async () => {
      const wsman = await serve({
        'Enumerate AMT_ManagementPresenceRemoteSAP': recorded('amt/managementpresence/enumerate.xml'),
        'Pull AMT_ManagementPresenceRemoteSAP': recorded('amt/managementpresence/pull.xml'),
        'Delete AMT_ManagementPresenceRemoteSAP': recorded('amt/managementpresence/delete.xml'),
        'Enumerate AMT_MPSUsernamePassword': recorded('amt/mps/enumerate.xml'),
        'Pull AMT_MPSUsernamePassword': recorded('amt/mps/pull.xml'),
        'AddMpServer AMT_RemoteAccessService': recorded('amt/remoteaccess/service/addmpsserver.xml'),
        'AddRemoteAccessPolicyRule AMT_RemoteAccessService': recorded(
          'amt/remoteaccess/service/addremoteaccessservice.xml',
        ),
        'Get AMT_EnvironmentDetectionSettingData': recorded('amt/environmentdetection/get.xml'),
        'Put AMT_EnvironmentDetectionSettingData': recorded('amt/environmentdetection/put.xml'),
        ...page('AMT_PublicKeyCertificate', ''),
      });
      const now = value(await readRemoteAccess(wsman));
      expect(now).toMatchObject({
        servers: [{ name: 'Intel(r) AMT:Management Presence Server 0', port: 4433 }],
        everySeconds: undefined,
        userInitiated: false,
      });
      expect(now?.users).toHaveLength(1);
      expect(now?.homeDomains).toHaveLength(2);
      value(await removeServers(wsman));
      value(await addServer(wsman, { address: '192.0.2.7', port: 4433, user: 'u', password: 'p' }));
      value(await setPeriodicCalls(wsman, 30));
      value(await setHomeDomains(wsman, ['home.example']));
    });
  },
);
