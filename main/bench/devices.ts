import type { DeviceView } from '#shared/contract/contract';
import type { Evidence, Statement } from '#shared/model/evidence';
import type { Inventory } from '#shared/model/inventory';
import { makerOf } from '#shared/model/maker';
import { STANDARD_PORTS, type Endpoint } from '#shared/model/primitives';
import type { Sighting } from '#shared/model/sighting';
import { fail, ok, type Result } from '#shared/result';
import { factsOf, sightOf, type Facts } from '#main/diagnosis/facts';
import { verdictOf } from '#main/diagnosis/verdict';
import type { Observation } from '#main/discovery/observation';
import type { DeviceRecord } from '#main/journal/device-book';
import { nowIso, type BenchContext } from './context';

/** What outlives a factory reset: who touched MEBx is still true then, logins and modes are not. */
const OUTLIVES_RESET: ReadonlySet<Statement> = new Set([
  'mebx-opened-before',
  'mebx-refused-factory-password',
  'setup-refused-password',
  'never-touched',
  'rtc-cleared',
  'bios-unconfigured',
]);

const EVIDENCE_KEPT = 60;

/** The machines seen since the program started, each with what the network shows and what is remembered of it. */
export class Devices {
  readonly #context: BenchContext;
  readonly #seen = new Map<string, Observation>();
  readonly #inventories = new Map<string, Inventory>();
  readonly #simulated = new Map<string, string>();
  readonly #listeners = new Set<(id: string) => void>();
  /** The last work at each machine; the next waits for it. */
  readonly #turns = new Map<string, Promise<unknown>>();
  /** Machines that are being worked at, and whether something has changed meanwhile. */
  readonly #held = new Map<string, boolean>();

  constructor(context: BenchContext) {
    this.#context = context;
  }

