import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import { awakeClock, sleptWords } from '#shared/awake-clock';
import type { Cancellation } from '#shared/cancellation';
import { LIMITS } from '#shared/limits';
import type { Endpoint } from '#shared/model/primitives';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { httpClient } from '#main/wsman/http-client';
import { MachineProbe, type ProbeContext } from './machine-probe';
import { NameFinder } from './names/names';
import { type LaptopLimits, laptopLimits } from './network/laptop-limits';
import { isWorthShowing, type Observation } from './observation';
import { type Knock, WEB_PORTS } from './probes/knock';
import { Sweep } from './sweep';
import { LOCAL_NETWORK_DENIED, troubleText } from './trouble-text';

/** What is to be looked at, in an order that stays the same, so that a scan can be taken up again. */
export interface ScanTargets {
  count: number;
  /** From the `first` one on. */
  from(first: number): IterableIterator<Endpoint>;
  /** Those at this address or of this name, each on its own ports; none for strangers, whose packets are ignored. */
  find(host: string): readonly Endpoint[];
}

export interface ScanHooks {
  /** Called as probes answer, again and again for the same machine. */
  onObservation(observation: Observation): void;
  onProgress?(done: number, current: string): void;
  onWarning?(warning: Text): void;
}

/** Aborting destroys sockets at once; draining and pausing are about addresses that were not begun. */
export interface ScanControl extends Cancellation {
  /** Addresses started per second; absent means as fast as laptop and network allow. */
  rate?: number | undefined;
  /** Number of targets that an earlier scan has dealt with. */
  first?: number | undefined;
  /** Also reports observations of addresses that show nothing. */
  reportSilent?: boolean;
  /** How long a TLS handshake may take; absent: as long as an answer in a scan of many machines. */
  handshakeMs?: number;
  limits?: LaptopLimits;
  /** Absent: this system. */
  platform?: NodeJS.Platform;
  names?: NameFinder;
  now?(): number;
}

export interface ScanTotals {
  /** Targets that were asked, whatever they answered; those that this laptop could not reach at all are none of them. */
  scanned: number;
  durationMs: number;
  firstSightingMs?: number;
  /** Targets dealt with, counted from the first; where to take the scan up again. */
  position: number;
}

/** Looks at every target as an ordinary user, many at once, and streams what it sees. */
export async function scanTargets(
  targets: ScanTargets,
  hooks: ScanHooks,
  control: ScanControl,
): Promise<ScanTotals> {
  // Not while answers are awaited, whose times are measured.
  await httpClient();
  const scan = new Scan(targets, hooks, control);
  return scan.run();
}

function keyOf({ host, ports }: Endpoint): string {
  return `${host} ${String(ports.http)} ${String(ports.https)}`;
}

class Scan {
  readonly #started = performance.now();
  readonly #probes = new Map<Knock, MachineProbe>();
  readonly #finishing = new Map<Promise<void>, Endpoint>();
  /** This laptop slept while they were looked at. */
  readonly #disturbed = new Set<string>();
  #hasSlept = false;
  readonly #naming = new Set<Promise<unknown>>();
  readonly #warned = new Set<string>();
  readonly #sweep: Sweep;
  readonly #names: NameFinder;
  readonly #context: ProbeContext;
  readonly #few: boolean;
  readonly #onMac: boolean;
  #notAsked = 0;
  /** Of macOS: it had no way to a target. */
  #noHost = false;
  #firstSightingMs: number | undefined;
  #bug: unknown;

  constructor(
    readonly targets: ScanTargets,
    readonly hooks: ScanHooks,
    readonly control: ScanControl,
  ) {
    // Each probe under way listens for the one signal; that many listeners are no leak.
    setMaxListeners(0, control.signal);
    this.#onMac = (control.platform ?? process.platform) === 'darwin';
    this.#few = targets.count <= LIMITS.fewAddresses;
    this.#names = control.names ?? new NameFinder();
    const limits = control.limits ?? laptopLimits();
    this.#sweep = new Sweep(
      {
        signal: control.signal,
        draining: () => this.#bug !== undefined || (control.draining?.() ?? false),
        paused: () => control.paused?.() ?? false,
        rate: control.rate,
        limits,
        tellRefusals: control.reportSilent ?? false,
        find: (address) => targets.find(address),
      },
      {
        onAnswer: (knock) => this.#probe(knock).recordKnock(),
        onSettled: (knock) => this.#settled(knock),
        onEdge: (address, edge) => {
          this.#notAsked++;
          // In a range no machine is expected at such an address.
          if (targets.count === 1) this.#warn(message(`discovery.edge.${edge}`, { address }));
          this.hooks.onProgress?.(Math.min(this.#sweep.settled, this.targets.count), address);
        },
        onUnknownName: (host) => this.#warn(message('discovery.unknownName', { host })),
        onTrouble: (what, code) => this.#trouble(what, code),
      },
    );
    const limit = pLimit(LIMITS.probesAtOnce);
    this.#context = {
      signal: control.signal,
      handshakeMs: control.handshakeMs ?? LIMITS.probeAnswerMs,
      now: () => control.now?.() ?? Date.now(),
      report: (observation) => this.#report(observation),
      onTrouble: (code) => this.#warn(troubleText('connect', code)),
      gate: (work) => limit(work),
      findName: (address) => {
        const asked = this.#names.find(address);
        this.#naming.add(asked);
        return asked;
      },
    };
  }

