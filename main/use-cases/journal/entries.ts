import { setImmediate } from 'node:timers/promises';
import type { Evidence } from '#shared/model/evidence';
import { SERVER_NAMES } from '#shared/model/hand-over-names';
import type { JournalEntry, JournalFilter, JournalKind, JournalMachine } from '#shared/model/journal';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import { sayInLanguage } from '#shared/texts/speech';
import { isEvent, type NotedEvidence } from '#main/journal/evidence-log';
import type { RunSummary } from '#main/journal/run-history';
import type { MachineContext } from '../machines/index';

/** An entry with what it is sorted by: runs by the name of their file, which can be known without reading it. */
export interface Placed {
  key: string;
  entry: JournalEntry;
}

/** Runs that go on in this program: open in their journal, and yet not cut short. */
export type Running = ReadonlySet<string>;

/** Kinds with a file of their own. */
export const RUN_KINDS: ReadonlySet<JournalKind> = new Set([
  'configuration',
  'unprovision-full',
  'unprovision-partial',
  'set-mebx',
  'rotate-password',
  'clear-event-log',
  'upgrade-to-acm',
  'power',
  'hand-over',
]);

/** Characters of a time in ISO 8601 up to its second. */
const SECOND = 19;

/** Everything that was done and noted, newest first, as far as the filter lets it through. */
export async function* entriesOf(
  context: MachineContext,
  running: Running,
  filter: JournalFilter = {},
  before?: string,
): AsyncGenerator<Placed> {
  const names = new MachineNames(context);
  const passes = passing(filter, names, await sayInLanguage(filter.language));
  // By the second, because that is all that the name of a run tells; `passes` looks closer.
  const wants = (key: string): boolean =>
    (before === undefined || key <= before) &&
    (filter.to === undefined || key.slice(0, SECOND) <= filter.to.slice(0, SECOND)) &&
    (filter.from === undefined || key >= filter.from);
  const runs = wantsKinds(filter, (kind) => RUN_KINDS.has(kind))
    ? runEntries(context, running, names, wants)
    : nothing();
  const noted = wantsKinds(filter, (kind) => !RUN_KINDS.has(kind))
    ? notedEntries(context, names, filter.kinds ?? [], wants)
    : nothing();
  for await (const placed of merged(runs, noted)) if (passes(placed.entry)) yield placed;
}

function wantsKinds({ kinds }: JournalFilter, some: (kind: JournalKind) => boolean): boolean {
  return kinds === undefined || kinds.length === 0 || kinds.some(some);
}

async function* nothing(): AsyncGenerator<Placed> {
  // Kinds that nobody asked for are not read.
}

/** Both are sorted; so is what comes out. */
async function* merged(one: AsyncGenerator<Placed>, other: AsyncGenerator<Placed>): AsyncGenerator<Placed> {
  let [left, right] = [await one.next(), await other.next()];
  while (!left.done || !right.done) {
    if (!left.done && (right.done || left.value.key >= right.value.key)) {
      yield left.value;
      left = await one.next();
    } else if (!right.done) {
      yield right.value;
      right = await other.next();
    }
  }
}

async function* runEntries(
  { runHistory }: MachineContext,
  running: Running,
  names: MachineNames,
  wants: (key: string) => boolean,
): AsyncGenerator<Placed> {
  let second: Placed[] = [];
  for await (const summary of runHistory.summaries((runId) => wants(keyOfRun(runId)))) {
    const placed = { key: keyOfRun(summary.runId), entry: runEntry(summary, running, names) };
    if (second[0] && second[0].key !== placed.key) {
      yield* newestFirst(second);
      second = [];
    }
    second.push(placed);
  }
  yield* newestFirst(second);
}

/** Runs that began in the same second: the names of their files do not tell which of them was first. */
function newestFirst(second: Placed[]): Placed[] {
  return second.sort((a, b) => b.entry.at.localeCompare(a.entry.at));
}

