import { isIPv4 } from 'node:net';
import pLimit from 'p-limit';
import { LIMITS } from '#shared/limits';
import { isLoopbackAddress, plainAddress } from './host-name';
import { MDNS_PORT, readReverseAnswer, reverseQuestion } from './mdns';
import { NETBIOS_PORT, nodeStatusQuestion, readNodeStatus } from './netbios';
import { type PtrResolver, ReverseDns, systemResolver } from './reverse-dns';
import { UdpQuestions } from './udp-questions';

export interface NameFinderOptions {
  /** How long each source has for its answer. */
  limitMs?: number;
  /** Opens what asks DNS; called once, when it is needed. */
  resolver?: () => PtrResolver;
  ports?: { mdns: number; netbios: number };
  /** Also asks about addresses of this computer's loopback, as tests need it. */
  loopback?: boolean;
}

/** Sources answer undefined where they know no name; they never reject. */
type Source = (address: string, signal: AbortSignal) => Promise<string | undefined>;

const AT_ONCE = 256;

/**
 * Finds out what machines are called. DNS, mDNS and NetBIOS are asked at the same time; where several know a name,
 * that is the order of preference. Names come from strangers: see `cleanHostName`.
 */
export class NameFinder {
  readonly #limitMs: number;
  readonly #gate = pLimit(AT_ONCE);
  readonly #underWay = new Set<AbortController>();
  readonly #mdns: UdpQuestions;
  readonly #netbios: UdpQuestions;
  /** Best first. */
  readonly #sources: readonly Source[];
  readonly #loopback: boolean;
  #closed = false;

  constructor(options: NameFinderOptions = {}) {
    const { limitMs = LIMITS.nameMs, ports = { mdns: MDNS_PORT, netbios: NETBIOS_PORT } } = options;
    this.#limitMs = limitMs;
    this.#loopback = options.loopback ?? false;
    const dns = new ReverseDns(options.resolver ?? (() => systemResolver(limitMs)));
    this.#mdns = new UdpQuestions(
      { question: reverseQuestion, read: readReverseAnswer },
      ports.mdns,
      limitMs / 2,
    );
    this.#netbios = new UdpQuestions(
      { question: nodeStatusQuestion, read: readNodeStatus },
      ports.netbios,
      limitMs / 2,
    );
    this.#sources = [
      (address, signal) => dns.ask(address, signal),
      (address, signal) => this.#mdns.ask(address, signal),
      (address, signal) =>
        isIPv4(address) ? this.#netbios.ask(address, signal) : Promise.resolve(undefined),
    ];
  }

  /**
   * The name of a numeric address. Never rejects; undefined when there is none, after `close`, and for the loopback:
   * such questions are not to leave this computer (RFC 6303, section 4.2), which would itself answer for every machine
   * of the demo bench, or nobody would.
   */
  async find(address: string): Promise<string | undefined> {
    const plain = plainAddress(address);
    if (plain === undefined || (!this.#loopback && isLoopbackAddress(plain))) return undefined;
    return this.#gate(() => this.#look(plain));
  }

  /** Ends every look-up at once; those that wait for their turn find nothing. */
  close(): void {
    this.#closed = true;
    for (const lookUp of this.#underWay) lookUp.abort();
    this.#mdns.close();
    this.#netbios.close();
  }

  async #look(address: string): Promise<string | undefined> {
    if (this.#closed) return undefined;
    const lookUp = new AbortController();
    this.#underWay.add(lookUp);
    // Not unref'd, unlike the sockets: the process must not end while this look-up is waited for.
    const limit = setTimeout(() => lookUp.abort(), this.#limitMs);
    try {
      const answers = this.#sources.map((ask) => ask(address, lookUp.signal));
      // A name is certain once every better source has none.
      for (const answer of answers) {
        const name = await answer;
        if (name !== undefined) return name;
      }
      return undefined;
    } finally {
      clearTimeout(limit);
      lookUp.abort();
      this.#underWay.delete(lookUp);
    }
  }
}
