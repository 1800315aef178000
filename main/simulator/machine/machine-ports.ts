import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { Turns } from '#shared/turns';
import { pemOf } from '../firmware/certificates';
import type { Firmware, PortName } from '../firmware/firmware';
import type { Place } from '../network/addressing';
import type { Pace } from '../support/pace';
import { Listener, overTls, type TlsSetup } from './listener';
import type { Peer } from './web-service';

const TLS_PORTS: readonly PortName[] = ['https', 'redirectionTls'];
const REDIRECTION_PORTS: readonly PortName[] = ['redirection', 'redirectionTls'];
const PORT_NAMES: readonly PortName[] = ['http', 'https', 'redirection', 'redirectionTls'];
const OPEN_TRIES = 20;
const OPEN_GAP_MS = 100;

/** What the ports need of their machine. */
export interface PortsOwner {
  /** Where the machine is now; undefined: on a network that is not this one. */
  address: () => string | undefined;
  firmware: Firmware;
  pace: Pace;
  /** Gives the firmware a certificate of its own, when TLS has nothing to show. */
  makeCertificate: () => Promise<void>;
  accepted: (isRedirection: boolean) => void;
  serveWeb: (stream: Duplex, peer: Peer) => void;
  serveRedirection: (stream: Duplex, peer: Peer) => void;
  /** A client began a TLS handshake and did not end it. */
  handshakeFailed: () => void;
}

/** The TCP ports of one machine, opened and closed as the firmware says. */
export class MachinePorts {
  readonly #place: Place;
  readonly #owner: PortsOwner;
  readonly #listeners: ReadonlyMap<PortName, Listener>;
  /** Where the open ports are. */
  #at: string;
  readonly #turns = new Turns();
  #stopped = false;
  #lastTrouble: string | undefined;

  constructor(place: Place, owner: PortsOwner) {
    this.#place = place;
    this.#owner = owner;
    this.#at = place.address;
    this.#listeners = new Map(PORT_NAMES.map((name) => [name, this.#listener(name)]));
  }

  get open(): readonly PortName[] {
    return PORT_NAMES.filter((name) => this.#listeners.get(name)?.isOpen === true);
  }

  /** Of the certificate that the web service shows now. */
  get fingerprint256(): string | undefined {
    return this.#listeners.get('https')?.fingerprint256;
  }

  /** A port that could not be opened, in words. */
  get trouble(): string | undefined {
    return this.#lastTrouble;
  }

  /** Opens and closes ports as the firmware says; one change after the other. */
  settle(): Promise<void> {
    return this.#turns.run(() => this.#apply());
  }

  /** Closes everything for good. */
  stop(): Promise<void> {
    this.#stopped = true;
    return this.settle();
  }

  dropConnections(): void {
    for (const listener of this.#listeners.values()) listener.dropConnections();
  }

  /** Serves what came through a tunnel as if it had come to that port. */
  serveThrough(name: PortName, stream: Duplex, from: string): void {
    const serve = (inner: Duplex): void =>
      this.#serve(name, inner, { from, secure: TLS_PORTS.includes(name) });
    this.#owner.accepted(REDIRECTION_PORTS.includes(name));
    if (!TLS_PORTS.includes(name)) {
      serve(stream);
      return;
    }
    const setup = this.#tlsSetup();
    if (setup) overTls(setup, stream, serve);
    else stream.destroy();
  }

  #serve(name: PortName, stream: Duplex, peer: Peer): void {
    if (REDIRECTION_PORTS.includes(name)) this.#owner.serveRedirection(stream, peer);
    else this.#owner.serveWeb(stream, peer);
  }

  #listener(name: PortName): Listener {
    const redirects = REDIRECTION_PORTS.includes(name);
    return new Listener(
      () => this.#at,
      this.#place.ports[name],
      () => this.#owner.accepted(redirects),
      (socket) => this.#serve(name, socket, peerOf(socket)),
      () => this.#owner.handshakeFailed(),
    );
  }

  async #apply(): Promise<void> {
    const { firmware, makeCertificate } = this.#owner;
    const address = this.#owner.address();
    if (address !== this.#at) for (const listener of this.#listeners.values()) await listener.close();
    this.#at = address ?? this.#at;
    const wanted = this.#stopped || address === undefined ? new Set<PortName>() : firmware.openPorts;
    const secure = TLS_PORTS.some((name) => wanted.has(name));
    if (secure && !firmware.tlsIdentity) await makeCertificate();
    const setup = secure ? this.#tlsSetup() : undefined;
    for (const [name, listener] of this.#listeners) {
      if (!wanted.has(name)) await listener.close();
      else await this.#openPort(name, listener, TLS_PORTS.includes(name) ? setup : undefined);
    }
  }

  /** Another program may hold the port for a moment; after two seconds the machine goes on without it. */
  async #openPort(name: PortName, listener: Listener, setup: TlsSetup | undefined): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await listener.open(setup);
        return;
      } catch (error) {
        if (attempt < OPEN_TRIES && !this.#stopped) {
          await this.#owner.pace.delay(OPEN_GAP_MS);
          continue;
        }
        this.#lastTrouble = `cannot open ${name} on ${this.#at}:${this.#place.ports[name]} (${String(error)})`;
        return;
      }
    }
  }

  /** Client certificates, where demanded, must come from a trusted root; a machine without one trusts none. */
  #tlsSetup(): TlsSetup | undefined {
    const { firmware } = this.#owner;
    const identity = firmware.tlsIdentity;
    if (!identity) return undefined;
    const roots = firmware.keys.certificates.filter(({ trustedRoot }) => trustedRoot);
    const issuers = roots.length > 0 ? roots.map(({ der }) => pemOf(der)).join('') : identity.certificatePem;
    return {
      identity,
      ...firmware.generation.tls,
      ...(firmware.demandsClientCertificate ? { clientIssuer: issuers } : {}),
    };
  }
}

function peerOf(socket: Socket): Peer {
  return { from: socket.remoteAddress ?? '', secure: socket instanceof TLSSocket };
}
