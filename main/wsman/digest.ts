import { createHash, randomBytes } from 'node:crypto';
import { DigestClient } from 'digest-fetch';
import type { Failure } from '#shared/result';
import { type Challenge, readChallenge } from './challenge';
import { type HttpReply, type HttpRequest, RequestNotSent, type Send } from './http-reply';

export interface Login {
  user: string;
  password: string;
  /** The realm that is expected of this machine; no secret is sent to another one. */
  realm: string;
}

/**
 * Is told what became of every request that carried the login, because the firmware may have counted it. One of these for
 * each sending: `accepted`, `refused`, `lost` (no answer, or a new challenge instead of one), `notSent`.
 */
export interface LoginWatch {
  /** A request with the login is about to leave. @returns why it must not */
  before: () => Failure | undefined;
  accepted: () => void;
  refused: () => void;
  lost: () => void;
  notSent: () => void;
}

/** Why a request with a login was not answered: the password was refused, or the challenge was none of ours. */
export class DigestRefused extends Error {
  constructor(
    readonly why: 'password' | 'realm' | 'challenge' | 'budget',
    readonly seenRealm?: string,
    /** Why the login was not sent. */
    readonly failure?: Failure,
  ) {
    super(`digest: ${why}`);
    this.name = 'DigestRefused';
  }
}

/**
 * digest-fetch, corrected for AMT (docs/reference/decisions.md, D15): nc in hex that restarts with each nonce, cnonce
 * from node:crypto, `auth` out of any list, one realm only, and above all no second try of a refused password. A 401
 * to a request that carried the password is answered again only when the firmware calls the nonce stale, or when this
 * password has worked on this connection before and the firmware hands out a new nonce
 * (docs/reference/protocol.md, P9).
 *
 * One request at a time: the caller queues (WsmanConnection does).
 */
export class AmtDigestClient extends DigestClient {
  readonly #send: Send;
  readonly #login: Login;
  readonly #watch: LoginWatch;
  #challenge: Challenge | undefined;
  #count = 0;
  #proven = false;

  constructor(login: Login, send: Send, watch: LoginWatch) {
    super(login.user, login.password, { algorithm: 'MD5' });
    this.#login = login;
    this.#send = send;
    this.#watch = watch;
  }

  /** Whose password it is. */
  get account(): string {
    return this.#login.user;
  }

  /** True once this password has been accepted on this connection. */
  get proven(): boolean {
    return this.#proven;
  }

  override makeNonce(): string {
    return randomBytes(16).toString('hex');
  }

  /** The library's own retry would send a refused password once more. */
  override fetch(): never {
    throw new Error('requests leave by send()');
  }

  /** As the library does it, by the runtime instead of by JavaScript. */
  override hashWithAlgorithm(data: string): string {
    return createHash('md5').update(data, 'utf8').digest('hex');
  }

  /**
   * Takes a challenge to answer from now on.
   * @throws DigestRefused when it is no digest challenge, offers no `auth`, or names another realm
   */
  override parseAuth(header: string | undefined): void {
    const challenge = readChallenge(header);
    if (!challenge || (challenge.qop.length > 0 && !challenge.qop.includes('auth'))) {
      throw new DigestRefused('challenge');
    }
    if (challenge.realm !== this.#login.realm) throw new DigestRefused('realm', challenge.realm);
    this.#challenge = challenge;
    this.#count = 0;
    this.hasAuth = true;
    Object.assign(this.digest, {
      scheme: 'Digest',
      realm: challenge.realm,
      nonce: challenge.nonce,
      qop: challenge.qop.length > 0 ? 'auth' : null,
      opaque: challenge.opaque ?? null,
    });
  }

  /** Takes a newer challenge, as `parseAuth` does, unless this login was refused. */
  renew(header: string): void {
    if (this.#challenge) this.parseAuth(header);
  }

  /** The library pads and prints whatever `nc` holds, so it is given the hex text. */
  #withLogin(url: string, request: HttpRequest): HttpRequest {
    this.#count++;
    Object.assign(this.digest, { nc: this.#count.toString(16).padStart(8, '0'), cnonce: this.makeNonce() });
    const headers = { ...request.headers };
    // It writes into the headers that it is given.
    this.addAuth(url, { method: request.method, headers });
    return { ...request, headers };
  }

  /**
   * Sends one request with the login.
   * @throws DigestRefused when the firmware refuses the password, the challenge must not be answered, or the watch
   *   refuses it
   */
  async send(url: string, request: HttpRequest): Promise<HttpReply> {
    const used = this.#challenge;
    // Once refused, always refused: nothing leaves until a new client is made with another login.
    if (!used) throw new DigestRefused('password');
    const first = await this.#sendWatched(url, request);
    if (first.status !== 401) return this.#accept(first);
    const header = first.header('www-authenticate');
    const fresh = readChallenge(header);
    const mayAnswer = fresh && fresh.nonce !== used.nonce && (fresh.stale || this.#proven);
    if (!mayAnswer) throw await this.#refuse(first);
    // Whatever it says about the nonce, the firmware may have counted this as a wrong password.
    this.#watch.lost();
    await first.discard();
    this.parseAuth(header);
    const second = await this.#sendWatched(url, request);
    if (second.status !== 401) return this.#accept(second);
    throw await this.#refuse(second);
  }

  async #sendWatched(url: string, request: HttpRequest): Promise<HttpReply> {
    const failure = this.#watch.before();
    if (failure) throw new DigestRefused('budget', undefined, failure);
    try {
      return await this.#send(url, this.#withLogin(url, request));
    } catch (error) {
      if (error instanceof RequestNotSent) this.#watch.notSent();
      else this.#watch.lost();
      throw error;
    }
  }

  #accept(reply: HttpReply): HttpReply {
    this.#proven = true;
    this.#watch.accepted();
    return reply;
  }

  async #refuse(reply: HttpReply): Promise<DigestRefused> {
    this.#watch.refused();
    await reply.discard();
    this.#proven = false;
    this.hasAuth = false;
    this.#challenge = undefined;
    return new DigestRefused('password');
  }
}
