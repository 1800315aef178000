import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import { type ConnectTarget, dial } from './dial';

export interface ConnectorOptions extends Omit<ConnectTarget, 'signal'> {
  /** Told when a connection is begun, and when it stands or has failed. */
  onDialing: (under: boolean) => void;
  /** Looks at a new connection before anything is sent over it. @returns why it must not be used */
  inspect: (socket: Socket) => Error | undefined;
}

/**
 * Makes the connections of an HTTP client to one machine, whatever its URL says: a URL cannot name the zone of an IPv6
 * address. One at a time.
 */
export class Connector {
  readonly #options: ConnectorOptions;
  #underWay: AbortController | undefined;
  #failure: Error | undefined;
  #closed = false;

  constructor(options: ConnectorOptions) {
    this.#options = options;
  }

  readonly connect: buildConnector.connector = (_where, callback) => {
    const { onDialing, inspect, ...where } = this.#options;
    const underWay = new AbortController();
    if (this.#closed) underWay.abort();
    this.#failure = undefined;
    this.#underWay = underWay;
    onDialing(true);
    dial({ ...where, signal: underWay.signal }, (error, socket) => {
      onDialing(false);
      const problem = socket ? inspect(socket) : (error ?? new Error('no connection'));
      if (socket && !problem) {
        callback(null, socket);
        return;
      }
      socket?.destroy();
      this.#failure = problem ?? new Error('no connection');
      callback(this.#failure, null);
    });
  };

  /** Why the last connection could not be made: a request that fails with this very error was not sent. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /**
   * Ends with the signal a connection that is being made: a request can be aborted only once it stands.
   * @returns must be called when the request is over
   */
  breakOffWith(signal: AbortSignal): () => void {
    const stop = (): void => this.#underWay?.abort();
    signal.addEventListener('abort', stop, { once: true });
    return () => signal.removeEventListener('abort', stop);
  }

  /** Ends whatever is being made. */
  close(): void {
    this.#closed = true;
    this.#underWay?.abort();
  }
}