/** The end of the second in which it began, so that the login that led to it comes before it. */
function keyOfRun(runId: string): string {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.999Z`;
}

export function runEntry(
  { runId, at, device, what }: RunSummary,
  running: Running,
  names: MachineNames,
): JournalEntry {
  const machine = names.ofDevice(device);
  const base = { id: `run ${runId}`, at, machine, runId };
  if (what.kind !== 'configuration') {
    const outcome = what.outcome === 'told' ? 'unknown' : what.outcome;
    return {
      ...base,
      kind: what.kind,
      outcome,
      ...(what.kind === 'power' && { order: what.order }),
      ...(what.kind === 'hand-over' && {
        text: message(what.password ? 'handOver.journal.withPassword' : 'handOver.journal.withoutPassword', {
          kind: SERVER_NAMES[what.to],
          server: what.server,
        }),
      }),
    };
  }
  const { profile, planned, made, verified, code, text } = what;
  return {
    ...base,
    kind: 'configuration',
    outcome: outcomeOf(what.outcome, running.has(runId) || names.isUnderWay(runId, device.machine)),
    ...(profile !== undefined && { profile }),
    steps: { planned, made },
    verified,
    ...(code !== undefined && { code }),
    ...(text !== undefined && { text }),
  };
}

function outcomeOf(
  outcome: Extract<RunSummary['what'], { kind: 'configuration' }>['outcome'],
  goesOn: boolean,
): JournalEntry['outcome'] {
  switch (outcome) {
    case 'open':
      return goesOn ? 'under-way' : 'cut-short';
    case 'nothing-to-do':
      return 'done';
    default:
      return outcome;
  }
}

/** How many of them are looked at before other work has its turn. */
const SLICE = 400;

async function* notedEntries(
  { history, book }: MachineContext,
  names: MachineNames,
  kinds: readonly JournalKind[],
  wants: (key: string) => boolean,
): AsyncGenerator<Placed> {
  const now = book
    .machines()
    .flatMap((id) => book.recordOf(id).evidence.map((evidence) => ({ id, evidence })))
    .filter(({ evidence }) => isEvent(evidence));
  const all = [...(await history.events()), ...now].filter(({ evidence }) => wants(evidence.at));
  await setImmediate();
  all.sort((a, b) => (a.evidence.at < b.evidence.at ? 1 : a.evidence.at > b.evidence.at ? -1 : 0));
  const logins = new Map<string, number>();
  let [last, seen] = ['', new Set<string>()];
  for (const [index, noted] of all.entries()) {
    if (index % SLICE === SLICE - 1) await setImmediate();
    const entry = notedEntry(noted, names);
    if (!entry) continue;
    if (entry.at !== last) [last, seen] = [entry.at, new Set()];
    // What still holds of a machine may be in its history, too.
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    // Who looks for logins sees all of them.
    if (!kinds.includes('login') && isRepeatedLogin(entry, logins)) continue;
    yield { key: entry.at, entry };
  }
}

/** One piece of work logs in several times; these logins are shown once. Milliseconds. */
const SAME_WORK_MS = 120_000;

/** @param shown by account and machine, the login that was shown last, which is a newer one; added to */
function isRepeatedLogin(
  { kind, outcome, user = '', machine, at }: JournalEntry,
  shown: Map<string, number>,
): boolean {
  if (kind !== 'login' || outcome !== 'accepted') return false;
  const who = `${machine.id ?? machine.address} ${user}`;
  const time = Date.parse(at);
  if ((shown.get(who) ?? Infinity) - time < SAME_WORK_MS) return true;
  shown.set(who, time);
  return false;
}

function notedEntry({ id, evidence }: NotedEvidence, names: MachineNames): JournalEntry | undefined {
  const machine = names.of(id);
  const what = eventOf(evidence);
  if (!what) return undefined;
  return {
    id: `noted ${evidence.at} ${machine.id ?? machine.address} ${JSON.stringify(evidence.fact)}`.slice(
      0,
      300,
    ),
    at: evidence.at,
    machine,
    text: evidence.fact,
    ...what,
  };
}

const RECOVERY_OUTCOMES = { begun: 'noted', done: 'done', undone: 'taken-back', left: 'taken-back' } as const;

function eventOf(
  evidence: Evidence,
): Pick<JournalEntry, 'kind' | 'outcome' | 'user' | 'statement'> | undefined {
  switch (evidence.kind) {
    case 'login':
      return { kind: 'login', outcome: evidence.raw.outcome, user: evidence.raw.user };
    case 'technician': {
      const { statement, takenBack } = evidence.raw;
      return { kind: 'statement', outcome: takenBack ? 'taken-back' : 'noted', statement };
    }
    case 'recovery':
      return { kind: 'recovery', outcome: RECOVERY_OUTCOMES[evidence.raw.what] };
    case 'ledger':
      return { kind: 'identity', outcome: 'noted' };
    case 'wsman':
      return evidence.raw.topic === 'refusal' ? { kind: 'refusal', outcome: 'refused' } : undefined;
    default:
      return undefined;
  }
}

function passing(filter: JournalFilter, names: MachineNames, say: Say): (entry: JournalEntry) => boolean {
  const { machine, kinds = [], outcomes = [] } = filter;
  const text = filter.text?.trim().toLowerCase() ?? '';
  const wanted = machine === undefined ? undefined : names.identitiesOf(machine);
  return (entry) =>
    (wanted === undefined || wanted.has(entry.machine.id ?? '') || wanted.has(entry.machine.row ?? '')) &&
    (kinds.length === 0 || kinds.includes(entry.kind)) &&
    (outcomes.length === 0 || outcomes.includes(entry.outcome)) &&
    (filter.from === undefined || entry.at >= filter.from) &&
    (filter.to === undefined || entry.at < filter.to) &&
    (text === '' || wordsOf(entry, say).includes(text));
}

function wordsOf({ machine, profile = '', user = '', text = '', code = '' }: JournalEntry, say: Say): string {
  return [machine.name, machine.address, profile, user, say(text), code].join('\n').toLowerCase();
}

/** Machines by whatever name a file has for them; each is looked up once. */
export class MachineNames {
  readonly #context: Pick<MachineContext, 'book' | 'machines'>;
  readonly #known = new Map<string, JournalMachine>();
  /** Rows of the list by AMT Bench's own id of the machine. */
  #rows: ReadonlyMap<string, string> | undefined;

  constructor(context: Pick<MachineContext, 'book' | 'machines'>) {
    this.#context = context;
  }

  /** @param id AMT Bench's own, or a row where the file is older than that */
  of(id: string): JournalMachine {
    const known = this.#known.get(id);
    if (known) return known;
    const own = id.startsWith('m-') ? id : this.#context.book.firstAt(id);
    const machine = this.#lookUp(own, id);
    this.#known.set(id, machine);
    return machine;
  }

  /** As the file of a run names it: what it was called then is more than what it is called now. */
  ofDevice(device: {
    id: string;
    machine?: string | undefined;
    address: string;
    hostname?: string | undefined;
    simulated?: boolean | undefined;
  }): JournalMachine {
    const { id, row, simulated = device.simulated } = this.of(device.machine ?? device.id);
    return {
      ...(id !== undefined && { id }),
      ...(row !== undefined && { row }),
      name: device.hostname ?? device.address,
      address: device.address,
      ...(simulated && { simulated }),
    };
  }

  /** Whether this is the last run of the machine, and goes on, in this program or in another one. */
  isUnderWay(runId: string, machine: string | undefined): boolean {
    if (machine === undefined) return false;
    const { book, machines } = this.#context;
    const { lastRun } = book.recordOf(machine);
    return lastRun?.runId === runId && machines.runs.isUnderWay(machine, lastRun);
  }

  /** All names of one machine. @param name AMT Bench's own id, or a row of the list */
  identitiesOf(name: string): ReadonlySet<string> {
    const { book } = this.#context;
    const own = book.identityAt(name) ?? name;
    return new Set([own, ...(own === name ? [] : [name])]);
  }

  #lookUp(own: string | undefined, id: string): JournalMachine {
    const { book, machines } = this.#context;
    const row = own === undefined ? id : (this.#rows ??= machines.rowsByMachine()).get(own);
    const known = {
      ...(own !== undefined && { id: own }),
      ...(this.#isSimulated(own, row) && { simulated: true }),
    };
    const sighting = row === undefined ? undefined : machines.sighting(row);
    if (row !== undefined && sighting?.ok) {
      const { address, hostname } = sighting.value;
      return { ...known, row, name: hostname ?? address, address };
    }
    const address = (own === undefined ? undefined : book.recordOf(own).endpoint?.host) ?? id;
    return { ...known, name: address, address };
  }

  #isSimulated(own: string | undefined, row: string | undefined): boolean {
    const { book, machines } = this.#context;
    if (own !== undefined && book.recordOf(own).simulated) return true;
    return row !== undefined && machines.isSimulated(row);
  }
}
