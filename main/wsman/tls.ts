import { constants } from 'node:crypto';
import type { ConnectionOptions, PeerCertificate } from 'node:tls';
import { plainFingerprint } from '#shared/fingerprint';

export type TlsRuntime = 'openssl' | 'boringssl';

/**
 * Electron links BoringSSL, plain Node OpenSSL; they understand different cipher strings
 * (docs/reference/protocol.md, P15).
 */
function tlsRuntime(versions: NodeJS.ProcessVersions = process.versions): TlsRuntime {
  return 'electron' in versions ? 'boringssl' : 'openssl';
}

/**
 * TLS options that reach AMT of every generation: TLS 1.0 and firmware without RFC 5746 up to AMT 12, ECDHE-only on
 * the newest (docs/reference/protocol.md, P15). Trust is not decided here but by pinning the fingerprint, because AMT
 * certificates are self-signed.
 */
export function amtTlsOptions(runtime: TlsRuntime = tlsRuntime()): ConnectionOptions {
  const common: ConnectionOptions = { minVersion: 'TLSv1', rejectUnauthorized: false };
  return runtime === 'openssl'
    ? { ...common, ciphers: 'DEFAULT:@SECLEVEL=0', secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT }
    : common;
}

/** SHA-256 of a peer's certificate as 64 lower-case hex digits; undefined when the peer sent none. */
export function fingerprint256(certificate: Partial<PeerCertificate>): string | undefined {
  return certificate.fingerprint256 === undefined ? undefined : plainFingerprint(certificate.fingerprint256);
}

/** True when a TLS error says that the peer wants a certificate from us (decision table row 14). */
export function wantsClientCertificate(error: unknown): boolean {
  const text =
    error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '';
  return /CERTIFICATE_REQUIRED|certificate required|BAD_CERTIFICATE|bad certificate|HANDSHAKE_FAILURE_ON_CLIENT_HELLO_CERT|alert number (42|116)\b/i.test(
    text,
  );
}
