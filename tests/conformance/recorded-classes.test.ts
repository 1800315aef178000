import { describe, expect, it } from 'vitest';
import { value } from '#shared/testing/value';
import { readBootSettings } from '#main/amt/boot';
import { notAsWritten, setOptions, settingsBody, unknownSettings } from '#main/amt/boot-settings';
import { callMethod } from '#main/amt/call';
import { readConsentFor } from '#main/amt/consent';
import { readUuid } from '#main/amt/identity';
import { readPower } from '#main/amt/power';
import { isListed, readSupportedStates } from '#main/amt/power-control';
import {
  readConsent,
  readRedirection,
  setConsent,
  setRedirection,
  setRedirectionListener,
} from '#main/amt/redirection';
import { readHomeDomains, readRemoteAccessServers } from '#main/amt/remote-access';
import {
  readAdminIsDefault,
  readAdminIsDefaultLocal,
  readAdminName,
  readUsers,
  setAdminPassword,
} from '#main/amt/users';
import { recorded, skipReason } from './recorded';
import { replaying } from './replay-server';

const serve = replaying();

describe.skipIf(skipReason !== undefined)(
  `recorded classes read${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    it('AMT_RedirectionService: Get, RequestStateChange, Put', async () => {
      const wsman = await serve({
        'Get AMT_RedirectionService': recorded('amt/redirectionservice/get.xml'),
        'RequestStateChange AMT_RedirectionService': recorded(
          'amt/redirectionservice/requeststatechange.xml',
        ),
        'Put AMT_RedirectionService': recorded('amt/redirectionservice/put.xml'),
      });
      const service = value(await readRedirection(wsman));
      expect(service).toMatchObject({ sol: true, ider: true, listener: true });
      expect([...service.instance.fields.keys()]).toEqual([
        'CreationClassName',
        'ElementName',
        'EnabledState',
        'ListenerEnabled',
        'Name',
        'SystemCreationClassName',
        'SystemName',
      ]);
      value(await setRedirection(wsman, { sol: true, ider: true }));
      value(await setRedirectionListener(wsman, service, true));
    });

    it('IPS_OptInService: Get, and the refusal of StartOptIn', async () => {
      const wsman = await serve({
        'Get IPS_OptInService': recorded('ips/optin/get.xml'),
        'StartOptIn IPS_OptInService': recorded('ips/optin/startoptin.xml'),
      });
      const consent = value(await readConsent(wsman));
      expect(consent).toMatchObject({ required: 'none', canChange: true });
      const refused = await callMethod(wsman, 'IPS_OptInService', 'StartOptIn');
      expect(refused).toMatchObject({ ok: false, error: { code: 'firmware-refused', amtStatus: 2 } });
      // A Put that the server does not know is a missing feature, said in a fault with HTTP 400.
      if (!consent) throw new Error('no consent policy');
      expect(await setConsent(wsman, consent, 'all')).toMatchObject({
        ok: false,
        error: { code: 'feature-absent' },
      });
    });

    it('AMT_AuthorizationService: admin name, default flag, user list, SetAdminAclEntryEx', async () => {
      const wsman = await serve({
        'GetAdminAclEntry AMT_AuthorizationService': recorded('amt/authorization/getadminaclentry.xml'),
        'GetAdminNetAclEntryStatus AMT_AuthorizationService': recorded(
          'amt/authorization/getadminnetaclentrystatus.xml',
        ),
        'EnumerateUserAclEntries AMT_AuthorizationService': recorded(
          'amt/authorization/enumerateuseraclentries.xml',
        ),
        'GetAdminAclEntryStatus AMT_AuthorizationService': recorded(
          'amt/authorization/getadminaclentrystatus.xml',
        ),
        'GetUserAclEntryEx AMT_AuthorizationService': recorded('amt/authorization/getuseraclentryex.xml'),
        'SetAdminAclEntryEx AMT_AuthorizationService': recorded('amt/authorization/setadminaclentryex.xml'),
      });
      expect(value(await readAdminName(wsman))).toBe('admin');
      expect(value(await readAdminIsDefault(wsman))).toBe(false);
      expect(value(await readAdminIsDefaultLocal(wsman))).toBe(false);
      expect(value(await readUsers(wsman))?.[0]).toEqual({
        handle: 1,
        name: '$$uns',
        access: 0,
        realms: [16],
      });
      value(await setAdminPassword(wsman, { user: 'admin', realm: 'Digest:0', password: 'x' }));
    });

    it('CIM_ServiceAvailableToElement answers as CIM_AssociatedPowerManagementService: the machine is on', async () => {
      const wsman = await serve({
        'Enumerate CIM_ServiceAvailableToElement': recorded('cim/service/availabletoelement/enumerate.xml'),
        'Pull CIM_ServiceAvailableToElement': recorded('cim/service/availabletoelement/pull.xml'),
      });
      expect(value(await readPower(wsman))).toEqual('on');
    });

    it('AMT_BootSettingData: every field is known, nothing is set, and what is written is what others write', async () => {
      const wsman = await serve({
        'Get AMT_BootSettingData': recorded('amt/boot/settingdata/get.xml'),
        'Get IPS_OptInService': recorded('ips/optin/get.xml'),
      });
      const settings = value(await readBootSettings(wsman));
      expect(unknownSettings(settings)).toEqual([]);
      expect(setOptions(settings)).toEqual([]);
      expect(notAsWritten(settings, undefined)).toEqual([]);
      expect(notAsWritten(settings, 'bios')).toEqual(['BIOSSetup']);
      const sent = new Map(settingsBody(settings, undefined));
      const others = [...recorded('amt/boot/settingdata/put.xml').matchAll(/<h:(\w+)>([^<]*)<\/h:\1>/g)];
      for (const [, name = '', text = ''] of others) {
        if (sent.has(name)) expect([name, sent.get(name)]).toEqual([name, text]);
      }
      expect([...sent.keys()].filter((name) => !others.some(([, other]) => other === name))).toEqual([]);
      expect(value(await readConsentFor(wsman, 'boot'))).toEqual({ state: 'not-needed' });
    });

    it('CIM_PowerManagementCapabilities lists what can be ordered', async () => {
      const wsman = await serve({
        'Get CIM_PowerManagementCapabilities': recorded('cim/power/capabilities/get.xml'),
      });
      const states = value(await readSupportedStates(wsman));
      expect((['on', 'off', 'reset', 'cycle'] as const).map((order) => isListed(order, states))).toEqual([
        true,
        true,
        true,
        true,
      ]);
    });

    it('CIM_SystemPackaging carries the platform GUID in SMBIOS order', async () => {
      const wsman = await serve({
        'Enumerate CIM_SystemPackaging': recorded('cim/system/packaging/enumerate.xml'),
        'Pull CIM_SystemPackaging': recorded('cim/system/packaging/pull.xml'),
      });
      expect(value(await readUuid(wsman))).toBe('d8c14efa-b1f1-11ea-be6d-c6d21730d800');
    });

    it('AMT_ManagementPresenceRemoteSAP and environment detection', async () => {
      const wsman = await serve({
        'Enumerate AMT_ManagementPresenceRemoteSAP': recorded('amt/managementpresence/enumerate.xml'),
        'Pull AMT_ManagementPresenceRemoteSAP': recorded('amt/managementpresence/pull.xml'),
        'Get AMT_EnvironmentDetectionSettingData': recorded('amt/environmentdetection/get.xml'),
      });
      expect(value(await readRemoteAccessServers(wsman))).toEqual(['192.168.10.196:4433']);
      expect(value(await readHomeDomains(wsman))).toEqual([
        'b332bb28-ef3a-43b0-b998-342285ac1e26.com',
        'test.com',
      ]);
    });

    it('Pull goes on for as long as there is a context: CIM_Chip', async () => {
      const wsman = await serve({
        'Enumerate CIM_Chip': recorded('cim/chip/enumerate.xml'),
        // The recorded page has a fresh context and no end; a server that always says so must be stopped.
        'Pull CIM_Chip': recorded('cim/chip/pull.xml'),
      });
      const endless = await wsman.enumerate('CIM_Chip');
      expect(endless).toMatchObject({ ok: false, error: { code: 'answer-too-large' } });
    });
  },
);
