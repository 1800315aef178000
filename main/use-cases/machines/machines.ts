import type { MachineView } from '#shared/contract/contract';
import { isoTime } from '#shared/iso-time';
import type { Evidence, EvidenceOf } from '#shared/model/evidence';
import { type Maker, makerOf, makerOfPort } from '#shared/model/maker';
import type { Answers } from '#shared/model/recovery';
import type { Sighting } from '#shared/model/sighting';
import type { Annotation } from '#shared/model/status';
import { ok, type Result } from '#shared/result';
import { visible } from '#shared/visible-text';
import { type Facts, sightOf } from '#main/diagnosis/facts/facts';
import { verdictOf } from '#main/diagnosis/verdicts/verdict';
import { isWorthShowing, type Observation } from '#main/discovery/observation';
import { configMgrStatusOf } from '#main/interop/export/configmgr-status';
import type { MachineRecord } from '#main/journal/machine-book';
import type { AttemptTarget } from '#main/vault/attempt-target';
import type { MachineSecrets } from '#main/vault/vault';
import { type Context, type ContextOptions, openContext } from '../core/index';
import { formerRuns } from './former-runs';
import { rememberedAfter } from './machine-changes';
import { MachineEvidence } from './machine-evidence';
import { MachineIdentities } from './machine-identities';
import { MachineMoves } from './machine-moves';
import { machineIdOf, MachineRows } from './machine-rows';
import { MachineRuns } from './machine-runs';
import { statusOf } from './machine-status';
import { credentialOf, notedOf, readOf, trustOf } from './machine-view';

/** The list of machines, each with what the network shows and what is remembered of it: what is shown of a machine. */
export class Machines extends MachineRows {
  readonly evidence: MachineEvidence;
  readonly identities: MachineIdentities;
  readonly moves: MachineMoves;
  readonly runs: MachineRuns;
  readonly #context: Context;

  constructor(context: Context) {
    super(context);
    this.#context = context;
    this.evidence = new MachineEvidence(context, this);
    this.moves = new MachineMoves(context, this);
    this.identities = new MachineIdentities(context, this, this.evidence, this.moves);
    this.runs = new MachineRuns(context, (id) => this.changed(id));
  }

  /** The passwords of the machine at a row. */
  secrets(id: string): MachineSecrets {
    return this.secretsOf(this.identityOf(id));
  }

  /** The same by AMT Bench's own id of the machine, which need not be in the list. */
  secretsOf(machine: string): MachineSecrets {
    return this.#context.vault.machine({ id: machine, former: this.#context.book.formerNames(machine) });
  }

  /** Where a machine is in the list, by AMT Bench's own id of it; undefined: it is not in the list. */
  rowOf(machine: string): string | undefined {
    return this.#context.book.rowsOf(machine).findLast((row) => this.observation(row).ok);
  }