  /** @returns a function that ends the subscription */
  onChange(listener: (id: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ids(): string[] {
    return [...this.#seen.keys()];
  }

  /**
   * Works at one machine while nobody else does: AMT serves one client at a time (amt-wire-facts.md 2.3). Changes are
   * told when the work is over, so that nobody sees a machine by halves.
   */
  async undisturbed<T>(id: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(id) ?? Promise.resolve();
    const turn = before.then(async () => {
      this.#held.set(id, false);
      try {
        return await work();
      } finally {
        const changed = this.#held.get(id) ?? false;
        this.#held.delete(id);
        if (changed) this.#changed(id);
      }
    });
    this.#turns.set(
      id,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** Takes in what a scan sees. A newer observation of the same machine replaces the older one. */
  observe(observation: Observation): Sighting {
    const id = deviceId(observation.address, observation.endpoint);
    this.#seen.set(id, observation);
    this.#releasePins(id, observation);
    this.#changed(id);
    return this.#sighting(id, observation);
  }

  forget(ids: readonly string[]): void {
    for (const id of ids) this.#seen.delete(id);
  }

  observation(id: string): Result<Observation> {
    const observation = this.#seen.get(id);
    return observation
      ? ok(observation)
      : fail('unknown-device', 'This machine is not in the list any more.', 'Scan again.');
  }

  record(id: string): DeviceRecord {
    return this.#context.book.get(id);
  }

  /** What holds of a machine now, network and memory together. */
  facts(id: string): Result<Facts> {
    const observation = this.observation(id);
    return observation.ok ? ok(factsOf(this.#evidence(id, observation.value))) : observation;
  }

  sighting(id: string): Result<Sighting> {
    const observation = this.observation(id);
    return observation.ok ? ok(this.#sighting(id, observation.value)) : observation;
  }

  async view(id: string): Promise<Result<DeviceView>> {
    const found = this.observation(id);
    if (!found.ok) return found;
    const sighting = this.#sighting(id, found.value);
    const inventory = this.#inventories.get(id);
    const simulated = this.#simulated.get(id);
    const maker = this.record(id).maker ?? makerOf(inventory?.maker);
    return ok({
      id,
      sighting,
      trust: this.#trust(id, sighting),
      credential: await this.#credential(sighting.realm),
      ...(maker && { maker }),
      ...(inventory && { inventory }),
      ...(simulated !== undefined && { simulated }),
    });
  }

  /** Remembers evidence that a scan cannot see again: statements, logins, what the firmware said of itself. */
  remember(id: string, ...evidence: Evidence[]): void {
    const kept = this.record(id).evidence.filter((old) => !evidence.some((fresh) => supersedes(fresh, old)));
    this.#context.book.update(id, { evidence: [...kept, ...evidence].slice(-EVIDENCE_KEPT) });
    this.#changed(id);
  }

  tell(id: string, statement: Statement): void {
    const fact = STATEMENT_WORDS[statement];
    this.remember(id, { kind: 'technician', at: nowIso(this.#context), fact, raw: { statement } });
  }

  setInventory(id: string, inventory: Inventory): void {
    this.#inventories.set(id, inventory);
    this.#changed(id);
  }

  trust(id: string, fingerprint256: string): void {
    this.#context.book.update(id, { trustedFingerprint: fingerprint256 });
    this.#changed(id);
  }

  pinRealm(id: string, realm: string): void {
    const observation = this.#seen.get(id);
    if (this.record(id).realm !== realm)
      this.#context.book.update(id, { realm, endpoint: observation?.endpoint });
  }

  /** The technician says that another machine is here now, or that this one was reset: all pins are dropped. */
  acceptIdentity(id: string): void {
    this.#context.book.update(id, {
      realm: null,
      trustedFingerprint: null,
      uuid: null,
      maker: null,
      evidence: [],
    });
    this.#inventories.delete(id);
    this.#changed(id);
  }

  setMaker(id: string, maker: DeviceRecord['maker']): void {
    this.#context.book.update(id, { maker: maker ?? null });
    this.#changed(id);
  }

  markSimulated(id: string, machine: string): void {
    this.#simulated.set(id, machine);
  }

  isSimulated(id: string): boolean {
    return this.#simulated.has(id);
  }

  /**
   * A machine that says “not set up” has been reset: realm and certificate that were pinned are gone for good. The
   * vault files passwords by realm, so nothing that was stored can go to whatever comes up next.
   */
  #releasePins(id: string, observation: Observation): void {
    const record = this.record(id);
    if (record.realm === undefined && record.trustedFingerprint === undefined) return;
    if (factsOf(observation.evidence).state !== 'pre') return;
    const evidence = record.evidence.filter(
      (e) => e.kind === 'technician' && OUTLIVES_RESET.has(e.raw.statement),
    );
    this.#context.book.update(id, { realm: null, trustedFingerprint: null, evidence });
    this.#inventories.delete(id);
  }

  #sighting(id: string, observation: Observation): Sighting {
    const evidence = this.#evidence(id, observation);
    const facts = factsOf(evidence);
    const record = this.record(id);
    const maker = record.maker ?? makerOf(facts.maker);
    const attempts = this.#context.ledger.attempts(facts.realm);
    return {
      id,
      address: observation.address,
      ...(observation.hostname !== undefined && { hostname: observation.hostname }),
      ...sightOf(facts),
      portNumbers: observation.endpoint.ports,
      evidence,
      verdict: verdictOf(evidence, { attempts, maker }),
    };
  }

  #evidence(id: string, observation: Observation): Evidence[] {
    const record = this.record(id);
    return [...observation.evidence, ...record.evidence, ...this.#identityEvidence(record, observation)];
  }

  /** What is pinned against what the network shows now. */
  #identityEvidence(record: DeviceRecord, observation: Observation): Evidence[] {
    const facts = factsOf(observation.evidence);
    const at = nowIso(this.#context);
    const seen = facts.tls?.ok ? facts.tls.fingerprint256 : undefined;
    const changed: Evidence[] = [];
    if (record.realm !== undefined && facts.realm !== undefined && record.realm !== facts.realm) {
      const fact = 'The realm is another one than at the last login';
      changed.push({
        kind: 'ledger',
        at,
        fact,
        raw: { what: 'realm', expected: record.realm, seen: facts.realm },
      });
    }
    if (record.trustedFingerprint !== undefined && seen !== undefined && record.trustedFingerprint !== seen) {
      const fact = 'The certificate is another one than the one that was trusted';
      const raw = { what: 'certificate', expected: record.trustedFingerprint, seen } as const;
      changed.push({ kind: 'ledger', at, fact, raw });
    }
    return changed;
  }

  #trust(id: string, sighting: Sighting): DeviceView['trust'] {
    const seen = sighting.tls?.fingerprint256;
    const trusted = this.record(id).trustedFingerprint;
    if (seen === undefined) return { state: 'not-needed', ...(trusted !== undefined && { trusted }) };
    if (trusted === undefined) return { state: 'asked-for', seen };
    return { state: trusted === seen ? 'trusted' : 'changed', seen, trusted };
  }

  async #credential(realm: string | undefined): Promise<DeviceView['credential']> {
    if (realm === undefined) return { stored: false, changeOpen: false };
    const stored = await this.#context.vault.credential(realm);
    const changeOpen = (await this.#context.vault.openChange(realm)) !== undefined;
    if (!stored) return { stored: false, changeOpen };
    const { user, provenAt } = stored;
    return { stored: true, user, changeOpen, ...(provenAt !== undefined && { provenAt }) };
  }

  #changed(id: string): void {
    if (this.#held.has(id)) {
      this.#held.set(id, true);
      return;
    }
    for (const listener of this.#listeners) listener(id);
  }
}

/** Address, with the web port where it is not the standard one. */
export function deviceId(address: string, { ports }: Endpoint): string {
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

const STATEMENT_WORDS: Readonly<Record<Statement, string>> = {
  'mebx-opened-before': 'You said: MEBx was opened on this machine before',
  'mebx-refused-factory-password': 'You said: MEBx refused the factory password “admin”',
  'setup-refused-password': 'You said: a setup was tried and its password was refused',
  'never-touched': 'You said: nobody has touched AMT on this machine',
  'windows-says-client-mode': 'You said: Windows reports client control mode',
  'windows-says-admin-mode': 'You said: Windows reports admin control mode',
  'rtc-cleared': 'You said: the CMOS battery was taken out',
  'bios-unconfigured': 'You said: AMT was un-configured in the BIOS',
  'password-is-certain': 'You said: the password is certainly right',
};
