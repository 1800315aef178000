import { isoTime } from '#shared/iso-time';
import { type Hardware, hardwareSchema, type ReadHardware } from '#shared/model/hardware';
import type { Inventory } from '#shared/model/inventory';
import { OWN_COMPUTER } from '#shared/model/own-computer';
import { type Endpoint, STANDARD_PORTS } from '#shared/model/primitives';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { OwnAddresses } from '#main/discovery/network/own-addresses';
import { isWorthShowing, type Observation } from '#main/discovery/observation';
import { withLock } from '#main/journal/lock';
import { type MachineRecord, newIdentity } from '#main/journal/machine-book';
import type { RememberedMachine } from '#main/journal/machine-memory';
import type { Context } from '../core/index';
import { inventoryToKeep } from './kept-inventory';
import { MachineTurns } from './machine-turns';

type ReadInventory = NonNullable<MachineRecord['inventory']>;

/**
 * The rows of the list of machines: what was seen in this session or is remembered from earlier ones, the work at them,
 * and the listeners for their changes. `MachineIdentities` decides which machine is at a row.
 */
export class MachineRows {
  readonly #context: Context;
  readonly #seen = new Map<string, Observation>();
  /** Of this session, by the machine: with what changes from minute to minute, which is not remembered. */
  readonly #inventories = new Map<string, ReadInventory>();
  readonly #parts = new Map<string, ReadHardware>();
  readonly #simulated = new Map<string, string>();
  /** Rows where a simulated machine is running, and those where one ran. */
  readonly #simulatedRows = new Set<string>();
  readonly #formerRows = new Set<string>();
  /** Machines that were met for the first time at a row where a simulated one was running. */
  readonly #metSimulated = new Map<string, 'running' | 'ended'>();
  readonly #listeners = new Set<(id: string) => void>();
  readonly #forgetListeners = new Set<(ids: readonly string[]) => void>();
  readonly #ownAddresses = new OwnAddresses();
  readonly #turns = new MachineTurns((id) => this.#notify(id));

  constructor(context: Context) {
    this.#context = context;
  }

