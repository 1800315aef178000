import type { Client } from '../../shared/contract/client';
import { loadExplanations } from './explanations';
import type { Route } from './routes';
import type { FilesSlice, Get, Set } from './state';

/** Logs and files for USB sticks. They are sent to main, which reads them; nothing of them is in this state. */
export function createFilesSlice(client: Client, set: Set, get: Get): FilesSlice {
  return {
    dropped: [],
    dropFiles(files) {
      const [first] = files;
      if (!first) return;
      const onUsbKey = files.length === 1 && /\.bin$/i.test(first.name);
      const route: Route = { page: onUsbKey ? 'usb-key' : 'logs' };
      get().leaving(route, () => {
        set({ dropped: files });
        get().go(route);
      });
    },
    takeDropped() {
      const { dropped } = get();
      if (dropped.length > 0) set({ dropped: [] });
      return dropped;
    },
    async explainLogs(...given) {
      // Few people need it, so it is no part of the start.
      const [{ sendLogs }] = await Promise.all([import('./send-logs'), loadExplanations()]);
      return sendLogs(client, ...given);
    },
    async writeUsbKey(request) {
      const asked = await client.call('vault.ticket', { use: 'usb-key' });
      return asked.ok ? client.call('usb-key.write', { request, ...asked.value }) : asked;
    },
    checkCertificate: (file) => client.call('certificate.check', file),
    readUsbKey: (base64) => client.call('usb-key.read', { base64 }),
    async revealUsbKey(base64) {
      const asked = await client.call('vault.ticket', { use: 'usb-key-reveal' });
      return asked.ok ? client.call('usb-key.reveal', { base64, ...asked.value }) : asked;
    },
  };
}
