import type { Failure } from '#shared/result';
import type { AttemptLedger, Secret } from '#main/vault/attempt-ledger';
import type { AttemptTarget } from '#main/vault/attempt-target';
import type { LoginWatch } from '#main/wsman/digest';

/**
 * Keeps the record of logins correct for one session. Its first login was claimed beforehand. Later requests carry the
 * password, too: one that gets no answer or a refusal may have been counted by the firmware, and is noted; after that,
 * leave is asked before each further request, until one is accepted.
 */
export class LoginAttempt implements LoginWatch {
  readonly #ledger: AttemptLedger;
  readonly #target: AttemptTarget;
  readonly #login: Secret;
  /** A sending that was claimed and is not settled yet. */
  #claim: string | undefined;
  /** A request with the login was let go. */
  #wasSent = false;
  /** An answer has shown that the password is right. */
  #proven = false;
  /** A sending was noted that the firmware may have counted; the next success takes it back. */
  #mayHaveFailed = false;

  constructor(ledger: AttemptLedger, target: AttemptTarget, login: Secret, claim: string) {
    this.#ledger = ledger;
    this.#target = target;
    this.#login = { user: login.user, password: login.password };
    this.#claim = claim;
  }

  readonly before = (): Failure | undefined => {
    if (this.#claim === undefined && this.#mayHaveFailed) {
      const claim = this.#ledger.claimRepeat(this.#target, this.#login);
      if (!claim.granted) return claim.failure;
      this.#claim = claim.id;
    }
    this.#wasSent = true;
    return undefined;
  };

  /** Something other than a refusal came. Whether it came from AMT shows when it is read. */
  readonly accepted = (): void => {
    if (this.#proven) this.#settle('accepted');
  };

  readonly refused = (): void => {
    this.#settle('refused');
  };

  readonly lost = (): void => {
    this.#settle('lost');
  };

  readonly notSent = (): void => {
    if (this.#claim !== undefined) this.#settle('not-sent');
  };

  /** The answer to the login came from AMT. */
  proven(): void {
    this.#proven = true;
    if (this.#claim !== undefined) this.#settle('accepted');
  }

  /** The answer says nothing about the password, as a web page would; or there was none. */
  unsure(): void {
    if (this.#claim !== undefined) this.#settle(this.#wasSent ? 'lost' : 'not-sent');
  }

  #settle(outcome: 'accepted' | 'refused' | 'lost' | 'not-sent'): void {
    const claim = this.#claim;
    this.#claim = undefined;
    if (claim !== undefined) this.#ledger.settle(claim, outcome);
    else if (outcome !== 'not-sent' && (outcome !== 'accepted' || this.#mayHaveFailed)) {
      this.#ledger.note(this.#target, this.#login, outcome);
    }
    this.#mayHaveFailed = outcome === 'lost' || (this.#mayHaveFailed && outcome !== 'accepted');
  }
}
