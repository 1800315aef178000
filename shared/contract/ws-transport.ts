import { parseJson } from '../parse-json';
import { fail } from '../result';
import { message } from '../texts/message';
import type { Transport } from './client';
import { type CallMessage, hostMessageSchema, type KeyMessage, WIRE } from './wire';

/** The part of a WebSocket that is used, as browsers and `ws` both have it. */
export interface WebSocketLike {
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface WebSocketTransportOptions {
  /** Of the host, e.g. `ws://127.0.0.1:4711/api`. */
  url: string;
  /** Of this page; absent: it has none and will be refused. */
  key: string | undefined;
  /** `WebSocket` of the browser, or of `ws` in a test. */
  WebSocket: new (url: string) => WebSocketLike;
  /** Wait before the first reconnect, in milliseconds; doubles with each failure. */
  firstRetryMs?: number;
  /** The longest wait between two tries, in milliseconds. */
  longestRetryMs?: number;
}

export interface WebSocketTransport extends Transport {
  /**
   * Tells of every connection made and lost. After a new one, ask for snapshots: events in between are gone.
   * @returns a function that ends the subscription
   */
  onConnection(listener: (connected: boolean) => void): () => void;
  /**
   * Tells that the host does not take the key of this page, at once where that has happened already: only a new link helps.
   * @returns a function that ends the subscription
   */
  onRefused(listener: () => void): () => void;
  /** Ends the connection for good and rejects what is pending. */
  close(): void;
}

interface Pending {
  call: CallMessage;
  resolve: (reply: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Carries the contract over one WebSocket, which begins with the key of the page. Reconnects by itself. Calls made while it connects wait for the outcome;
 * calls under way when the connection breaks reject, because nobody can know whether they were carried out.
 */
export function createWebSocketTransport(options: WebSocketTransportOptions): WebSocketTransport {
  const { url, key, WebSocket, firstRetryMs = 250, longestRetryMs = 5_000 } = options;
  const pending = new Map<number, Pending>();
  const eventListeners = new Set<(event: unknown) => void>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  const refusedListeners = new Set<() => void>();
  let refused = false;
  let nextId = 0;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocketLike | undefined;
  let open = false;
  let closed = false;

  const tellConnection = (connected: boolean): void => {
    for (const listener of connectionListeners) listener(connected);
  };

  const rejectPending = (): void => {
    const lost = [...pending.values()];
    pending.clear();
    for (const { reject } of lost) reject(new Error('The connection to AMT Bench was lost.'));
  };

  const welcomed = (by: WebSocketLike): void => {
    open = true;
    failures = 0;
    for (const { call } of pending.values()) by.send(JSON.stringify(call));
    tellConnection(true);
  };

  const receive = (data: unknown, from: WebSocketLike): void => {
    const received = hostMessageSchema.parse(typeof data === 'string' ? parseJson(data) : undefined);
    if ('welcome' in received) {
      welcomed(from);
      return;
    }
    if ('event' in received) {
      for (const listener of eventListeners) listener(received.event);
      return;
    }
    if (received.id === null) throw new Error('The host could not read a message of this window.');
    const call = pending.get(received.id);
    pending.delete(received.id);
    call?.resolve(received.reply);
  };

  const connect = (): void => {
    retry = undefined;
    const opening = new WebSocket(url);
    socket = opening;
    opening.onopen = () => opening.send(JSON.stringify({ key: key ?? '' } satisfies KeyMessage));
    opening.onmessage = (event: { data: unknown }) => receive(event.data, opening);
    // Without a listener `ws` would throw; what matters follows as a close.
    opening.onerror = () => undefined;
    opening.onclose = ({ code }: { code: number }) => {
      const wasOpen = open;
      open = false;
      socket = undefined;
      rejectPending();
      if (wasOpen) tellConnection(false);
      if (closed) return;
      if (code === WIRE.noKey) {
        closed = true;
        refused = true;
        for (const listener of refusedListeners) listener();
        return;
      }
      retry = setTimeout(connect, Math.min(longestRetryMs, firstRetryMs * 2 ** failures));
      failures += 1;
    };
  };
  connect();

  return {
    invoke(name, input) {
      if (closed) return Promise.reject(new Error('The connection to AMT Bench was closed.'));
      const call: CallMessage = { id: nextId++, name, input };
      const text = JSON.stringify(call);
      // The host would drop the connection, and every other call with it.
      if (new TextEncoder().encode(text).length > WIRE.messageBytes) {
        return Promise.resolve(fail('input-invalid', message('app.tooMuch'), message('app.tooMuchNext')));
      }
      return new Promise((resolve, reject) => {
        pending.set(call.id, { call, resolve, reject });
        if (open) socket?.send(text);
      });
    },
    onEvent(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
    onRefused(listener) {
      refusedListeners.add(listener);
      if (refused) listener();
      return () => refusedListeners.delete(listener);
    },
    close() {
      closed = true;
      clearTimeout(retry);
      socket?.close();
      rejectPending();
    },
  };
}
