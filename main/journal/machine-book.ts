import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { FAILURE_CODES } from '#shared/failure-codes';
import { type Evidence, evidenceSchema } from '#shared/model/evidence';
import { type ReadHardware, readHardwareSchema } from '#shared/model/hardware';
import { type Inventory, inventorySchema } from '#shared/model/inventory';
import type { Maker } from '#shared/model/maker';
import {
  type Endpoint,
  endpointSchema,
  fingerprintSchema,
  makerSchema,
  timestampSchema,
  uuidSchema,
} from '#shared/model/primitives';
import { profileEverSchema } from '#shared/model/profile';
import { type Answers, answersSchema, type RecoveryPlan, recoveryPlanSchema } from '#shared/model/recovery';
import { textSchema } from '#shared/texts/text-schema';
import { AppendLog } from './append-log';
import { StateFileError } from './state-file';

/** The last configuration of a machine. Holds no secret: profiles name them. */
const lastRunSchema = z.object({
  /** Of the run journal; empty where nothing had to be changed, because such a run has no journal. */
  runId: z.string(),
  at: timestampSchema,
  /** `begun`: its end was not recorded (yet). */
  outcome: z.enum(['begun', 'done', 'partial', 'failed', 'nothing-to-do']),
  verified: z.boolean(),
  profile: profileEverSchema,
  profileName: z.string().optional(),
  /** Of the machine at that time: a reset gives it another one. */
  realm: z.string().optional(),
  failed: z
    .object({ step: textSchema.optional(), code: z.enum(FAILURE_CODES).optional(), message: textSchema })
    .optional(),
});
export type LastRun = z.infer<typeof lastRunSchema>;

/** What a later look found different from the profile of the last run. */
const driftSchema = z.object({ at: timestampSchema, settings: z.array(textSchema) });

const readInventorySchema = z.object({ at: timestampSchema, inventory: inventorySchema });

/** What stays when AMT is reset, because it is of the PC. */
const hardwareSchema = z.object({
  maker: z.string().optional(),
  model: z.string().optional(),
  serial: z.string().optional(),
});

/** What is remembered of a machine. Null takes a value back. */
const patchSchema = z.object({
  /** Realm that logins are pinned to, and where the machine listened then. */
  realm: z.string().nullish(),
  endpoint: endpointSchema.nullish(),
  /** Hardware addresses at the last login, by row: a machine may have two network ports. */
  macs: z.record(z.string(), z.string()).nullish(),
  /** Certificate that the technician trusts. */
  trustedFingerprint: fingerprintSchema.nullish(),
  /** The technician has said that its trusted certificate was replaced, and has not trusted another one yet. */
  replacedCertificate: z.boolean().nullish(),
  /** Certificates that were made for this machine and not met yet: the one that it shows becomes the trusted one. */
  expectedFingerprints: z.array(fingerprintSchema).nullish(),
  /** It was seen with encryption: passwords are never sent to it in the clear. */
  seenWithTls: z.boolean().nullish(),
  /** The technician has said that it may be logged in to without encryption although its certificate is trusted. */
  plainAllowed: z.boolean().nullish(),
  /** It said that it is not set up; whether it was really reset shows when it is set up again. */
  resetSeen: timestampSchema.nullish(),
  /** It was found at an address where nothing proves that it is this machine. */
  unproven: z.boolean().nullish(),
  uuid: uuidSchema.nullish(),
  maker: makerSchema.nullish(),
  /** What the technician said and what logins brought; kept because a scan cannot see it again. */
  evidence: z.array(evidenceSchema).nullish(),
  /** What the technician answered, and how far a way back in has been gone. */
  answers: answersSchema.nullish(),
  begun: recoveryPlanSchema.shape.begun.nullish(),
  /** Null: it was reset since; absent: no configuration is known. */
  lastRun: lastRunSchema.nullish(),
  drift: driftSchema.nullish(),
  /** What the last login read. */
  inventory: readInventorySchema.nullish(),
  hardware: hardwareSchema.nullish(),
  /** What it is made of, as it was read on request. */
  parts: readHardwareSchema.nullish(),
  note: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  favourite: z.boolean().nullish(),
  /** Account that an imported list names for it. */
  user: z.string().nullish(),
  /** It was one of the demo bench. */
  simulated: z.boolean().nullish(),
});
export type MachinePatch = z.infer<typeof patchSchema>;

const at = timestampSchema;
const entrySchema = z.union([
  z.object({ at, machine: z.string(), patch: patchSchema }),
  /**
   * From now on this machine is at that row; `from` is the machine that was there before, so that of two programs only
   * one decides.
   */
  z.object({ at, row: z.string(), machine: z.string(), from: z.string().nullable() }),
  /** What the run journal tells of machines from before the book kept it has been filled in. */
  z.object({ at, filledIn: z.literal('last-runs') }),
  /** Of version 0.1.0, which knew no machines but addresses. */
  z.object({ at, id: z.string(), patch: patchSchema }),
]);

