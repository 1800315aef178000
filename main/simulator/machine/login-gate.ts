import type { StatsCounter } from '../controls/stats';
import type { Login } from '../firmware/accounts';
import type { Firmware } from '../firmware/firmware';
import { type Authorization, expectedResponse, passwordHash, readAuthorization } from '../network/digest';
import type { HttpRequest } from '../network/http-request';
import type { Nonces } from '../network/nonces';
import type { LoginJudge } from '../redirection/session-login';

export type GateVerdict =
  | { kind: 'admitted'; login: Login }
  /** 401. Whatever the reason, the page says the same; only `stale` differs. */
  | { kind: 'challenge'; stale: boolean };

const REFUSED: GateVerdict = { kind: 'challenge', stale: false };
const AUDITED_AS_NETWORK = Buffer.from([0]);
const REDIRECTION_URI = '/RedirectionService';
const NO_BODY = Buffer.alloc(0);

/**
 * Decides who can log in: digest, nonces, and the pause after failures (docs/reference/protocol.md, P9;
 * docs/reference/recovery.md, R6).
 */
export class LoginGate implements LoginJudge {
  readonly #firmware: Firmware;
  readonly #nonces: Nonces;
  readonly #counter: StatsCounter;
  readonly #strict: boolean;
  /** @param strict hold the client to the digest rules of nc, qop and uri */
  constructor(firmware: Firmware, nonces: Nonces, counter: StatsCounter, strict: boolean) {
    this.#firmware = firmware;
    this.#nonces = nonces;
    this.#counter = counter;
    this.#strict = strict;
  }

  check(request: HttpRequest): GateVerdict {
    const header = request.headers.get('authorization');
    if (header === undefined) {
      // Costs nothing: only answers to a challenge count (docs/reference/recovery.md, R6).
      this.#counter.add('requestsWithoutCredentials');
      return REFUSED;
    }
    this.#counter.add('requestsWithCredentials');
    if (this.#refusesUnread()) return REFUSED;
    const given = readAuthorization(header);
    const opened = given && this.#openedByHole(given);
    if (opened) return opened;
    if (!given || this.#breaksRules(given, request)) {
      this.#counter.add('digestViolations');
      return REFUSED;
    }
    switch (this.#nonces.use(given.nonce, given.nc)) {
      case 'unknown-nonce':
        this.#counter.add('staleNonces');
        return { kind: 'challenge', stale: true };
      case 'violation':
        this.#counter.add('digestViolations');
        return REFUSED;
      case 'fine':
        return this.#check(given, request);
    }
  }

  /** The login of a redirection port, by digest. Newer firmware wants its count in eight digits (MeshCentral#4765). */
  checkDigest(given: Authorization, nonce: string | undefined): Login | undefined {
    if (this.#refusesUnread()) return undefined;
    const eight = /^[0-9a-f]{8}$/i.test(given.nc) || given.qop === '' || !this.#firmware.generation.tlsOnly;
    if (given.nonce !== nonce || given.uri !== REDIRECTION_URI || !eight) {
      this.#counter.add('digestViolations');
      return undefined;
    }
    return this.#judge(given, 'POST', NO_BODY);
  }

  /** The login of a redirection port with the password as it is. */
  checkPassword(user: string, password: string): Login | undefined {
    if (this.#refusesUnread()) return undefined;
    const { accounts } = this.#firmware;
    const account = accounts.find(user);
    const hash = passwordHash(user, accounts.realm, password);
    return this.#count(user, account?.hash.equals(hash) ? account.login : undefined, hash.toString('hex'));
  }

  /** Logins with a password that cannot fit, as a forgotten console makes them; they never touch the network. */
  failInBackground(count: number): void {
    for (let attempt = 0; attempt < count; attempt++) {
      this.#counter.add('backgroundFailures');
      if (this.#firmware.lock.paused) this.#firmware.lock.refused();
      else this.#countFailure();
    }
  }

  /** CVE-2017-5689: an empty response was compared over no characters at all, and so it was right. */
  #openedByHole({ response, username }: Authorization): GateVerdict | undefined {
    if (response !== '' || !this.#firmware.generation.emptyResponseOpens) return undefined;
    const account = this.#firmware.accounts.find(username);
    if (account?.login.isAdmin !== true) return undefined;
    this.#counter.add('emptyResponses');
    return { kind: 'admitted', login: account.login };
  }

  #breaksRules(given: Authorization, request: HttpRequest): boolean {
    const offered = this.#firmware.generation.qop.split(/[,\s]+/);
    if (!offered.includes(given.qop)) return true;
    return this.#strict && given.uri !== request.target;
  }

  #check(given: Authorization, request: HttpRequest): GateVerdict {
    const login = this.#judge(given, request.method, request.body);
    return login ? { kind: 'admitted', login } : REFUSED;
  }

  /** Nobody gets in while logging in is paused. */
  #refusesUnread(): boolean {
    if (!this.#firmware.lock.paused) return false;
    this.#counter.add('refusedWhilePaused');
    this.#firmware.lock.refused();
    return true;
  }

  #judge(given: Authorization, method: string, body: Buffer): Login | undefined {
    const { accounts } = this.#firmware;
    const account = accounts.find(given.username);
    const right =
      account !== undefined &&
      given.realm === accounts.realm &&
      given.response.toLowerCase() === expectedResponse(account.hash, given, method, body);
    if (given.realm !== accounts.realm) this.#counter.add('digestViolations');
    const fingerprint = `${given.nonce}/${given.nc}/${given.response}`;
    return this.#count(given.username, right ? account.login : undefined, fingerprint);
  }

  /** @param login whose password was right */
  #count(user: string, login: Login | undefined, fingerprint: string): Login | undefined {
    this.#counter.attempt(user, login !== undefined, fingerprint);
    if (login) this.#firmware.lock.succeeded();
    else this.#countFailure();
    return login;
  }

  #countFailure(): void {
    const firmware = this.#firmware;
    firmware.audit('invalidCredentials', { kind: 'local' }, '', AUDITED_AS_NETWORK);
    if (!firmware.lock.failed()) return;
    this.#counter.add('lockTrips');
    firmware.eventLog.authenticationFailed(firmware.clock.seconds(), firmware.lock.failures);
  }
}
