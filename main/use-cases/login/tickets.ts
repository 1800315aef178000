import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Caller } from '#shared/contract/server';
import { LIMITS } from '#shared/limits';
import type { Purpose } from '#shared/model/vault';
import { fail, type Result } from '#shared/result';
import { message } from '#shared/texts/message';

interface Ticket {
  purpose: string;
  secret: Buffer;
  /** In milliseconds of `performance.now()`. */
  until: number;
}

/** More clicks than anybody makes in half a minute. */
const KEPT = 8;

/** Tickets for passwords that leave main: each is good once, for one purpose, over the connection that asked for it. */
export class Tickets {
  readonly #issued = new WeakMap<Caller, Ticket[]>();

  issue(caller: Caller, purpose: Purpose): string {
    const secret = randomBytes(32);
    const ticket = { purpose: keyOf(purpose), secret, until: performance.now() + LIMITS.ticketMs };
    this.#issued.set(caller, [...(this.#issued.get(caller) ?? []), ticket].slice(-KEPT));
    return secret.toString('base64url');
  }

  /** Takes a ticket back; it is worth nothing afterwards. @returns `not-confirmed` when it was not good for this purpose */
  refusal(caller: Caller, given: string, purpose: Purpose): Result<never> | undefined {
    const secret = Buffer.from(given, 'base64url');
    const issued = this.#issued.get(caller) ?? [];
    const ticket = issued.find(
      (each) => secret.length === each.secret.length && timingSafeEqual(each.secret, secret),
    );
    this.#issued.set(
      caller,
      issued.filter((each) => each !== ticket),
    );
    const good = ticket?.purpose === keyOf(purpose) && performance.now() < ticket.until;
    if (good) return undefined;
    return fail('not-confirmed', message('login.noTicket'), message('login.noTicketNext'));
  }
}

/** The same for the same purpose, whatever else came with the call. */
function keyOf({ use, machineId, machine, secret }: Purpose): string {
  return JSON.stringify({ use, machineId, machine, secret });
}
