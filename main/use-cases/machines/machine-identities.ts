import { isoTime } from '#shared/iso-time';
import type { Evidence, IdentityChange } from '#shared/model/evidence';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { type Facts, factsOf } from '#main/diagnosis/facts/facts';
import type { Observation } from '#main/discovery/observation';
import type { MachinePatch, MachineRecord } from '#main/journal/machine-book';
import type { Context } from '../core/index';
import { identityEvidence } from './identity-evidence';
import type { MachineEvidence } from './machine-evidence';
import type { MachineMoves } from './machine-moves';
import type { MachineRows } from './machine-rows';

const EXPECTED_KEPT = 4;

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

/** A reset ends what an earlier configuration has set. */
const NO_RUN = { lastRun: null, drift: null } satisfies MachinePatch;

/** Which machine is at a row: what it is recognised by, and what the technician has said about it. */
export class MachineIdentities {
  readonly #context: Context;
  readonly #rows: MachineRows;
  readonly #evidence: MachineEvidence;
  readonly #moves: MachineMoves;

  constructor(context: Context, rows: MachineRows, evidence: MachineEvidence, moves: MachineMoves) {
    this.#context = context;
    this.#rows = rows;
    this.#evidence = evidence;
    this.#moves = moves;
  }

  /** Compares what a scan sees now with what is pinned. Only for rows of which something is remembered. */
  notice(id: string, observation: Observation): void {
    this.#noticeReset(id, observation);
    this.#meetExpected(id, observation);
    this.#moves.takeBack(id, observation);
  }

