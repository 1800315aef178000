import { randomUUID } from 'node:crypto';
import type { Caller } from '#shared/contract/server';
import { LIMITS } from '#shared/limits';
import type { ConsoleRead } from '#shared/model/console';
import { fail, ok, type Result } from '#shared/result';
import type { SerialCharset } from '#shared/serial-text';
import { message } from '#shared/texts/message';
import { cancelled, type SolSession } from '#main/redirection/index';
import type { SessionRequest } from '../login/index';
import type { SolRequest } from './open-sol';
import { UnreadText } from './unread-text';

interface OpenConsole {
  /** Whose it is. */
  caller: Caller;
  session: SolSession;
  text: UnreadText;
  /** How often it is being read at this moment. */
  reads: number;
  idle: NodeJS.Timeout | undefined;
}

/**
 * The consoles of all windows. Password and connection stay here: a window gets what is drawn, and gives what is typed.
 * A console belongs to the connection of the window that has opened it, and ends with it.
 */
export class OpenConsoles {
  readonly #openSol: (request: SolRequest) => Promise<Result<SolSession>>;
  readonly #consoles = new Map<string, OpenConsole>();
  /** Those that are being opened, each with whose it will be. */
  readonly #opening = new Map<AbortController, Caller>();

  constructor(openSol: (request: SolRequest) => Promise<Result<SolSession>>) {
    this.#openSol = openSol;
  }

  /** Opens a serial console. @returns its id, which is of use to this caller alone */
  async open(
    caller: Caller,
    { charset, signal, ...request }: SessionRequest & { charset: SerialCharset },
  ): Promise<Result<{ consoleId: string }>> {
    if (this.#consoles.size + this.#opening.size >= LIMITS.consoles) return tooMany();
    const left = new AbortController();
    this.#opening.set(left, caller);
    try {
      const text = new UnreadText(charset);
      const opened = await this.#openSol({
        ...request,
        signal: signal ? AbortSignal.any([signal, left.signal]) : left.signal,
        events: { onData: (bytes) => text.push(bytes), onEnd: (end) => text.end(end) },
      });
      if (!opened.ok) return opened;
      if (left.signal.aborted || signal?.aborted) {
        opened.value.close();
        return cancelled();
      }
      const consoleId = randomUUID();
      this.#consoles.set(consoleId, { caller, session: opened.value, text, reads: 0, idle: undefined });
      this.#watch(consoleId);
      return ok({ consoleId });
    } finally {
      this.#opening.delete(left);
    }
  }

  /** What the machine has shown since; waits a while for something. */
  async read(caller: Caller, consoleId: string): Promise<Result<ConsoleRead>> {
    const found = this.#of(caller, consoleId);
    if (!found) return gone();
    found.reads += 1;
    clearTimeout(found.idle);
    const read = await found.text.read();
    found.reads -= 1;
    if (read.end) this.#consoles.delete(consoleId);
    else if (found.reads === 0) this.#watch(consoleId);
    return ok(read);
  }

  /** Types something, which the machine gets as UTF-8. */
  send(caller: Caller, consoleId: string, keys: string): Result<{ taken: boolean }> {
    const found = this.#of(caller, consoleId);
    return found ? ok({ taken: found.session.send(Buffer.from(keys)) }) : gone();
  }

  /** How the bytes that follow are read. */
  setCharset(caller: Caller, consoleId: string, charset: SerialCharset): Result<void> {
    const found = this.#of(caller, consoleId);
    if (!found) return gone();
    found.text.setCharset(charset);
    return ok(undefined);
  }

  /** Ends it, if it is there and of this caller. Whoever reads it is told. */
  close(caller: Caller, consoleId: string): void {
    const found = this.#of(caller, consoleId);
    if (found) this.#remove(consoleId, found);
  }

  /** The connection has ended, and with it what belongs to it. */
  leave(caller: Caller): void {
    for (const [left, owner] of this.#opening) if (owner === caller) left.abort();
    for (const [id, each] of this.#consoles) if (each.caller === caller) this.#remove(id, each);
  }

  /** The program ends. */
  closeAll(): void {
    for (const left of this.#opening.keys()) left.abort();
    for (const [id, each] of this.#consoles) this.#remove(id, each);
  }

  /** Another caller must not even learn that it is there. */
  #of(caller: Caller, consoleId: string): OpenConsole | undefined {
    const found = this.#consoles.get(consoleId);
    return found?.caller === caller ? found : undefined;
  }

  #remove(consoleId: string, console: OpenConsole): void {
    clearTimeout(console.idle);
    this.#consoles.delete(consoleId);
    console.session.close();
  }

  /** A window that hangs or was frozen holds no machine: others could not connect. */
  #watch(consoleId: string): void {
    const found = this.#consoles.get(consoleId);
    if (!found) return;
    found.idle = setTimeout(() => {
      found.text.end('unread');
      found.session.close();
      // If it comes back, it may still read why.
      found.idle = setTimeout(() => this.#consoles.delete(consoleId), LIMITS.consoleIdleMs);
    }, LIMITS.consoleIdleMs);
  }
}

function tooMany(): Result<never> {
  return fail(
    'busy',
    message('redirection.tooMany.text', { most: LIMITS.consoles }),
    message('redirection.tooMany.next'),
  );
}

function gone(): Result<never> {
  return fail('connection-lost', message('redirection.gone.text'), message('redirection.gone.next'));
}
