import { LIMITS } from '#shared/limits';
import { ok, type Result } from '#shared/result';
import type { DeviceLink } from '#main/provisioning/apply';
import type { WsmanConnection } from '#main/wsman/connection';
import type { Door, Login, Session } from './session';

/** Looks at a machine anew: which ports answer, with which certificate. */
export type Look = () => Promise<Result<unknown>>;

/** A session that outlives its connection: reopens it with the password that last worked. */
export class DeviceSession implements DeviceLink {
  readonly realm: string;
  readonly #door: Door;
  readonly #id: string;
  readonly #look: Look;
  #session: Session;
  #login: Login;

  constructor(door: Door, id: string, session: Session, login: Login, look: Look) {
    this.#door = door;
    this.#id = id;
    this.#session = session;
    this.#login = login;
    this.#look = look;
    this.realm = session.realm;
  }

  readonly current = (): WsmanConnection => this.#session.wsman;

  get session(): Session {
    return this.#session;
  }

  readonly secure = (): boolean => this.#session.secure;

  readonly reconnect = async (look: boolean): Promise<Result<WsmanConnection>> => {
    if (look) {
      const looked = await this.#look();
      if (!looked.ok) return looked;
    }
    const entered = await this.reenter(this.#login);
    return entered.ok ? ok(this.#session.wsman) : entered;
  };

  /**
   * Logs in on a fresh connection; on success this login is the one used from now on. Where the attempt ledger asks
   * for a few seconds, they are waited for.
   */
  async reenter(login: Login): Promise<Result<void>> {
    const entered = await this.#reenter(login);
    if (entered.ok || entered.error.code !== 'attempt-too-soon') return entered;
    const wait = Date.parse(entered.error.nextAt ?? '') - this.#door.context.now();
    if (!(wait <= LIMITS.attemptGapMs)) return entered;
    await new Promise((done) => setTimeout(done, wait));
    return this.#reenter(login);
  }

  async #reenter(login: Login): Promise<Result<void>> {
    const doorway = await this.#door.approach(this.#id);
    if (!doorway.ok) return doorway;
    const session = await this.#door.enter(this.#id, doorway.value, login);
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
