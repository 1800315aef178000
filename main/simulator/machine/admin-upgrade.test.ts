import { constants, randomBytes, sign, type X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type Oddity, type TestChain, testChain } from '#shared/testing/test-chain';
import type { BenchOptions, SimulatedBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import { eventually, oneMachine, TEST_PASSWORD } from '../testing/fixtures';
import { getRequest, methodRequest, textOf, textsOf } from '../testing/requests';
import { TestClient } from '../testing/test-client';
import type { SimulatedMachine } from './simulated-machine';

const HOST = 'IPS_HostBasedSetupService';
const SUFFIX = 'test.example';
const ALL = 4_294_967_295;
const KVM = 1;
/** A chain that each of these generations accepts. */
const FITS: Readonly<Record<string, Oddity>> = {
  '11.8.95.4551': {},
  '14.1.67.2046': {},
  '16.1.25.2128': { intermediates: 0 },
  '20.0.5.1965': { hash: 'SHA-384' },
  '21.0.6.1500': { hash: 'SHA-384' },
  '22.0.0.1100': { hash: 'SHA-384', key: 3072 },
};

let bench: SimulatedBench | undefined;
let client: TestClient | undefined;
afterEach(async () => {
  client?.close();
  await bench?.stop();
});

const chainFor = (odd: Oddity = {}): Promise<TestChain> => testChain({ suffix: SUFFIX, ...odd });

/** A machine in client mode that trusts the root of the chain, and a client of its own. */
async function machineFor(
  { roots }: TestChain,
  changes: Partial<IntelSpec> = {},
  options: BenchOptions = {},
): Promise<SimulatedMachine> {
  const started = await oneMachine({ controlMode: 'ccm', provisioning: { roots }, ...changes }, options);
  ({ bench } = started);
  client = connect(started.machine);
  return started.machine;
}

function connect(machine: SimulatedMachine): TestClient {
  const secure = machine.inspect().openPorts.includes('https');
  return new TestClient(machine, { user: 'admin', password: TEST_PASSWORD }, secure);
}

async function post(body: string): Promise<string> {
  return (await client?.post(body))?.body ?? '';
}

async function call(method: string, parameters: readonly (readonly [string, string])[]): Promise<number> {
  return Number(textOf(await post(methodRequest(HOST, method, parameters)), 'ReturnValue'));
}

function add(der: string, isLeaf: boolean, isRoot: boolean): Promise<number> {
  return call('AddNextCertInChain', [
    ['NextCertificate', der],
    ['IsLeafCertificate', String(isLeaf)],
    ['IsRootCertificate', String(isRoot)],
  ]);
}

/** Sends certificates up to the first that is refused. */
async function send(chain: readonly X509Certificate[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const [at, { raw }] of chain.entries()) {
    statuses.push(await add(raw.toString('base64'), at === 0, at === chain.length - 1));
    if (statuses.at(-1) !== 0) break;
  }
  return statuses;
}

async function shown(name: string): Promise<string | undefined> {
  return textOf(await post(getRequest(HOST)), name);
}

const nonceNow = async (): Promise<Buffer> =>
  Buffer.from((await shown('ConfigurationNonce')) ?? '', 'base64');

interface Upgrade {
  algorithm?: number;
  nonce?: Buffer;
  mcNonce?: Buffer;
  hash?: 'sha256' | 'sha384';
}

/** As a client that has the key would call it, but for what is said otherwise. */
async function upgrade({ key }: TestChain, odd: Upgrade = {}): Promise<number> {
  const { algorithm = 2, mcNonce = randomBytes(20) } = odd;
  const hash = odd.hash ?? (algorithm === 3 ? 'sha384' : 'sha256');
  const signed = Buffer.concat([odd.nonce ?? (await nonceNow()), mcNonce]);
  const padding = key.asymmetricKeyType === 'rsa' ? constants.RSA_PKCS1_PADDING : undefined;
  return upgradeWith(
    algorithm,
    mcNonce.toString('base64'),
    sign(hash, signed, { key, padding }).toString('base64'),
  );
}

function upgradeWith(algorithm: number, mcNonce: string, signature: string): Promise<number> {
  return call('UpgradeClientToAdmin', [
    ['McNonce', mcNonce],
    ['SigningAlgorithm', String(algorithm)],
    ['DigitalSignature', signature],
  ]);
}

describe('upgrade from client to admin mode', () => {
  it.each(Object.entries(FITS))('AMT %s: chain and signature, and all that follows', async (version, odd) => {
    const chain = await chainFor(odd);
    const machine = await machineFor(chain, { version });
    const before = machine.inspect();
    expect(before).toMatchObject({ controlMode: 'ccm', consent: ALL });
    expect(await shown('CertChainStatus')).toBe('0');
    const nonce = await nonceNow();
    expect(nonce).toHaveLength(20);

    expect(await add(chain.chain[0]?.raw.toString('base64') ?? '', true, false)).toBe(0);
    expect(await shown('CertChainStatus')).toBe('1');
    expect(await send(chain.chain)).toEqual(chain.chain.map(() => 0));
    expect(await shown('CertChainStatus')).toBe('2');
    // Tools read the nonce before they send the chain.
    expect(await nonceNow()).toEqual(nonce);
    const algorithm = version.startsWith('22') ? 3 : 2;
    expect(await upgrade(chain, { algorithm, nonce })).toBe(0);

    client?.close();
    client = connect(machine);
    expect(await shown('CurrentControlMode')).toBe('2');
    expect(await shown('CertChainStatus')).toBe('0');
    expect(await nonceNow()).not.toEqual(nonce);
    expect(machine.inspect()).toEqual({ ...before, controlMode: 'acm', consent: KVM });
    const service = await post(getRequest('AMT_SetupAndConfigurationService'));
    expect(textOf(service, 'ProvisioningMode')).toBe('1');
    expect(await add('', true, false)).toBe(3);
    expect(await upgradeWith(2, '', '')).toBe(2);
  });

  it('is in the audit log', async () => {
    const chain = await chainFor();
    const machine = await machineFor(chain);
    await send(chain.chain);
    expect(await upgrade(chain)).toBe(0);
    const log = await post(methodRequest('AMT_AuditLog', 'ReadRecords', [['StartIndex', '1']]));
    const last = Buffer.from(textsOf(log, 'EventRecords').at(-1) ?? '', 'base64');
    expect([last.readUInt16BE(0), last.readUInt16BE(2)]).toEqual([16, 18]);
    expect(last.subarray(6, 11).toString()).toBe('admin');
    expect(machine.stats().operations).toMatchObject({ [`${HOST}.UpgradeClientToAdmin`]: 1 });
  });

  it.each([
    ['14.1.67.2046', false],
    ['16.0.15.1735', true],
  ])('AMT %s: connections end afterwards: %s', async (version, ends) => {
    const chain = await chainFor();
    const machine = await machineFor(chain, { version });
    await send(chain.chain);
    const { connections } = machine.stats();
    expect(await upgrade(chain)).toBe(0);
    // A request that meets the end of its connection is sent again.
    const mode = await shown('CurrentControlMode').catch(() => shown('CurrentControlMode'));
    expect(mode).toBe('2');
    expect(machine.stats().connections > connections).toBe(ends);
  });

  it.each([
    ['before-work', 'ccm', '2'],
    ['before-answer', 'acm', '0'],
  ] as const)('an answer can be lost: %s', async (when, mode, status) => {
    const chain = await chainFor();
    const machine = await machineFor(chain, { version: '16.1.25.2128' });
    await send(chain.chain);
    machine.faults.drop({ when, operation: 'UpgradeClientToAdmin' });
    await expect(upgrade(chain)).rejects.toThrow();
    expect(machine.inspect().controlMode).toBe(mode);
    client?.close();
    client = connect(machine);
    expect(await shown('CertChainStatus')).toBe(status);
  });

  it('begins anew with a leaf, and needs the whole chain', async () => {
    const chain = await chainFor();
    const machine = await machineFor(chain);
    const nonce = await nonceNow();
    expect(await upgrade(chain)).toBe(2);
    const [leaf = '', issuer = '', root = ''] = chain.chain.map(({ raw }) => raw.toString('base64'));
    expect(await add(issuer, false, false)).toBe(3);
    expect(await add(leaf, true, false)).toBe(0);
    expect(await add(issuer, false, false)).toBe(0);
    expect(await upgrade(chain)).toBe(2);
    expect(await send(chain.chain)).toEqual([0, 0, 0]);
    expect(await add(root, false, true)).toBe(3);
    expect(await upgrade(chain, { nonce })).toBe(0);
    expect(machine.inspect().controlMode).toBe('acm');
  });

  it('needs the key of the leaf: another signature ends the chain and the nonce', async () => {
    const chain = await chainFor();
    const machine = await machineFor(chain);
    const [one, another] = [await nonceNow(), await chainFor({ intermediates: 0 })];
    for (const refused of [
      () => upgrade(another),
      () => upgrade(chain, { hash: 'sha384' }),
      () => upgrade(chain, { nonce: one }),
    ]) {
      expect(await send(chain.chain)).toEqual([0, 0, 0]);
      const before = await nonceNow();
      expect(await refused()).toBe(4);
      expect(await shown('CertChainStatus')).toBe('0');
      expect(await nonceNow()).not.toEqual(before);
    }
    expect(machine.inspect().controlMode).toBe('ccm');
  });

  it('needs a signature of RSA, whatever key the leaf has', async () => {
    const chain = await chainFor({ key: 'EC 384', hash: 'SHA-384' });
    await machineFor(chain, { version: '22.0.0.1100' });
    expect(await send(chain.chain)).toEqual([0, 0, 0]);
    expect(await upgrade(chain, { algorithm: 3 })).toBe(4);
  });

  it.each<[string, Upgrade | [algorithm: number, mcNonce: string, signature: string]]>([
    ['a short nonce', { mcNonce: randomBytes(19) }],
    ['a long nonce', { mcNonce: randomBytes(21) }],
    ['an algorithm nobody has', { algorithm: 1 }],
    ['SHA-384 before AMT 21', { algorithm: 3 }],
    ['a nonce that is no base64', [2, '*'.repeat(28), 'A'.repeat(344)]],
    ['no signature', [2, randomBytes(20).toString('base64'), '']],
    ['a signature that is no base64', [2, randomBytes(20).toString('base64'), `${'A'.repeat(300)}%`]],
    ['a signature that is too short', [2, randomBytes(20).toString('base64'), 'AAAA']],
  ])('%s is a wrong parameter, and can be mended', async (_name, odd) => {
    const chain = await chainFor();
    await machineFor(chain, { version: '20.0.5.1965' });
    await send(chain.chain);
    expect(await (Array.isArray(odd) ? upgradeWith(...odd) : upgrade(chain, odd))).toBe(3);
    expect(await shown('CertChainStatus')).toBe('2');
    expect(await upgrade(chain)).toBe(0);
  });

  it.each([
    ['20.0.5.1965', 2, 0],
    ['20.0.5.1965', 3, 3],
    ['21.0.6.1500', 2, 0],
    ['21.0.6.1500', 3, 0],
    ['22.0.0.1100', 2, 1],
    ['22.0.0.1100', 3, 0],
    ['11.8.95.4551', 2, 5],
    ['14.1.67.2046', 2, 0],
  ])('AMT %s answers to algorithm %i with a chain of SHA-384: %i', async (version, algorithm, status) => {
    const chain = await chainFor({ key: 3072, hash: 'SHA-384' });
    const machine = await machineFor(chain, { version });
    expect(await send(chain.chain)).toEqual([0, 0, 0]);
    expect(await upgrade(chain, { algorithm })).toBe(status);
    expect(machine.inspect().controlMode).toBe(status === 0 ? 'acm' : 'ccm');
  });

  it('is no longer under way after unprovisioning', async () => {
    const chain = await chainFor();
    const machine = await machineFor(chain, {}, { timeScale: 5_000 });
    const nonce = await nonceNow();
    await send(chain.chain);
    await machine.act({ act: 'unconfigure-from-windows' });
    await eventually(() => !machine.inspect().dark);
    await machine.act({ act: 'activate-from-windows', adminPassword: TEST_PASSWORD });
    client?.close();
    client = connect(machine);
    expect(await shown('CertChainStatus')).toBe('0');
    expect(await nonceNow()).not.toEqual(nonce);
    expect(await upgrade(chain, { nonce })).toBe(2);
  });
});

describe('a provisioning chain', () => {
  it.each<[string, Oddity, number[], Partial<IntelSpec>?]>([
    ['without the mark', { uses: ['1.3.6.1.5.5.7.3.1'] }, [4]],
    [
      'with the mark in its OU',
      { uses: [], subject: `CN=a.${SUFFIX}, OU=Intel(R) Client Setup Certificate` },
      [0, 0, 0],
    ],
    [
      'with an OU that only begins like it',
      { uses: [], subject: `CN=a.${SUFFIX}, OU=Intel(R) Client Setup Certificates` },
      [4],
    ],
    ['for all names', { subject: `CN=*.${SUFFIX}` }, [0, 0, 0]],
    [
      'for all names with the mark in its OU',
      { uses: [], subject: `CN=*.${SUFFIX}, OU=Intel(R) Client Setup Certificate` },
      [4],
    ],
    ['for the suffix itself, in capitals', { subject: 'CN=TEST.Example' }, [0, 0, 0]],
    ['for a name that only ends like it', { subject: 'CN=setup.attest.example' }, [4]],
    ['for the domain above', { subject: 'CN=example' }, [4]],
    ['without a name', { subject: 'O=Test' }, [4]],
    ['of another domain', { suffix: 'other.example' }, [4]],
    [
      'of the domain that was typed in MEBx',
      { suffix: 'other.example' },
      [0, 0, 0],
      { provisioning: { roots: [], suffix: 'other.example' } },
    ],
    [
      'of the network, where another was typed in MEBx',
      {},
      [4],
      { provisioning: { roots: [], suffix: 'other.example' } },
    ],
    ['that is not valid yet by the clock of the machine', {}, [4], { clockOffsetSeconds: -1e9 }],
    ['that has expired by it', {}, [4], { clockOffsetSeconds: 1e9 }],
    ['of four certificates', { intermediates: 2 }, [0, 0, 0, 0]],
    ['of five', { intermediates: 3 }, [0, 0, 0, 0, 5]],
  ])('%s', async (_name, odd, statuses, changes = {}) => {
    const chain = await chainFor(odd);
    const { provisioning = { roots: [] } } = changes;
    await machineFor(chain, { ...changes, provisioning: { ...provisioning, roots: chain.roots } });
    const nonce = await nonceNow();
    expect(await send(chain.chain)).toEqual(statuses);
    const refused = statuses.at(-1) !== 0;
    expect(await shown('CertChainStatus')).toBe(refused ? '0' : '2');
    expect((await nonceNow()).equals(nonce)).toBe(!refused);
  });

  it.each<[string, Oddity, number[]]>([
    ['10.0.56.3002', { hash: 'SHA-1' }, [0, 0, 0]],
    ['11.8.95.4551', { hash: 'SHA-1' }, [0, 0, 4]],
    ['14.1.67.2046', { hash: 'SHA-1' }, [0, 0, 4]],
    ['15.0.42.2235', { hash: 'SHA-1' }, [4]],
    ['14.1.67.2046', { key: 1024 }, [0, 0, 0]],
    ['15.0.42.2235', { key: 1024 }, [4]],
    ['14.1.67.2046', { key: 'EC' }, [4]],
    ['16.1.25.2128', { hash: 'SHA-1' }, [4]],
    ['21.0.6.1500', { key: 'EC 384', hash: 'SHA-384' }, [4]],
    ['22.0.0.1100', {}, [4]],
    ['22.0.0.1100', { key: 3072 }, [4]],
    ['22.0.0.1100', { hash: 'SHA-384' }, [4]],
    ['22.0.0.1100', { key: 'EC', hash: 'SHA-384' }, [4]],
    ['22.0.0.1100', { key: 'EC 384', hash: 'SHA-384' }, [0, 0, 0]],
  ])('AMT %s: %j', async (version, odd, statuses) => {
    const chain = await chainFor(odd);
    await machineFor(chain, { version });
    expect(await send(chain.chain)).toEqual(statuses);
  });

  it('needs a root that the machine knows', async () => {
    const chain = await chainFor();
    await machineFor({ ...chain, roots: ['0'.repeat(64)] });
    expect(await send(chain.chain)).toEqual([0, 0, 4]);
    await bench?.stop();
    client?.close();
    const started = await oneMachine({ controlMode: 'ccm' });
    ({ bench } = started);
    client = connect(started.machine);
    expect(await send(chain.chain)).toEqual([0, 0, 4]);
  });

  it('needs certificates that have issued each other', async () => {
    const [one, other] = [await chainFor(), await chainFor({ key: 3072 })];
    await machineFor({ ...one, roots: [...one.roots, ...other.roots] });
    const [leaf, issuer, root] = one.chain;
    // The same name, and another key.
    const namesake = other.chain.at(-1);
    if (!leaf || !issuer || !root || !namesake) throw new Error('chains of three');
    expect(await send([leaf, root])).toEqual([0, 4]);
    expect(await send([issuer, root])).toEqual([4]);
    expect(await send([leaf, leaf, root])).toEqual([0, 4]);
    expect(await send([leaf, issuer, namesake])).toEqual([0, 0, 4]);
    expect(await send([leaf, issuer, root])).toEqual([0, 0, 0]);
  });

  it('is made of certificates, in base64', async () => {
    const chain = await chainFor();
    await machineFor(chain);
    const [leaf] = chain.chain;
    if (!leaf) throw new Error('no leaf');
    const der = leaf.raw.toString('base64');
    expect(await add('AAAA', true, false)).toBe(1);
    expect(await add('', true, false)).toBe(1);
    expect(await add(`*${der}`, true, false)).toBe(1);
    expect(await add(Buffer.from(leaf.toString()).toString('base64'), true, false)).toBe(1);
    expect(await add(Buffer.concat([leaf.raw, Buffer.from([0])]).toString('base64'), true, false)).toBe(1);
    expect(await add(der.replaceAll(/.{64}/g, '$&\n'), true, false)).toBe(0);
    expect(await add('AAAA', false, true)).toBe(1);
    expect(await shown('CertChainStatus')).toBe('1');
  });
});

describe('set-up of a machine that is not set up', () => {
  it('is refused in client mode', async () => {
    await machineFor(await chainFor());
    const password: [string, string][] = [
      ['NetAdminPassEncryptionType', '2'],
      ['NetworkAdminPassword', '0'.repeat(32)],
    ];
    expect(await call('Setup', password)).toBe(2);
    const signature: [string, string][] = [
      ['McNonce', 'AAAA'],
      ['SigningAlgorithm', '2'],
      ['DigitalSignature', 'AAAA'],
    ];
    expect(await call('AdminSetup', [...password, ...signature])).toBe(2);
  });
});
