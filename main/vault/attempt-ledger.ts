import { createHmac, randomUUID } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '#shared/limits';
import type { Attempts } from '#shared/model/verdict';
import { FACTORY_MEBX_PASSWORD } from '#shared/password-rules';
import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';
import { atStateFile } from '#main/journal/state-file';
import { ageOf, type ClockChange, clockChange, type Clocks, type Moment, moment } from './attempt-clock';
import { AttemptFile, type LedgerEntry } from './attempt-file';
import { type Attempt, failuresWithin, refusalToRepeat, refusalToSend } from './attempt-rules';
import { type AttemptTarget, mayBeSame } from './attempt-target';

export type AttemptOutcome = 'accepted' | 'refused' | 'lost' | 'not-sent';

export type Claim = { granted: true; id: string } | { granted: false; failure: Failure };

export interface Secret {
  user: string;
  password: string;
}

type ClaimEntry = Extract<LedgerEntry, { event: 'claim' }>;

interface StoredAttempt {
  claim: ClaimEntry;
  outcome: Attempt['outcome'];
}

/** Of what is older than this by every clock, nothing counts. It must outlive a clock that was set off by two days. */
const RETENTION_MS = 50 * 3_600_000;
const MAX_CLOCK_CHANGES = 20;
/** Clocks of two programs differ by less. */
const MAX_CLOCK_SKEW_MS = 60_000;

/**
 * Every login that is sent anywhere goes through here. A claim is written to disk before the secret leaves; what counts
 * is the order in the file, so several processes cannot overdraw one budget. A claim without an outcome (a crash) counts
 * as refused. The file belongs to the user of this laptop, whichever state folder is in use, because the machine at the
 * other end counts all logins alike.
 */
export class AttemptLedger {
  readonly #file: AttemptFile;
  readonly #key: Buffer;
  readonly #keyName: string;
  readonly #clocks: Clocks;
  readonly #attempts = new Map<string, StoredAttempt>();
  #changes: ClockChange[] = [];
  #damagedAt: Moment[] = [];
  #last: Moment;

  /**
   * @param folder where the file is kept
   * @param key for the keyed hash; comes from the vault, so that the file alone tells nothing
   */
  constructor(folder: string, key: Buffer, clocks: Clocks) {
    this.#file = new AttemptFile(folder);
    this.#key = key;
    this.#keyName = createHmac('sha256', key).update('name').digest('hex').slice(0, 8);
    this.#clocks = clocks;
    this.#last = moment(clocks);
  }

