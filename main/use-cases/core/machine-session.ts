import { LIMITS } from '#shared/limits';
import { ok, type Result } from '#shared/result';
import type { MachineLink } from '#main/provisioning/apply';
import type { WsmanConnection } from '#main/wsman/connection';
import type { Authenticator, Login, Session } from './session';

/** Ways to look at a machine anew. */
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
  readonly #door: Authenticator;
  readonly #lookout: Locator;
  #id: string;
  #session: Session;
  #login: Login;

  constructor(door: Authenticator, id: string, session: Session, login: Login, lookout: Locator) {
    this.#door = door;
    this.#id = id;
    this.#session = session;
    this.#login = login;
    this.#lookout = lookout;
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
    this.#session.secure || !this.#door.machines.record(this.#id).seenWithTls;

  readonly reconnect = async (look: boolean): Promise<Result<WsmanConnection>> => {
    if (look) {
      const looked = await this.#lookout.probe(this.#id);
      if (!looked.ok) return looked;
    }
    const entered = await this.logInAgain(this.#login);
    return entered.ok ? ok(this.#session.wsman) : entered;
  };

  readonly find = async (to: string | undefined): Promise<Result<WsmanConnection>> => {
    const found = await this.#lookout.find(this.#id, to);
    if (!found.ok) return found;
    this.#id = found.value;
    return this.reconnect(false);
  };

  /**
   * Logs in on a fresh connection; on success this login is the one used from now on. Where the attempt ledger asks
   * for a few seconds, they are waited for.
   */
  async logInAgain(login: Login): Promise<Result<void>> {
    const entered = await this.#reenter(login);
    if (entered.ok || entered.error.code !== 'attempt-too-soon') return entered;
    const wait = Date.parse(entered.error.nextAt ?? '') - this.#door.context.now();
    if (!(wait <= LIMITS.attemptGapMs)) return entered;
    await new Promise((done) => setTimeout(done, wait));
    return this.#reenter(login);
  }

  async #reenter(login: Login): Promise<Result<void>> {
    const doorway = await this.#door.challenge(this.#id, this.#lookout.signal);
    if (!doorway.ok) return doorway;
    const session = await this.#door.logIn(this.#id, doorway.value, login);
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
