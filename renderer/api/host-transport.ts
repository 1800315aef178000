import type { Transport } from '../../shared/contract/client';
import { createWebSocketTransport } from '../../shared/contract/ws-transport';
import { pageKey } from './page-key';

declare global {
  interface Window {
    /** Put there by the preload script of the Electron host; absent in a browser. */
    amtBench?: Transport & {
      /** The page has copied a secret, which main takes off the clipboard again. */
      copied: (secret: string) => void;
      /** What the page looks like, for the title bar. */
      showsScheme: (scheme: 'light' | 'dark' | 'system') => void;
      /** Opens the state folder in the file manager. @returns whether that worked */
      openHome: () => Promise<boolean>;
      /** Something is not saved: main asks before the window is closed. */
      unsaved: (unsaved: boolean) => void;
    };
  }
}

export interface HostConnection {
  transport: Transport;
  /** Tells of connections lost and made; never called in Electron, whose connection cannot break. */
  onConnection: (listener: (connected: boolean) => void) => void;
  /** Tells that this page needs a new link; never called in Electron. */
  onRefused: (listener: () => void) => void;
}

/** The connection to main: Electron's preload where there is one, else the WebSocket of the web host. */
export function connectHost(): HostConnection {
  if (window.amtBench) {
    return { transport: window.amtBench, onConnection: () => undefined, onRefused: () => undefined };
  }
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  const url = `${scheme}://${window.location.host}/api`;
  const transport = createWebSocketTransport({ url, key: pageKey(), WebSocket });
  return {
    transport,
    onConnection: (listener) => void transport.onConnection(listener),
    onRefused: (listener) => void transport.onRefused(listener),
  };
}