const PINS = [
  'realm',
  'trustedFingerprint',
  'replacedCertificate',
  'expectedFingerprints',
  'uuid',
  'macs',
  'plainAllowed',
  'unproven',
] as const;
/** What a power cut must not take. What was seen can be seen again. */
const DURABLE = [...PINS, 'lastRun', 'note', 'tags', 'favourite'] as const;
const INDEXED = ['realm', 'trustedFingerprint', 'uuid'] as const;
type IndexedPin = (typeof INDEXED)[number] | 'mac';

export interface MachineRecord {
  realm: string | undefined;
  endpoint: Endpoint | undefined;
  macs: Readonly<Record<string, string>>;
  trustedFingerprint: string | undefined;
  replacedCertificate: boolean;
  expectedFingerprints: string[];
  seenWithTls: boolean;
  plainAllowed: boolean;
  resetSeen: string | undefined;
  unproven: boolean;
  uuid: string | undefined;
  maker: Maker | undefined;
  evidence: Evidence[];
  answers: Answers;
  begun: RecoveryPlan['begun'];
  /** Undefined also after a reset that AMT Bench knows of. */
  lastRun: LastRun | undefined;
  drift: z.infer<typeof driftSchema> | undefined;
  inventory: { at: string; inventory: Inventory } | undefined;
  hardware: z.infer<typeof hardwareSchema>;
  parts: ReadHardware | undefined;
  note: string | undefined;
  tags: string[];
  favourite: boolean;
  user: string | undefined;
  simulated: boolean;
}

/** Under which names version 0.1.0 filed the passwords of a machine. */
export interface FormerNames {
  realm: string | undefined;
  uuid: string | undefined;
  /** Another machine of that time had the same one: whose password it is, is not known. */
  realmShared: boolean;
  uuidShared: boolean;
}

/**
 * What is remembered of machines, and which machine is at which row of the list. A machine has an id of AMT Bench's own,
 * because nothing that it shows is sure to be its own: older firmware shares realms, makers ship the same UUID twice, and
 * both can be copied. Shared by window, command line and web host through one file.
 */
export class MachineBook {
  readonly #log: AppendLog<typeof entrySchema>;
  readonly #machines = new Map<string, MachinePatch>();
  readonly #rows = new Map<string, string>();
  /** Machines by pin. Realms, fingerprints, UUIDs and hardware addresses never have the same form. */
  readonly #pins = new Map<string, Set<string>>();
  /** By row, the machine that was met there first. */
  readonly #first = new Map<string, string>();
  /** By machine, what version 0.1.0 knew of it. */
  readonly #former = new Map<string, Pick<MachinePatch, 'realm' | 'uuid'>>();
  #lastRunsFilledIn = false;

  constructor(
    home: string,
    readonly now: () => number,
  ) {
    this.#log = new AppendLog(join(home, 'devices.jsonl'), entrySchema);
  }

  /** @param row of the list: address, with the web port where it is not the standard one */
  identityAt(row: string): string | undefined {
    this.#catchUp();
    return this.#rows.get(row);
  }

  /** The machine at a row; one that is new gets an id. What is remembered of it first makes that durable. */
  identityOf(row: string): string {
    return this.identityAt(row) ?? this.bind(row, newIdentity(), false);
  }

  /**
   * Says which machine is at a row from now on.
   * @returns the machine that is there: another one, if another program has said so at the same moment
   */
  bind(row: string, machine: string, durable = true): string {
    const from = this.identityAt(row) ?? null;
    this.#log.append({ at: this.#at(), row, machine, from }, durable);
    this.#catchUp();
    return this.#rows.get(row) ?? machine;
  }