  async run(): Promise<ScanTotals> {
    const first = this.control.first ?? 0;
    const sweep = this.#sweep;
    const stopWatching = awakeClock.onSleep((ms) => this.#slept(ms));
    try {
      await sweep.start();
      await sweep.run(this.targets.from(first), this.#few, first);
      const { position } = sweep;
      await this.#finished();
      const secondLook =
        ((sweep.lossy && !this.#few) || this.#hasSlept) &&
        !this.control.draining?.() &&
        !this.control.signal.aborted;
      if (secondLook) {
        // Packets get lost here, and most addresses were asked only twice: those that stayed silent are asked again.
        await sweep.run(this.#silent(this.targets.from(first)), true, first);
        await this.#finished();
      }
      await Promise.all(this.#naming);
      if (this.#noHost && !sweep.heardAny) this.#warn(LOCAL_NETWORK_DENIED);
      return this.#totals(position);
    } finally {
      stopWatching();
      sweep.close();
      if (!this.control.names) this.#names.close();
    }
  }

  *#silent(all: IterableIterator<Endpoint>): Generator<Endpoint> {
    for (const endpoint of all) {
      const { host } = endpoint;
      const heard = this.#sweep.heard(host, endpoint) && !this.#disturbed.has(keyOf(endpoint));
      if (!heard && !this.#sweep.isEdge(host)) yield endpoint;
    }
  }

  /** Answers of machines that were asked meanwhile were lost: they are asked again at the end. */
  #slept(ms: number): void {
    this.#hasSlept = true;
    for (const knock of this.#probes.keys()) this.#disturbed.add(keyOf(knock.endpoint));
    for (const endpoint of this.#finishing.values()) this.#disturbed.add(keyOf(endpoint));
    this.#sweep.woke();
    this.#warn(sentences(sleptWords(ms), message('discovery.askedAgain')));
  }

  #probe(knock: Knock): MachineProbe {
    let probe = this.#probes.get(knock);
    if (!probe) this.#probes.set(knock, (probe = new MachineProbe(knock, this.#context)));
    return probe;
  }

  #settled(knock: Knock): void {
    const always = this.control.reportSilent ?? false;
    if (knock.alive || always) {
      const finishing = this.#probe(knock).finish(always);
      this.#finishing.set(finishing, knock.endpoint);
      void finishing
        .catch((bug: unknown) => (this.#bug ??= bug))
        .finally(() => this.#finishing.delete(finishing));
    }
    this.#probes.delete(knock);
    if (!knock.alive && WEB_PORTS.every((webPort) => knock.ports[webPort] === 'unknown')) this.#notAsked++;
    this.hooks.onProgress?.(Math.min(this.#sweep.settled, this.targets.count), knock.address);
  }

  async #finished(): Promise<void> {
    while (this.#finishing.size > 0) await Promise.all(this.#finishing.keys());
    if (this.#bug !== undefined) throw this.#bug as Error;
  }

  #report(observation: Observation): void {
    if (isWorthShowing(observation.evidence)) this.#firstSightingMs ??= performance.now() - this.#started;
    try {
      this.hooks.onObservation(observation);
    } catch (error) {
      // Called from a socket: the error must reach whoever awaits the scan, not the socket.
      this.#bug ??= error;
    }
  }

  #trouble(what: 'ping' | 'connect', code: string): void {
    // macOS says so of each absent neighbour, and of all of them where it denies the local network.
    if (this.#onMac && code === 'EHOSTUNREACH') this.#noHost = true;
    else this.#warn(troubleText(what, code));
  }

  /** Says once what this scan cannot see. */
  #warn(warning: Text): void {
    const key = JSON.stringify(warning);
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.hooks.onWarning?.(warning);
  }

  #totals(position: number): ScanTotals {
    return {
      scanned: Math.max(0, Math.min(this.#sweep.settled, this.targets.count) - this.#notAsked),
      durationMs: performance.now() - this.#started,
      position,
      ...(this.#firstSightingMs !== undefined && { firstSightingMs: this.#firstSightingMs }),
    };
  }
}
