import type { MachineView } from '#shared/contract/contract';
import { tellsOfReset, type Evidence, type IdentityChange, type Statement } from '#shared/model/evidence';
import type { Inventory } from '#shared/model/inventory';
import { makerOf, makerOfPort, type Maker } from '#shared/model/maker';
import { STANDARD_PORTS, type Endpoint } from '#shared/model/primitives';
import type { Answers } from '#shared/model/recovery';
import type { Sighting } from '#shared/model/sighting';
import { fail, ok, type Result } from '#shared/result';
import { factsOf, sightOf, type Facts } from '#main/diagnosis/facts/facts';
import { statementWords } from '#shared/model/statement-words';
import { verdictOf } from '#main/diagnosis/verdicts/verdict';
import { OwnAddresses } from '#main/discovery/own-addresses';
import { isWorthShowing, type Observation } from '#main/discovery/observation';
import { newIdentity, type MachinePatch, type MachineRecord } from '#main/journal/machine-book';
import { withLock } from '#main/journal/lock';
import type { RememberedMachine } from '#main/journal/machine-memory';
import { isShortRealm, type AttemptTarget } from '#main/vault/attempt-target';
import type { MachineSecrets } from '#main/vault/vault';
import { nowIso, type Context } from '../core/context';
import { credentialOf, trustOf } from './machine-view';
import { identityEvidence } from './identity-evidence';
import { rememberedAfter } from './machine-changes';
import { MachineTurns } from './machine-turns';

/** What outlives a factory reset: who touched MEBx is still true then, logins and modes are not. */
const OUTLIVES_RESET: ReadonlySet<Statement> = new Set([
  'mebx-opened-before',
  'mebx-refused-factory-password',
  'mebx-accepted-factory-password',
  'mebx-key-dead',
  'layout-checked',
  'setup-refused-password',
  'never-touched',
  'local-unconfigured',
  'rtc-cleared',
  'bios-unconfigured',
  'bitlocker-asks-key',
]);

const EVIDENCE_KEPT = 60;
const EXPECTED_KEPT = 4;
const HISTORY_SHOWN = 300;

/** What a machine is recognised by, taken back. */
const NO_PINS = {
  realm: null,
  trustedFingerprint: null,
  replacedCertificate: null,
  expectedFingerprints: null,
  uuid: null,
  macs: null,
  plainAllowed: null,
  resetSeen: null,
  unproven: null,
} satisfies MachinePatch;

/** The machines seen since the program started, each with what the network shows and what is remembered of it. */
export class Machines {
  readonly #context: Context;
  readonly #seen = new Map<string, Observation>();
  readonly #inventories = new Map<string, Inventory>();
  readonly #simulated = new Map<string, string>();
  readonly #listeners = new Set<(id: string) => void>();
  readonly #forgetListeners = new Set<(ids: readonly string[]) => void>();
  readonly #ownAddresses = new OwnAddresses();
  readonly #turns = new MachineTurns((id) => this.#tell(id));

  constructor(context: Context) {
    this.#context = context;
  }

