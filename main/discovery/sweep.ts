import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { awakeClock } from '#shared/awake-clock';
import type { Cancellation } from '#shared/cancellation';
import { LIMITS } from '#shared/limits';
import type { Endpoint } from '#shared/model/primitives';
import { type LaptopLimits, onLinkTest } from './network/laptop-limits';
import { type Edge, edgeTest } from './network/own-addresses';
import { Pacer } from './pacer';
import { Knock, type KnockEvents, type LocalError, type Refusals } from './probes/knock';
import { Pinger, type ReceivedPong } from './probes/pinger';
import { LEAST_WAIT_MS, Networks, type RoundTrips } from './probes/round-trips';

export interface SweepHooks {
  /** Something came back from an address; called again for each of its three questions. */
  onAnswer(knock: Knock): void;
  /** An address is settled: nothing more will be learnt of it. */
  onSettled(knock: Knock): void;
  /** An address that no machine can have, on one of this laptop's own subnets; it was not asked. */
  onEdge(address: string, edge: Edge): void;
  /** A name that this laptop's DNS does not know. */
  onUnknownName(host: string): void;
  /** This laptop prevents it, with the system's code. */
  onTrouble(what: 'ping' | 'connect', code: string): void;
}

export interface SweepControl extends Required<Cancellation> {
  /** Addresses per second. */
  rate: number | undefined;
  limits: LaptopLimits;
  /** A port that refuses must be told from one that says nothing, however long this laptop takes to say so. */
  tellRefusals: boolean;
  /** The targets at an address that answers late; none for strangers. */
  find(address: string): readonly Endpoint[];
}

/** New addresses are begun for at most this long at a time, so that windows and answers get their turn. */
const MAX_BLOCKING_MS = 6;
const SLOT_MS = 10;
/**
 * While nothing can be done but wait, and few may begin in that time; shorter than the bursts that the pacer allows. In
 * Electron each wake-up goes through Chromium's message loop and costs some 0.15 ms more than in Node.
 */
const IDLE_MS = 2 * SLOT_MS;
/** From this rate on, a late wake-up loses starts that the pacer does not make up for: a /16 takes a tenth longer. */
const MANY_PER_SECOND = 5_000;
/** Slots are rounded up, and closing takes its time, too. */
const SLACK_MS = 30;
/** How often it is checked whether an answer can still come, because the estimate of the network improves. */
const RECHECK_MS = 100;
/** Linux asks three times, a second apart, before it gives an address up (neighbour table, `mcast_solicit`). */
const ARP_MS = 3_100;

/**
 * Knocks at many addresses at once, as an ordinary user: at a pace that this laptop and the network can take, again
 * where nothing came back, and no longer than an answer can take. One queue holds all time-outs.
 */
export class Sweep {
  /** A packet was lost somewhere, so silence does not yet mean that no machine is there. */
  lossy = false;
  settled = 0;
  readonly #control: SweepControl;
  readonly #hooks: SweepHooks;
  readonly #networks = new Networks();
  readonly #onLink = onLinkTest();
  readonly #edge = edgeTest();
  readonly #pinger: Pinger;
  readonly #open = new Map<string, Knock>();
  /** Who gets a pong, of those that are open. */
  readonly #pinged = new Map<string, Knock>();
  readonly #slots = new Map<number, Knock[]>();
  /** They are due, and there was no time left for them in the last slice. */
  #due: Knock[] = [];
  readonly #answered = new Set<string>();
  readonly #ponged = new Set<string>();
  readonly #events: KnockEvents;
  #nextSlot = slotOf(performance.now());
  #sockets = 0;
  /** Addresses under way that may still need sockets. */
  #needingSockets = 0;
  #socketLimit: number;
  readonly #refusals: Refusals;
  #neighbours: Knock[] = [];
  #neighboursTaken = 0;
  #launched = 0;
  /** Of the network that was asked last. */
  #lastTrips: RoundTrips | undefined;
  /** Places of names whose addresses are being looked up. */
  readonly #resolving = new Set<number>();
  #wake: (() => void) | undefined;
  #restUntil = 0;
  /** After a sleep no address is asked or given up before that. */
  #awakeFrom = 0;

