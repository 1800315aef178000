import { isoTime } from '#shared/iso-time';
import { factsOf } from '#main/diagnosis/facts/facts';
import type { Observation } from '#main/discovery/observation';
import { isShortRealm } from '#main/vault/attempt-target';
import type { Context } from '../core/index';
import type { MachineRows } from './machine-rows';

/** Machines that answer at another address now: whether they are taken for the same ones, and what goes with them. */
export class MachineMoves {
  readonly #context: Context;
  readonly #rows: MachineRows;

  constructor(context: Context, rows: MachineRows) {
    this.#context = context;
    this.#rows = rows;
  }

  /**
   * Whether a machine that was at one row may be the one at another: the hardware address is the same, or the realm is one
   * that no other machine has by chance.
   */
  looksLike(from: string, to: string): boolean {
    const { memory } = this.#context;
    const [old, now] = [memory.get(from)?.mac, memory.get(to)?.mac];
    if (old !== undefined && now !== undefined) return old === now;
    const seen = this.#rows.observation(from);
    const realm = seen.ok ? factsOf(seen.value.evidence).realm : undefined;
    return realm !== undefined && !isShortRealm(realm);
  }

  /** Whether a machine that was at one row shows its trusted certificate at another, which no other machine can. */
  isProvenAt(from: string, to: string): boolean {
    const { trustedFingerprint, expectedFingerprints } = this.#rows.record(from);
    const seen = this.#rows.observation(to);
    const tls = seen.ok ? factsOf(seen.value.evidence).tls : undefined;
    if (!tls?.ok) return false;
    return tls.fingerprint256 === trustedFingerprint || expectedFingerprints.includes(tls.fingerprint256);
  }

  /**
   * The machine of one row answers at another address now, and nobody answers at the old one: what is remembered goes
   * with it.
   * @param proven nothing but this machine can be there, or the technician has said so. Else its stored password waits
   *   until somebody says so
   * @returns false: it was not taken for the same machine
   */
  follow(from: string, to: string, proven: boolean): boolean {
    const { book, memory } = this.#context;
    const old = memory.get(from);
    const now = memory.get(to);
    if (!old || !now) return false;
    const machine = this.#rows.identityOf(from);
    // A machine that has an identity of its own is not another one.
    if (this.#rows.record(to).realm !== undefined && this.#rows.identityOf(to) !== machine) return false;
    const simulated = this.#rows.simulatedAs(from);
    if (simulated !== undefined) {
      // Met at an address that nobody knew for a simulated one: it does not belong on the disk.
      this.#rows.markSimulated(to, simulated);
      memory.forget(to);
      memory.set(to, now, false);
    }
    const at = isoTime(this.#context.now());
    const moved = { at, what: 'address', from: old.address, to: now.address } as const;
    this.#rows.patchMemory(to, {
      ...(old.firstSeen !== undefined && { firstSeen: old.firstSeen }),
      changes: [moved, ...now.changes, ...old.changes],
    });
    const { realm } = this.#rows.record(from);
    book.bind(to, machine);
    // Nothing is at stake while nobody has logged in to it.
    const waits = !proven && realm !== undefined;
    book.updateRecord(machine, { endpoint: now.endpoint, unproven: waits ? true : null });
    this.#rows.forget([from]);
    if (!waits) this.leaveOtherRows(to, machine);
    this.#rows.changed(to);
    return true;
  }

  /** What answers at an address that a machine has left is another machine. */
  leaveOtherRows(id: string, machine: string): void {
    const { book } = this.#context;
    const left = book.rowsOf(machine).filter((row) => row !== id && !this.#rows.observation(row).ok);
    for (const row of left) this.#rows.bindNew(row);
  }

  /** It was only taken for the machine that has moved: now that one answers where it was. */
  takeBack(id: string, observation: Observation): void {
    const { book } = this.#context;
    const machine = book.identityAt(id);
    if (machine === undefined || !observation.complete) return;
    const record = book.recordOf(machine);
    if (!record.unproven || factsOf(observation.evidence).realm !== record.realm) return;
    const others = book.rowsOf(machine).filter((row) => row !== id && this.#rows.observation(row).ok);
    if (others.length === 0) return;
    for (const row of others) {
      this.#rows.bindNew(row);
      this.#rows.changed(row);
    }
    book.updateRecord(machine, { unproven: null, endpoint: observation.endpoint });
  }
}