  /** @returns a function that ends the subscription */
  onChange(listener: (id: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @returns a function that ends the subscription */
  onForget(listener: (ids: readonly string[]) => void): () => void {
    this.#forgetListeners.add(listener);
    return () => this.#forgetListeners.delete(listener);
  }

  /** Machines of the list: seen in this session, or remembered from earlier ones. */
  ids(): string[] {
    return [...new Set([...this.#seen.keys(), ...this.#context.memory.ids()])];
  }

  /**
   * Works at one machine while nobody else does: AMT serves one client at a time (docs/reference/protocol.md, P11).
   * Changes are reported when the work is over, so that nobody sees an incomplete state.
   */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    return this.#turns.run(id, work);
  }

  /**
   * Works at one machine while nobody else does, in this program or in another: two that change one password would each
   * lose what the other has set. The lock belongs to the machine, because it may have two addresses.
   * @param signal ends the wait for another program
   */
  exclusively<T>(id: string, work: () => Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
    return this.inTurn(id, () => withLock(this.#context.home, this.identityOf(id), work, signal));
  }

  /** AMT Bench's own id of the machine at a row of the list. */
  identityOf(id: string): string {
    return this.#context.book.identityOf(id);
  }

  /** From now on a machine that nobody has met is at this row. */
  bindNew(id: string): void {
    const machine = newIdentity();
    // Another program may have named another machine at the same moment.
    const isBound = this.#context.book.bind(id, machine) === machine;
    if (!isBound || !this.#simulatedRows.has(id)) return;
    this.#metSimulated.set(machine, 'running');
    this.#context.book.updateRecord(machine, { simulated: true });
  }

  record(id: string): MachineRecord {
    return this.#context.book.get(id);
  }

  observation(id: string): Result<Observation> {
    const observation = this.#seen.get(id) ?? this.#remembered(id);
    return observation
      ? ok(observation)
      : fail('unknown-device', message('scan.notInList'), message('scan.notInListNext'));
  }

  /** Takes a machine into the list that nobody has looked at: somebody has named it. */
  addUnseen({ endpoint, address }: Pick<Observation, 'endpoint' | 'address'>, hostname?: string): void {
    const id = machineIdOf(address, endpoint);
    this.#context.memory.set(id, {
      endpoint,
      address,
      ...(hostname !== undefined && { hostname }),
      evidence: [],
      missing: false,
      changes: [],
    });
    this.changed(id);
  }

  /** Machines of the list by their host names, in lower case. */
  idsByName(): ReadonlyMap<string, string> {
    return new Map(
      this.ids().flatMap((id): [string, string][] => {
        const seen = this.observation(id);
        const name = seen.ok ? seen.value.hostname : undefined;
        return name === undefined ? [] : [[name.toLowerCase(), id]];
      }),
    );
  }

  #remembered(id: string): Observation | undefined {
    const machine = this.#context.memory.get(id);
    return machine && { ...machine, complete: true };
  }

  /** Removes machines from the list and from memory; their pins and statements stay in the machine book. */
  forget(ids: readonly string[]): void {
    for (const id of ids) {
      this.#seen.delete(id);
      this.#context.memory.forget(id);
    }
    for (const listener of this.#forgetListeners) listener(ids);
  }

  /** These were asked and did not answer: what is shown of them is what was seen before. */
  markMissing(ids: readonly string[]): void {
    for (const id of ids) this.patchMemory(id, { missing: true });
  }

  setHardwareAddress(id: string, mac: string, macVendor: string | undefined): void {
    if (this.#context.memory.get(id)?.mac === mac) return;
    this.patchMemory(id, { mac, ...(macVendor !== undefined && { macVendor }) });
  }

  patchMemory(id: string, patch: Partial<RememberedMachine>): void {
    const machine = this.#context.memory.get(id);
    if (!machine) return;
    this.#context.memory.set(id, { ...machine, ...patch }, !this.isSimulated(id));
    this.changed(id);
  }

  /** What the last login read, in an earlier session too; then without what changes from minute to minute. */
  inventory(id: string): Inventory | undefined {
    return this.readInventory(id)?.inventory;
  }

  /** The same, with the time it was read. */
  readInventory(id: string): ReadInventory | undefined {
    const machine = this.#context.book.identityAt(id);
    const known = machine === undefined ? undefined : this.#context.book.recordOf(machine).inventory;
    if (machine === undefined || !known) return undefined;
    return newer(this.#inventories.get(machine), known);
  }

  setInventory(id: string, inventory: Inventory): void {
    const at = isoTime(this.#context.now());
    const { maker, model, serialNumber: serial } = inventory;
    this.#inventories.set(this.identityOf(id), { at, inventory });
    const kept = { at, inventory: inventoryToKeep(inventory) };
    if (!isAsKept(this.record(id).inventory, kept)) {
      this.#context.book.update(id, {
        inventory: kept,
        // A login that may not read it does not take it back.
        ...((maker ?? model ?? serial) !== undefined && { hardware: { maker, model, serial } }),
      });
    }
    this.changed(id);
  }

  /** What a machine is made of stays when its AMT is reset, because it is of the PC. */
  setHardware(id: string, hardware: Hardware): void {
    const parts = { at: isoTime(this.#context.now()), hardware: hardwareSchema.parse(hardware) };
    this.#parts.set(this.identityOf(id), parts);
    if (!isAsKept(this.record(id).parts, parts)) this.#context.book.update(id, { parts });
    this.changed(id);
  }

  /** What it is made of, with the time it was read. */
  hardware(id: string): ReadHardware | undefined {
    const machine = this.#context.book.identityAt(id);
    if (machine === undefined) return undefined;
    return newer(this.#parts.get(machine), this.#context.book.recordOf(machine).parts);
  }

  markSimulated(id: string, machine: string): void {
    this.#simulated.set(id, machine);
  }

  /** A simulated machine is started at this row: whatever was there before, it is one that nobody has met. */
  beginSimulation(id: string, machine: string): void {
    this.markSimulated(id, machine);
    this.#simulatedRows.add(id);
    this.bindNew(id);
    this.changed(id);
  }

  /** The technician takes a real machine for one that was met simulated: what is stored for it may be real. */
  noteReal(machine: string): void {
    this.#metSimulated.delete(machine);
    if (this.#context.book.recordOf(machine).simulated) {
      this.#context.book.updateRecord(machine, { simulated: null });
    }
  }

  /** A simulated machine is running at this row. */
  runsSimulation(id: string): boolean {
    return this.#simulatedRows.has(id);
  }

  /** The simulated machines have ended, and nobody will meet them again. */
  endSimulation(): void {
    for (const row of this.#simulatedRows) this.#formerRows.add(row);
    for (const machine of this.#metSimulated.keys()) this.#metSimulated.set(machine, 'ended');
    this.#simulatedRows.clear();
  }

  /** AMT Bench's own ids of simulated machines that have ended, and whose passwords may still be stored. */
  endedSimulations(): string[] {
    return [...this.#metSimulated.keys()].filter((machine) => this.isOnlySimulated(machine));
  }

  /** It was a simulated machine and has ended, and no row of a real machine is bound to it. */
  isOnlySimulated(machine: string): boolean {
    const rows = this.#context.book.rowsOf(machine);
    return this.#metSimulated.get(machine) === 'ended' && rows.every((row) => this.#formerRows.has(row));
  }

  /** Nothing is stored for it any more. */
  forgetSimulation(machine: string): void {
    this.#metSimulated.delete(machine);
  }

  isSimulated(id: string): boolean {
    return this.#simulated.has(id);
  }

  /**
   * The driver service of this computer's own AMT (LMS) listens on the ports of AMT, on its loopback address and, on
   * Windows, on all of its addresses. What is only remembered of another address is of whoever had it then.
   */
  isOwnPort(id: string, observation: Observation): boolean {
    return this.#isAtOwnAddress(id, observation) && (isLoopback(id) || this.#seen.has(id));
  }

  #isAtOwnAddress(id: string, { address }: Observation): boolean {
    return id === address && !this.isSimulated(id) && (isLoopback(id) || this.isOwnAddress(address));
  }

  /** This computer has that address on one of its networks. */
  isOwnAddress(address: string): boolean {
    return this.#ownAddresses.has(address);
  }

  /**
   * What a driver service shows at another address of this computer is seen at its loopback address: it is one machine,
   * and one row.
   */
  atOwnRow(observation: Observation): Observation {
    const id = machineIdOf(observation.address, observation.endpoint);
    if (!this.#isAtOwnAddress(id, observation) || !isWorthShowing(observation.evidence)) return observation;
    return {
      ...observation,
      address: OWN_COMPUTER,
      endpoint: { ...observation.endpoint, host: OWN_COMPUTER },
    };
  }

  /** Rows at other addresses of this computer, where its own AMT may have been seen, and never answers itself. */
  otherOwnRows(): string[] {
    return this.ids().filter((id) => {
      const seen = this.observation(id);
      return id !== OWN_COMPUTER && seen.ok && this.#isAtOwnAddress(id, seen.value);
    });
  }

  /** Notifies the listeners; while somebody works at the machine, once that is over. */
  changed(id: string): void {
    if (!this.#turns.deferChange(id)) this.#notify(id);
  }

  #notify(id: string): void {
    for (const listener of this.#listeners) listener(id);
  }

  /** Records what a scan sees, in place of what was seen before. */
  see(id: string, observation: Observation): void {
    this.#seen.set(id, observation);
  }

  /** What was seen in this session; undefined: it is only remembered, or not in the list. */
  seen(id: string): Observation | undefined {
    return this.#seen.get(id);
  }

  /** What was read of the machine at this row no longer holds. Its hardware stays what it is. */
  dropInventory(id: string): void {
    if (this.record(id).inventory) this.#context.book.update(id, { inventory: null });
  }

  /** Which of the simulated machines it is. */
  simulatedAs(id: string): string | undefined {
    return this.#simulated.get(id);
  }
}

/** Address, with the web port where it is not the standard one. */
export function machineIdOf(address: string, { ports }: Endpoint): string {
  const standard = ports.http === STANDARD_PORTS.http && ports.https === STANDARD_PORTS.https;
  return standard ? address : `${address}:${String(ports.http)}`;
}

function isLoopback(address: string): boolean {
  return address === OWN_COMPUTER || address === '::1';
}

const DAY_MS = 86_400_000;

/** @param fresh read in this session @param known of the file: another program may have read it since */
function newer<T extends { at: string }>(fresh: T | undefined, known: T | undefined): T | undefined {
  return fresh && (!known || fresh.at >= known.at) ? fresh : known;
}

/** The file grows with all that is written to it, so the same is written once a day at most. */
function isAsKept<T extends { at: string }>(known: T | undefined, read: T): boolean {
  if (!known) return false;
  const age = Date.parse(read.at) - Date.parse(known.at);
  if (age < 0 || age > DAY_MS) return false;
  // As it is in the file: without values that are undefined.
  return JSON.stringify({ ...read, at: '' }) === JSON.stringify({ ...known, at: '' });
}