  /** What holds of a machine now, network and memory together. */
  facts(id: string): Result<Facts> {
    const observation = this.#rows.observation(id);
    return observation.ok
      ? ok(this.evidenceOf(id, this.#rows.record(id), observation.value).facts)
      : observation;
  }

  /** What the network shows, what is remembered and where they differ; and the facts that follow. */
  evidenceOf(
    id: string,
    record: MachineRecord,
    observation: Observation,
  ): { evidence: Evidence[]; facts: Facts } {
    const ownPort = this.#rows.isOwnPort(id, observation);
    const seen = factsOf(observation.evidence, ownPort);
    const remembered = [...record.evidence, ...this.#identity(id, record, seen)];
    const evidence = [...observation.evidence, ...remembered];
    // Of most machines that a scan meets nothing is remembered yet.
    return { evidence, facts: remembered.length === 0 ? seen : factsOf(evidence, ownPort) };
  }

  /** What is pinned against what the network shows now. */
  #identity(id: string, record: MachineRecord, seen: Facts): Evidence[] {
    const { book, memory } = this.#context;
    const observation = this.#rows.observation(id);
    return identityEvidence({
      record,
      mac: { pinned: record.macs[id], seen: memory.get(id)?.mac },
      seen,
      uuid: record.uuid === undefined ? undefined : factsOf(record.evidence).uuid,
      knownAt: (pin) => {
        const other = book.holders(pin, book.identityAt(id)).at(-1);
        return other === undefined ? undefined : this.lastAddress(other);
      },
      address: observation.ok ? observation.value.address : id,
      at: isoTime(this.#context.now()),
    });
  }

  #meetExpected(id: string, { evidence }: Observation): void {
    const { expectedFingerprints: expected } = this.#rows.record(id);
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

  noticeTls(id: string, { evidence, complete }: Observation): void {
    // Asked for each answer of a scan, and most machines show no certificate.
    if (!complete || !evidence.some(({ kind }) => kind === 'tls')) return;
    if (this.#rows.record(id).seenWithTls || !factsOf(evidence).tls?.ok) return;
    this.#context.book.update(id, { seenWithTls: true });
  }

  /**
   * A machine that says “not set up” has been reset, or somebody pretends so: anybody can send a pong and block a port.
   * Its pins stay until it is set up again. If it then shows another realm, they are from before its reset.
   */
  #noticeReset(id: string, observation: Observation): void {
    const record = this.#rows.record(id);
    if (record.realm === undefined && record.trustedFingerprint === undefined) return;
    const { state, ports, realm } = factsOf(observation.evidence);
    // A machine whose web port is open has not been reset, whatever a pong says.
    if (state === 'pre' && ports.http !== 'open' && ports.https !== 'open') {
      if (record.resetSeen !== undefined) return;
      const evidence = this.#evidence.outlivingReset(id);
      this.#context.book.update(id, { resetSeen: isoTime(this.#context.now()), evidence });
      this.#rows.dropInventory(id);
      return;
    }
    if (record.resetSeen === undefined || realm === undefined) return;
    if (record.realm !== undefined && record.realm !== realm) this.forgetPins(id);
    else this.#context.book.update(id, { resetSeen: null });
  }

  trustCertificate(id: string, fingerprint256: string): void {
    this.#context.book.update(id, {
      trustedFingerprint: fingerprint256,
      replacedCertificate: null,
      plainAllowed: null,
    });
    this.#rows.changed(id);
  }

  /** The technician has decided that this machine is used without encryption, although its certificate is trusted. */
  allowPlain(id: string, allowed = true): void {
    if (this.#rows.record(id).plainAllowed === allowed) return;
    this.#context.book.update(id, { plainAllowed: allowed ? true : null });
    this.#rows.changed(id);
  }

  /**
   * A certificate was made for this machine, for a key that never leaves its firmware. Once it shows it, that is the
   * trusted one.
   */
  expectCertificate(id: string, fingerprint256: string): void {
    const expected = [...this.#rows.record(id).expectedFingerprints, fingerprint256].slice(-EXPECTED_KEPT);
    this.#context.book.update(id, { expectedFingerprints: expected });
  }

  /** Before a login goes out: from now on this realm, and the hardware address behind it, are this machine's. */
  pinRealm(id: string, realm: string): void {
    const endpoint = this.#rows.seen(id)?.endpoint;
    const mac = this.#context.memory.get(id)?.mac;
    const { realm: known, macs } = this.#rows.record(id);
    if (known !== realm) this.#context.book.update(id, { realm, endpoint });
    if (mac !== undefined && macs[id] === undefined) {
      this.#context.book.update(id, { macs: { ...macs, [id]: mac } });
    }
  }

  /**
   * A machine keeps its UUID for life.
   * @returns false when another one is pinned here
   */
  pinUuid(id: string, uuid: string | undefined): boolean {
    if (uuid === undefined) return true;
    const pinned = this.#rows.record(id).uuid;
    if (pinned === undefined) this.#context.book.update(id, { uuid });
    return pinned === undefined || pinned === uuid;
  }

  /**
   * The technician has checked which machine is at this address, and answers the open question.
   * @param who `another`: a machine that nobody has met, to which nothing that is stored belongs. `same`: the machine
   *   that is known here; what differed is taken for its own from now on, and nothing else is
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
      return fail('input-invalid', message('evidence.noQuestion'), message('evidence.noQuestionNext'));
    }
    if (asked && (asked.what !== change.what || asked.seen !== change.seen)) {
      return fail(
        'input-invalid',
        message('evidence.questionChanged'),
        message('evidence.questionChangedNext'),
      );
    }
    if (who === 'another') this.#rows.bindNew(id);
    else this.#takeForOwn(id, change);
    this.#rows.changed(id);
    return ok(undefined);
  }

  /**
   * It is the machine that is known here, though something differs. Any further difference is a question of its own.
   */
  #takeForOwn(id: string, change: IdentityChange): void {
    const { book } = this.#context;
    const { trustedFingerprint, replacedCertificate, macs } = this.#rows.record(id);
    switch (change.what) {
      case 'encryption':
        book.update(id, { plainAllowed: true });
        return;
      case 'address':
        book.update(id, { unproven: null });
        this.#moves.leaveOtherRows(id, this.#rows.identityOf(id));
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
            ...NO_RUN,
            inventory: null,
            realm: null,
            resetSeen: null,
            evidence: this.#evidence.outlivingReset(id),
          }),
        });
        return;
      }
      case 'lookalike':
        throw new Error('a lookalike is no change of identity');
    }
  }

  #hasAnotherRealm(id: string): boolean {
    const seen = this.#rows.observation(id);
    const realm = seen.ok ? factsOf(seen.value.evidence).realm : undefined;
    return realm !== undefined && realm !== this.#rows.record(id).realm;
  }

  /**
   * The technician says that the machine at a row is one that is known from another address.
   * @param as its id; the machines that may be it are those that `lookalikes` names
   */
  acceptAs(id: string, as: string): Result<void> {
    if (!this.lookalikes(id).includes(as)) {
      return fail('input-invalid', message('evidence.noLookalike'), message('evidence.noLookalikeNext'));
    }
    const { book } = this.#context;
    book.bind(id, as);
    if (!this.#rows.runsSimulation(id)) this.#rows.noteReal(as);
    book.updateRecord(as, { unproven: null, endpoint: this.#rows.seen(id)?.endpoint });
    this.#rows.changed(id);
    return ok(undefined);
  }

  /** It was reset from here: what it was recognised by is gone. Its UUID and hardware addresses stay. */
  forgetPins(id: string): void {
    const { uuid, macs } = this.#rows.record(id);
    this.#context.book.update(id, { ...NO_PINS, ...NO_RUN, uuid, macs, seenWithTls: null });
    this.#rows.changed(id);
  }

  /**
   * Other machines that are remembered with the realm of the one at a row, the one that was recorded last at the end.
   */
  lookalikes(id: string): string[] {
    const observation = this.#rows.observation(id);
    const realm = observation.ok ? factsOf(observation.value.evidence).realm : undefined;
    return realm === undefined
      ? []
      : this.#context.book.holders({ realm }, this.#context.book.identityAt(id));
  }

  /** Where a machine was last recorded. */
  lastAddress(machine: string): string | undefined {
    const { book, memory } = this.#context;
    const row = book.rowsOf(machine).findLast((each) => memory.get(each) !== undefined);
    const remembered = row === undefined ? undefined : memory.get(row)?.address;
    return remembered ?? book.recordOf(machine).endpoint?.host;
  }
}
