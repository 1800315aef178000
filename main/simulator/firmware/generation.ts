import type { SecureVersion } from 'node:tls';

/** How strong certificates and keys must be. */
export interface Strength {
  keyBits: 2048 | 3072;
  hash: 'SHA-256' | 'SHA-384';
}

/** What set-up wants of a provisioning certificate (docs/reference/protocol.md, P53), and of its key (P29). */
export interface ProvisioningRules {
  /** Hashes that a certificate of the chain may be signed with. */
  hashes: readonly string[];
  /** Those that the root may be signed with. */
  rootHashes: readonly string[];
  rsaBits: number;
  /** Curves of keys that are not RSA. */
  curves: readonly string[];
  /** Hash of the signature by its SigningAlgorithm; a number is the ReturnValue of one that is refused. */
  signatures: Readonly<Partial<Record<number, 'sha256' | 'sha384' | 1 | 3>>>;
  /** Whether a signature counts whose chain is signed with SHA-384. */
  provesLongHashes: boolean;
  /** Connections end once the machine is in admin mode. */
  endsConnections: boolean;
}

/** What the firmware generation decides, from the version number alone. */
export interface Generation {
  major: number;
  minor: number;
  /** The version as the machine shows it, e.g. "11.8.50.3425". */
  text: string;
  /**
   * The version in the `Server:` header: three numbers on old firmware, four on newer
   * (docs/reference/protocol.md, P5).
   */
  serverVersion: string;
  /** From CSME 16.1 the plain ports are gone and TLS cannot be switched off (docs/reference/protocol.md, P14). */
  tlsOnly: boolean;
  /** Oldest and newest TLS spoken (docs/reference/protocol.md, P14). */
  tls: { minimum: SecureVersion; maximum: SecureVersion; ciphers: string };
  /** The qop list as it stands in the challenge (docs/reference/protocol.md, P9). */
  qop: string;
  /** AMT 19 adds security headers and writes its content type without the space (docs/reference/protocol.md, P6). */
  newHeaders: boolean;
  /** Boot options by generation (Intel AMT Implementation and Reference Guide, class AMT_BootSettingData). */
  secureBootOption: boolean;
  secureErase: boolean;
  /** One-Click Recovery came with CSME 15; from then on a Put that carries read-only fields is refused. */
  oneClickRecovery: boolean;
  /** Remote Platform Erase came with CSME 16. */
  platformErase: boolean;
  /** Sleep, hibernate, interrupt and graceful orders (Intel guide, “Change System Power State”). */
  power: 'basic' | 'full' | 'no-sleep';
  /** Says how deep the operating system sleeps while the PC is on (Intel guide, IPS_PowerManagementService). */
  modernStandby: boolean;
  /** Key blobs carry the 24 bytes of algorithm id in front (docs/reference/protocol.md, P39). */
  keysWithAlgorithm: boolean;
  /**
   * The weakest RSA key that is made or taken, and the hash of its own certificate. AMT 22 refuses RSA-2048 and
   * SHA-256 (device-management-toolkit/deployment#605).
   */
  strength: Strength;
  provisioning: ProvisioningRules;
  /** Before AMT 12 the auditor can veto unprovisioning (docs/reference/recovery.md, R7). */
  auditorMayBlock: boolean;
  /** An empty digest response logs the administrator in: CVE-2017-5689. */
  emptyResponseOpens: boolean;
  /** Unprovisioning leaves the audit log alone (Intel guide, “Unconfigure an Intel AMT Device”). */
  keepsAuditLog: boolean;
  /** Answers the presence ping before set-up (docs/reference/protocol.md, P3). */
  pongBeforeSetup: boolean;
}

const STATIC_RSA = 'AES256-GCM-SHA384:AES128-GCM-SHA256:AES256-SHA:AES128-SHA';
const FORWARD_SECRET = 'ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256';
/** AMT 22 refuses AES-128 (device-management-toolkit/deployment#605). */
const FORWARD_SECRET_256 = 'ECDHE-RSA-AES256-GCM-SHA384:TLS_AES_256_GCM_SHA384';

/**
 * Oldest and newest TLS version and suites of one generation (docs/reference/protocol.md, P14). AMT 11 was seen with
 * RSA and with ECDHE key exchange, and 16.1.25 with a client that offers RSA alone: between them both are taken.
 */
