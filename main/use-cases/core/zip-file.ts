import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';

/** One file of an archive. */
export interface ArchivedFile {
  name: string;
  text: string;
}

/** Compressed at once; in between, other work has its turn. Bytes. */
const PIECE_BYTES = 262_144;

/** Packs texts into one zip archive. @param at of all its files, milliseconds since 1970 */
export async function zipOf(files: readonly ArchivedFile[], at: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    // The library hands on what its own code threw, which is a bug.
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    const bytes = new TextEncoder().encode(text);
    for (let from = 0; from === 0 || from < bytes.length; from += PIECE_BYTES) {
      const to = from + PIECE_BYTES;
      file.push(bytes.subarray(from, to), to >= bytes.length);
      await setImmediate();
    }
  }
  zip.end();
  return Buffer.concat(pieces);
}
