import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { AppendLog } from '#main/journal/append-log';
import { isPassing, retrying } from '#main/journal/retrying';
import { atStateFile } from '#main/journal/state-file';
import { attemptTargetSchema } from './attempt-target';

const momentShape = { at: z.number(), up: z.number().optional(), boot: z.string().optional() };

const entrySchema = z.discriminatedUnion('event', [
  attemptTargetSchema.extend({
    event: z.literal('claim'),
    id: z.string(),
    /** Keyed hash of user and password: tells secrets apart, gives none away. */
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

/** From this size on the file is worth writing anew without what no longer counts. Bytes. */
const COMPACT_FROM = 131_072;
/** Writing it anew takes milliseconds; who takes longer has died. */
const COMPACTION_MS = 5_000;
const WAIT_MS = 5;

/**
 * The file behind the record of logins: lines that are added, by several programs at once, and now and then a shorter
 * file in its place. Nothing that was added is lost while that happens: whoever adds a line looks afterwards whether
 * the file was being replaced, and adds it again if it is not in the new one.
 */
export class AttemptFile {
  readonly path: string;
  readonly #log: AppendLog<typeof entrySchema>;
  readonly #lock: string;
  #compactFrom = COMPACT_FROM;

  constructor(folder: string, name = 'attempts.jsonl') {
    this.path = join(folder, name);
    this.#lock = `${this.path}.compacting`;
    this.#log = new AppendLog(this.path, entrySchema);
  }

  /** True when lines were met that nobody can read, or the file was emptied. A line that a crash cut off is neither. */
  get damaged(): boolean {
    return this.#log.damaged > this.#log.torn || this.#size() === 0;
  }

  /** @throws StateFileError when it could not be written, as all that work at the file do */
  add(entry: LedgerEntry): void {
    const line = JSON.stringify(entrySchema.parse(entry));
    atStateFile(this.path, () => {
      for (;;) {
        this.#untilCompacted();
        // An outcome that is lost with the power counts as a refusal: its claim is there.
        this.#log.append(entry, entry.event !== 'outcome');
        if (!existsSync(this.#lock)) return;
        this.#untilCompacted();
        if (readFileSync(this.path, 'utf8').includes(line)) return;
      }
    });
  }

  /** Entries that were added since the last call; the first call returns everything. */
  readNew(): LedgerEntry[] {
    return this.#log.readNew();
  }

  get isLarge(): boolean {
    return (this.#size() ?? 0) >= this.#compactFrom;
  }

  #size(): number | undefined {
    return atStateFile(this.path, () => statSync(this.path, { throwIfNoEntry: false })?.size);
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
    if (!this.#takeLock()) return false;
    try {
      const whole = new AppendLog(this.path, entrySchema);
      const entries = needed(whole.readNew());
      if (whole.damaged > whole.torn) copyFileSync(this.path, `${this.path}.damaged-${String(Date.now())}`);
      const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      retrying(this.path, () => writeFileAtomic.sync(this.path, text === '' ? '\n' : text, { mode: 0o600 }));
      this.#compactFrom = Math.max(COMPACT_FROM, 2 * text.length);
      return true;
    } finally {
      this.#giveLockBack();
    }
  }

  /** One that cannot be removed is taken over by the others once it is too old; the file is complete in any case. */
  #giveLockBack(): void {
    try {
      retrying(this.#lock, () => rmSync(this.#lock, { force: true }));
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
  }

  #takeLock(): boolean {
    try {
      const file = openSync(this.#lock, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  }

  #untilCompacted(): void {
    const until = performance.now() + COMPACTION_MS;
    while (existsSync(this.#lock)) {
      if (performance.now() > until) retrying(this.#lock, () => rmSync(this.#lock, { force: true }));
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}