  /** @returns a function that ends the subscription */
  onChange(listener: (id: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Machines of the list: seen in this session, or remembered from earlier ones. */
  ids(): string[] {
    return [...new Set([...this.#seen.keys(), ...this.#context.memory.ids()])];
  }

  /**
   * Works at one machine while nobody else does: AMT serves one client at a time (amt-wire-facts.md 2.3). Changes are
   * told when the work is over, so that nobody sees a machine by halves.
   */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    return this.#turns.take(id, work);
  }

  /**
   * Works at one machine while nobody else does, in this program or in another: two that change one password would each
   * lose what the other has set. The lock belongs to the machine, because it may have two addresses.
   */
  exclusively<T>(id: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.inTurn(id, () => withLock(this.#context.home, this.identityOf(id), work));
  }

  /** AMT Bench's own id of the machine at a row of the list. */
  identityOf(id: string): string {
    return this.#context.book.identityOf(id);
  }

  /** The passwords of the machine at a row. */
  secrets(id: string): MachineSecrets {
    const machine = this.identityOf(id);
    return this.#context.vault.machine({ id: machine, former: this.#context.book.formerNames(machine) });
  }

  #knownSecrets(id: string): MachineSecrets | undefined {
    return this.#context.book.identityAt(id) === undefined ? undefined : this.secrets(id);
  }

  /** How the record of logins recognises the machine at a row, which asks for a login in that realm. */
  attemptTarget(id: string, realm: string): AttemptTarget {
    const { book, memory } = this.#context;
    const mac = memory.get(id)?.mac;
    const machine = book.identityAt(id);
    return {
      device: realm,
      ...(machine !== undefined && { machine }),
      endpoint: id,
      ...(mac !== undefined && { mac }),
      home: this.#context.homeName,
    };
  }

  /** Takes in what a scan sees. A newer observation of the same machine replaces the older one. */
  observe(observation: Observation): Sighting {
    const id = machineIdOf(observation.address, observation.endpoint);
    const before = observation.complete ? this.observation(id) : undefined;
    if (before?.ok) this.#past(id, before.value.evidence, observation.evidence);
    this.#seen.set(id, observation);
    // Of most machines that a scan meets nothing is remembered yet.
    if (this.#context.book.identityAt(id) !== undefined) {
      this.#noticeReset(id, observation);
      this.#meetExpected(id, observation);
      this.#takeBackMove(id, observation);
      this.#keepVainReset(id, observation, before?.ok ? before.value : undefined);
    }
    this.#noticeTls(id, observation);
    if (observation.complete && isWorthShowing(observation.evidence)) {
      const { memory } = this.#context;
      const remembered = rememberedAfter(memory.get(id), observation, nowIso(this.#context));
      memory.set(id, remembered, !this.isSimulated(id));
    }
    this.#changed(id);
    return this.#sighting(id, observation);
  }

  /** Takes machines off the list and out of memory; pins and what was said of them stay in the book. */
  forget(ids: readonly string[]): void {
    for (const id of ids) {
      this.#seen.delete(id);
      this.#inventories.delete(id);
      this.#context.memory.forget(id);
    }
    for (const listener of this.#forgetListeners) listener(ids);
  }

  /** @returns a function that ends the subscription */
  onForget(listener: (ids: readonly string[]) => void): () => void {
    this.#forgetListeners.add(listener);
    return () => this.#forgetListeners.delete(listener);
  }

  /** These were asked and did not answer: what is shown of them is what was seen before. */
  markMissing(ids: readonly string[]): void {
    for (const id of ids) this.#patchMemory(id, { missing: true });
  }

  setHardwareAddress(id: string, mac: string, macVendor: string | undefined): void {
    if (this.#context.memory.get(id)?.mac === mac) return;
    this.#patchMemory(id, { mac, ...(macVendor !== undefined && { macVendor }) });
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
    const machine = this.identityOf(from);
    // A machine that has an identity of its own is not another one.
    if (this.record(to).realm !== undefined && this.identityOf(to) !== machine) return false;
    const simulated = this.#simulated.get(from);
    if (simulated !== undefined) {
      // Met at an address that nobody knew for a simulated one: it does not belong on the disk.
      this.#simulated.set(to, simulated);
      memory.forget(to);
      memory.set(to, now, false);
    }
    const at = nowIso(this.#context);
    const moved = { at, what: 'address', from: old.address, to: now.address } as const;
    this.#patchMemory(to, { firstSeen: old.firstSeen, changes: [moved, ...now.changes, ...old.changes] });
    const { realm } = this.record(from);
    book.bind(to, machine);
    // Nothing is at stake while nobody has logged in to it.
    const waits = !proven && realm !== undefined;
    book.updateRecord(machine, { endpoint: now.endpoint, unproven: waits ? true : null });
    this.forget([from]);
    if (!waits) this.#leaveOtherRows(to, machine);
    this.#changed(to);
    return true;
  }

  /** Whoever answers at an address that a machine has left is not it. */
  #leaveOtherRows(id: string, machine: string): void {
    const { book } = this.#context;
    const left = book.rowsOf(machine).filter((row) => row !== id && !this.observation(row).ok);
    for (const row of left) book.bind(row, newIdentity());
  }

  /**
   * Whether a machine that was at one row may be the one at another: the hardware address is the same, or the realm is one
   * that no other machine has by chance.
   */
  looksLike(from: string, to: string): boolean {
    const { memory } = this.#context;
    const [old, now] = [memory.get(from)?.mac, memory.get(to)?.mac];
    if (old !== undefined && now !== undefined) return old === now;
    const seen = this.observation(from);
    const realm = seen.ok ? factsOf(seen.value.evidence).realm : undefined;
    return realm !== undefined && !isShortRealm(realm);
  }

  /** Whether a machine that was at one row shows at another what nobody else can: its trusted certificate. */
  isProvenAt(from: string, to: string): boolean {
    const { trustedFingerprint, expectedFingerprints } = this.record(from);
    const seen = this.observation(to);
    const tls = seen.ok ? factsOf(seen.value.evidence).tls : undefined;
    if (!tls?.ok) return false;
    return tls.fingerprint256 === trustedFingerprint || expectedFingerprints.includes(tls.fingerprint256);
  }

  /** It was only taken for the machine that has moved: now that one answers where it was. */
  #takeBackMove(id: string, observation: Observation): void {
    const { book } = this.#context;
    const machine = book.identityAt(id);
    if (machine === undefined || !observation.complete) return;
    const record = book.recordOf(machine);
    if (!record.unproven || factsOf(observation.evidence).realm !== record.realm) return;
    const others = book.rowsOf(machine).filter((row) => row !== id && this.observation(row).ok);
    if (others.length === 0) return;
    for (const row of others) {
      book.bind(row, newIdentity());
      this.#changed(row);
    }
    book.updateRecord(machine, { unproven: null, endpoint: observation.endpoint });
  }

  #patchMemory(id: string, patch: Partial<RememberedMachine>): void {
    const machine = this.#context.memory.get(id);
    if (!machine) return;
    this.#context.memory.set(id, { ...machine, ...patch }, !this.isSimulated(id));
    this.#changed(id);
  }

  observation(id: string): Result<Observation> {
    const observation = this.#seen.get(id) ?? this.#remembered(id);
    return observation
      ? ok(observation)
      : fail('unknown-device', 'This machine is not in the list any more.', 'Scan again.');
  }

  #remembered(id: string): Observation | undefined {
    const machine = this.#context.memory.get(id);
    return machine && { ...machine, complete: true };
  }

  record(id: string): MachineRecord {
    return this.#context.book.get(id);
  }

  /** What holds of a machine now, network and memory together. */
  facts(id: string): Result<Facts> {
    const observation = this.observation(id);
    return observation.ok ? ok(this.#learnt(id, this.record(id), observation.value).facts) : observation;
  }

  sighting(id: string): Result<Sighting> {
    const observation = this.observation(id);
    return observation.ok ? ok(this.#sighting(id, observation.value)) : observation;
  }

  async view(id: string): Promise<Result<MachineView>> {
    const found = this.observation(id);
    if (!found.ok) return found;
    const sighting = this.#sighting(id, found.value);
    const inventory = this.#inventories.get(id);
    const simulated = this.#simulated.get(id);
    const maker = this.maker(id);
    return ok({
      id,
      sighting,
      trust: trustOf(this.record(id), sighting),
      credential: await credentialOf(this.#knownSecrets(id), sighting.realm),
      ...this.#lookalike(id, sighting),
      ...(maker && { maker }),
      ...(inventory && { inventory }),
      ...(simulated !== undefined && { simulated }),
    });
  }

  /** Views of those that are in the list, in this order. */
  async views(ids: readonly string[]): Promise<MachineView[]> {
    const views: MachineView[] = [];
    for (const id of ids) {
      const view = await this.view(id);
      if (view.ok) views.push(view.value);
    }
    return views;
  }

  /** Remembers evidence that a scan cannot see again: statements, logins, what the firmware said of itself. */
  addEvidence(id: string, ...evidence: Evidence[]): void {
    const before = this.record(id).evidence;
    const kept = before.filter((old) => !evidence.some((fresh) => supersedes(fresh, old)));
    this.#past(id, before, [...kept, ...evidence]);
    this.#context.book.update(id, { evidence: [...kept, ...evidence].slice(-EVIDENCE_KEPT) });
    this.#changed(id);
  }

  /** @param takenBack it was said by mistake */
  addStatement(id: string, statement: Statement, takenBack = false): void {
    const fact = statementWords(statement, takenBack);
    const raw = { statement, ...(takenBack && { takenBack }) };
    this.addEvidence(id, { kind: 'technician', at: nowIso(this.#context), fact, raw });
  }

  /** What the last login of this session read. */
  inventory(id: string): Inventory | undefined {
    return this.#inventories.get(id);
  }

  setInventory(id: string, inventory: Inventory): void {
    this.#inventories.set(id, inventory);
    this.#changed(id);
  }

  trust(id: string, fingerprint256: string): void {
    this.#context.book.update(id, {
      trustedFingerprint: fingerprint256,
      replacedCertificate: null,
      plainAllowed: null,
    });
    this.#changed(id);
  }

  /** The technician has decided that this machine is used without encryption, although its certificate is trusted. */
  allowPlain(id: string, allowed = true): void {
    if (this.record(id).plainAllowed === allowed) return;
    this.#context.book.update(id, { plainAllowed: allowed ? true : null });
    this.#changed(id);
  }

  /**
   * A certificate was made for this machine, for a key that never leaves its firmware. Once it shows it, that is the
   * trusted one.
   */
  expectCertificate(id: string, fingerprint256: string): void {
    const expected = [...this.record(id).expectedFingerprints, fingerprint256].slice(-EXPECTED_KEPT);
    this.#context.book.update(id, { expectedFingerprints: expected });
  }

  #meetExpected(id: string, { evidence }: Observation): void {
    const { expectedFingerprints: expected } = this.record(id);
    if (expected.length === 0) return;
    const { tls } = factsOf(evidence);
    if (!tls?.ok || !expected.includes(tls.fingerprint256)) return;
    this.#context.book.update(id, {
      trustedFingerprint: tls.fingerprint256,
      replacedCertificate: null,
      expectedFingerprints: null,
      plainAllowed: null,
    });
  }

  #noticeTls(id: string, { evidence, complete }: Observation): void {
    // Asked for each answer of a scan, and most machines show no certificate.
    if (!complete || !evidence.some(({ kind }) => kind === 'tls')) return;
    if (this.record(id).seenWithTls || !factsOf(evidence).tls?.ok) return;
    this.#context.book.update(id, { seenWithTls: true });
  }

  /** Before a login goes out: from now on this realm, and the hardware address behind it, are this machine's. */
  pinRealm(id: string, realm: string): void {
    const endpoint = this.#seen.get(id)?.endpoint;
    const mac = this.#context.memory.get(id)?.mac;
    const { realm: known, macs } = this.record(id);
    if (known !== realm) this.#context.book.update(id, { realm, endpoint });
    if (mac !== undefined && macs[id] === undefined)
      this.#context.book.update(id, { macs: { ...macs, [id]: mac } });
  }

  /**
   * A machine keeps its UUID for life.
   * @returns false when another one is pinned here
   */
  pinUuid(id: string, uuid: string | undefined): boolean {
    if (uuid === undefined) return true;
    const pinned = this.record(id).uuid;
    if (pinned === undefined) this.#context.book.update(id, { uuid });
    return pinned === undefined || pinned === uuid;
  }

  /**
   * The technician has looked who is at this address, and answers the question that is open.
   * @param who `another`: a machine that nobody has met, to which nothing that is stored belongs. `same`: the machine that
   *   is known here; what differed is taken for its own from now on, and nothing else is
   * @param asked what the technician was shown; absent: whatever is open
   */
  acceptIdentity(
    id: string,
    who: 'same' | 'another',
    asked?: Pick<IdentityChange, 'what' | 'seen'>,
  ): Result<void> {
    const facts = this.facts(id);
    if (!facts.ok) return facts;
    const change = facts.value.identityChange;
    if (!change) {
      return fail(
        'input-invalid',
        'There is no question open about who this machine is. Nothing was changed.',
        'Go on with it as usual.',
      );
    }
    if (asked && (asked.what !== change.what || asked.seen !== change.seen)) {
      return fail(
        'input-invalid',
        'The machine shows something else by now than what you were asked about. Nothing was changed.',
        'Look at it again, then answer.',
      );
    }
    if (who === 'another') this.#context.book.bind(id, newIdentity());
    else this.#takeForOwn(id, change);
    this.#meetAnew(id);
    return ok(undefined);
  }

  /** It is the machine that is known here, though something differs. What else differs is a question of its own. */
  #takeForOwn(id: string, change: IdentityChange): void {
    const { book } = this.#context;
    const { trustedFingerprint, replacedCertificate, macs } = this.record(id);
    switch (change.what) {
      case 'encryption':
        book.update(id, { plainAllowed: true });
        return;
      case 'address':
        book.update(id, { unproven: null });
        this.#leaveOtherRows(id, this.identityOf(id));
        return;
      case 'mac':
        book.update(id, { macs: { ...macs, [id]: change.seen } });
        return;
      case 'uuid':
        book.update(id, { uuid: change.seen });
        return;
      case 'realm':
      case 'certificate': {
        // A reset brings both. The new certificate is asked about, and until then it does not go without one.
        const replaced = trustedFingerprint !== undefined || replacedCertificate;
        book.update(id, {
          trustedFingerprint: null,
          expectedFingerprints: null,
          replacedCertificate: replaced ? true : null,
          ...(this.#hasAnotherRealm(id) && {
            realm: null,
            resetSeen: null,
            evidence: this.#outlivingReset(id),
          }),
        });
        return;
      }
      case 'lookalike':
        throw new Error('a lookalike is no change of identity');
    }
  }

  #hasAnotherRealm(id: string): boolean {
    const seen = this.observation(id);
    const realm = seen.ok ? factsOf(seen.value.evidence).realm : undefined;
    return realm !== undefined && realm !== this.record(id).realm;
  }

  /**
   * The technician says that the machine at a row is one that is known from another address.
   * @param as its id; the machines that may be it are those that `lookalikes` names
   */
  acceptAs(id: string, as: string): Result<void> {
    if (!this.lookalikes(id).includes(as)) {
      return fail(
        'input-invalid',
        'There is no machine with the same realm that it could be.',
        'Scan again and look at the list.',
      );
    }
    const { book } = this.#context;
    book.bind(id, as);
    book.updateRecord(as, { unproven: null, endpoint: this.#seen.get(id)?.endpoint });
    this.#meetAnew(id);
    return ok(undefined);
  }

  /** Other machines that are remembered with the realm of the one at a row, the one that was heard of last at the end. */
  lookalikes(id: string): string[] {
    const observation = this.observation(id);
    const realm = observation.ok ? factsOf(observation.value.evidence).realm : undefined;
    return realm === undefined
      ? []
      : this.#context.book.holders({ realm }, this.#context.book.identityAt(id));
  }

  #lookalike(id: string, { verdict }: Sighting): Pick<MachineView, 'lookalike'> {
    if (!verdict.notes.some(({ code }) => code === 'lookalike')) return {};
    const machine = this.lookalikes(id).at(-1);
    const address = machine === undefined ? undefined : this.lastAddress(machine);
    return machine === undefined || address === undefined ? {} : { lookalike: { machine, address } };
  }

  /** Told by the technician, read from the firmware, or guessed from the maker of its network port. */
  maker(id: string): Maker | undefined {
    const facts = this.facts(id);
    return facts.ok ? this.#makerOf(id, this.record(id), facts.value) : undefined;
  }

  #makerOf(id: string, { maker }: MachineRecord, facts: Facts): Maker | undefined {
    const { macVendor } = this.#context.memory.get(id) ?? {};
    return maker ?? makerOf(facts.maker) ?? makerOfPort(macVendor);
  }

  /** @param patch what the technician has answered now; undefined takes an answer back */
  setAnswers(id: string, patch: Answers): void {
    this.#context.book.update(id, { answers: { ...this.record(id).answers, ...patch } });
    this.#changed(id);
  }

  /** How far a way back in has been gone. */
  setBegunPath(id: string, begun: MachineRecord['begun']): void {
    this.#context.book.update(id, { begun: begun ?? null });
  }

  setMaker(id: string, maker: MachineRecord['maker']): void {
    this.#context.book.update(id, { maker: maker ?? null });
    this.#changed(id);
  }

  markSimulated(id: string, machine: string): void {
    this.#simulated.set(id, machine);
  }

  /** From now on a machine that nobody has met is at this row. */
  reset(id: string): void {
    this.#context.book.bind(id, newIdentity());
    this.#meetAnew(id);
  }

  /** Who is at a row was said anew: what an earlier login read there may not be this machine's. */
  #meetAnew(id: string): void {
    this.#inventories.delete(id);
    this.#changed(id);
  }

  isSimulated(id: string): boolean {
    return this.#simulated.has(id);
  }

  /** It was reset from here: what it was recognised by is gone. Its UUID and hardware addresses stay. */
  forgetPins(id: string): void {
    const { uuid, macs } = this.record(id);
    this.#context.book.update(id, { ...NO_PINS, uuid, macs, seenWithTls: null });
    this.#changed(id);
  }

  /**
   * A machine that says “not set up” has been reset, or somebody pretends so: anybody can send a pong and block a port. Its
   * pins stay until it is set up again. If it then shows another realm, they belong to its former life.
   */
  #noticeReset(id: string, observation: Observation): void {
    const record = this.record(id);
    if (record.realm === undefined && record.trustedFingerprint === undefined) return;
    const { state, ports, realm } = factsOf(observation.evidence);
    // A machine whose web port is open has not been reset, whatever a pong says.
    if (state === 'pre' && ports.http !== 'open' && ports.https !== 'open') {
      if (record.resetSeen !== undefined) return;
      const evidence = this.#outlivingReset(id);
      this.#context.book.update(id, { resetSeen: nowIso(this.#context), evidence });
      this.#inventories.delete(id);
      return;
    }
    if (record.resetSeen === undefined || realm === undefined) return;
    if (record.realm !== undefined && record.realm !== realm) this.forgetPins(id);
    else this.#context.book.update(id, { resetSeen: null });
  }

  /** What was said of MEBx is still true after a reset; logins and modes are not, and go into the history. */
  #outlivingReset(id: string): Evidence[] {
    const { evidence } = this.record(id);
    const kept = evidence.filter((e) => e.kind === 'technician' && OUTLIVES_RESET.has(e.raw.statement));
    this.#past(id, evidence, kept);
    return kept;
  }

