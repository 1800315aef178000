import { base64Of } from '../../shared/base64';
import type { Client } from '../../shared/contract/client';
import { LIMITS } from '../../shared/limits';
import { fail, ok, type Result, stopped } from '../../shared/result';
import { message } from '../../shared/texts/message';
import { loadExplanations } from './explanations';
import type { Route } from './routes';
import type { FilesSlice, Get, LogSource, Set } from './state';

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
    async explainLogs(sources, signal, onProgress) {
      const total = sources.reduce((sum, { blob }) => sum + blob.size, 0);
      const [begun] = await Promise.all([client.call('logs.begin', {}), loadExplanations()]);
      if (!begun.ok) return begun;
      const send = new Sending(client, begun.value, signal, (done) => onProgress(done, total));
      onProgress(0, total);
      for (const source of sources) {
        const sent = await send.file(source);
        if (!sent.ok) {
          await client.call('logs.end', begun.value);
          return sent;
        }
      }
      return client.call('logs.report', begun.value);
    },
    async writeUsbKey(request) {
      const asked = await client.call('vault.ticket', { use: 'usb-key' });
      return asked.ok ? client.call('usb-key.write', { request, ...asked.value }) : asked;
    },
    readUsbKey: (base64) => client.call('usb-key.read', { base64 }),
    async revealUsbKey(base64) {
      const asked = await client.call('vault.ticket', { use: 'usb-key-reveal' });
      return asked.ok ? client.call('usb-key.reveal', { base64, ...asked.value }) : asked;
    },
  };
}

/** Sends the files of one case, a piece at a time: each waits until main has read the one before. */
class Sending {
  readonly #client: Client;
  readonly #reading: { reading: string };
  readonly #signal: AbortSignal;
  readonly #onSent: (done: number) => void;
  #done = 0;

  constructor(
    client: Client,
    reading: { reading: string },
    signal: AbortSignal,
    onSent: (done: number) => void,
  ) {
    this.#client = client;
    this.#reading = reading;
    this.#signal = signal;
    this.#onSent = onSent;
  }

  async file({ name, blob }: LogSource): Promise<Result<unknown>> {
    const opened = await this.#client.call('logs.open', {
      ...this.#reading,
      ...(name !== undefined && { name: name.slice(0, 300) }),
    });
    if (!opened.ok) return opened;
    for (let at = 0; at < blob.size; at += LIMITS.pieceBytes) {
      if (this.#signal.aborted) return stopped();
      const piece = await bytesOf(blob.slice(at, at + LIMITS.pieceBytes), name);
      if (!piece.ok) return piece;
      const base64 = base64Of(piece.value);
      const sent = await this.#client.call('logs.piece', { ...this.#reading, base64 });
      if (!sent.ok) return sent;
      this.#done += piece.value.length;
      this.#onSent(this.#done);
    }
    return this.#signal.aborted ? stopped() : ok(undefined);
  }
}

/** A file may be gone, or be a folder. */
async function bytesOf(blob: Blob, name = ''): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(await blob.arrayBuffer()));
  } catch {
    return fail(
      'file-unreadable',
      message('explain.file.unread', { file: name }),
      message('explain.file.unreadNext'),
    );
  }
}