  constructor(control: SweepControl, hooks: SweepHooks) {
    this.#control = control;
    this.#hooks = hooks;
    this.#socketLimit = control.limits.sockets;
    const slow = control.limits.slowRefusals;
    this.#refusals = { slow, leastMs: slow && control.tellRefusals ? LIMITS.slowRefusalMs : 0 };
    this.#pinger = new Pinger(
      (arrival) => this.#arrived(arrival),
      (code) => this.#pingTrouble(code),
    );
    this.#events = {
      onAnswer: (knock) => {
        this.#answered.add(keyOf(knock.address, knock.endpoint));
        if (typeof knock.pong === 'object') {
          this.#ponged.add(pongKey(knock.address, knock.endpoint.ports.rmcp));
        }
        this.#freeNeighbour(knock);
        this.#freeSockets(knock);
        hooks.onAnswer(knock);
        // An address that answers is asked the other questions at once.
        if (knock.tries > 0 && !knock.connected && !knock.settled) knock.connect();
      },
      onSettled: (knock) => {
        this.#open.delete(keyOf(knock.address, knock.endpoint));
        const pinged = pongKey(knock.address, knock.endpoint.ports.rmcp);
        if (this.#pinged.get(pinged) === knock) this.#pinged.delete(pinged);
        this.settled++;
        this.#freeSockets(knock);
        hooks.onSettled(knock);
        this.#wake?.();
      },
      onLoss: () => (this.lossy = true),
      onTrouble: (knock, trouble) => this.#connectTrouble(knock, trouble),
      onSocket: (change) => (this.#sockets += change),
    };
  }

  async start(): Promise<void> {
    await this.#pinger.open();
  }

