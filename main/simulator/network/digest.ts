import { createHash } from 'node:crypto';

/** MD5 in lower-case hex, over UTF-8. */
function md5(text: string | Buffer): string {
  return createHash('md5').update(text).digest('hex');
}

/** What firmware stores of a password: the 16 bytes MD5(user:realm:password) (docs/reference/protocol.md, P9). */
export function passwordHash(user: string, realm: string, password: string): Buffer {
  return createHash('md5').update(`${user}:${realm}:${password}`).digest();
}

/** The parameters of an Authorization header, quotes removed. */
export interface Authorization {
  username: string;
  realm: string;
  nonce: string;
  uri: string;
  response: string;
  qop: string;
  nc: string;
  cnonce: string;
}

/**
 * Reads an Authorization header.
 * @returns undefined when it is not Digest or a parameter is missing; the old form without qop is not taken
 */
export function readAuthorization(header: string): Authorization | undefined {
  const scheme = /^Digest\s+/i.exec(header);
  if (!scheme) return undefined;
  const found = new Map<string, string>();
  const parameter = /([a-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi;
  for (const match of header.slice(scheme[0].length).matchAll(parameter)) {
    found.set((match[1] ?? '').toLowerCase(), (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'));
  }
  const take = (name: string): string | undefined => found.get(name);
  const username = take('username');
  const realm = take('realm');
  const nonce = take('nonce');
  const uri = take('uri');
  const response = take('response');
  const qop = take('qop');
  const nc = take('nc');
  const cnonce = take('cnonce');
  if (username === undefined || realm === undefined || nonce === undefined || uri === undefined) {
    return undefined;
  }
  if (response === undefined || qop === undefined || nc === undefined || cnonce === undefined) {
    return undefined;
  }
  return { username, realm, nonce, uri, response, qop, nc, cnonce };
}

/**
 * The response that a right password gives (RFC 2617 with MD5; docs/reference/protocol.md, P9); without qop, as RFC 2069
 * had it.
 * @param hash what is stored of the password, 16 bytes
 * @param body needed for auth-int
 */
export function expectedResponse(
  hash: Buffer,
  given: Pick<Authorization, 'nonce' | 'nc' | 'cnonce' | 'qop' | 'uri'>,
  method: string,
  body: Buffer,
): string {
  const second =
    given.qop === 'auth-int' ? md5(`${method}:${given.uri}:${md5(body)}`) : md5(`${method}:${given.uri}`);
  const proven = given.qop === '' ? '' : `${given.nc}:${given.cnonce}:${given.qop}:`;
  return md5(`${hash.toString('hex')}:${given.nonce}:${proven}${second}`);
}

/**
 * The challenge as recorded: a space after the first comma only, stale and qop in quotes
 * (docs/reference/protocol.md, P8).
 * @param qop list as offered, e.g. "auth" or "auth-int, auth"
 */
export function challengeHeader(realm: string, nonce: string, stale: boolean, qop: string): string {
  return `Digest realm="${realm}", nonce="${nonce}",stale="${stale}",qop="${qop}"`;
}