function tlsOf(major: number): Generation['tls'] {
  const both = `${FORWARD_SECRET}:${STATIC_RSA}`;
  if (major <= 10) return { minimum: 'TLSv1', maximum: 'TLSv1.1', ciphers: STATIC_RSA };
  if (major === 11) return { minimum: 'TLSv1', maximum: 'TLSv1.2', ciphers: both };
  if (major <= 14) return { minimum: 'TLSv1.1', maximum: 'TLSv1.2', ciphers: both };
  if (major <= 18) return { minimum: 'TLSv1.2', maximum: 'TLSv1.2', ciphers: both };
  const ciphers = major >= 22 ? FORWARD_SECRET_256 : FORWARD_SECRET;
  return { minimum: 'TLSv1.2', maximum: 'TLSv1.3', ciphers };
}

/** From this build on CVE-2017-5689 is closed, in every line that had it (INTEL-SA-00075). */
const FIRST_CLOSED_BUILD = 3_000;

/** CVE-2017-5689: an empty digest response opened AMT 6.x to 11.6 (INTEL-SA-00075). */
function hasEmptyResponseHole(major: number, minor: number, build: number): boolean {
  const line = major >= 6 && (major < 11 || (major === 11 && minor <= 6));
  return line && build < FIRST_CLOSED_BUILD;
}

/**
 * Power orders of one generation. Sleep and hibernate were refused by the two newer machines on which they were tried,
 * AMT 16.1.30 and 19.0.5 (ansible-collection-intel-amt, 2026).
 */
function powerOf(major: number): Generation['power'] {
  if (major < 9) return 'basic';
  return major < 16 ? 'full' : 'no-sleep';
}

/** Hashes of 384 bits or more, as web cryptography names them. */
export const LONG_HASHES: readonly string[] = ['SHA-384', 'SHA-512'];

/** Refused by AMT 20.0.5 with 3; AMT 22.0.0 answered 1 to the other one (docs/reference/protocol.md, P29). */
function signaturesOf(major: number): ProvisioningRules['signatures'] {
  return { 2: major >= 22 ? 1 : 'sha256', 3: major >= 21 ? 'sha384' : 3 };
}

/** AMT 15 is taken for one of the H series, which refuses what AMT 16 does (docs/reference/protocol.md, P53). */
function provisioningOf(major: number): ProvisioningRules {
  const sha2 = ['SHA-256', ...LONG_HASHES];
  const strict = major >= 22;
  return {
    hashes: strict ? LONG_HASHES : major >= 15 ? sha2 : ['SHA-1', ...sha2],
    rootHashes: strict ? LONG_HASHES : major >= 11 ? sha2 : ['SHA-1', ...sha2],
    rsaBits: strict ? 3_072 : major >= 15 ? 2_048 : 1_024,
    curves: strict ? ['secp384r1', 'secp521r1'] : [],
    signatures: signaturesOf(major),
    provesLongHashes: major >= 12,
    endsConnections: major >= 16,
  };
}

/**
 * Reads "major.minor[.hotfix[.build]]".
 * @throws RangeError for anything else, because a machine without a version is a mistake in its description
 */
export function generationOf(version: string): Generation {
  const match = /^(\d{1,2})\.(\d{1,2})((?:\.\d+){0,2})$/.exec(version);
  if (!match) throw new RangeError(`not a firmware version: ${version}`);
  const major = Number(match[1]);
  const minor = Number(match[2]);
  const atLeast = (wantedMajor: number, wantedMinor: number): boolean =>
    major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  return {
    major,
    minor,
    text: version,
    serverVersion: major < 11 ? version.split('.').slice(0, 3).join('.') : version,
    tlsOnly: atLeast(16, 1),
    tls: tlsOf(major),
    qop: major >= 14 ? 'auth-int, auth' : 'auth',
    newHeaders: major >= 19,
    secureBootOption: major >= 9,
    secureErase: major >= 11,
    oneClickRecovery: major >= 15,
    platformErase: major >= 16,
    power: powerOf(major),
    modernStandby: major >= 10,
    keysWithAlgorithm: major >= 15,
    strength: major >= 22 ? { keyBits: 3072, hash: 'SHA-384' } : { keyBits: 2048, hash: 'SHA-256' },
    provisioning: provisioningOf(major),
    auditorMayBlock: major < 12,
    emptyResponseOpens: hasEmptyResponseHole(
      major,
      minor,
      Number(version.split('.')[3] ?? FIRST_CLOSED_BUILD),
    ),
    keepsAuditLog: major >= 8,
    pongBeforeSetup: atLeast(6, 1),
  };
}
