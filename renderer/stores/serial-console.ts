import type { Client } from '../../shared/contract/client';
import { type ConsoleEnd, MOST_KEYS } from '../../shared/model/console';
import type { Failure } from '../../shared/result';
import type { SerialCharset } from '../../shared/serial-text';

/** How a console is. */
export type ConsoleState =
  | { at: 'connecting' }
  | {
      at: 'connected';
      /** The machine has written something. */
      shown: boolean;
      /** What has gone wrong without ending it: keys that were not taken, text that was left out. */
      trouble?: 'not-taken' | 'dropped';
    }
  | { at: 'ended'; why?: ConsoleEnd; failure?: Failure };

export interface ConsoleOptions {
  charset: SerialCharset;
  /** Draws text. Resolves when that is done: more is asked for only then. */
  show: (text: string) => Promise<void>;
  onState: (state: ConsoleState) => void;
}

/** Keys that wait for main; who pastes more than that has pasted something else than meant. Characters. */
const MOST_WAITING = 65_536;

/**
 * One serial console of a machine, from connecting to its end. Login, password and connection are in main; here is what is
 * drawn and what is typed.
 */
export class SerialConsole {
  readonly #client: Client;
  readonly #machineId: string;
  readonly #options: ConsoleOptions;
  readonly #closed = new AbortController();
  #state: ConsoleState = { at: 'connecting' };
  #id: string | undefined;
  /** The one that is wanted, which may change while it connects. */
  #charset: SerialCharset;
  /** Keys that main has not got yet. */
  #waiting = '';
  #sending = false;

  constructor(client: Client, machineId: string, options: ConsoleOptions) {
    this.#client = client;
    this.#machineId = machineId;
    this.#options = options;
    this.#charset = options.charset;
    void this.#run(options.charset);
  }

  /** Types something, in the order of the calls. What is typed before it is connected goes nowhere. */
  type(keys: string): void {
    if (this.#state.at !== 'connected') return;
    if (this.#waiting.length + keys.length > MOST_WAITING) {
      this.#trouble('not-taken');
      return;
    }
    this.#waiting += keys;
    void this.#send();
  }

  /** How the bytes that follow are read. */
  setCharset(charset: SerialCharset): void {
    this.#charset = charset;
    if (this.#id !== undefined) void this.#client.call('console.charset', { consoleId: this.#id, charset });
  }

  /** Ends it, also while it is connecting. */
  close(): void {
    if (this.#state.at === 'ended') return;
    this.#closed.abort();
    this.#end({ at: 'ended', why: 'here' });
    this.#closeInMain();
  }

  async #run(charset: SerialCharset): Promise<void> {
    // Who closes it at once has sent nothing.
    await Promise.resolve();
    if (this.#isClosed()) return;
    this.#options.onState(this.#state);
    const opened = await this.#client.call(
      'console.open-serial',
      { machineId: this.#machineId, charset },
      this.#closed.signal,
    );
    if (!opened.ok) {
      this.#end({ at: 'ended', failure: opened.error });
      return;
    }
    this.#id = opened.value.consoleId;
    if (this.#isClosed()) {
      this.#closeInMain();
      return;
    }
    if (this.#charset !== charset) this.setCharset(this.#charset);
    this.#set({ at: 'connected', shown: false });
    while (await this.#read(opened.value.consoleId));
  }

  /** @returns whether more follows */
  async #read(consoleId: string): Promise<boolean> {
    const read = await this.#client.call('console.read', { consoleId });
    if (this.#state.at === 'ended') return false;
    if (!read.ok) {
      this.#end({ at: 'ended', failure: read.error });
      return false;
    }
    const { text, dropped, end } = read.value;
    if (text !== '') {
      if (this.#state.at === 'connected' && !this.#state.shown) this.#set({ ...this.#state, shown: true });
      await this.#options.show(text);
    }
    if (dropped) this.#trouble('dropped');
    if (end) this.#end({ at: 'ended', ...end });
    return this.#state.at === 'connected';
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#id === undefined) return;
    this.#sending = true;
    while (this.#waiting !== '' && this.#state.at === 'connected') {
      const keys = piece(this.#waiting);
      this.#waiting = this.#waiting.slice(keys.length);
      const sent = await this.#client.call('console.send', { consoleId: this.#id, keys });
      // What was typed after keys that are lost would mean something else.
      if (!sent.ok || !sent.value.taken) this.#waiting = '';
      if (sent.ok) this.#trouble(sent.value.taken ? undefined : 'not-taken');
    }
    this.#sending = false;
  }

  /** @param trouble undefined: keys are taken again */
  #trouble(trouble: 'not-taken' | 'dropped' | undefined): void {
    const now = this.#state;
    if (now.at !== 'connected' || now.trouble === trouble) return;
    if (trouble === undefined && now.trouble === 'dropped') return;
    this.#set({ at: 'connected', shown: now.shown, ...(trouble && { trouble }) });
  }

  #isClosed(): boolean {
    return this.#closed.signal.aborted;
  }

  #closeInMain(): void {
    if (this.#id !== undefined) void this.#client.call('console.close', { consoleId: this.#id });
  }

  #end(state: ConsoleState & { at: 'ended' }): void {
    if (this.#state.at !== 'ended') this.#set(state);
  }

  #set(state: ConsoleState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}

/** As much as one call takes; a character is not cut in two. */
function piece(keys: string): string {
  const cut = keys.slice(0, MOST_KEYS);
  return cut.length < keys.length && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
