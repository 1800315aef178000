import { isoTime } from '#shared/iso-time';
import { type Evidence, type Statement, tellsOfReset } from '#shared/model/evidence';
import { statementWords } from '#shared/model/statement-words';
import { message } from '#shared/texts/message';
import { english } from '#shared/texts/speech';
import { factsOf } from '#main/diagnosis/facts/facts';
import type { Observation } from '#main/discovery/observation';
import { isEvent } from '#main/journal/evidence-log';
import type { Context } from '../core/index';
import type { MachineRows } from './machine-rows';

/** Statements that hold after a factory reset: those about MEBx do, those about logins and modes do not. */
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
const HISTORY_SHOWN = 300;

/** What was learnt of machines that a scan cannot see again, and what of it no longer holds. */
export class MachineEvidence {
  readonly #context: Context;
  readonly #rows: MachineRows;

  constructor(context: Context, rows: MachineRows) {
    this.#context = context;
    this.#rows = rows;
  }

  /** Remembers evidence that a scan cannot see again: statements, logins, what the firmware said of itself. */
  add(id: string, ...evidence: Evidence[]): void {
    const before = this.#rows.record(id).evidence;
    const kept = before.filter((old) => !evidence.some((fresh) => supersedes(fresh, old)));
    const now = [...kept, ...evidence].slice(-EVIDENCE_KEPT);
    this.logReplaced(id, before, now);
    this.#context.book.update(id, { evidence: now });
    this.#rows.changed(id);
  }

  /** What is only told, and no longer needed to know where the machine stands. */
  note(id: string, ...evidence: Evidence[]): void {
    this.#context.history.add(this.#context.book.identityAt(id) ?? id, evidence, !this.#rows.isSimulated(id));
  }

  /** @param takenBack it was said by mistake */
  addStatement(id: string, statement: Statement, takenBack = false): void {
    const fact = statementWords(statement, takenBack);
    const raw = { statement, ...(takenBack && { takenBack }) };
    this.add(id, { kind: 'technician', at: isoTime(this.#context.now()), fact, raw });
  }

  /** What was said of MEBx is still true after a reset; logins and modes are not, and go into the history. */
  outlivingReset(id: string): Evidence[] {
    const { evidence } = this.#rows.record(id);
    const kept = evidence.filter((e) => e.kind === 'technician' && OUTLIVES_RESET.has(e.raw.statement));
    this.logReplaced(id, evidence, kept);
    return kept;
  }

  /**
   * A reset was reported, and the machine still asks for a login in the same realm: it had no effect, and that is kept.
   * A scan that began before the act proves nothing.
   */
  recordIneffectiveReset(id: string, observation: Observation, before: Observation | undefined): void {
    const { evidence, realm } = this.#rows.record(id);
    const act = evidence.findLast(tellsOfReset);
    const now = observation.evidence.findLast((e) => e.kind === 'challenge');
    if (!act || !now || now.at <= act.at) return;
    const known = realm ?? (before && factsOf(before.evidence).realm);
    const kept = evidence.slice(evidence.indexOf(act)).some((e) => e.kind === 'challenge');
    if (kept || now.raw.realm !== known) return;
    this.add(id, { ...now, fact: message('evidence.sameRealmAfterReset') });
  }

  /** It is set up now: that it asked for setup goes into the history. */
  endHello(id: string, { evidence: seen }: Observation): void {
    const { evidence } = this.#rows.record(id);
    const kept = evidence.filter(({ kind }) => kind !== 'hello');
    if (kept.length === evidence.length || factsOf(seen).state !== 'post') return;
    this.logReplaced(id, evidence, kept);
    this.#context.book.update(id, { evidence: kept });
  }

  /** What no longer holds goes into the history, where the technician can still read it. */
  logReplaced(id: string, before: readonly Evidence[], now: readonly Evidence[]): void {
    const facts = new Set(now.map(({ fact }) => JSON.stringify(fact)));
    const events = new Set(now.filter(isEvent).map(whatAndWhen));
    const over = before.filter((each) => {
      // Two logins with the same words are two logins.
      if (isEvent(each)) return !events.has(whatAndWhen(each));
      const { fact } = each;
      if (facts.has(JSON.stringify(fact))) return false;
      // Facts of earlier versions are words and no messages.
      return typeof fact !== 'string' || !now.some((other) => english(other.fact) === fact);
    });
    if (over.length > 0) {
      this.note(id, ...over);
    }
  }

  /** Everything that was ever learnt of a machine, what holds now included; newest first. @param now what holds */
  async history(id: string, now: readonly Evidence[]): Promise<Evidence[]> {
    const { book, history } = this.#context;
    const machine = book.identityAt(id);
    const names = machine === undefined ? [id] : [machine, ...book.firstRows(machine)];
    const all = [...(await history.of(names)), ...now];
    return all.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, HISTORY_SHOWN);
  }
}

function whatAndWhen({ at, fact }: Evidence): string {
  return `${at} ${JSON.stringify(fact)}`;
}

/** A newer statement of the same kind, or a newer reading of the same topic, replaces the older. Logins all count. */
function supersedes(fresh: Evidence, old: Evidence): boolean {
  if (fresh.kind === 'technician' && old.kind === 'technician') {
    return fresh.raw.statement === old.raw.statement;
  }
  if (fresh.kind === 'hello') return old.kind === 'hello';
  if (fresh.kind === 'wsman' && old.kind === 'wsman') return fresh.raw.topic === old.raw.topic;
  return false;
}