  /** Rows that a machine is at. */
  rowsOf(machine: string): string[] {
    this.#catchUp();
    return [...this.#rows].flatMap(([row, there]) => (there === machine ? [row] : []));
  }

  get(row: string): MachineRecord {
    const machine = this.identityAt(row);
    return recordOf(machine === undefined ? {} : this.#machines.get(machine));
  }

  recordOf(machine: string): MachineRecord {
    this.#catchUp();
    return recordOf(this.#machines.get(machine));
  }

  /**
   * Machines that hold a pin, the one that was recorded last at the end.
   * @param not leaves this one out
   */
  holders(pin: Partial<Record<IndexedPin, string>>, not?: string): string[] {
    this.#catchUp();
    const sets = Object.values(pin).map((value) => this.#pins.get(value) ?? new Set<string>());
    return [...(sets[0] ?? [])].filter((machine) => machine !== not);
  }

  /** @param lasting false: what is written may be lost with the power, because it can be brought again */
  update(row: string, patch: MachinePatch, lasting = true): MachineRecord {
    this.updateRecord(this.identityOf(row), patch, lasting);
    return this.get(row);
  }

  updateRecord(machine: string, patch: MachinePatch, lasting = true): void {
    // A pin that is lost could send a password to a stranger.
    const durable = lasting && DURABLE.some((key) => key in patch);
    this.#log.append({ at: this.#at(), machine, patch }, durable);
  }

  /**
   * Fills in the last runs of machines of which none was ever recorded, once for this file.
   * Where the file cannot be written, the rest is filled in at the next start: reading must go on without it.
   * @param find by AMT Bench's id of the machine; not called when that has been done before
   */
  fillInLastRuns(find: () => ReadonlyMap<string, LastRun>): void {
    this.#catchUp();
    if (this.#lastRunsFilledIn) return;
    const found = find();
    try {
      for (const [machine, lastRun] of found) {
        if (this.#machines.get(machine)?.lastRun === undefined) this.updateRecord(machine, { lastRun });
      }
      this.#log.append({ at: this.#at(), filledIn: 'last-runs' });
    } catch (error) {
      if (!(error instanceof StateFileError)) throw error;
    }
  }

  /** Undefined for machines that version 0.1.0 did not know. */
  formerNames(machine: string): FormerNames | undefined {
    this.#catchUp();
    const former = this.#former.get(machine);
    if (!former) return undefined;
    const shared = (key: 'realm' | 'uuid'): boolean =>
      typeof former[key] === 'string' &&
      [...this.#former].some(([other, names]) => other !== machine && names[key] === former[key]);
    return {
      realm: former.realm ?? undefined,
      uuid: former.uuid ?? undefined,
      realmShared: shared('realm'),
      uuidShared: shared('uuid'),
    };
  }

  /** Rows that had no other machine before: what was noted of them before it had an id is about it. */
  firstRows(machine: string): string[] {
    this.#catchUp();
    return [...this.#first].flatMap(([row, first]) => (first === machine ? [row] : []));
  }

  /** The machine that was met at a row first: what was noted under the name of the row is about it. */
  firstAt(row: string): string | undefined {
    this.#catchUp();
    return this.#first.get(row);
  }

  /** All machines of which something is remembered. */
  machines(): string[] {
    this.#catchUp();
    return [...this.#machines.keys()];
  }

  /** Machines whose passwords version 0.1.0 filed under a realm. */
  formerHolders(realm: string): string[] {
    this.#catchUp();
    return [...this.#former].flatMap(([machine, names]) => (names.realm === realm ? [machine] : []));
  }

  #at(): string {
    return new Date(this.now()).toISOString();
  }

  #catchUp(): void {
    for (const entry of this.#log.readNew()) {
      if ('filledIn' in entry) {
        this.#lastRunsFilledIn = true;
      } else if ('row' in entry) {
        if ((this.#rows.get(entry.row) ?? null) === entry.from) this.#setRow(entry.row, entry.machine);
      } else if ('machine' in entry) {
        this.#patch(entry.machine, entry.patch);
      } else {
        const machine = formerMachineId(entry.id);
        if (!this.#rows.has(entry.id)) this.#setRow(entry.id, machine);
        this.#patch(machine, entry.patch);
        const { realm, uuid } = this.#machines.get(machine) ?? {};
        this.#former.set(machine, { realm, uuid });
      }
    }
  }

  #setRow(row: string, machine: string): void {
    this.#rows.set(row, machine);
    if (!this.#first.has(row)) this.#first.set(row, machine);
  }

  #patch(machine: string, patch: MachinePatch): void {
    const before = this.#machines.get(machine) ?? {};
    const after = { ...before, ...patch };
    this.#machines.set(machine, after);
    for (const pin of pinsOf(before)) this.#pins.get(pin)?.delete(machine);
    for (const pin of pinsOf(after)) this.#pins.set(pin, (this.#pins.get(pin) ?? new Set()).add(machine));
  }
}

export function newIdentity(): string {
  return `m-${randomUUID()}`;
}

/** The same for every program that reads the file of version 0.1.0. */
function formerMachineId(row: string): string {
  return `m-0.1.0-${createHash('sha256').update(row).digest('hex').slice(0, 24)}`;
}

function pinsOf(patch: MachinePatch): string[] {
  const single = INDEXED.flatMap((key) => patch[key] ?? []);
  return [...single, ...Object.values(patch.macs ?? {})];
}

function recordOf(patch: MachinePatch = {}): MachineRecord {
  return {
    realm: patch.realm ?? undefined,
    endpoint: patch.endpoint ?? undefined,
    macs: patch.macs ?? {},
    trustedFingerprint: patch.trustedFingerprint ?? undefined,
    expectedFingerprints: patch.expectedFingerprints ?? [],
    seenWithTls: patch.seenWithTls ?? false,
    replacedCertificate: patch.replacedCertificate ?? false,
    plainAllowed: patch.plainAllowed ?? false,
    resetSeen: patch.resetSeen ?? undefined,
    unproven: patch.unproven ?? false,
    uuid: patch.uuid ?? undefined,
    maker: patch.maker ?? undefined,
    evidence: patch.evidence ?? [],
    answers: patch.answers ?? {},
    begun: patch.begun ?? undefined,
    lastRun: patch.lastRun ?? undefined,
    drift: patch.drift ?? undefined,
    inventory: patch.inventory ?? undefined,
    hardware: patch.hardware ?? {},
    parts: patch.parts ?? undefined,
    note: patch.note ?? undefined,
    tags: patch.tags ?? [],
    favourite: patch.favourite ?? false,
    user: patch.user ?? undefined,
    simulated: patch.simulated ?? false,
  };
}
