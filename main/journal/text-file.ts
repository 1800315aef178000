import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/result';
import { errorCode } from '#shared/system-error-code';
import { type DecodedText, decodeText } from '#shared/text-decoding';
import { message, type Text } from '#shared/texts/message';
import { retryingLater } from './retrying';

export interface TextFileOptions {
  /** The most that is read; a larger file is refused. Bytes. */
  most: number;
  /** Texts whose letters are not all readable are taken too, such as logs. */
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
export async function readTextFile(path: string, options: TextFileOptions): Promise<Result<string>> {
  const bytes = await readPlainBytes(path, options.most);
  if (!bytes.ok) return bytes;
  const { text, damaged }: DecodedText = decodeText(bytes.value);
  return damaged && !options.damaged
    ? unusable(path, message('state.file.notText'), message('state.file.notTextNext'))
    : ok(text);
}

/** The same for a file that is no text. @param most a larger file is refused. Bytes */
export async function readPlainBytes(path: string, most: number): Promise<Result<Uint8Array>> {
  try {
    const bytes = await retryingLater(path, () => readPlainFile(path, most));
    return Buffer.isBuffer(bytes) ? ok(bytes) : unusable(path, bytes.why, bytes.nextStep);
  } catch (error) {
    return unusable(path, wordsOf(error));
  }
}

function unusable(path: string, why: Text, nextStep: Text = message('state.file.next')): Result<never> {
  return fail('file-unreadable', message('state.file.unusable', { path, why }), nextStep);
}

interface Refusal {
  why: Text;
  nextStep: Text;
}

async function readPlainFile(path: string, most: number): Promise<Buffer | Refusal> {
  // Looked at before it is opened: to open a device may already do something.
  const before = refusalOf(await stat(path), most);
  if (before) return before;
  const file = await open(path, constants.O_RDONLY | NONBLOCK);
  try {
    // Another file may have taken the name meanwhile.
    return refusalOf(await file.stat(), most) ?? (await readUpTo(file, most));
  } finally {
    await file.close();
  }
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

/** Files of the system, such as those in /proc, give no size, and some have no end. */
async function readUpTo(file: FileHandle, most: number): Promise<Buffer | Refusal> {
  const pieces: Buffer[] = [];
  let size = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(READ_BYTES);
    const { bytesRead } = await file.read(piece, 0, READ_BYTES, null);
    if (bytesRead === 0) return Buffer.concat(pieces, size);
    size += bytesRead;
    if (size > most) return tooLarge(most);
    pieces.push(piece.subarray(0, bytesRead));
  }
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
