import { isIP } from 'node:net';
import { LIMITS } from '#shared/limits';
import type { Evidence, Service } from '#shared/model/evidence';
import { type Endpoint, STANDARD_PORTS } from '#shared/model/primitives';
import { isWorthShowing, type Observation, pongEvidence, portEvidence } from './observation';
import { type Knock, WEB_PORTS, type WebPort } from './probes/knock';
import { probeTcp } from './probes/tcp-probe';
import { probeWeb } from './web/web-probe';

/** WS-Man under the numbers that DASH uses (docs/reference/protocol.md, P4); the same service as on 16992 and 16993. */
const DASH_PORTS = { dash: 623, dashTls: 664 } as const;
type DashPort = keyof typeof DASH_PORTS;

export interface ProbeContext {
  signal: AbortSignal;
  /** How long a TLS handshake may take. */
  handshakeMs: number;
  now: () => number;
  report: (observation: Observation) => void;
  onTrouble: (code: string) => void;
  /** Holds work back while too much of it is under way. */
  gate: <T>(work: () => Promise<T>) => Promise<T>;
  /** The name of an address, or undefined; never rejects and never takes long. */
  findName: (address: string) => Promise<string | undefined>;
}

/**
 * Looks closer at an address that has answered, without credentials: banner, challenge and certificate where a web port
 * is open, the redirection and DASH ports, and its name. Reports after each answer; the complete report comes when the
 * knocking and all of this have ended. The name never delays a row.
 */
export class MachineProbe {
  readonly #knock: Knock;
  readonly #context: ProbeContext;
  readonly #evidence: Evidence[] = [];
  readonly #seen = new Set<WebPort | 'pong'>();
  readonly #work: Promise<void>[] = [];
  #otherPortsProbed = false;
  #askedName = false;
  #hostname: string | undefined;
  #complete = false;

  constructor(knock: Knock, context: ProbeContext) {
    this.#knock = knock;
    this.#context = context;
    if (!isIP(knock.endpoint.host)) {
      this.#hostname = knock.endpoint.host;
      this.#askedName = true;
    }
  }

  /** Records what the knocking has found since the last call. */
  recordKnock(): void {
    const { pong, pinged, ports, endpoint } = this.#knock;
    const { now } = this.#context;
    if (pong !== undefined && !this.#seen.has('pong')) {
      this.#seen.add('pong');
      // A ping that never left this laptop says nothing about the machine.
      if (pong !== 'none' || pinged) {
        this.#evidence.push(pongEvidence(pong === 'none' ? undefined : pong, now()));
      }
      if (pong !== 'none') {
        this.#report();
        this.#probeOtherPorts();
      }
    }
    for (const portName of WEB_PORTS) {
      const state = ports[portName];
      if (state === undefined || this.#seen.has(portName)) continue;
      this.#seen.add(portName);
      this.#evidence.push(portEvidence(portName, endpoint.ports[portName], state, now()));
      if (state !== 'open') continue;
      this.#later(() => this.#web(portName === 'https', endpoint.ports[portName]));
      this.#probeOtherPorts();
    }
  }

  /** The knocking is over. Resolves when the last report has been made. @param always report silence, too */
  async finish(always: boolean): Promise<void> {
    this.recordKnock();
    // Work may bring more work.
    for (const work of this.#work) await work;
    if (this.#context.signal.aborted) return;
    if (!this.#webPortOpen() && this.#dashOpen()) await this.#dashWeb();
    this.#complete = true;
    if (always || isWorthShowing(this.#evidence)) this.#report();
  }

  /** Ports that are worth a question only where something has answered; each once. */
  #probeOtherPorts(): void {
    if (this.#otherPortsProbed) return;
    this.#otherPortsProbed = true;
    const { ports } = this.#knock.endpoint;
    this.#later(() => this.#port('redirection', ports.redirection));
    this.#later(() => this.#port('redirectionTls', ports.redirectionTls));
    // Simulated machines that do not use the standard numbers have no DASH ports of their own.
    if (ports.rmcp !== STANDARD_PORTS.rmcp) return;
    for (const portName of ['dash', 'dashTls'] as const) {
      this.#later(() => this.#port(portName, DASH_PORTS[portName]));
    }
  }

  async #web(tls: boolean, port: number): Promise<void> {
    const { signal, handshakeMs, now } = this.#context;
    const seen = await probeWeb({ host: this.#knock.address, port, tls, handshakeMs, signal, now });
    this.#evidence.push(...seen);
    if (seen.length > 0) this.#report();
  }

  async #port(service: Service, number: number): Promise<void> {
    const { signal, now, onTrouble } = this.#context;
    // Its network is known by now; twice the patience, because this is asked only once.
    const waitMs = Math.max(LIMITS.probeConnectMs, 2 * this.#knock.trips.waitMs);
    const { state, localError } = await probeTcp(this.#knock.address, number, waitMs, signal);
    if (localError !== undefined) onTrouble(localError);
    if (!signal.aborted) this.#evidence.push(portEvidence(service, number, state, now()));
  }

  #webPortOpen(): boolean {
    return WEB_PORTS.some((portName) => this.#knock.ports[portName] === 'open');
  }

  #dashOpen(): DashPort | undefined {
    const open = this.#evidence.flatMap((e) =>
      e.kind === 'port' && e.raw.state === 'open' ? [e.raw.service] : [],
    );
    return (['dashTls', 'dash'] as const).find((portName) => open.includes(portName));
  }

  /** Only the DASH ports are open: the answer there distinguishes AMT behind a filter from other makers' boards. */
  async #dashWeb(): Promise<void> {
    const portName = this.#dashOpen();
    if (portName) await this.#web(portName === 'dashTls', DASH_PORTS[portName]);
  }

  #later(work: () => Promise<void>): void {
    this.#work.push(this.#context.gate(work));
  }

  #report(): void {
    if (isWorthShowing(this.#evidence)) this.#askName();
    this.#context.report(this.#observation());
  }

  #observation(): Observation {
    const { endpoint, address } = this.#knock;
    return {
      endpoint: endpoint satisfies Endpoint,
      address,
      ...(this.#hostname !== undefined && { hostname: this.#hostname }),
      evidence: [...this.#evidence],
      complete: this.#complete,
    };
  }

  #askName(): void {
    if (this.#askedName) return;
    this.#askedName = true;
    void this.#context.findName(this.#knock.address).then((name) => {
      if (name === undefined) return;
      this.#hostname = name;
      this.#context.report(this.#observation());
    });
  }
}