  /** The same of all machines of the list, for those who look up many: to look for one goes through all rows. */
  rowsByMachine(): ReadonlyMap<string, string> {
    const rows = new Map<string, string>();
    for (const row of this.ids()) {
      const machine = this.#context.book.identityAt(row);
      if (machine !== undefined) rows.set(machine, row);
    }
    return rows;
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

  /** Records what a scan sees. A newer observation of the same machine replaces the older one. */
  observe(observation: Observation): Sighting {
    const id = machineIdOf(observation.address, observation.endpoint);
    const before = observation.complete ? this.observation(id) : undefined;
    if (before?.ok) this.evidence.logReplaced(id, before.value.evidence, observation.evidence);
    this.see(id, observation);
    // Of most machines that a scan meets nothing is remembered yet.
    if (this.#context.book.identityAt(id) !== undefined) {
      this.identities.notice(id, observation);
      this.evidence.endHello(id, observation);
      this.evidence.recordIneffectiveReset(id, observation, before?.ok ? before.value : undefined);
    }
    this.identities.noticeTls(id, observation);
    if (observation.complete && isWorthShowing(observation.evidence)) {
      const { memory } = this.#context;
      const remembered = rememberedAfter(memory.get(id), observation, isoTime(this.#context.now()));
      memory.set(id, remembered, !this.isSimulated(id));
    }
    this.changed(id);
    return this.#sighting(id, observation);
  }

  /** Ports of a machine that were asked outside of a scan, such as after a configuration. */
  notePorts(id: string, ports: readonly EvidenceOf<'port'>[]): void {
    const seen = this.observation(id);
    if (!seen.ok) return;
    const asked = new Set(ports.map(({ raw }) => raw.service));
    const kept = seen.value.evidence.filter((e) => e.kind !== 'port' || !asked.has(e.raw.service));
    this.observe({ ...seen.value, evidence: [...kept, ...ports] });
  }

  /** What holds of a machine now, network and memory together. */
  facts(id: string): Result<Facts> {
    return this.identities.facts(id);
  }

  sighting(id: string): Result<Sighting> {
    const observation = this.observation(id);
    return observation.ok ? ok(this.#sighting(id, observation.value)) : observation;
  }

  async view(id: string): Promise<Result<MachineView>> {
    const found = this.observation(id);
    if (!found.ok) return found;
    const sighting = this.#sighting(id, found.value);
    const simulated = this.simulatedAs(id);
    const maker = this.maker(id);
    const record = this.record(id);
    const hardware = this.hardware(id);
    const trust = trustOf(record, sighting);
    const credential = await credentialOf(this.#knownSecrets(id), sighting);
    // A machine of which nothing is remembered gets no id by being looked at.
    const known = this.#context.book.identityAt(id);
    const underWay = known !== undefined && this.runs.isUnderWay(known, record.lastRun);
    return ok({
      id,
      sighting,
      trust,
      credential,
      status: statusOf({ sighting, trust, credential, record, underWay }),
      ...this.#lookalike(id, sighting),
      ...(maker && { maker }),
      ...readOf(this.readInventory(id), record),
      ...(hardware && { hardware }),
      ...notedOf(record),
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

  /** Everything that was ever learnt of a machine, what holds now included; newest first. */
  async history(id: string): Promise<Result<Evidence[]>> {
    const sighting = this.sighting(id);
    return sighting.ok ? ok(await this.evidence.history(id, sighting.value.evidence)) : sighting;
  }

  #lookalike(id: string, { verdict }: Sighting): Pick<MachineView, 'lookalike'> {
    if (!verdict.notes.some(({ code }) => code === 'lookalike')) return {};
    const machine = this.identities.lookalikes(id).at(-1);
    const address = machine === undefined ? undefined : this.identities.lastAddress(machine);
    return machine === undefined || address === undefined ? {} : { lookalike: { machine, address } };
  }

  /** Told by the technician, read from the firmware, or guessed from the maker of its network port. */
  maker(id: string): Maker | undefined {
    const facts = this.facts(id);
    return facts.ok ? this.#makerOf(id, this.record(id), facts.value) : undefined;
  }

  #makerOf(id: string, { maker, hardware }: MachineRecord, facts: Facts): Maker | undefined {
    const { macVendor } = this.#context.memory.get(id) ?? {};
    // What the firmware said is kept with the hardware, because a reset of AMT does not change that.
    return maker ?? makerOf(facts.maker) ?? makerOf(hardware.maker) ?? makerOfPort(macVendor);
  }

  /** @param patch what the technician has answered now; undefined takes an answer back */
  setAnswers(id: string, patch: Answers): void {
    this.#context.book.update(id, { answers: { ...this.record(id).answers, ...patch } });
    this.changed(id);
  }

  /** How far a way back in has been gone. */
  setBegunPath(id: string, begun: MachineRecord['begun']): void {
    this.#context.book.update(id, { begun: begun ?? null });
  }

  /** What the technician writes about a machine. Hidden characters become visible, and a note is one line. */
  annotate(id: string, { note, tags, favourite }: Annotation): void {
    const seen = tags && [...new Set(tags.map(oneLine))];
    this.#context.book.update(id, {
      ...(note !== undefined && { note: oneLine(note) || null }),
      ...(seen && { tags: seen.length > 0 ? seen : null }),
      ...(favourite !== undefined && { favourite: favourite || null }),
    });
    this.changed(id);
  }

  /** The same for what a file says of it, which can be read again. @param user account of its logins */
  annotateFromFile(id: string, patch: Pick<Annotation, 'note' | 'tags'> & { user?: string }): void {
    if (Object.keys(patch).length === 0) return;
    this.#context.book.update(id, patch, false);
    this.changed(id);
  }

  setMaker(id: string, maker: MachineRecord['maker']): void {
    this.#context.book.update(id, { maker: maker ?? null });
    this.changed(id);
  }

  #sighting(id: string, observation: Observation): Sighting {
    const record = this.record(id);
    const { evidence, facts } = this.identities.evidenceOf(id, record, observation);
    const maker = this.#makerOf(id, record, facts);
    const attempts = this.#context.ledger.attempts(
      facts.realm === undefined ? undefined : this.attemptTarget(id, facts.realm),
    );
    const remembered = this.#context.memory.get(id);
    const { mac, macVendor, firstSeen, lastSeen, missing, changes } = remembered ?? {};
    const sighting = {
      id,
      address: observation.address,
      ...(observation.hostname !== undefined && { hostname: observation.hostname }),
      ...sightOf(facts),
      ...(mac !== undefined && { mac }),
      ...(macVendor !== undefined && { macVendor }),
      ...(firstSeen !== undefined && { firstSeen }),
      ...(lastSeen !== undefined && { lastSeen }),
      ...(missing && { missing }),
      ...(this.isOwnPort(id, observation) && facts.amtOnWeb && { thisLaptop: true }),
      ...(changes && changes.length > 0 && { changes }),
      portNumbers: observation.endpoint.ports,
      evidence,
      verdict: verdictOf(evidence, {
        attempts,
        now: this.#context.now(),
        maker,
        ownPort: this.isOwnPort(id, observation),
        answers: record.answers,
        library: this.#context.library,
      }),
    };
    return { ...sighting, configMgr: configMgrStatusOf(sighting) };
  }
}

/** A text that a person typed, in a form that harms no list and no file. */
function oneLine(text: string): string {
  return visible(text.trim().replace(/\s+/g, ' '));
}

/** What work at machines needs: state and keychain, and the list of machines. */
export interface MachineContext extends Context {
  machines: Machines;
}

/**
 * Opens state and keychain, and the list of machines on them.
 * @returns `no-keychain` when a keychain was demanded
 * @throws StateFileError when the state folder cannot be used
 */
export async function openMachineContext(options: ContextOptions): Promise<Result<MachineContext>> {
  const context = await openContext(options);
  if (!context.ok) return context;
  const { book, journal } = context.value;
  book.fillInLastRuns(() => formerRuns(journal, book));
  return ok({ ...context.value, machines: new Machines(context.value) });
}
