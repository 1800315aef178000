/**
 * How keys and certificates for TLS are made. `standard` is what every firmware up to AMT 21 takes. From AMT 22 on,
 * RSA-2048, EC-256 and SHA-256 are refused in handshakes and in every call about certificates
 * (device-management-toolkit/deployment, issue 605 and its document “ADR AMT22”, a proposal of October 2026: not confirmed
 * on hardware).
 */
export const KEY_STRENGTHS = {
  standard: { bits: 2048, hash: 'SHA-256' },
  hardened: { bits: 3072, hash: 'SHA-384' },
} as const;
export type KeyStrength = keyof typeof KEY_STRENGTHS;

const FIRST_HARDENED = 22;

/** What a firmware wants. @param version as it says it, e.g. `22.0.1`; one that is not known is taken for an older one */
export function strengthFor(version: string | undefined): KeyStrength {
  const major = Number.parseInt(version ?? '', 10);
  return major >= FIRST_HARDENED ? 'hardened' : 'standard';
}

/** As a plan shows it. */
export function strengthWords(strength: KeyStrength): string {
  const { bits, hash } = KEY_STRENGTHS[strength];
  return `RSA-${String(bits)}, ${hash}`;
}
