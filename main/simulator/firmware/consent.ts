/** OptInState of IPS_OptInService (Intel AMT Implementation and Reference Guide, “Get User Consent Status”). */
export const CONSENT_STATE = {
  notStarted: 0,
  requested: 1,
  displayed: 2,
  received: 3,
  inSession: 4,
} as const;
export type ConsentState = (typeof CONSENT_STATE)[keyof typeof CONSENT_STATE];

const DONE = 0;
const INVALID_STATE = 2;
const BLOCKED = 3;
/** What a wrong code is answered with: Intel’s own console tells it by this number from other failures. */
const WRONG_CODE = 2066;
/** The audit event for wrong codes is called “Failed 3 times”. */
const CODES_TRIED = 3;
/** The guide says that requests are slowed down, and not for how long. Doubles while attempts go on. */
const BLOCK_MS = 60_000;
const LONGEST_BLOCK_MS = 960_000;

/** What the consent of one machine depends on. */
export interface ConsentParts {
  /** Simulated milliseconds. */
  now: () => number;
  /** The nth code that this machine shows, six digits. */
  code: (nth: number) => string;
  /** OptInDisplayTimeout and OptInCodeTimeout in seconds. */
  timeouts: () => { display: number; idle: number };
  /** Consent was cancelled or has expired: what was set with it no longer counts. */
  ended: () => void;
}

/**
 * User consent: six digits on the machine’s screen that the technician must type (Intel guide, “User Consent”). It
 * holds until nobody has used redirection for two minutes, for all features together.
 */
export class Consent {
  readonly #parts: ConsentParts;
  #now: ConsentState = CONSENT_STATE.notStarted;
  /** When the state began, or when the last session ended. */
  #since = 0;
  #codes = 0;
  #wrongCodes = 0;
  #blockedUntil = Number.NEGATIVE_INFINITY;
  #nextBlockMs = BLOCK_MS;

  constructor(parts: ConsentParts) {
    this.#parts = parts;
  }

  /** The state of this moment: what has expired is gone. */
  get state(): ConsentState {
    const { display, idle } = this.#parts.timeouts();
    const age = (this.#parts.now() - this.#since) / 1_000;
    if (this.#now === CONSENT_STATE.displayed && age > display) this.#end();
    if (this.#now === CONSENT_STATE.received && age > idle) this.#end();
    return this.#now;
  }

  get granted(): boolean {
    return this.state === CONSENT_STATE.received || this.state === CONSENT_STATE.inSession;
  }

  /** Too many wrong codes came: none can be asked for now. */
  get blocked(): boolean {
    return this.#parts.now() < this.#blockedUntil;
  }

  /** The digits on the screen, while it shows them. */
  get shownCode(): string | undefined {
    return this.state === CONSENT_STATE.displayed ? this.#parts.code(this.#codes) : undefined;
  }

  /**
   * StartOptIn.
   * @param screenOn a dark screen shows the code only when the PC starts
   */
  start(screenOn: boolean): number {
    if (this.blocked) return BLOCKED;
    if (this.state !== CONSENT_STATE.notStarted) return INVALID_STATE;
    this.#codes += 1;
    this.#wrongCodes = 0;
    this.#setState(screenOn ? CONSENT_STATE.displayed : CONSENT_STATE.requested);
    return DONE;
  }

  /** The screen is lit: a code that waited for it is shown. */
  screenLit(): void {
    if (this.#now === CONSENT_STATE.requested) this.#setState(CONSENT_STATE.displayed);
  }

  /** SendOptInCode. Several wrong codes end the flow, and another one cannot be started for a while. */
  send(code: number): number {
    const shown = this.shownCode;
    if (shown === undefined) return INVALID_STATE;
    if (code === Number(shown)) {
      this.#nextBlockMs = BLOCK_MS;
      this.#setState(CONSENT_STATE.received);
      return DONE;
    }
    this.#wrongCodes += 1;
    if (this.#wrongCodes < CODES_TRIED) return WRONG_CODE;
    this.#blockedUntil = this.#parts.now() + this.#nextBlockMs;
    this.#nextBlockMs = Math.min(this.#nextBlockMs * 2, LONGEST_BLOCK_MS);
    this.#end();
    return WRONG_CODE;
  }

  /** CancelOptIn, from afar or by the person at the machine. */
  cancel(): number {
    if (this.state === CONSENT_STATE.notStarted) return INVALID_STATE;
    this.#end();
    return DONE;
  }

  /** A session of storage redirection or KVM has begun. */
  sessionOpened(): void {
    if (this.state === CONSENT_STATE.received) this.#setState(CONSENT_STATE.inSession);
  }

  /** The last session has ended: the time without one begins. */
  sessionsClosed(): void {
    if (this.#now === CONSENT_STATE.inSession) this.#setState(CONSENT_STATE.received);
  }

  /** Back to nothing, as after unprovisioning. */
  forget(): void {
    this.#now = CONSENT_STATE.notStarted;
    this.#blockedUntil = Number.NEGATIVE_INFINITY;
    this.#nextBlockMs = BLOCK_MS;
  }

  #setState(state: ConsentState): void {
    this.#now = state;
    this.#since = this.#parts.now();
  }

  #end(): void {
    this.#now = CONSENT_STATE.notStarted;
    this.#parts.ended();
  }
}
