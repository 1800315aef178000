import 'reflect-metadata';
import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } from '@peculiar/x509';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { english } from '#shared/testing/english';
import { networkFailure } from '#main/wsman/network-failure';
import { certificateKeys } from '#main/wsman/testing/certificate-keys';
import { electronTitle, foundElectron, readyElectron } from './found';

/** Connects as AMT Bench does where no certificate is trusted yet, and says what came of it. */
const CONNECT = `const socket = require('node:tls').connect({ host: '127.0.0.1', port: Number(process.env.PORT), rejectUnauthorized: false });
const say = (result) => { console.log(JSON.stringify(result)); process.exit(0); };
socket.on('secureConnect', () => say({ code: 'connected', message: '' }));
socket.on('error', ({ code, message }) => say({ code, message }));`;
const saidSchema = z.object({ code: z.string(), message: z.string() });

let server: Server;

describe.skipIf(!foundElectron.ok)(`the TLS of ${electronTitle}`, () => {
  beforeAll(async () => {
    server = createServer(await forSigningCertificatesOnly());
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  it('refuses a certificate made for something else, and the sentence says so', async () => {
    const { code, message } = await connected((server.address() as AddressInfo).port);
    const failure = networkFailure(Object.assign(new Error(message), { code }), 'The machine');
    expect({ code, failure }).toMatchObject({ failure: { code: 'tls-failed' } });
    expect(english(failure.message)).toContain('its key usage does not fit');
  });
});

async function connected(port: number): Promise<z.infer<typeof saidSchema>> {
  const { executable, env } = readyElectron();
  const child = spawn(executable, ['-e', CONNECT], {
    env: { ...env, ELECTRON_RUN_AS_NODE: '1', PORT: String(port) },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((ended) => child.once('close', ended));
  return saidSchema.parse(JSON.parse(said));
}

/** A key that may sign certificates, and no handshake. */
async function forSigningCertificatesOnly(): Promise<{ key: string; cert: string }> {
  const { keys, signingAlgorithm, key } = await certificateKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=AMT',
    keys,
    signingAlgorithm,
    notBefore: new Date('2020-01-01'),
    notAfter: new Date('2040-01-01'),
    extensions: [new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true)],
  });
  return { key, cert: certificate.toString('pem') };
}
