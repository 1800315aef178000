import { randomBytes } from 'node:crypto';
import { type Login, REALM } from '../firmware/accounts';
import type { Generation } from '../firmware/generation';
import type { Authorization } from '../network/digest';
import { LOGIN_STATUS, loginOf, loginReply } from './frames';

/** Judges logins of the redirection ports; they count with those of the web service. */
export interface LoginJudge {
  /**
   * @param given an empty `qop` is the old digest, without it
   * @param nonce what this connection was given, if anything
   */
  checkDigest(given: Authorization, nonce: string | undefined): Login | undefined;
  checkPassword(user: string, password: string): Login | undefined;
}

/** Ways to log in; 2 would be Kerberos. */
const TYPE = { query: 0, password: 1, oldDigest: 3, digest: 4 } as const;

/**
 * AMT 12.0.22 offered the digest with cnonce alone and refused any other way (MeshCommander#24). Before it, amtterm
 * could send the password in the clear (Openwsman/wsmancli#10); Intel calls that deprecated from AMT 7 on.
 */
const FIRST_WITH_DIGEST_ONLY = 12;
const offered = ({ major }: Generation): readonly number[] =>
  major < FIRST_WITH_DIGEST_ONLY ? [TYPE.password, TYPE.oldDigest, TYPE.digest] : [TYPE.digest];

/** What the web service offers beside it has not been seen here: the recorded challenge is as long as this makes it. */
const QOP = 'auth';

/** Texts with their length in front; undefined when the last one is cut short. */
function readTexts(data: Buffer): readonly string[] | undefined {
  const texts: string[] = [];
  for (let at = 0; at < data.length;) {
    const end = at + 1 + data.readUInt8(at);
    if (end > data.length) return undefined;
    texts.push(data.toString('latin1', at + 1, end));
    at = end;
  }
  return texts;
}

function writeTexts(...texts: readonly string[]): Buffer {
  return Buffer.concat(
    texts.map((text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')])),
  );
}

/** What a login frame leads to. After `refused` the firmware hangs up. */
export type LoginStep =
  | { kind: 'asked-more'; reply: Buffer }
  | { kind: 'refused'; reply: Buffer }
  | { kind: 'admitted'; reply: Buffer; login: Login };

/** The login of one connection: which ways there are, the challenge, and the answer to it. */
export class SessionLogin {
  readonly #judge: LoginJudge;
  readonly #generation: Generation;
  /** Digest realm of this moment. */
  readonly #realm: () => string;
  #nonce: string | undefined;

  constructor(judge: LoginJudge, generation: Generation, realm: () => string) {
    this.#judge = judge;
    this.#generation = generation;
    this.#realm = realm;
  }

  step(frame: Buffer): LoginStep {
    const { type, data } = loginOf(frame);
    const ways = offered(this.#generation);
    if (type === TYPE.query) {
      return { kind: 'asked-more', reply: loginReply(LOGIN_STATUS.success, type, Buffer.from(ways)) };
    }
    if (!ways.includes(type)) return { kind: 'refused', reply: loginReply(LOGIN_STATUS.unsupported, type) };
    const texts = readTexts(data) ?? [];
    return type === TYPE.password ? this.#withPassword(texts) : this.#withDigest(type, texts);
  }

  #withPassword([user = '', password = '']: readonly string[]): LoginStep {
    return outcome(TYPE.password, this.#judge.checkPassword(user, password));
  }

  /** Without a response it is the question for a challenge, which costs nothing. */
  #withDigest(type: number, texts: readonly string[]): LoginStep {
    const [username = '', realm = '', nonce = '', uri = '', cnonce = '', nc = '', response = ''] = texts;
    const qop = type === TYPE.digest ? (texts[7] ?? '') : '';
    if (response === '') return this.#challenge(type);
    const asked = this.#nonce;
    // Good for one answer.
    this.#nonce = undefined;
    if (type === TYPE.digest && qop !== QOP) return outcome(type, undefined);
    const given: Authorization = { username, realm, nonce, uri, cnonce, nc, response, qop };
    return outcome(type, this.#judge.checkDigest(given, asked));
  }

  #challenge(type: number): LoginStep {
    this.#nonce = randomBytes(24).toString('base64');
    const data =
      type === TYPE.digest
        ? writeTexts(this.#realm(), this.#nonce, QOP)
        : writeTexts(this.#realm(), this.#nonce);
    return { kind: 'asked-more', reply: loginReply(LOGIN_STATUS.failed, type, data) };
  }
}

const mayRedirect = ({ isAdmin, realms }: Login): boolean =>
  isAdmin || realms.includes(REALM.administration) || realms.includes(REALM.redirection);

/** A right password without the right to redirect looks like a wrong one; no source says so. */
function outcome(type: number, login: Login | undefined): LoginStep {
  return login && mayRedirect(login)
    ? { kind: 'admitted', reply: loginReply(LOGIN_STATUS.success, type), login }
    : { kind: 'refused', reply: loginReply(LOGIN_STATUS.failed, type) };
}
