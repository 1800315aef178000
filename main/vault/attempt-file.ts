import { randomUUID } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '#shared/system-error-code';
import { AppendLog } from '#main/journal/append-log';
import { fileIdentity } from '#main/journal/file-identity';
import { removeWhenPossible } from '#main/journal/remove-file';
import { removeIfMeant } from '#main/journal/remove-if-meant';
import { isTransient, retrying, sleepSync } from '#main/journal/retrying';
import { atStateFile } from '#main/journal/state-file';
import { attemptTargetSchema } from './attempt-target';

const momentShape = { at: z.number(), up: z.number().optional(), boot: z.string().optional() };

const entrySchema = z.discriminatedUnion('event', [
  attemptTargetSchema.extend({
    event: z.literal('claim'),
    id: z.string(),
    /** Keyed hash of user and password: distinguishes secrets without revealing any. */
    secret: z.string(),
    user: z.string().optional(),
    /** Which key the hash was made with. */
    key: z.string().optional(),
    ...momentShape,
  }),
  z.object({
    event: z.literal('outcome'),
    id: z.string(),
    outcome: z.enum(['accepted', 'refused', 'lost', 'not-sent']),
  }),
  /** The clock was set while AMT Bench ran: the same start of the computer under two dates. */
  z.object({ event: z.literal('clock'), from: z.number(), to: z.number() }),
  /** The file was found damaged: how many logins have failed before is not known. */
  z.object({ event: z.literal('damaged'), ...momentShape }),
]);
export type LedgerEntry = z.infer<typeof entrySchema>;

/** Its name in the folder of the user. */
export const ATTEMPT_FILE = 'attempts.jsonl';

/** From this size on the file is worth writing anew without what no longer counts. Bytes. */
const COMPACT_FROM = 131_072;
/** Rewriting takes milliseconds; a process that takes longer has ended. */
const COMPACTION_MS = 5_000;
const WAIT_MS = 5;
/** Between making the file and its first line pass milliseconds; one that stays empty for longer was emptied. */
const FIRST_LINE_MS = 2_000;

/**
 * The file behind the record of logins: lines that are added, by several programs at once, and now and then a shorter
 * file in its place. Nothing that was added is lost while that happens: whoever adds a line looks afterwards whether
 * the file was being replaced or has been, and adds it again if it is not in the new one.
 */
export class AttemptFile {
  readonly path: string;
  readonly #log: AppendLog<typeof entrySchema>;
  readonly #lock: string;
  #compactFrom = COMPACT_FROM;
  #stayedEmpty = false;

  constructor(folder: string, name = ATTEMPT_FILE) {
    this.path = join(folder, name);
    this.#lock = `${this.path}.compacting`;
    this.#log = new AppendLog(this.path, entrySchema);
  }

  /** True when there were unreadable lines, or the file was emptied. A line that a crash cut off is neither. */
  get damaged(): boolean {
    return this.#log.damaged > this.#log.torn || this.#log.size === 0;
  }

  /** @throws StateFileError when it could not be written, as all that work at the file do */
  add(entry: LedgerEntry): void {
    const line = JSON.stringify(entrySchema.parse(entry));
    atStateFile(this.path, () => {
      for (;;) {
        this.#untilCompacted();
        // An outcome that is lost with the power counts as a refusal: its claim is there.
        if (this.#addedTo(() => this.#log.append(entry, entry.event !== 'outcome'))) return;
        this.#untilCompacted();
        if (readFileSync(this.path, 'utf8').includes(line)) return;
      }
    });
  }

  /**
   * Adds, and looks whether the file was left in its place. It is kept open meanwhile, so that no other file can get its
   * number; the lock comes first, because a replacement that begins after that look reads what was added.
   * @returns false: it was replaced, is being replaced, or was not there yet, so what was added may be in none
   */
  #addedTo(append: () => void): boolean {
    const before = this.#open();
    try {
      append();
      if (before === undefined || existsSync(this.#lock)) return false;
      const [written, now] = [fstatSync(before, { bigint: true }), statSync(this.path, { bigint: true })];
      return fileIdentity(written) === fileIdentity(now);
    } finally {
      if (before !== undefined) closeSync(before);
    }
  }

  #open(): number | undefined {
    try {
      return openSync(this.path, 'r');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Entries that were added since the last call; the first call returns everything. */
  readNew(): LedgerEntry[] {
    const entries = this.#log.readNew();
    // Another program has just made the file. Who has waited in vain does not wait again: the list asks for each machine.
    const since = performance.now();
    while (this.#log.size === 0 && !this.#stayedEmpty) {
      this.#stayedEmpty = performance.now() - since > FIRST_LINE_MS;
      sleepSync(WAIT_MS);
      entries.push(...this.#log.readNew());
    }
    return entries;
  }

  get isLarge(): boolean {
    return (this.#log.size ?? 0) >= this.#compactFrom;
  }

  /**
   * Replaces the file by the entries that are still needed; one program at a time, the others wait for it. A damaged
   * file is kept under another name.
   * @param needed says which of all entries are
   * @returns false: another program is at it
   */
  compact(needed: (all: readonly LedgerEntry[]) => LedgerEntry[]): boolean {
    return atStateFile(this.path, () => this.#compact(needed));
  }

  #compact(needed: (all: readonly LedgerEntry[]) => LedgerEntry[]): boolean {
    const token = `${String(process.pid)} ${randomUUID()}`;
    if (!this.#takeLock(token)) return false;
    const draft = `${this.path}.${randomUUID()}`;
    try {
      const whole = new AppendLog(this.path, entrySchema);
      const entries = needed(whole.readNew());
      if (whole.damaged > whole.torn) copyFileSync(this.path, `${this.path}.damaged-${String(Date.now())}`);
      const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      writeAndSync(draft, text === '' ? '\n' : text);
      const replaced = retrying(this.path, () => {
        // A process that took so long that others went on has lost the lock: what they have added is not in this draft.
        if (this.#locked() !== token) return false;
        renameSync(draft, this.path);
        return true;
      });
      if (replaced) this.#compactFrom = Math.max(COMPACT_FROM, 2 * text.length);
      return replaced;
    } finally {
      removeWhenPossible(draft);
      this.#giveLockBack(token);
    }
  }

  /** One that cannot be removed is taken over by the others once it is too old; the file is complete in any case. */
  #giveLockBack(token: string): void {
    try {
      retrying(this.#lock, () => {
        if (this.#locked() === token) rmSync(this.#lock, { force: true });
      });
    } catch (error) {
      if (!isTransient(error)) throw error;
    }
  }

  #takeLock(token: string): boolean {
    try {
      writeFileSync(this.#lock, token, { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
  }

  /** The content of the lock; undefined: there is none. */
  #locked(): string | undefined {
    try {
      return readFileSync(this.#lock, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Waits while the file is being replaced. Each program that does so has its own time for it. */
  #untilCompacted(): void {
    let [seen, since] = [this.#locked(), performance.now()];
    while (seen !== undefined) {
      const dead = seen;
      if (performance.now() - since > COMPACTION_MS) {
        retrying(this.#lock, () => removeIfMeant(this.#lock, (text) => text === dead));
      } else sleepSync(WAIT_MS);
      const now = this.#locked();
      if (now !== seen) [seen, since] = [now, performance.now()];
    }
  }
}

/** Writes a file that is on the disk when this returns. */
function writeAndSync(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
