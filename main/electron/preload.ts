import { contextBridge, ipcRenderer } from 'electron';
import {
  CALL_CHANNEL,
  COPIED_CHANNEL,
  EVENT_CHANNEL,
  HOME_CHANNEL,
  SCHEME_CHANNEL,
  UNSAVED_CHANNEL,
} from './channels';

// All that the page gets of Electron: the two halves of a Transport (shared/contract/client.ts), the notice of a copied
// secret, the colour of the title bar, whether something is not saved, and the wish to see the state folder.
contextBridge.exposeInMainWorld('amtBench', {
  invoke: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    // Electron's own event object stays here: its `sender` could use every channel.
    const relay = (_electronEvent: unknown, event: unknown): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, relay);
    return () => void ipcRenderer.off(EVENT_CHANNEL, relay);
  },
  copied: (secret: unknown): void => ipcRenderer.send(COPIED_CHANNEL, secret),
  showsScheme: (scheme: unknown): void => ipcRenderer.send(SCHEME_CHANNEL, scheme),
  unsaved: (unsaved: unknown): void => ipcRenderer.send(UNSAVED_CHANNEL, unsaved),
  openHome: (): Promise<unknown> => ipcRenderer.invoke(HOME_CHANNEL),
});
