import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import { eventually, oneMachine, TEST_PASSWORD } from '../testing/fixtures';
import {
  createRequest,
  deleteRequest,
  getRequest,
  methodRequest,
  putRequest,
  referenceParameter,
  textOf,
} from '../testing/requests';
import { createTestCa, type TestCa } from '../testing/test-ca';
import { TestClient } from '../testing/test-client';
import type { SimulatedMachine } from './simulated-machine';

const STORE = 'AMT_PublicKeyManagementService';
const REMOTE = 'Intel(r) AMT 802.3 TLS Settings';

const context = (certificate: string): (readonly [string, string])[] => [
  ['ElementInContext', referenceParameter('AMT_PublicKeyCertificate', { InstanceID: certificate })],
  [
    'ElementProvidingContext',
    referenceParameter('AMT_TLSProtocolEndpointCollection', {
      ElementName: 'TLSProtocolEndpoint Instances Collection',
    }),
  ],
];
const remoteTls = (enabled: boolean, plain: boolean): string =>
  putRequest(
    'AMT_TLSSettingData',
    [
      ['InstanceID', REMOTE],
      ['Enabled', String(enabled)],
      ['MutualAuthentication', 'false'],
      ['AcceptNonSecureConnections', String(plain)],
    ],
    { InstanceID: REMOTE },
  );
const OWN_CERTIFICATE = {
  ElementInContext: `<n:EndpointReference>${referenceParameter('AMT_PublicKeyCertificate', {
    InstanceID: 'Intel(r) AMT Certificate: Handle: 0',
  })}</n:EndpointReference>`,
};
const commit = methodRequest('AMT_SetupAndConfigurationService', 'CommitChanges');

