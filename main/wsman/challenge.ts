import { cut } from '#shared/cut';

/** A digest challenge as it stands in `WWW-Authenticate` (docs/reference/protocol.md, P8 and P9). */
export interface Challenge {
  realm: string;
  nonce: string;
  /** Words offered; AMT 14+ may list `auth-int, auth` inside one quoted string. Empty when absent. */
  qop: string[];
  stale: boolean;
  opaque?: string;
}

/**
 * The first Digest challenge with MD5 in a header that may list several schemes. Basic and Negotiate are passed
 * over: nothing but Digest is ever answered.
 * @returns undefined when there is no usable one
 */
export function readChallenge(header: string | null | undefined): Challenge | undefined {
  for (const { scheme, params } of parseSchemes(header ?? '')) {
    if (scheme.toLowerCase() !== 'digest') continue;
    const realm = params.get('realm');
    const nonce = params.get('nonce');
    const algorithm = params.get('algorithm') ?? 'MD5';
    if (realm === undefined || !nonce || !isUsable(realm) || !isUsable(nonce)) continue;
    if (algorithm.toUpperCase() !== 'MD5') continue;
    const opaque = params.get('opaque');
    return {
      realm,
      nonce,
      qop: qopValues(params.get('qop') ?? ''),
      stale: params.get('stale')?.toLowerCase() === 'true',
      ...(opaque !== undefined && isUsable(opaque) && { opaque }),
    };
  }
  return undefined;
}

/**
 * Printable ASCII. Quotes would let a machine write into the header that we build from these; AMT's are a tenth as
 * long.
 */
function isUsable(value: string): boolean {
  return value.length <= MAX_PARAMETER_LENGTH && /^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/.test(value);
}

const MAX_PARAMETER_LENGTH = 512;

/** There are three such words. */
function qopValues(qop: string): string[] {
  return cut(qop, MAX_QOP_LENGTH)
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((word) => word !== '');
}

const MAX_QOP_LENGTH = 64;

interface Scheme {
  scheme: string;
  params: Map<string, string>;
}

/** Tokens, and quoted strings that may hold commas; commas between parameters may lack a space. */
const CHALLENGE_TOKEN = /[\s,]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)(\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/y;

function parseSchemes(header: string): Scheme[] {
  const schemes: Scheme[] = [];
  CHALLENGE_TOKEN.lastIndex = 0;
  for (let match = CHALLENGE_TOKEN.exec(header); match; match = CHALLENGE_TOKEN.exec(header)) {
    const [, name = '', assignment, quoted, bare] = match;
    if (assignment === undefined) schemes.push({ scheme: name, params: new Map() });
    else schemes.at(-1)?.params.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
    if (CHALLENGE_TOKEN.lastIndex >= header.length) break;
  }
  return schemes;
}
