import { describe, expect, it } from 'vitest';
import { value } from '#shared/testing/value';
import { parseXml } from '#main/wsman/xml';
import { mutationsOf } from '../testing/mutations';
import { previewOf } from './foreign-profile';
import { readScsProfile, scsProblem } from './scs-profile';

/** Made up: the schema was never published. */
const PROFILE = `<?xml version="1.0" encoding="utf-8"?>
<Profile Version="9.0">
  <ProfileName>House</ProfileName>
  <AdminPassword>Admin-Secret</AdminPassword>
  <MEBxPassword>Mebx-Secret</MEBxPassword>
  <Network>
    <DHCP>true</DHCP>
    <PingResponse>Enabled</PingResponse>
    <DomainName>example.com</DomainName>
    <HomeDomains><HomeDomain>home.example.com</HomeDomain><HomeDomain>b.example.com</HomeDomain></HomeDomains>
  </Network>
  <Redirection><SOL>true</SOL><IDER>false</IDER><KVM><Enabled>1</Enabled><UserConsent>true</UserConsent></KVM></Redirection>
  <TLS Enabled="true"/>
  <PowerPackage>ON in S0, ME Wake in S3, S4-5</PowerPackage>
  <Unknown>value</Unknown>
</Profile>`;

describe('a profile of Intel SCS', () => {
  it('is proposed value by value, each with where it comes from', async () => {
    const read = value(readScsProfile(await parseXml(PROFILE)));
    const { profile, sources, warnings } = previewOf('scs-profile', read, {}, 'Imported');
    expect(profile).toEqual({
      name: 'House',
      wired: { addressing: 'dhcp' },
      discovery: { pingResponse: true },
      host: { domain: 'example.com' },
      redirection: { sol: true, ider: false, kvm: true, consent: 'all' },
      tls: { mode: 'tls-and-plain' },
      power: 'awake-when-off',
    });
    expect(sources.find(({ target }) => target === 'redirection.kvm')).toMatchObject({
      path: 'Profile/Redirection/KVM/Enabled',
      value: '1',
    });
    expect(sources.filter(({ secret }) => secret).map(({ path }) => path)).toEqual([
      'Profile/AdminPassword',
      'Profile/MEBxPassword',
    ]);
    expect(sources.map(({ path }) => path)).toContain('Profile/Network/HomeDomains/HomeDomain[2]');
    expect(sources.find(({ path }) => path === 'Profile/Unknown')?.target).toBeUndefined();
    expect(JSON.stringify(sources)).not.toContain('Secret');
    expect(warnings).toMatchObject([{ messageCode: 'imports.scs.unverified' }]);
  });

  it.each([
    ['binary', '\u0001\u0002 nonsense'],
    ['base64', 'QUJDREVG'],
  ])('that is encrypted is recognised: %s', (_what, text) => {
    expect(scsProblem(text)).toMatchObject({
      ok: false,
      error: { message: { messageCode: 'imports.scs.encrypted' } },
    });
    expect(scsProblem(PROFILE)).toBeUndefined();
  });

  it('that is encrypted inside of XML is recognised', async () => {
    const xml = '<Profile><EncryptedData><CipherValue>AAAA</CipherValue></EncryptedData></Profile>';
    expect(readScsProfile(await parseXml(xml))).toMatchObject({
      ok: false,
      error: { message: { messageCode: 'imports.scs.encrypted' } },
    });
  });

  it('never fails otherwise', async () => {
    for (const text of mutationsOf([PROFILE], 10_000)) {
      const root = await parseXml(text).catch(() => undefined);
      const read = root && readScsProfile(root);
      if (read?.ok) previewOf('scs-profile', read.value, {}, 'Imported');
    }
  }, 120_000);
});
