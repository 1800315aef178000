import { createHash } from 'node:crypto';

/** Ways to log in to a redirection session, by their numbers in the protocol. */
export const LOGIN_METHOD = {
  /** Asks which ways there are. */
  query: 0,
  /** With a nonce of ours and a counter in the hash. */
  digest: 4,
} as const;

/** The path that is hashed; every console uses this one. */
const URI = '/RedirectionService';
/**
 * Some firmware (16.1.25 and newer) wants eight digits. The first request of the dialogue carries no hash, so the hash
 * is in the second one, which is how MeshCommander counts.
 */
const COUNT = '00000002';

/** What the firmware asks to be hashed. */
export interface RedirectionChallenge {
  realm: string;
  nonce: string;
  qop: string;
}

/** The first message with a name in it: the firmware answers it with a challenge. */
export function challengeRequest(user: string): Buffer {
  return joined([user, '', '', URI, '', '', '', '']);
}

/** Both go back as they came, so they have to be of one byte a character; what AMT sends is ASCII. */
const PLAIN = /^[ -~]+$/;

/** @returns undefined for what is no challenge */
export function readChallenge(data: Buffer): RedirectionChallenge | undefined {
  const texts: string[] = [];
  for (let at = 0; at < data.length && texts.length < 3;) {
    const length = data.readUInt8(at);
    if (at + 1 + length > data.length) return undefined;
    texts.push(data.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const [realm = '', nonce = '', qop = ''] = texts;
  return PLAIN.test(realm) && PLAIN.test(nonce) && /^[\w,-]+$/.test(qop) ? { realm, nonce, qop } : undefined;
}

/**
 * The answer to a challenge (RFC 2617, section 3.2.2.1, with the method POST): the password leaves as a hash that only
 * this nonce makes use of.
 * @param cnonce ours, as hex digits that nobody can guess
 */
export function challengeAnswer(
  { user, password }: { user: string; password: string },
  { realm, nonce, qop }: RedirectionChallenge,
  cnonce: string,
): Buffer {
  // Of a list only this one is meant, as in every Digest login to AMT.
  const chosen = qop.split(',').includes('auth') ? 'auth' : qop;
  const secret = md5(`${user}:${realm}:${password}`);
  const response = md5(`${secret}:${nonce}:${COUNT}:${cnonce}:${chosen}:${md5(`POST:${URI}`)}`);
  return joined([user, realm, nonce, URI, cnonce, COUNT, response, chosen]);
}

/** Texts, each behind its length in one byte. */
function joined(texts: readonly string[]): Buffer {
  return Buffer.concat(
    texts.flatMap((text) => {
      const bytes = Buffer.from(text, 'utf8');
      if (bytes.length > 255) throw new RangeError('too long for a redirection login');
      return [Buffer.from([bytes.length]), bytes];
    }),
  );
}

function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}
