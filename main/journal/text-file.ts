import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { fail, ok, type Result, stopped } from '#shared/result';
import { errorCode } from '#shared/system-error-code';
import { type DecodedText, decodeText } from '#shared/text-decoding';
import { message, type Text } from '#shared/texts/message';
import { retryingLater } from './retrying';

export interface TextFileOptions {
  /** The most that is read; a larger file is refused. Bytes. */
  most: number;
  /** Damaged text is taken, with the bytes that are none shown as such. */
  damaged?: boolean;
}

/** Absent on Windows, where no file waits for a writer. */
const NONBLOCK = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;
const READ_BYTES = 65_536;

/**
 * Reads a text file that a person has named. Plain files only: a pipe, a device or a socket could keep the reader for
 * ever, or fill its memory. Never reads more than `most`, whatever the file says of its size.
 * @returns `file-unreadable` with a sentence for everything else
 */
export async function readTextFile(
  path: string,
  { most, damaged = false }: TextFileOptions,
): Promise<Result<string>> {
  const bytes = await readPlainBytes(path, most);
  if (!bytes.ok) return bytes;
  const decoded: DecodedText = decodeText(bytes.value);
  return decoded.damaged && !damaged
    ? unusable(path, { why: message('state.file.notText'), nextStep: message('state.file.notTextNext') })
    : ok(decoded.text);
}

/** The same for a file that is no text. @param most a larger file is refused. Bytes */
export async function readPlainBytes(path: string, most: number): Promise<Result<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  const read = await readFilePieces(path, { most }, (piece) => {
    pieces.push(piece);
    return ok(undefined);
  });
  return read.ok ? ok(Buffer.concat(pieces)) : read;
}

/** @param size of the whole file in bytes, as far as the system says it */
export type TakePiece = (piece: Uint8Array, read: number, size: number) => Result<void>;

/**
 * Reads such a file in pieces, whatever is in it, in constant memory.
 * @param signal ends it early
 * @param take is given each piece, and may refuse what it finds in it
 * @returns `file-unreadable`, the refusal of `take`, or `cancelled`
 */
export async function readFilePieces(
  path: string,
  { most, signal }: Pick<TextFileOptions, 'most'> & { signal?: AbortSignal },
  take: TakePiece,
): Promise<Result<void>> {
  let file: FileHandle | undefined;
  try {
    const opened = await retryingLater(path, () => openPlainFile(path, most));
    if ('why' in opened) return unusable(path, opened);
    file = opened;
    const { size } = await file.stat();
    for (let read = 0; !signal?.aborted;) {
      const piece = Buffer.allocUnsafe(READ_BYTES);
      const { bytesRead } = await file.read(piece, 0, READ_BYTES, null);
      if (bytesRead === 0) return ok(undefined);
      read += bytesRead;
      // Files of the system, such as those in /proc, give no size, and some have no end.
      if (read > most) return unusable(path, tooLarge(most));
      const taken = take(piece.subarray(0, bytesRead), read, Math.max(size, read));
      if (!taken.ok) return taken;
    }
    return stopped();
  } catch (error) {
    return unusable(path, { why: wordsOf(error) });
  } finally {
    await file?.close();
  }
}

interface Refusal {
  why: Text;
  nextStep?: Text;
}

function unusable(path: string, { why, nextStep = message('state.file.next') }: Refusal): Result<never> {
  return fail('file-unreadable', message('state.file.unusable', { path, why }), nextStep);
}

async function openPlainFile(path: string, most: number): Promise<FileHandle | Refusal> {
  // Looked at before it is opened: to open a device may already do something.
  const before = refusalOf(await stat(path), most);
  if (before) return before;
  const file = await open(path, constants.O_RDONLY | NONBLOCK);
  // Another file may have taken the name meanwhile.
  const refusal = refusalOf(await file.stat(), most);
  if (refusal === undefined) return file;
  await file.close();
  return refusal;
}

function refusalOf(found: Stats, most: number): Refusal | undefined {
  if (found.isDirectory()) {
    return { why: message('state.file.folder'), nextStep: message('state.file.folderNext') };
  }
  if (!found.isFile()) {
    return { why: message(`state.file.${kindOf(found)}`), nextStep: message('state.file.plainNext') };
  }
  return found.size > most ? tooLarge(most) : undefined;
}

function kindOf(found: Stats): 'pipe' | 'socket' | 'device' {
  if (found.isFIFO()) return 'pipe';
  return found.isSocket() ? 'socket' : 'device';
}

function tooLarge(most: number): Refusal {
  const why =
    most >= 1_000_000
      ? message('state.file.largerThanMb', { limit: most / 1_000_000 })
      : message('state.file.largerThanKb', { limit: most / 1_000 });
  return { why, nextStep: message('state.file.largeNext') };
}

function wordsOf(error: unknown): Text {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return message('state.file.missing');
    case 'EACCES':
    case 'EPERM':
      return message('state.file.noRight');
    case 'EBUSY':
      return message('state.file.inUse');
    default:
      return code === '' ? message('state.file.notOpened') : message('state.file.notRead', { code });
  }
}