  /**
   * Imports the record that version 0.1.0 kept in the state folder, once. The old file is kept under another name.
   * @param home a state folder other than the one of the record
   */
  import(home: string): void {
    const old = new AttemptFile(home);
    if (old.path === this.#file.path || !existsSync(old.path)) return;
    const entries = old.readNew();
    if (old.damaged) this.#file.add({ event: 'damaged', ...moment(this.#clocks) });
    for (const entry of this.#needed(entries)) this.#file.add(entry);
    atStateFile(old.path, () => renameSync(old.path, join(home, 'attempts-of-0.1.0.jsonl')));
  }

  /**
   * Asks permission to send a secret to a machine.
   * @param certain the technician is sure of it, or it has opened this machine before
   */
  claim(target: AttemptTarget, login: Secret, certain: boolean): Claim {
    if (login.password === FACTORY_MEBX_PASSWORD) {
      return { granted: false, failure: factoryPasswordFailure() };
    }
    return this.#claim(target, login, (before, secret, now) => refusalToSend(before, secret, certain, now));
  }

  /**
   * Asks permission for another request of a running session, after one whose answer was lost or was a new challenge.
   * What was sent before must have been settled.
   */
  claimRepeat(target: AttemptTarget, login: Secret): Claim {
    return this.#claim(target, login, (before, _secret, now) => refusalToRepeat(before, now));
  }

  #claim(
    target: AttemptTarget,
    login: Secret,
    verdict: (before: Attempt[], secret: string, now: number) => Failure | undefined,
  ): Claim {
    const id = this.#write(target, login);
    this.#catchUp();
    // Without a record there is no counting, and without counting nothing is sent.
    if (!this.#attempts.has(id)) return { granted: false, failure: ledgerFailure() };
    const before = this.#attemptsAt(target, id);
    const now = this.#clocks.now();
    const failure = this.#pause(now) ?? verdict(before, this.#hash(login), now);
    if (!failure) return { granted: true, id };
    this.settle(id, 'not-sent');
    return { granted: false, failure };
  }

  /** Records what came of a claim. */
  settle(id: string, outcome: AttemptOutcome): void {
    this.#file.add({ event: 'outcome', id, outcome });
    this.#catchUp();
  }

  /**
   * Records a login that went out without asking: a request of a running session whose answer was lost or a refusal, or
   * the first one after it that was taken.
   */
  note(target: AttemptTarget, login: Secret, outcome: 'accepted' | 'refused' | 'lost'): void {
    this.settle(this.#write(target, login), outcome);
  }

  /**
   * Takes back what was recorded of a machine that counts no logins any more, because it was only simulated.
   * @param machine AMT Bench's own id of it: what was recorded under another id stays, whatever else they share
   */
  forget(machine: string): void {
    this.#catchUp();
    for (const [id, { claim, outcome }] of this.#attempts) {
      if (claim.machine !== machine || outcome === 'not-sent') continue;
      this.#file.add({ event: 'outcome', id, outcome: 'not-sent' });
    }
    this.#catchUp();
  }

  /** Why a password that this machine has not seen yet could not be sent now; undefined when it could. */
  obstacle(target: AttemptTarget): Failure | undefined {
    this.#catchUp();
    const now = this.#clocks.now();
    return this.#pause(now) ?? refusalToSend(this.#attemptsAt(target), '', false, now);
  }

  /**
   * Why this login could not be sent now; undefined when it could. Records nothing.
   * @param certain as for `claim`
   */
  obstacleTo(target: AttemptTarget, login: Secret, certain: boolean): Failure | undefined {
    this.#catchUp();
    const now = this.#clocks.now();
    return this.#pause(now) ?? refusalToSend(this.#attemptsAt(target), this.#hash(login), certain, now);
  }

  /** The budget of a machine as it is shown: used, allowed, and when the next login may go out. */
  attempts(target: AttemptTarget | undefined): Attempts {
    const allowed = LIMITS.attemptsPerHour;
    if (target === undefined) return { used: 0, allowed };
    this.#catchUp();
    const now = this.#clocks.now();
    const before = this.#attemptsAt(target);
    const failure = this.#pause(now) ?? refusalToSend(before, '', false, now);
    const used = failuresWithin(before, now).length;
    return { used, allowed, ...(failure?.nextAt !== undefined && { nextAt: failure.nextAt }) };
  }

  /** Notices a clock that was set since the last look. To be called when the program ends, too. */
  noticeClock(): void {
    const now = moment(this.#clocks);
    const change = clockChange(this.#last, now);
    this.#last = now;
    if (change) this.#file.add({ event: 'clock', ...change });
  }

  #write(target: AttemptTarget, login: Secret): string {
    // Before anything is added: an emptied file can be told from a new one then.
    this.#catchUp();
    const id = randomUUID();
    this.#file.add({
      event: 'claim',
      id,
      ...target,
      secret: this.#hash(login),
      user: login.user,
      key: this.#keyName,
      ...moment(this.#clocks),
    });
    return id;
  }

  /** Attempts at what may be this machine, in the order of the file, dated by their true age. */
  #attemptsAt(target: AttemptTarget, before?: string): Attempt[] {
    if (this.#attempts.size === 0) return [];
    const found: Attempt[] = [];
    const now = moment(this.#clocks);
    for (const [id, { claim, outcome }] of this.#attempts) {
      if (id === before) break;
      if (!mayBeSame(claim, target)) continue;
      const { secret, user, key } = claim;
      found.push({ id, secret, user, key, at: now.at - ageOf(claim, now, this.#changes), outcome });
    }
    return found;
  }

  /** While it is not known how many logins have failed, none is sent. */
  #pause(now: number): Failure | undefined {
    if (this.#damagedAt.length === 0) return undefined;
    const present = moment(this.#clocks);
    const ages = this.#damagedAt.map((then) => Math.max(0, ageOf(then, present, this.#changes)));
    const youngest = Math.min(...ages);
    return youngest < LIMITS.attemptWindowMs
      ? damagedFailure(now - youngest + LIMITS.attemptWindowMs)
      : undefined;
  }

  #catchUp(): void {
    this.noticeClock();
    const entries = this.#file.readNew();
    for (const entry of entries) this.#take(entry);
    if (this.#file.damaged) {
      this.#file.add({ event: 'damaged', ...moment(this.#clocks) });
      this.#file.compact((all) => this.#needed(all));
      for (const entry of this.#file.readNew()) this.#take(entry);
    }
    // A clock that was set is among them.
    if (entries.length > 0) this.#redate();
    if (this.#file.isLarge) this.#shorten();
  }

  #shorten(): void {
    if (!this.#file.compact((all) => this.#needed(all))) return;
    // What the shorter file does not hold is needed no more.
    this.#attempts.clear();
    for (const entry of this.#file.readNew()) this.#take(entry);
  }

  /**
   * A claim of a time that has not come yet, by a clock that was set back since or was wrong then: nobody knows how old
   * it is. It counts as if it were of now, once, so that it ends within an hour.
   */
  #redate(): void {
    const now = moment(this.#clocks);
    for (const [id, { claim, outcome }] of this.#attempts) {
      if (ageOf(claim, now, this.#changes) > -MAX_CLOCK_SKEW_MS) continue;
      this.#take({ ...claim, ...now });
      if (outcome === 'accepted' || outcome === 'not-sent') continue;
      this.#file.add({ ...claim, ...now });
      if (outcome !== 'open') this.#file.add({ event: 'outcome', id, outcome });
    }
  }

  #take(entry: LedgerEntry): void {
    switch (entry.event) {
      case 'claim': {
        // The whole file is read again after it was written anew, and a claim can have been dated anew.
        const known = this.#attempts.get(entry.id);
        if (known) known.claim = entry;
        else this.#attempts.set(entry.id, { claim: entry, outcome: 'open' });
        return;
      }
      case 'outcome': {
        const attempt = this.#attempts.get(entry.id);
        if (attempt) attempt.outcome = entry.outcome;
        return;
      }
      case 'clock':
        if (!this.#changes.some(({ from, to }) => from === entry.from && to === entry.to)) {
          this.#changes.push({ from: entry.from, to: entry.to });
        }
        return;
      case 'damaged':
        if (!this.#damagedAt.some(({ at }) => at === entry.at)) this.#damagedAt.push(entry);
        return;
    }
  }

  /** What a shorter file must still hold: what counts, and the last success of each password after it. */
  #needed(all: readonly LedgerEntry[]): LedgerEntry[] {
    const now = moment(this.#clocks);
    const outcomes = new Map<string, AttemptOutcome>();
    for (const entry of all) if (entry.event === 'outcome') outcomes.set(entry.id, entry.outcome);
    const successes = new Map<string, string>();
    for (const entry of all) {
      if (entry.event === 'claim' && outcomes.get(entry.id) === 'accepted') {
        successes.set(
          JSON.stringify([entry.device, entry.machine, entry.endpoint, entry.user, entry.secret]),
          entry.id,
        );
      }
    }
    const last = new Set(successes.values());
    const changes = all.filter(({ event }) => event === 'clock').slice(-MAX_CLOCK_CHANGES);
    const young = (then: Moment): boolean =>
      ageOf(then, now, this.#changes) < LIMITS.attemptWindowMs || Math.abs(now.at - then.at) < RETENTION_MS;
    const kept: LedgerEntry[] = [];
    const dated = new Map(all.flatMap((entry) => (entry.event === 'claim' ? [[entry.id, entry]] : [])));
    for (const entry of all) {
      if (entry.event === 'damaged' && young(entry)) kept.push(entry);
      if (entry.event !== 'claim' || dated.get(entry.id) !== entry || !young(entry)) continue;
      const outcome = outcomes.get(entry.id);
      if (outcome === 'not-sent' || (outcome === 'accepted' && !last.has(entry.id))) continue;
      kept.push(entry);
      if (outcome !== undefined) kept.push({ event: 'outcome', id: entry.id, outcome });
    }
    return [...changes, ...kept];
  }

  #hash({ user, password }: Secret): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([user, password]))
      .digest('hex')
      .slice(0, 32);
  }
}

function ledgerFailure(): Failure {
  return failure('state-unusable', message('vault.ledger.unusable'), message('vault.ledger.unusableNext'));
}

function damagedFailure(until: number): Failure {
  return failure('login-paused', message('vault.ledger.damaged'), message('vault.ledger.damagedNext'), {
    nextAt: new Date(until).toISOString(),
  });
}

function factoryPasswordFailure(): Failure {
  return failure('factory-password', message('vault.ledger.factory'), message('vault.ledger.factoryNext'));
}
