import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { awakeWhenOff, readPowerPolicy, setPowerPolicy } from '#main/amt/power-policy';
import { addCertificate, bindCertificate, generateKey, readTls, writeTlsSettings } from '#main/amt/tls';
import { removeUser } from '#main/amt/users';
import type { Result } from '#shared/result';
import { recorded, skipReason } from './recorded';
import { replay, type Replies } from './replay-server';

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

async function serve(replies: Replies): Promise<Awaited<ReturnType<typeof replay>>['wsman']> {
  const replayed = await replay(replies);
  stop = replayed.stop;
  return replayed.wsman;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail ?? result.error.message}`);
  return result.value;
}

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
        guid: 'djmXEQtWUEOIcJgS85G1YA==',
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
      expect(value(await generateKey(wsman))).toEqual({
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
  },
);
