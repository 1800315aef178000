import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { atStateFileLater } from './state-file';

const PIECE_BYTES = 262_144;

/**
 * Gives out the whole lines of a file from an offset on, piece by piece, with a pause for other work after each.
 * @param offset where a line begins, in bytes
 * @returns where the last whole line ends, in bytes
 * @throws StateFileError
 */
export async function readLines(path: string, offset: number, take: (line: string) => void): Promise<number> {
  const file = await atStateFileLater(path, () => open(path, 'r'));
  try {
    let at = offset;
    let rest = Buffer.alloc(0);
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      const { bytesRead } = await atStateFileLater(path, () =>
        file.read(piece, 0, PIECE_BYTES, at + rest.length),
      );
      if (bytesRead === 0) return at;
      const bytes = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
      const end = bytes.lastIndexOf(0x0a) + 1;
      for (const line of bytes.toString('utf8', 0, end).split('\n')) if (line !== '') take(line);
      at += end;
      rest = bytes.subarray(end);
      await setImmediate();
    }
  } finally {
    await file.close();
  }
}
