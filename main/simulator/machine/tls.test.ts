import { connect, type ConnectionOptions, type SecureVersion, type TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import { eventually, oneMachine, TEST_PASSWORD } from '../testing/fixtures';
import { getRequest, unprovisionRequest } from '../testing/requests';
import { TestClient } from '../testing/test-client';
import type { SimulatedMachine } from './simulated-machine';

/** Protocol and certificate of one handshake, or the error's code. */
function handshake(
  machine: SimulatedMachine,
  options: ConnectionOptions = {},
): Promise<{ protocol: string; fingerprint: string; cipher: string } | string> {
  const { address, ports } = machine.info;
  return new Promise((resolve) => {
    const socket: TLSSocket = connect({
      host: address,
      port: ports.https,
      rejectUnauthorized: false,
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT:@SECLEVEL=0',
      ...options,
    });
    socket.on('secureConnect', () => {
      resolve({
        protocol: socket.getProtocol() ?? '',
        fingerprint: socket.getPeerCertificate().fingerprint256.replaceAll(':', '').toLowerCase(),
        cipher: socket.getCipher().name,
      });
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

describe('TLS by generation', () => {
  let bench: SimulatedBench | undefined;
  afterEach(() => bench?.stop());

  it.each([
    ['9.1.1.1', 'TLSv1', 'TLSv1.1'],
    ['11.8.1.1', 'TLSv1', 'TLSv1.2'],
    ['12.0.1.1', 'TLSv1.1', 'TLSv1.2'],
    ['16.1.1.1', 'TLSv1.2', 'TLSv1.2'],
  ] as const)('AMT %s: oldest %s, newest %s', async (version, oldest, newest) => {
    const started = await oneMachine({ version, tls: 'on' });
    ({ bench } = started);
    const { machine } = started;
    const best = await handshake(machine);
    expect(best).toMatchObject({ protocol: newest, fingerprint: machine.info.fingerprint256 });
    expect(await handshake(machine, { maxVersion: oldest })).toMatchObject({ protocol: oldest });
    const older: Partial<Record<SecureVersion, SecureVersion>> = { 'TLSv1.1': 'TLSv1', 'TLSv1.2': 'TLSv1.1' };
    const tooOld = older[oldest];
    if (tooOld) expect(typeof (await handshake(machine, { maxVersion: tooOld }))).toBe('string');
  });

  it.each([
    ['10.0.55.3000', 'AES128-SHA', true],
    ['11.8.94.4494', 'AES128-GCM-SHA256', true],
    ['11.8.94.4494', 'ECDHE-RSA-AES128-GCM-SHA256', true],
    ['16.1.25.2128', 'AES256-GCM-SHA384', true],
    ['16.1.25.2128', 'ECDHE-RSA-AES256-GCM-SHA384', true],
    ['19.0.5.1753', 'AES256-GCM-SHA384', false],
    ['19.0.5.1753', 'ECDHE-RSA-AES128-GCM-SHA256', true],
    ['22.0.0.1000', 'ECDHE-RSA-AES128-GCM-SHA256', false],
  ])('AMT %s with a client that offers %s alone: %s', async (version, cipher, agreed) => {
    const started = await oneMachine({ version, tls: 'on' });
    ({ bench } = started);
    const seen = await handshake(started.machine, {
      ciphers: `${cipher}:@SECLEVEL=0`,
      maxVersion: 'TLSv1.2',
    });
    expect(seen).toEqual(agreed ? expect.objectContaining({ cipher }) : expect.any(String));
  });

  it('demands a client certificate while half set up', async () => {
    const started = await oneMachine({ state: 'in', controlMode: 'none', version: '15.0.1.1' });
    ({ bench } = started);
    expect(await handshake(started.machine)).toMatch(
      // Newer versions of OpenSSL have another name for it.
      /^ERR_SSL_SSL(V3|\/TLS)_ALERT_HANDSHAKE_FAILURE$/,
    );
  });

  it('falls silent after many failed handshakes where it has that habit, until the mains are cut', async () => {
    const quirks = { handshakesBeforeSilence: 2 };
    const started = await oneMachine({ version: '15.0.1.1', tls: 'on', quirks }, { timeScale: 100_000 });
    ({ bench } = started);
    const { machine } = started;
    const fail = (): Promise<unknown> => handshake(machine, { maxVersion: 'TLSv1.1' });
    await fail();
    expect(await handshake(machine)).toMatchObject({ protocol: 'TLSv1.2' });
    await fail();
    await eventually(() => machine.inspect().openPorts.length === 0);
    expect(machine.stats().failedHandshakes).toBe(2);
    await machine.act({ act: 'power-off' });
    await machine.act({ act: 'power-on' });
    expect(machine.inspect().openPorts).toEqual([]);
    await machine.act({ act: 'pull-rtc-battery' });
    expect(machine.inspect().dark).toBe(false);
  });

  it('shows another certificate after a swap', async () => {
    const started = await oneMachine({ tls: 'on-and-plain' });
    ({ bench } = started);
    const { machine } = started;
    const before = machine.info.fingerprint256;
    const swapped = await machine.swapCertificate();
    expect(swapped).not.toBe(before);
    expect(machine.info.fingerprint256).toBe(swapped);
    expect(await handshake(machine)).toMatchObject({ fingerprint: swapped });
  });

  it('keeps the plain port where it is asked to', async () => {
    const both = await oneMachine({ tls: 'on-and-plain' });
    expect(both.machine.inspect().openPorts).toEqual(['http', 'https']);
    await both.bench.stop();
    const only = await oneMachine({ tls: 'on' });
    ({ bench } = only);
    expect(only.machine.inspect().openPorts).toEqual(['https']);
  });

  it('serves WS-Management through it, and the answer leaves before a change cuts the connection', async () => {
    const started = await oneMachine({ version: '16.1.25.2128' }, { timeScale: 5_000 });
    ({ bench } = started);
    const { machine } = started;
    const client = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD }, true);
    expect((await client.post(getRequest('AMT_GeneralSettings'))).status).toBe(200);
    await machine.act({ act: 'power-off' });
    expect((await client.post(unprovisionRequest())).body).toContain('<g:ReturnValue>0</g:ReturnValue>');
    await eventually(() => machine.inspect().openPorts.length === 0);
    client.close();
  });
});
