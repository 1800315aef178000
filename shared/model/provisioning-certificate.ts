import { z } from 'zod';

/** Largest file that is read, in bytes: a chain of six certificates with a key has about 10 kB. */
export const MOST_PFX_BYTES = 1_000_000;

/** Longest password of a file, in characters. */
export const MOST_PFX_PASSWORD = 1_000;

/** Generations of AMT that judge a certificate alike (docs/reference/protocol.md, P53). */
export const CERTIFICATE_GENERATIONS = ['6-10', '11-14', '15', '16-21', '22'] as const;
export type CertificateGenerations = (typeof CERTIFICATE_GENERATIONS)[number];

/** What was found in the file; each has words in the catalogue. */
export const CERTIFICATE_FINDINGS = [
  'no-key',
  'no-leaf',
  'no-mark',
  'mark-by-unit',
  'no-server-use',
  'chain-incomplete',
  'chain-long',
  'signature-wrong',
  'not-yet-valid',
  'expired',
  'expires-soon',
  'domain-differs',
  'domain-to-check',
  'no-domain',
  'wildcard',
  'sha1',
  'short-key',
  'not-rsa',
  'sha384',
  'unknown-signature',
  'too-weak-for-22',
  'root-to-check',
] as const;
export type CertificateFinding = (typeof CERTIFICATE_FINDINGS)[number];

/** `refused`: it cannot work. `doubtful`: nobody has shown that it works, or it depends on the machine. */
export const CERTIFICATE_ANSWERS = ['accepted', 'doubtful', 'refused'] as const;
export type CertificateAnswer = (typeof CERTIFICATE_ANSWERS)[number];

const certificateInChainSchema = z.object({
  role: z.enum(['leaf', 'intermediate', 'root']),
  subject: z.string(),
  issuer: z.string(),
  /** ISO 8601. */
  validFrom: z.string(),
  validTo: z.string(),
  /** Such as `RSA 2048`. */
  key: z.string(),
  /** Such as `RSA-SHA256`; what OpenSSL calls it. */
  signature: z.string(),
  /** Hex digits. */
  fingerprint256: z.string(),
});

/** What a file with a provisioning certificate holds, and which machines would accept it. Has no key. */
export const certificateCheckSchema = z.object({
  /** From the leaf to the root. */
  chain: z.array(certificateInChainSchema),
  /** The name that the DNS suffix of the machines is compared with. */
  commonName: z.string().optional(),
  /** The DNS suffix that it was compared with. */
  suffix: z.string().optional(),
  /** Whichever generation the machine is of. */
  findings: z.array(z.enum(CERTIFICATE_FINDINGS)),
  generations: z.array(
    z.object({
      generations: z.enum(CERTIFICATE_GENERATIONS),
      answer: z.enum(CERTIFICATE_ANSWERS),
      /** What this answer rests on; findings for all generations are not repeated. */
      because: z.array(z.enum(CERTIFICATE_FINDINGS)),
    }),
  ),
});
export type CertificateCheck = z.infer<typeof certificateCheckSchema>;

/** A provisioning certificate, as far as a machine sees it. The private key stays inside. */
export interface ChainSigner {
  /** DER, from the leaf to the root. */
  certificates: readonly Uint8Array[];
  /** Whether the leaf itself was signed with SHA-384 or SHA-512. */
  leafHasSha384: boolean;
  /** RSA with PKCS #1 v1.5. */
  sign: (hash: 'sha256' | 'sha384', data: Uint8Array) => Uint8Array;
}

export const dnsSuffixSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(255)
  .regex(/^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/);

/** Which of these a generation of AMT belongs to; a later one than is known is judged as the latest. */
export function generationsOf(generation: number): CertificateGenerations | undefined {
  return CERTIFICATE_GENERATIONS.find((each) => {
    const [from = 0, to = from] = each.split('-').map(Number);
    return generation >= from && (generation <= to || each === CERTIFICATE_GENERATIONS.at(-1));
  });
}
