import { join } from 'node:path';
import { z } from 'zod';
import { evidenceSchema } from '#shared/model/evidence';
import { endpointSchema, timestampSchema } from '#shared/model/primitives';
import { changeSchema } from '#shared/model/sighting';
import { Turns } from '#shared/turns';
import { BatchLog } from './batch-log';
import { StateFileError } from './state-file';

const machineSchema = z.object({
  endpoint: endpointSchema,
  address: z.string(),
  hostname: z.string().optional(),
  mac: z.string().optional(),
  macVendor: z.string().optional(),
  /** What the network showed when it was last seen. */
  evidence: z.array(evidenceSchema),
  /** Absent, with no evidence: it was imported, and nobody has looked at it yet. */
  firstSeen: timestampSchema.optional(),
  lastSeen: timestampSchema.optional(),
  /** It was asked since then and did not answer. */
  missing: z.boolean(),
  /** Newest first. */
  changes: z.array(changeSchema),
});
export type RememberedMachine = z.infer<typeof machineSchema>;

/** Null takes a machine out of memory. */
const entrySchema = z.object({ id: z.string(), machine: machineSchema.nullable() });
type Entry = z.infer<typeof entrySchema>;

/** With so many superseded lines the file is written anew. */
const MAX_SUPERSEDED_LINES = 2_000;

/**
 * The list of machines as it was last seen, so that it survives restarts. Holds no pins and no secrets: losing its last
 * lines costs a scan, therefore it is written lazily and in batches, unlike the machine book.
 */
export class MachineMemory {
  readonly #log: BatchLog<typeof entrySchema>;
  readonly #machines = new Map<string, RememberedMachine>();
  #pending: Entry[] = [];
  #lines = 0;
  #loaded: Promise<void> | undefined;
  readonly #writes = new Turns();

  constructor(home: string) {
    this.#log = new BatchLog(join(home, 'machines.jsonl'), entrySchema);
  }

  /** Reads the file, once. A line that cannot be read costs that machine alone. */
  load(): Promise<void> {
    this.#loaded ??= this.#read().catch((error: unknown) => {
      // The next try may succeed.
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  ids(): IterableIterator<string> {
    return this.#machines.keys();
  }

  get(id: string): RememberedMachine | undefined {
    return this.#machines.get(id);
  }

  /** @param keep false: for this session only (simulated machines are not remembered) */
  set(id: string, machine: RememberedMachine, keep = true): void {
    this.#machines.set(id, machine);
    if (keep) this.#pending.push({ id, machine });
  }

  forget(id: string): void {
    if (this.#machines.delete(id)) this.#pending.push({ id, machine: null });
  }

  /**
   * Writes what has not been written yet; resolves when it is in the file. What could not be written waits for the next
   * time, and is known here meanwhile.
   * @throws StateFileError
   */
  flush(): Promise<void> {
    return this.#writes.run(() => this.#write());
  }

  async #read(): Promise<void> {
    for (const line of await this.#log.lines()) {
      this.#lines++;
      const entry = this.#log.parse(line);
      if (!entry) continue;
      // Machines that were met before the file was read are fresher than it.
      if (entry.machine === null) this.#machines.delete(entry.id);
      else this.#machines.set(entry.id, entry.machine);
    }
    for (const { id, machine } of this.#pending) if (machine) this.#machines.set(id, machine);
    if (this.#lines - this.#machines.size > MAX_SUPERSEDED_LINES) await this.#rewrite();
  }

  async #write(): Promise<void> {
    const entries = this.#pending;
    if (entries.length === 0) return;
    this.#pending = [];
    // Of several lines for one machine only the newest is worth writing.
    const newest = new Map(entries.map((entry) => [entry.id, entry]));
    await this.#log.append([...newest.values()], () => this.#pending.unshift(...newest.values()));
    this.#lines += newest.size;
  }

  async #rewrite(): Promise<void> {
    const lines = [...this.#machines].map(([id, machine]) => JSON.stringify({ id, machine }));
    try {
      await this.#log.replace(lines);
      this.#lines = lines.length;
    } catch (error) {
      // The longer file holds the same, and reading it has worked.
      if (!(error instanceof StateFileError)) throw error;
    }
  }
}
