import { createHmac, randomUUID } from 'node:crypto';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { LIMITS } from '#shared/limits';
import type { Attempts } from '#shared/model/verdict';
import { FACTORY_MEBX_PASSWORD } from '#shared/password-rules';
import { fail, type Failure } from '#shared/result';
import { AppendLog } from '#main/journal/append-log';
import { failuresWithin, judge, type Attempt } from './attempt-rules';

interface KeptAttempt extends Attempt {
  up: number | undefined;
}

const entrySchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('claim'),
    id: z.string(),
    device: z.string(),
    /** Keyed hash of user and password: tells secrets apart, gives none away. */
    secret: z.string(),
    at: z.number(),
    /** How long this computer was up then, ms: no clock that is set wrong can make an attempt old. */
    up: z.number().optional(),
  }),
  z.object({
    event: z.literal('outcome'),
    id: z.string(),
    outcome: z.enum(['accepted', 'refused', 'lost', 'not-sent']),
  }),
]);

export type AttemptOutcome = 'accepted' | 'refused' | 'lost' | 'not-sent';

export type Claim = { granted: true; id: string } | { granted: false; failure: Failure };

/**
 * Every login that is sent anywhere goes through here (mebx-recovery.md section 4). A claim is written to disk
 * before the secret leaves; what counts is the order in the file, so several processes cannot overdraw one budget.
 * A claim without an outcome (a crash) counts as refused.
 */
export class AttemptLedger {
  readonly #log: AppendLog<typeof entrySchema>;
  readonly #key: Buffer;
  readonly #now: () => number;
  readonly #upMs: () => number;
  readonly #attempts: KeptAttempt[] = [];

  /**
   * @param key for the keyed hash; comes from the vault, so that the file alone tells nothing
   * @param now milliseconds since 1970, by a clock that people and servers set
   * @param upMs how long the computer is up, sleep included, by a clock that nobody sets
   */
  constructor(home: string, key: Buffer, now: () => number, upMs: () => number = () => uptime() * 1000) {
    this.#log = new AppendLog(join(home, 'attempts.jsonl'), entrySchema);
    this.#key = key;
    this.#now = now;
    this.#upMs = upMs;
  }

  /**
   * Asks leave to send a secret to a device.
   * @param device the digest realm, which stays when the address changes
   * @param certain the technician is sure of it, or it has opened this device before
   */
  claim(device: string, login: { user: string; password: string }, certain: boolean): Claim {
    if (login.password === FACTORY_MEBX_PASSWORD) return { granted: false, failure: factoryFailure() };
    const id = randomUUID();
    const secret = this.#hash(login);
    this.#log.append({ event: 'claim', id, device, secret, at: this.#now(), up: this.#upMs() });
    this.#catchUp();
    const mine = this.#attempts.findIndex((attempt) => attempt.id === id);
    // Without a record there is no counting, and without counting nothing is sent.
    if (mine === -1) return { granted: false, failure: ledgerFailure() };
    const before = this.#of(device, this.#attempts.slice(0, mine));
    const failure = judge(before, secret, certain, this.#now());
    if (!failure) return { granted: true, id };
    this.settle(id, 'not-sent');
    return { granted: false, failure };
  }

  /** Records what came of a claim. */
  settle(id: string, outcome: AttemptOutcome): void {
    this.#log.append({ event: 'outcome', id, outcome });
    this.#catchUp();
  }

  /** Why a password that this device has not seen yet could not be sent now; undefined when it could. */
  obstacle(device: string): Failure | undefined {
    this.#catchUp();
    return judge(this.#of(device, this.#attempts), '', false, this.#now());
  }

  /** The budget of a device as it is shown: used, allowed, and when the next login may go out. */
  attempts(device: string | undefined): Attempts {
    const allowed = LIMITS.attemptsPerHour;
    if (device === undefined) return { used: 0, allowed };
    this.#catchUp();
    const own = this.#of(device, this.#attempts);
    const used = failuresWithin(own, this.#now()).length;
    const failure = this.obstacle(device);
    return { used, allowed, ...(failure?.nextAt !== undefined && { nextAt: failure.nextAt }) };
  }

  /**
   * Attempts at a device, dated by their true age. Since this computer was started its uptime tells it, whatever the
   * clock was set to meanwhile; of an older attempt only the clock knows.
   */
  #of(device: string, attempts: readonly KeptAttempt[]): Attempt[] {
    const [now, up] = [this.#now(), this.#upMs()];
    return attempts
      .filter((attempt) => attempt.device === device)
      .map((attempt) =>
        attempt.up !== undefined && attempt.up <= up ? { ...attempt, at: now - (up - attempt.up) } : attempt,
      );
  }

  #catchUp(): void {
    for (const entry of this.#log.readNew()) {
      if (entry.event === 'claim') {
        // The file is read anew when somebody has replaced it.
        if (this.#attempts.some(({ id }) => id === entry.id)) continue;
        this.#attempts.push({
          id: entry.id,
          device: entry.device,
          secret: entry.secret,
          at: entry.at,
          up: entry.up,
          outcome: 'open',
        });
        continue;
      }
      const attempt = this.#attempts.find(({ id }) => id === entry.id);
      if (attempt) attempt.outcome = entry.outcome;
    }
  }

  #hash({ user, password }: { user: string; password: string }): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([user, password]))
      .digest('hex')
      .slice(0, 32);
  }
}

function ledgerFailure(): Failure {
  return fail(
    'file-unreadable',
    'The record of logins cannot be kept, so no password was sent.',
    'See that the folder of AMT Bench can be written and that nothing else changes its files.',
  ).error;
}

function factoryFailure(): Failure {
  return fail(
    'factory-password',
    'The factory password “admin” was not sent: AMT never accepts it over the network.',
    'MEBx forces a new password before it opens the network. Use the password that was set then.',
  ).error;
}
