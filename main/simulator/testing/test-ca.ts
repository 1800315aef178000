import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Pkcs10CertificateRequestGenerator,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** As the runtime that this is compiled for calls it. */
type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const SUBJECT = 'CN=Test CA';
const DATES = { notBefore: new Date('2020-01-01'), notAfter: new Date('2049-12-31') };

/** A small authority for tests: a root, and leaves for keys that are stored in the firmware. DER throughout. */
export interface TestCa {
  root: Buffer;
  /** @param spki public key of the firmware */
  leafFor(spki: Buffer): Promise<Buffer>;
  /** A certificate request for that key, signed by another: the firmware signs it anew. */
  requestFor(spki: Buffer): Promise<Buffer>;
}

export async function createTestCa(): Promise<TestCa> {
  const keys = await crypto.subtle.generateKey(
    { ...ALGORITHM, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  const root = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: SUBJECT,
    ...DATES,
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [new BasicConstraintsExtension(true), new KeyUsagesExtension(KeyUsageFlags.keyCertSign)],
  });
  const importKey = (spki: Buffer): Promise<WebKey> =>
    crypto.subtle.importKey('spki', spki, ALGORITHM, true, ['verify']);
  return {
    requestFor: async (spki) => {
      const request = await Pkcs10CertificateRequestGenerator.create({
        name: 'CN=test-pc.test.example',
        keys: { publicKey: await importKey(spki), privateKey: keys.privateKey },
        signingAlgorithm: ALGORITHM,
      });
      return Buffer.from(request.rawData);
    },
    root: Buffer.from(root.rawData),
    leafFor: async (spki) => {
      const publicKey = await importKey(spki);
      const leaf = await X509CertificateGenerator.create({
        serialNumber: '02',
        subject: 'CN=test-pc.test.example',
        issuer: SUBJECT,
        ...DATES,
        signingAlgorithm: ALGORITHM,
        publicKey,
        signingKey: keys.privateKey,
        extensions: [new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment)],
      });
      return Buffer.from(leaf.rawData);
    },
  };
}