  /**
   * A reset was told, and the machine still asks for a login in the realm of before: it changed nothing, and that is
   * worth keeping. A scan that began before the act proves nothing.
   */
  #keepVainReset(id: string, observation: Observation, before: Observation | undefined): void {
    const { evidence, realm } = this.record(id);
    const act = evidence.findLast(tellsOfReset);
    const now = observation.evidence.findLast((e) => e.kind === 'challenge');
    if (!act || !now || now.at <= act.at) return;
    const known = realm ?? (before && factsOf(before.evidence).realm);
    const kept = evidence.slice(evidence.indexOf(act)).some((e) => e.kind === 'challenge');
    if (kept || now.raw.realm !== known) return;
    this.addEvidence(id, { ...now, fact: 'After the reset it asks for a login in the same realm as before' });
  }

  /** What no longer holds goes into the history, where the technician can still read it. */
  #past(id: string, before: readonly Evidence[], now: readonly Evidence[]): void {
    const facts = new Set(now.map(({ fact }) => fact));
    const over = before.filter(({ fact }) => !facts.has(fact));
    if (over.length > 0)
      this.#context.history.add(this.#context.book.identityAt(id) ?? id, over, !this.isSimulated(id));
  }

  /** Everything that was ever learnt of a machine, what holds now included; newest first. */
  async history(id: string): Promise<Result<Evidence[]>> {
    const sighting = this.sighting(id);
    if (!sighting.ok) return sighting;
    const { book } = this.#context;
    const machine = book.identityAt(id);
    const names = machine === undefined ? [id] : [machine, ...book.firstRows(machine)];
    const all = [...(await this.#context.history.of(names)), ...sighting.value.evidence];
    return ok(all.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, HISTORY_SHOWN));
  }

  #sighting(id: string, observation: Observation): Sighting {
    const record = this.record(id);
    const { evidence, facts } = this.#learnt(id, record, observation);
    const maker = this.#makerOf(id, record, facts);
    const attempts = this.#context.ledger.attempts(
      facts.realm === undefined ? undefined : this.attemptTarget(id, facts.realm),
    );
    const remembered = this.#context.memory.get(id);
    const { mac, macVendor, firstSeen, lastSeen, missing, changes } = remembered ?? {};
    return {
      id,
      address: observation.address,
      ...(observation.hostname !== undefined && { hostname: observation.hostname }),
      ...sightOf(facts),
      ...(mac !== undefined && { mac }),
      ...(macVendor !== undefined && { macVendor }),
      ...(firstSeen !== undefined && { firstSeen, lastSeen }),
      ...(missing && { missing }),
      ...(this.#ownPort(id, observation) && facts.amtOnWeb && { thisLaptop: true }),
      ...(changes && changes.length > 0 && { changes }),
      portNumbers: observation.endpoint.ports,
      evidence,
      verdict: verdictOf(evidence, {
        attempts,
        maker,
        ownPort: this.#ownPort(id, observation),
        answers: record.answers,
        library: this.#context.library,
      }),
    };
  }

  /**
   * The driver service of this computer's own AMT (LMS) listens on the ports of AMT, on its loopback address and, on
   * Windows, on all of its addresses.
   */
  #ownPort(id: string, { address }: Observation): boolean {
    if (id !== address || this.isSimulated(id)) return false;
    return address === '127.0.0.1' || address === '::1' || this.#ownAddresses.has(address);
  }

  /** What the network shows, what is remembered and what of it does not go together; and what holds by all that. */
  #learnt(
    id: string,
    record: MachineRecord,
    observation: Observation,
  ): { evidence: Evidence[]; facts: Facts } {
    const ownPort = this.#ownPort(id, observation);
    const seen = factsOf(observation.evidence, ownPort);
    const remembered = [...record.evidence, ...this.#identity(id, record, seen)];
    const evidence = [...observation.evidence, ...remembered];
    // Of most machines that a scan meets nothing is remembered yet.
    return { evidence, facts: remembered.length === 0 ? seen : factsOf(evidence, ownPort) };
  }

  /** What is pinned against what the network shows now. */
  #identity(id: string, record: MachineRecord, seen: Facts): Evidence[] {
    const { book, memory } = this.#context;
    return identityEvidence({
      record,
      mac: { pinned: record.macs[id], seen: memory.get(id)?.mac },
      seen,
      uuid: record.uuid === undefined ? undefined : factsOf(record.evidence).uuid,
      knownAt: (pin) => {
        const other = book.holders(pin, book.identityAt(id)).at(-1);
        return other === undefined ? undefined : this.lastAddress(other);
      },
      at: nowIso(this.#context),
    });
  }

  /** Where a machine was when it was last heard of. */
  lastAddress(machine: string): string | undefined {
    const { book, memory } = this.#context;
    const row = book.rowsOf(machine).findLast((each) => memory.get(each) !== undefined);
    const remembered = row === undefined ? undefined : memory.get(row)?.address;
    return remembered ?? book.recordOf(machine).endpoint?.host;
  }

  #changed(id: string): void {
    if (!this.#turns.hold(id)) this.#tell(id);
  }

  #tell(id: string): void {
    for (const listener of this.#listeners) listener(id);
  }
}

/** Address, with the web port where it is not the standard one. */
export function machineIdOf(address: string, { ports }: Endpoint): string {
  const standard = ports.http === STANDARD_PORTS.http && ports.https === STANDARD_PORTS.https;
  return standard ? address : `${address}:${String(ports.http)}`;
}

/** A newer statement of the same kind, or a newer reading of the same topic, replaces the older. Logins all count. */
function supersedes(fresh: Evidence, old: Evidence): boolean {
  if (fresh.kind === 'technician' && old.kind === 'technician')
    return fresh.raw.statement === old.raw.statement;
  if (fresh.kind === 'wsman' && old.kind === 'wsman') return fresh.raw.topic === old.raw.topic;
  return false;
}
