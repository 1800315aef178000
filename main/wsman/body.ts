import type { Readable } from 'node:stream';
import { LIMITS } from '#shared/limits';

/** An answer, or its head, is larger than AMT ever sends; the rest is not fetched. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';

  constructor() {
    super('larger than allowed');
  }
}

/**
 * Reads a body to its end. Pieces are copied into one buffer as they come, because an answer may come in pieces of one
 * byte each.
 * @param most bytes
 * @throws AnswerTooLarge when it is longer, or comes in more pieces than `LIMITS.answerPieces`
 */
export function readBody(body: Readable, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let bytes = Buffer.allocUnsafe(INITIAL_BUFFER_BYTES);
    let size = 0;
    let pieces = 0;
    body.on('data', (piece: Buffer) => {
      if (size + piece.length > most || ++pieces > LIMITS.answerPieces) {
        body.destroy(new AnswerTooLarge());
        return;
      }
      if (size + piece.length > bytes.length) {
        const larger = Buffer.allocUnsafe(Math.max(2 * bytes.length, size + piece.length));
        bytes.copy(larger, 0, 0, size);
        bytes = larger;
      }
      piece.copy(bytes, size);
      size += piece.length;
    });
    body.once('end', () => resolve(bytes.toString('utf8', 0, size)));
    body.once('error', reject);
    body.once('close', () => {
      if (!body.readableEnded) reject(new Error('closed before its end'));
    });
  });
}

/** More than most answers have, and little enough for Node to take it from its pool (Buffer.poolSize). */
const INITIAL_BUFFER_BYTES = 4_000;