describe('installing TLS', () => {
  let bench: SimulatedBench;
  let machine: SimulatedMachine;
  let client: TestClient;
  let ca: TestCa;
  const post = async (request: string): Promise<string> => (await client.post(request)).body;
  const status = async (request: string): Promise<string | undefined> =>
    textOf(await post(request), 'ReturnValue');
  beforeEach(async () => {
    ca = await createTestCa();
  });
  afterEach(() => bench.stop());

  /** Steps 1 to 4: a key in the firmware, and a certificate for it. */
  async function install(): Promise<{ key: string; certificate: string; leaf: Buffer; spki: Buffer }> {
    const pair = await post(
      methodRequest(STORE, 'GenerateKeyPair', [
        ['KeyAlgorithm', '0'],
        ['KeyLength', '2048'],
      ]),
    );
    const key = textOf(pair, 'Selector') ?? '';
    const got = await post(getRequest('AMT_PublicPrivateKeyPair', { InstanceID: key }));
    const spki = Buffer.from(textOf(got, 'DERKey') ?? '', 'base64');
    const leaf = await ca.leafFor(spki);
    const added = await post(
      methodRequest(STORE, 'AddCertificate', [['CertificateBlob', leaf.toString('base64')]]),
    );
    return { key, certificate: textOf(added, 'Selector') ?? '', leaf, spki };
  }

  it('takes effect with CommitChanges, cuts connections, and shows the new certificate', async () => {
    ({ bench, machine, client } = await oneMachine({ version: '15.0.1.1' }));
    const { certificate, leaf } = await install();
    // Switched on without a certificate: that is noticed when it is to take effect.
    expect((await client.post(remoteTls(true, true))).status).toBe(200);
    expect(await status(commit)).toBe('2057');
    expect(machine.inspect().openPorts).toEqual(['http']);
    expect((await client.post(createRequest('AMT_TLSCredentialContext', context(certificate)))).status).toBe(
      200,
    );
    const again = await client.post(createRequest('AMT_TLSCredentialContext', context(certificate)));
    expect(again.body).toContain('c:AlreadyExists');
    expect((await client.post(remoteTls(true, true))).status).toBe(200);
    expect(machine.inspect().openPorts).toEqual(['http']);
    expect(await status(commit)).toBe('0');
    await eventually(() => machine.inspect().openPorts.length === 2);
    const expected = new X509Certificate(leaf).fingerprint256.replaceAll(':', '').toLowerCase();
    expect(machine.info.fingerprint256).toBe(expected);
    const secure = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD }, true);
    expect((await secure.post(getRequest('AMT_GeneralSettings'))).status).toBe(200);
    secure.close();
  });

  it('signs a certificate request inside the firmware', async () => {
    ({ bench, machine, client } = await oneMachine({ version: '15.0.1.1' }));
    const { key, spki } = await install();
    const request = async (algorithm: string, der: Buffer): Promise<string> =>
      post(
        methodRequest(STORE, 'GeneratePKCS10RequestEx', [
          ['KeyPair', referenceParameter('AMT_PublicPrivateKeyPair', { InstanceID: key })],
          ['SigningAlgorithm', algorithm],
          ['NullSignedCertificateRequest', der.toString('base64')],
        ]),
      );
    const nullSigned = await ca.requestFor(spki);
    expect(textOf(await request('0', nullSigned), 'ReturnValue')).toBe('36');
    const signed = Buffer.from(
      textOf(await request('1', nullSigned), 'SignedCertificateRequest') ?? '',
      'base64',
    );
    const { Pkcs10CertificateRequest } = await import('@peculiar/x509');
    expect(await new Pkcs10CertificateRequest(nullSigned).verify()).toBe(false);
    expect(await new Pkcs10CertificateRequest(signed).verify()).toBe(true);
  });

  it('keeps what is in use, and refuses what is there twice or is no certificate', async () => {
    ({ bench, machine, client } = await oneMachine({ version: '15.0.1.1' }));
    const { certificate, key, leaf } = await install();
    const add = (der: Buffer): string =>
      methodRequest(STORE, 'AddCertificate', [['CertificateBlob', der.toString('base64')]]);
    expect(await status(add(leaf))).toBe('2058');
    expect(await status(add(Buffer.from('no certificate')))).toBe('2063');
    // The root has no key in the firmware.
    const root = textOf(await post(add(ca.root)), 'Selector') ?? '';
    const wrong = await client.post(createRequest('AMT_TLSCredentialContext', context(root)));
    expect(wrong.body).toContain('AMT-STATUS 2064');
    await client.post(createRequest('AMT_TLSCredentialContext', context(certificate)));
    expect(
      (await client.post(deleteRequest('AMT_PublicKeyCertificate', { InstanceID: certificate }))).status,
    ).toBe(400);
    expect((await client.post(deleteRequest('AMT_PublicPrivateKeyPair', { InstanceID: key }))).status).toBe(
      400,
    );
    expect((await client.post(deleteRequest('AMT_PublicKeyCertificate', { InstanceID: root }))).status).toBe(
      200,
    );
  });

  it('wants a host name with DHCP before anything takes effect', async () => {
    const host = { name: '', domain: '', networkDomain: 'test.example' };
    ({ bench, machine, client } = await oneMachine({ host }));
    expect(await status(commit)).toBe('2057');
    await post(
      putRequest('AMT_GeneralSettings', [
        ['HostName', 'named'],
        ['PingResponseEnabled', 'true'],
        ['WsmanOnlyMode', 'false'],
      ]),
    );
    expect(await status(commit)).toBe('0');
  });

  it('wants a trusted root and a clock for mutual authentication', async () => {
    ({ bench, machine, client } = await oneMachine({ version: '15.0.1.1' }));
    const { certificate } = await install();
    await post(createRequest('AMT_TLSCredentialContext', context(certificate)));
    await post(
      putRequest(
        'AMT_TLSSettingData',
        [
          ['Enabled', 'true'],
          ['MutualAuthentication', 'true'],
          ['AcceptNonSecureConnections', 'true'],
        ],
        { InstanceID: 'Intel(r) AMT 802.3 TLS Settings' },
      ),
    );
    expect(await status(commit)).toBe('2057');
    const blob = [['CertificateBlob', ca.root.toString('base64')]] as const;
    await post(methodRequest(STORE, 'AddTrustedRootCertificate', blob));
    expect(await status(commit)).toBe('2057');
    const service = 'AMT_TimeSynchronizationService';
    const now = String(Math.floor(Date.now() / 1000));
    const ta0 = textOf(await post(methodRequest(service, 'GetLowAccuracyTimeSynch')), 'Ta0') ?? '';
    await post(
      methodRequest(service, 'SetHighAccuracyTimeSynch', [
        ['Ta0', ta0],
        ['Tm1', now],
        ['Tm2', now],
      ]),
    );
    expect(await status(commit)).toBe('0');
  });

  it('makes and takes nothing weaker than RSA-3072 and SHA-384 on AMT 22', async () => {
    ({ bench, machine, client } = await oneMachine({ version: '22.0.0.1000', tls: 'on' }));
    client = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD }, true);
    const generate = (bits: string): string =>
      methodRequest(STORE, 'GenerateKeyPair', [
        ['KeyAlgorithm', '0'],
        ['KeyLength', bits],
      ]);
    expect([await status(generate('2048')), await status(generate('3072'))]).toEqual(['36', '0']);
    const blob = [['CertificateBlob', ca.root.toString('base64')]] as const;
    expect(await status(methodRequest(STORE, 'AddTrustedRootCertificate', blob))).toBe('2063');
    const own = (await client.pull('AMT_PublicKeyCertificate')).join('');
    const read = new X509Certificate(Buffer.from(textOf(own, 'X509Certificate') ?? '', 'base64'));
    expect(read.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
    client.close();
  });

  it('cannot be switched off from 16.1 on, and its context is Put, not created', async () => {
    ({ bench, machine } = await oneMachine({ version: '16.1.25.2128' }));
    client = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD }, true);
    expect((await client.post(remoteTls(false, false))).body).toContain('AMT-STATUS 16');
    expect((await client.post(remoteTls(true, true))).body).toContain('AMT-STATUS 16');
    const shown = await post(getRequest('AMT_TLSSettingData', { InstanceID: REMOTE }));
    expect(textOf(shown, 'NonSecureConnectionsSupported')).toBe('false');
    const { certificate } = await install();
    const created = await client.post(createRequest('AMT_TLSCredentialContext', context(certificate)));
    expect(created.body).toContain('c:AlreadyExists');
    client.close();
  });

  it.each([
    // Without selectors, as foreign clients send it: there is only one.
    ['unnamed', undefined],
    ['named by its certificate', OWN_CERTIFICATE],
  ])('takes another certificate for the own one, the context %s', async (_name, selectors) => {
    ({ bench, machine } = await oneMachine({ version: '16.1.25.2128' }));
    client = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD }, true);
    const { certificate, leaf } = await install();
    expect(
      (await client.post(putRequest('AMT_TLSCredentialContext', context(certificate), selectors))).status,
    ).toBe(200);
    expect(await status(commit)).toBe('0');
    const expected = new X509Certificate(leaf).fingerprint256.replaceAll(':', '').toLowerCase();
    await eventually(() => machine.info.fingerprint256 === expected);
    client.close();
  });
});
