import { LIMITS } from '#shared/limits';
import { pause } from '#shared/pause';
import { ok, type Result } from '#shared/result';
import type { MachineLink } from '#main/provisioning/apply';
import type { WsmanConnection } from '#main/wsman/connection';
import type { MachineContext } from '../machines/index';
import { authenticate, challenge, type Login, type Session } from './authenticate';

/** How to probe a machine again. */
export interface Locator {
  /** Which of its ports answer, with which certificate. */
  probe: (id: string) => Promise<Result<unknown>>;
  /**
   * Where it is after a change of its address. What is remembered of it goes with it.
   * @returns its id in the list now
   */
  find: (id: string, to: string | undefined) => Promise<Result<string>>;
  /** Breaks off whatever is under way. */
  signal?: AbortSignal | undefined;
}

/** A session that outlives its connection: reopens it with the password that last worked. */
export class MachineSession implements MachineLink {
  readonly realm: string;
  readonly #context: MachineContext;
  readonly #locator: Locator;
  #id: string;
  #session: Session;
  #login: Login;

  constructor(context: MachineContext, id: string, session: Session, login: Login, locator: Locator) {
    this.#context = context;
    this.#id = id;
    this.#session = session;
    this.#login = login;
    this.#locator = locator;
    this.realm = session.realm;
  }

  readonly current = (): WsmanConnection => this.#session.wsman;

  get session(): Session {
    return this.#session;
  }

  /** Of the machine in the list; another one once it has moved. */
  get id(): string {
    return this.#id;
  }

  readonly secure = (): boolean => this.#session.secure;

  readonly mayCarryPasswords = (): boolean =>
    this.#session.secure || !this.#context.machines.record(this.#id).seenWithTls;

  readonly reconnect = async (look: boolean): Promise<Result<WsmanConnection>> => {
    if (look) {
      const looked = await this.#locator.probe(this.#id);
      if (!looked.ok) return looked;
    }
    const loggedIn = await this.logInAgain(this.#login);
    return loggedIn.ok ? ok(this.#session.wsman) : loggedIn;
  };

  readonly find = async (to: string | undefined): Promise<Result<WsmanConnection>> => {
    const found = await this.#locator.find(this.#id, to);
    if (!found.ok) return found;
    this.#id = found.value;
    return this.reconnect(false);
  };

  /**
   * Logs in on a fresh connection; on success this login is the one used from now on. Where the attempt ledger asks
   * for a few seconds, they are waited for.
   */
  async logInAgain(login: Login): Promise<Result<void>> {
    const loggedIn = await this.#logInOnNewConnection(login);
    if (loggedIn.ok || loggedIn.error.code !== 'attempt-too-soon') return loggedIn;
    const wait = Date.parse(loggedIn.error.nextAt ?? '') - this.#context.now();
    if (!(wait <= LIMITS.attemptGapMs)) return loggedIn;
    const { signal } = this.#locator;
    await pause(wait, signal);
    return this.#logInOnNewConnection(login);
  }

  async #logInOnNewConnection(login: Login): Promise<Result<void>> {
    const challenged = await challenge(this.#context, this.#id, { signal: this.#locator.signal });
    if (!challenged.ok) return challenged;
    const session = await authenticate(this.#context, this.#id, challenged.value, login);
    if (!session.ok) return session;
    await this.#session.wsman.close();
    this.#session = session.value;
    this.#login = { ...login, certain: true };
    return ok(undefined);
  }

  async close(): Promise<void> {
    await this.#session.wsman.close();
  }
}
