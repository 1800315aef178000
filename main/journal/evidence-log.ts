import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Evidence, evidenceSchema } from '#shared/model/evidence';
import { Turns } from '#shared/turns';
import { BatchLog } from './batch-log';
import { fileIdentity } from './file-identity';
import { readLines } from './read-lines';
import { StateFileError } from './state-file';

const entrySchema = z.object({ id: z.string(), evidence: evidenceSchema });
type Entry = z.infer<typeof entrySchema>;
/** What was noted of a machine, with the name that it had in the file. */
export type NotedEvidence = Entry;

/** When the file is longer than this, the older half of its entries is dropped. */
const MAX_LINES = 100_000;
/** Facts come in bursts; they are written together. */
const WRITE_DELAY_MS = 500;
/** While they cannot be written, that many wait. */
const MAX_PENDING = 10_000;

interface ReadSoFar {
  /** Which file it was (`fileIdentity`). */
  file: string | undefined;
  /** In bytes. */
  offset: number;
  entries: readonly Entry[];
}
const NOTHING_READ: ReadSoFar = { file: undefined, offset: 0, entries: [] };
/** Most lines are ports and pongs; they are passed over without being parsed. */
const MAY_BE_EVENT = /"kind":"(?:login|technician|ledger|recovery)"|"topic":"refusal"/;

/** Something that somebody did or found out, and not just how the network looked. */
export function isEvent(evidence: Evidence): boolean {
  switch (evidence.kind) {
    case 'login':
    case 'technician':
    case 'recovery':
    case 'ledger':
      return true;
    case 'wsman':
      return evidence.raw.topic === 'refusal';
    default:
      return false;
  }
}

/**
 * What was seen of each machine and no longer holds: the older half of the evidence ledger. The newer half, which
 * verdicts rest on, is kept with the machine list and in the machine book; so losing the last lines of this file costs
 * a line of history, and it is written lazily.
 */
export class EvidenceLog {
  readonly #log: BatchLog<typeof entrySchema>;
  /** Of machines that are not kept, such as those of the demo bench, for this session. */
  readonly #sessionOnly: Entry[] = [];
  #pending: Entry[] = [];
  #timer: NodeJS.Timeout | undefined;
  readonly #writes = new Turns();
  readonly #path: string;
  /** What `selected` has read of the file so far. */
  #read: ReadSoFar = NOTHING_READ;
  readonly #reads = new Turns();

  constructor(home: string) {
    this.#path = join(home, 'evidence.jsonl');
    this.#log = new BatchLog(this.#path, entrySchema);
  }

  /** @param keep false: for this session only */
  add(id: string, evidence: readonly Evidence[], keep = true): void {
    const entries = evidence.map((each) => ({ id, evidence: each }));
    (keep ? this.#pending : this.#sessionOnly).push(...entries);
    if (keep && entries.length > 0) {
      this.#timer ??= setTimeout(() => void this.flush().catch(() => undefined), WRITE_DELAY_MS).unref();
    }
  }

  /**
   * Everything that was logged of one machine, oldest first, also what could not be written yet.
   * @param ids names that it has had in this file
   * @throws StateFileError when the file is there and cannot be read
   */
  async of(ids: readonly string[]): Promise<Evidence[]> {
    await this.flush();
    const kept = (await this.#log.lines()).map((line) => this.#log.parse(line));
    return [...kept, ...this.#pending, ...this.#sessionOnly].flatMap((entry) =>
      entry && ids.includes(entry.id) ? [entry.evidence] : [],
    );
  }

  /**
   * Logins, statements, refusals and doubts about the identity of all machines, for the journal. The file is read in
   * pieces, and what was read once is not read again, because it may hold a hundred thousand lines.
   * @throws StateFileError when the file is there and cannot be read
   */
  async events(): Promise<Entry[]> {
    await this.flush();
    await this.#reads.run(() => this.#readOn());
    const waiting = [...this.#pending, ...this.#sessionOnly].filter(({ evidence }) => isEvent(evidence));
    return [...this.#read.entries, ...waiting];
  }

  async #readOn(): Promise<void> {
    const now = statSync(this.#path, { throwIfNoEntry: false, bigint: true });
    const [file, size] = now ? [fileIdentity(now), Number(now.size)] : [undefined, 0];
    // Cut off, or another file under this name: it is read from its beginning.
    const goesOn = file === this.#read.file && size >= this.#read.offset;
    if (!goesOn) this.#read = NOTHING_READ;
    if (size === this.#read.offset) return;
    const fresh: Entry[] = [];
    const { offset } = this.#read;
    const end = await readLines(this.#path, offset, (line) => {
      if (!MAY_BE_EVENT.test(line)) return;
      const entry = this.#log.parse(line);
      if (entry && isEvent(entry.evidence)) fresh.push(entry);
    });
    this.#read = { file, offset: end, entries: [...this.#read.entries, ...fresh] };
  }

  /**
   * Resolves when everything is in the file, or cannot be for now: no work may fail because of its history. What could
   * not be written is kept for the next time.
   * @returns why it could not be written
   */
  flush(): Promise<StateFileError | undefined> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#writes.run(() => this.#tryToWrite());
  }

  async #tryToWrite(): Promise<StateFileError | undefined> {
    try {
      await this.#write();
      return undefined;
    } catch (error) {
      if (error instanceof StateFileError) return error;
      throw error;
    }
  }

  async #write(): Promise<void> {
    const entries = this.#pending;
    if (entries.length === 0) return;
    this.#pending = [];
    await this.#log.append(entries, () => {
      this.#pending = [...entries, ...this.#pending].slice(-MAX_PENDING);
    });
    const lines = await this.#log.lines();
    if (lines.length > MAX_LINES) await this.#log.replace(lines.slice(-MAX_LINES / 2));
  }
}
