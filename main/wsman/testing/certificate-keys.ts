import 'reflect-metadata';
import type { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** Keys to sign a certificate for a test with, and the private one as a TLS server takes it. */
export async function certificateKeys(): Promise<{
  keys: webcrypto.CryptoKeyPair;
  signingAlgorithm: { name: string; namedCurve: string; hash: string };
  key: string;
}> {
  x509.cryptoProvider.set(crypto);
  const signingAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { keys, signingAlgorithm, key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY') };
}