  close(): void {
    for (const knock of this.#open.values()) knock.abort();
    this.#open.clear();
    this.#pinged.clear();
    this.#pinger.close();
  }

  /**
   * This laptop has slept: answers of that time were not heard. Who was being asked is asked anew, once the network has
   * had the time to come back.
   */
  woke(): void {
    this.#restUntil = this.#awakeFrom = performance.now() + LIMITS.networkBackMs;
    for (const knock of this.#open.values()) knock.tries = 0;
  }

  /** Something has answered, from any address. */
  get heardAny(): boolean {
    return this.#answered.size > 0;
  }

  /** True for an address that is not asked, because no machine can have it. */
  isEdge(address: string): boolean {
    return this.#edge(address) !== undefined;
  }

  /** True for an address that has answered anything in this sweep. */
  heard(address: string, endpoint: Endpoint): boolean {
    return this.#answered.has(keyOf(address, endpoint));
  }

  /** Place, in the order of targets, of the first one that is not settled yet. */
  get position(): number {
    const oldest = this.#open.values().next().value?.index ?? this.#launched;
    return Math.min(oldest, this.#launched, ...this.#resolving);
  }

  /**
   * Asks every target. Never rejects; ends when all are settled, or when it is stopped.
   * @param patient more rounds for each, because something may have been lost
   */
  async run(targets: Iterator<Endpoint>, patient: boolean, firstIndex = 0): Promise<void> {
    const { signal } = this.#control;
    const pacer = new Pacer(performance.now());
    let exhausted = false;
    this.#launched = firstIndex;
    const onAbort = (): void => this.#wake?.();
    signal.addEventListener('abort', onAbort);
    try {
      for (;;) {
        if (signal.aborted) return;
        // Notices a sleep before an address is given up because of it.
        awakeClock.now();
        const now = performance.now();
        const behind = this.#runDue(now, patient);
        this.#releaseNeighbours(now);
        exhausted ||= this.#control.draining();
        const perSecond = this.#control.paused() ? 0 : this.#pace(patient);
        pacer.fill(now, perSecond);
        let begun = 0;
        while (!exhausted && !behind && this.#hasRoomFor(now, patient) && pacer.take()) {
          const next = targets.next();
          if (next.done) exhausted = true;
          else this.#launch(next.value, this.#launched++, patient);
          if (++begun % 16 === 0 && performance.now() - now > MAX_BLOCKING_MS) break;
        }
        if (exhausted && this.#open.size === 0 && this.#resolving.size === 0) return;
        const idleMs = perSecond < MANY_PER_SECOND ? IDLE_MS : SLOT_MS;
        await (begun > 0 || behind ? yieldOnce() : this.#sleep(idleMs));
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  #launch(endpoint: Endpoint, index: number, patient: boolean): void {
    const edge = this.#edge(endpoint.host);
    if (edge) {
      this.settled++;
      this.#hooks.onEdge(endpoint.host, edge);
      return;
    }
    if (isIP(endpoint.host)) {
      this.#begin(endpoint, endpoint.host, index, patient);
      return;
    }
    this.#resolving.add(index);
    void lookup(endpoint.host)
      .then(
        ({ address }) => this.#control.signal.aborted || this.#begin(endpoint, address, index, patient),
        () => this.#hooks.onUnknownName(endpoint.host),
      )
      .finally(() => {
        this.#resolving.delete(index);
        this.#wake?.();
      });
  }

  #begin(endpoint: Endpoint, address: string, index: number, patient: boolean): Knock | undefined {
    const key = keyOf(address, endpoint);
    // A name and its address, both asked for.
    if (this.#open.has(key)) return undefined;
    this.#lastTrips = this.#networks.of(address);
    const knock = new Knock(endpoint, address, index, this.#lastTrips, this.#events, this.#refusals);
    this.#open.set(key, knock);
    const pinged = pongKey(address, endpoint.ports.rmcp);
    // With two machines behind one address and one ping port, it is not known which of them a pong comes from.
    if (!this.#pinged.has(pinged)) this.#pinged.set(pinged, knock);
    this.#needingSockets++;
    if (this.#onLink(address)) {
      knock.neighbourUntil = performance.now() + ARP_MS;
      this.#neighbours.push(knock);
      this.#neighboursTaken++;
    }
    this.#try(knock, patient);
    return knock;
  }

  #try(knock: Knock, patient: boolean): void {
    knock.tries++;
    knock.lastTryAt = performance.now();
    knock.ping((address, port, ping) => this.#pinger.send(address, port, ping));
    // Where thousands are asked, the ping goes first and alone: it also makes routers on the way look the address up,
    // and a connect that arrives before they have done so would be lost.
    if (patient || knock.alive || knock.tries > 1) knock.connect();
    this.#schedule(knock, this.#roundsFor(knock, patient) > knock.tries ? LIMITS.knockGapMs : RECHECK_MS);
  }

  #schedule(knock: Knock, inMs: number): void {
    const slot = Math.max(slotOf(performance.now() + inMs) + 1, this.#nextSlot);
    const waiting = this.#slots.get(slot);
    if (waiting) waiting.push(knock);
    else this.#slots.set(slot, [knock]);
  }

  /** Continues with those that are due. @returns true when one slice was not enough for all of them */
  #runDue(now: number, patient: boolean): boolean {
    const last = slotOf(now);
    for (; this.#nextSlot <= last; this.#nextSlot++) {
      for (const knock of this.#slots.get(this.#nextSlot) ?? []) this.#due.push(knock);
      this.#slots.delete(this.#nextSlot);
    }
    let done = 0;
    for (const knock of this.#due) {
      if (done % 8 === 7 && performance.now() - now > MAX_BLOCKING_MS) break;
      done++;
      if (!knock.settled) this.#again(knock, now, patient);
    }
    this.#due = this.#due.slice(done);
    return this.#due.length > 0;
  }

  #again(knock: Knock, now: number, patient: boolean): void {
    if (now < this.#awakeFrom) {
      this.#schedule(knock, this.#awakeFrom - now);
      return;
    }
    if (knock.tries < this.#roundsFor(knock, patient)) {
      this.#try(knock, patient);
      return;
    }
    const { leastMs } = this.#refusals;
    const refusedBy = leastMs === 0 ? 0 : (knock.firstConnectAt ?? 0) + leastMs;
    const left = Math.max(knock.lastTryAt + knock.trips.waitMs, refusedBy) - now;
    if (left <= 0) knock.giveUp();
    else this.#schedule(knock, Math.min(left, RECHECK_MS));
  }

  #roundsFor(knock: Knock, patient: boolean): number {
    if (this.lossy && (patient || knock.alive)) return LIMITS.knocksWhereLossy;
    return patient || knock.alive ? LIMITS.knocks : LIMITS.knocksOfMany;
  }

  /** Addresses per second, such that the limit is reached just when the first ones end. */
  #pace(patient: boolean): number {
    const { rate = Infinity } = this.#control;
    if (patient) return rate;
    // Before anything has answered, the network is assumed to be fast: if it is not, the limit is simply reached
    // sooner.
    const waitMs = this.#lastTrips?.known ? this.#lastTrips.waitMs : LEAST_WAIT_MS;
    return Math.min(rate, (this.#socketLimit / 2 / (LIMITS.knockGapMs + waitMs + SLACK_MS)) * 1_000);
  }

  /** Each address holds two sockets, and twice as many where an older connect is left open beside a newer one. */
  #hasRoomFor(now: number, patient: boolean): boolean {
    return (
      now >= this.#restUntil &&
      this.#sockets + 2 <= this.#socketLimit &&
      this.#needingSockets * (patient ? 4 : 2) < this.#socketLimit &&
      this.#neighboursTaken < this.#control.limits.neighbours
    );
  }

  #arrived({ address, port, pong, ping, at }: ReceivedPong): void {
    const knock = this.#pinged.get(pongKey(address, port));
    if (knock) {
      knock.recordPong(pong, ping, at);
      return;
    }
    // Late, after the address had been given up: it is there after all, and its network is slower than it seemed.
    const endpoint = this.#control.find(address).find(({ ports }) => ports.rmcp === port);
    if (!endpoint || this.#ponged.has(pongKey(address, port))) return;
    if (this.#control.signal.aborted) return;
    this.#networks.of(address).backOff();
    this.settled--;
    this.#begin(endpoint, address, this.#launched, true)?.recordPong(pong, undefined, at);
  }

  #pingTrouble(code: string): void {
    if (code === 'ENOBUFS' || code === 'EAGAIN' || code === 'ENOMEM') this.#rest();
    else this.#hooks.onTrouble('ping', code);
  }

  #connectTrouble(knock: Knock, { webPort, code, transient }: LocalError): void {
    if (transient) {
      // The round is repeated once others have ended; it does not count against this address.
      this.#socketLimit = Math.max(32, Math.floor(this.#socketLimit * 0.8));
      this.#rest();
      if (knock.troubles++ < MAX_LOCAL_ERRORS) {
        knock.tries = Math.max(0, knock.tries - 1);
        return;
      }
    }
    this.#hooks.onTrouble('connect', code);
    knock.unknown(webPort);
  }

  /** Begins no new address for a moment. */
  #rest(): void {
    this.#restUntil = performance.now() + LIMITS.knockGapMs;
  }

  #freeSockets(knock: Knock): void {
    if (!knock.needsSockets || !(knock.webPortsSettled || knock.settled)) return;
    knock.needsSockets = false;
    this.#needingSockets--;
  }

  #freeNeighbour(knock: Knock): void {
    if (knock.neighbourUntil === 0) return;
    knock.neighbourUntil = 0;
    this.#neighboursTaken--;
  }

  #releaseNeighbours(now: number): void {
    let released = 0;
    for (const knock of this.#neighbours) {
      if (knock.neighbourUntil > now) break;
      this.#freeNeighbour(knock);
      released++;
    }
    if (released > 0) this.#neighbours = this.#neighbours.slice(released);
  }

  async #sleep(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}

/** How often one address may find this laptop out of sockets before it is called unknown. */
const MAX_LOCAL_ERRORS = 20;

function yieldOnce(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function slotOf(time: number): number {
  return Math.floor(time / SLOT_MS);
}

/** One machine: several may be behind one address, on ports of their own. */
function keyOf(address: string, { ports }: Endpoint): string {
  return `${address} ${String(ports.rmcp)} ${String(ports.http)} ${String(ports.https)}`;
}

/** Pongs are told apart by who sent them: address and port. */
function pongKey(address: string, rmcp: number): string {
  return `${address} ${String(rmcp)}`;
}
