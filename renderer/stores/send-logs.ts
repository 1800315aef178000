import type { Client } from '../../shared/contract/client';
import { LOG_PIECE_BYTES } from '../../shared/model/explanation';
import { fail, ok, type Result, stopped } from '../../shared/result';
import { message } from '../../shared/texts/message';
import { readBase64 } from './read-base64';
import type { ExplainedLog, LogSource } from './state';

/** Has main read the logs of one case. @param onProgress bytes that were read, and all of them */
export async function sendLogs(
  client: Client,
  sources: readonly LogSource[],
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ExplainedLog>> {
  const total = sources.reduce((sum, { blob }) => sum + blob.size, 0);
  const begun = await client.call('logs.begin', {});
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
    for (let at = 0; at < blob.size; at += LOG_PIECE_BYTES) {
      if (this.#signal.aborted) return stopped();
      const piece = blob.slice(at, at + LOG_PIECE_BYTES);
      const base64 = await readBase64(piece);
      if (base64 === undefined) return unread(name);
      const sent = await this.#client.call('logs.piece', { ...this.#reading, base64 });
      if (!sent.ok) return sent;
      this.#done += piece.size;
      this.#onSent(this.#done);
    }
    return this.#signal.aborted ? stopped() : ok(undefined);
  }
}

function unread(file = ''): Result<never> {
  return fail(
    'file-unreadable',
    message('explain.file.unread', { file }),
    message('explain.file.unreadNext'),
  );
}
