import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/result';
import { errorCode } from '#shared/system-error-code';
import { type DecodedText, decodeText } from '#shared/text-decoding';
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
  const unusable = (why: string, nextStep = 'Check the path and the file.'): Result<never> =>
    fail('file-unreadable', `The file “${path}” cannot be used: ${why}.`, nextStep);
  let bytes: Buffer | Refusal;
  try {
    bytes = await retryingLater(path, () => readPlainFile(path, options.most));
  } catch (error) {
    return unusable(wordsOf(error));
  }
  if (!Buffer.isBuffer(bytes)) return unusable(bytes.why, bytes.nextStep);
  const { text, damaged }: DecodedText = decodeText(bytes);
  return damaged && !options.damaged
    ? unusable('it is not text in UTF-8 or UTF-16', 'Save it as UTF-8, then try again.')
    : ok(text);
}

interface Refusal {
  why: string;
  nextStep: string;
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
  if (found.isDirectory()) return { why: 'it is a folder', nextStep: 'Name a file in it.' };
  if (!found.isFile()) {
    return { why: `it is ${kindOf(found)}, not a file`, nextStep: 'Name a plain file.' };
  }
  return found.size > most ? tooLarge(most) : undefined;
}

function kindOf(found: Stats): string {
  if (found.isFIFO()) return 'a pipe';
  return found.isSocket() ? 'a socket' : 'a device';
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
  const limit = most >= 1_000_000 ? `${String(most / 1_000_000)} MB` : `${String(most / 1_000)} kB`;
  return { why: `it is far too large (more than ${limit})`, nextStep: 'Name the right file, or cut it.' };
}

function wordsOf(error: unknown): string {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'this user may not read it';
    case 'EBUSY':
      return 'another program holds it open';
    default:
      return code === '' ? 'it cannot be opened' : `it cannot be read (${code})`;
  }
}
