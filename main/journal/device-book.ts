import { join } from 'node:path';
import { z } from 'zod';
import { evidenceSchema, type Evidence } from '#shared/model/evidence';
import type { Maker } from '#shared/model/maker';
import {
  endpointSchema,
  fingerprintSchema,
  makerSchema,
  timestampSchema,
  uuidSchema,
  type Endpoint,
} from '#shared/model/primitives';
import { answersSchema, recoveryPlanSchema, type Answers, type RecoveryPlan } from '#shared/model/recovery';
import { AppendLog } from './append-log';

/** What is remembered of the machine behind an address. Null takes a value back. */
const patchSchema = z.object({
  /** Realm that logins are pinned to, and where the machine listened then. */
  realm: z.string().nullish(),
  endpoint: endpointSchema.nullish(),
  /** Certificate that the technician answered for. */
  trustedFingerprint: fingerprintSchema.nullish(),
  /** Certificates that were made for this machine and not met yet: the one that it shows becomes the trusted one. */
  expectedFingerprints: z.array(fingerprintSchema).nullish(),
  uuid: uuidSchema.nullish(),
  maker: makerSchema.nullish(),
  /** What the technician said and what logins brought; kept because a scan cannot see it again. */
  evidence: z.array(evidenceSchema).nullish(),
  /** What the technician answered, and how far a way back in has been gone. */
  answers: answersSchema.nullish(),
  begun: recoveryPlanSchema.shape.begun.nullish(),
});
export type DevicePatch = z.infer<typeof patchSchema>;

const entrySchema = z.object({ at: timestampSchema, id: z.string(), patch: patchSchema });

const PINS = ['realm', 'trustedFingerprint', 'expectedFingerprints', 'uuid'] as const;

export interface DeviceRecord {
  realm: string | undefined;
  trustedFingerprint: string | undefined;
  expectedFingerprints: string[];
  uuid: string | undefined;
  maker: Maker | undefined;
  evidence: Evidence[];
  answers: Answers;
  begun: RecoveryPlan['begun'];
}

/** Pins and memories per address, shared by window, command line and web host through one file. */
export class DeviceBook {
  readonly #log: AppendLog<typeof entrySchema>;
  readonly #records = new Map<string, DevicePatch>();
  /** Who holds a pin. Realms, fingerprints and UUIDs never look alike. */
  readonly #pins = new Map<string, Set<string>>();

  constructor(
    home: string,
    readonly now: () => number,
  ) {
    this.#log = new AppendLog(join(home, 'devices.jsonl'), entrySchema);
  }

  /** @param id of the sighting: address, with ports where they are not the standard ones */
  get(id: string): DeviceRecord {
    this.#catchUp();
    const { realm, trustedFingerprint, expectedFingerprints, uuid, maker, evidence, answers, begun } =
      this.#records.get(id) ?? {};
    return {
      realm: realm ?? undefined,
      trustedFingerprint: trustedFingerprint ?? undefined,
      expectedFingerprints: expectedFingerprints ?? [],
      uuid: uuid ?? undefined,
      maker: maker ?? undefined,
      evidence: evidence ?? [],
      answers: answers ?? {},
      begun: begun ?? undefined,
    };
  }

  /**
   * The machine that a realm, a certificate or a UUID is pinned to, if any; of several the one that was heard of last.
   * @param not leaves this one out
   */
  idOf(pin: Pick<DevicePatch, 'realm' | 'trustedFingerprint' | 'uuid'>, not: string): string | undefined {
    this.#catchUp();
    const ids = Object.values(pin).map((value) => this.#pins.get(String(value)) ?? []);
    return [...(ids[0] ?? [])].findLast((id) => id !== not);
  }

  update(id: string, patch: DevicePatch): DeviceRecord {
    // What was seen can be seen again; a pin that is lost could send a password to a stranger.
    const durable = PINS.some((pin) => pin in patch);
    this.#log.append({ at: new Date(this.now()).toISOString(), id, patch }, durable);
    return this.get(id);
  }

  /** Where the machine with this realm was last logged in to. */
  endpointOf(realm: string): Endpoint | undefined {
    this.#catchUp();
    const record = [...this.#records.values()].findLast((candidate) => candidate.realm === realm);
    return record?.endpoint ?? undefined;
  }

  #catchUp(): void {
    for (const entry of this.#log.readNew()) {
      const before = this.#records.get(entry.id) ?? {};
      const patched = { ...before, ...entry.patch };
      // To the end of the order: the last one is the one that was heard of last.
      this.#records.delete(entry.id);
      this.#records.set(entry.id, patched);
      this.#pin(entry.id, before, patched);
    }
  }

  #pin(id: string, before: DevicePatch, after: DevicePatch): void {
    for (const key of ['realm', 'trustedFingerprint', 'uuid'] as const) {
      const [old, now] = [before[key], after[key]];
      if (typeof old === 'string' && old !== now) this.#pins.get(old)?.delete(id);
      if (typeof now !== 'string') continue;
      const holders = this.#pins.get(now) ?? new Set();
      holders.delete(id);
      this.#pins.set(now, holders.add(id));
    }
  }
}
