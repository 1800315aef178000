import { lookup, reverse } from 'node:dns/promises';
import { isIP } from 'node:net';
import { LIMITS } from '#shared/limits';
import type { Evidence, Service } from '#shared/model/evidence';
import type { Endpoint, PortState } from '#shared/model/primitives';
import { isWorthShowing, pongEvidence, portEvidence, type Observation } from './observation';
import type { Pinger } from './pinger';
import { probeTcp } from './tcp-probe';
import { probeWeb } from './web-probe';

export interface ProbeContext {
  pinger: Pinger;
  /** Says once what the scan cannot see. */
  warn: (message: string) => void;
  signal: AbortSignal;
  now: () => number;
  report: (observation: Observation) => void;
}

/**
 * All probes of one machine, without credentials: presence ping and both web ports at once, because pings can be
 * switched off (amt-wire-facts.md 1.3); certificate, banner, challenge and redirection ports where a port is open.
 * Reports after each answer; the last report is complete.
 */
export async function probeEndpoint(endpoint: Endpoint, context: ProbeContext): Promise<void> {
  const address = await resolveHost(endpoint.host, context.warn);
  if (address === undefined) return;
  const probe = new EndpointProbe(endpoint, address, context);
  const pinged = probe.ping();
  const states = await Promise.all([probe.web('https'), probe.web('http')]);
  if (states.includes('open')) await Promise.all([probe.port('redirection'), probe.port('redirectionTls')]);
  await pinged;
  if (context.signal.aborted) return;
  await probe.finish();
}

class EndpointProbe {
  readonly #evidence: Evidence[] = [];
  #hostname: string | undefined;

  constructor(
    readonly endpoint: Endpoint,
    readonly address: string,
    readonly context: ProbeContext,
  ) {
    this.#hostname = isIP(endpoint.host) ? undefined : endpoint.host;
  }

  async ping(): Promise<void> {
    const { pinger, signal, now } = this.context;
    const hit = await pinger.ping(this.address, this.endpoint.ports.rmcp, signal);
    this.#evidence.push(pongEvidence(hit, now()));
    if (hit) this.#report(false);
  }

  /** Probes a port and, where it is open, what speaks behind it. */
  async web(service: 'http' | 'https'): Promise<PortState> {
    const state = await this.port(service);
    if (state !== 'open') return state;
    const { signal, now } = this.context;
    const port = this.endpoint.ports[service];
    const seen = await probeWeb({ host: this.address, port, tls: service === 'https', signal, now });
    this.#evidence.push(...seen);
    if (seen.length > 0) this.#report(false);
    return state;
  }

  async port(service: Service): Promise<PortState> {
    const { signal, now, warn } = this.context;
    const number = this.endpoint.ports[service];
    const { state, localError } = await probeTcp(this.address, number, LIMITS.probeConnectMs, signal);
    if (localError !== undefined)
      warn(LOCAL_ERRORS[localError] ?? `Part of the ports could not be probed (${localError}).`);
    this.#evidence.push(portEvidence(service, number, state, now()));
    return state;
  }

  /** The name comes last and late, so that it never delays a row. */
  async finish(): Promise<void> {
    if (this.#hostname === undefined && isWorthShowing(this.#evidence)) {
      this.#report(false);
      this.#hostname = await reverseName(this.address);
    }
    this.#report(true);
  }

  #report(complete: boolean): void {
    this.context.report({
      endpoint: this.endpoint,
      address: this.address,
      ...(this.#hostname !== undefined && { hostname: this.#hostname }),
      evidence: [...this.#evidence],
      complete,
    });
  }
}

const LOCAL_ERRORS: Readonly<Record<string, string>> = {
  EMFILE: 'This laptop ran out of sockets; part of the ports could not be probed. Scan a smaller range.',
  ENFILE: 'This laptop ran out of sockets; part of the ports could not be probed. Scan a smaller range.',
  EADDRNOTAVAIL:
    'This laptop ran out of local ports; part of the targets could not be probed. Wait a minute.',
  ENETUNREACH: 'This laptop has no route to part of the targets. Check cable, adapter and subnet.',
  EACCES: 'A firewall on this laptop blocks connections to part of the targets.',
  EPERM: 'A firewall on this laptop blocks connections to part of the targets.',
};

async function resolveHost(host: string, warn: (message: string) => void): Promise<string | undefined> {
  if (isIP(host)) return host;
  try {
    return (await lookup(host)).address;
  } catch {
    warn(`The name “${host}” is not known to this laptop’s DNS; it was left out.`);
    return undefined;
  }
}

/** The DNS name of an address, or undefined when DNS has none or takes too long. */
async function reverseName(address: string): Promise<string | undefined> {
  const limit = new Promise<undefined>((done) => setTimeout(done, LIMITS.reverseNameMs, undefined).unref());
  const asked = reverse(address).then(
    (names) => names[0],
    () => undefined,
  );
  return Promise.race([asked, limit]);
}
