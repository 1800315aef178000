import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machines';
import type { Processes } from './processes';

/** The link between scanner and field. */
export interface Link {
  /** Of the packets of each direction, independently of each other. */
  lossPercent: number;
  /** There and back; half of it in each direction, the same for every packet. */
  roundTripMs: number;
}

/** Whether names are looked up in vain at once (an answer comes back), or for as long as somebody waits. */
export type NameServer = 'answers' | 'silent';

/** Every address of it is routed to the field; nothing answers ARP for them, as behind a router. */
export const ROUTED = '10.200.0.0/16';
/** The scanner's own subnet: every address is asked for by ARP, and only live ones answer. */
export const ON_LINK = '10.201.1.0/24';

const SCANNER = '10.99.0.1';
const FIELD = '10.99.0.2';
/** Routed to the field, where it is dropped silently. */
const SILENT_NAME_SERVER = '10.98.0.53';
const SCANNER_ON_LINK = '10.201.1.250';
const RESOLV_FOLDER = '/etc/netns';
const NAME = /^amtb-(?:scan|field)-(\d+)$/;

/**
 * Two network namespaces joined by a cable: `scanner`, where scanners run, and `field`, where machines are. Neither has
 * any other way out, so no packet reaches a real network. The field drops silently whatever is not for a live address.
 */
export class Lab {
  readonly scanner = `amtb-scan-${String(process.pid)}`;
  readonly field = `amtb-field-${String(process.pid)}`;
  readonly #hasNetem: boolean;
  readonly #processes: Processes;
  readonly #relay: string;
  readonly #madeResolvFolder: boolean;
  #closed = false;
  #endRelay: (() => Promise<void>) | undefined;

  /**
   * Needs root, and leaves nothing behind when it fails.
   * @param relay path of link-relay.py
   */
  constructor(processes: Processes, relay: string) {
    this.#processes = processes;
    this.#relay = relay;
    removeLeftovers();
    this.#madeResolvFolder = !existsSync(RESOLV_FOLDER);
    try {
      this.#build();
      this.#hasNetem = this.#tryNetem();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** The name server of the field. */
  get nameServer(): string {
    return FIELD;
  }

  /** What makes links slow and lossy here; undefined when nothing can. */
  get impairedBy(): 'netem' | 'relay' | undefined {
    if (this.#hasNetem) return 'netem';
    const python = spawnSync('python3', ['-c', ''], { stdio: 'ignore' }).status === 0;
    return python && existsSync('/dev/net/tun') ? 'relay' : undefined;
  }

  /** Command line that runs a program inside. */
  inside(where: 'scanner' | 'field', command: readonly string[]): string[] {
    return ['ip', 'netns', 'exec', this[where], ...command];
  }

  /** Makes these addresses live, and nobody else's; silent TCP ports are dropped before anything refuses them. */
  place(machines: readonly Machine[]): void {
    const live = machines.map(({ address }) => address);
    const silent = machines.flatMap((machine) =>
      machine.kind === 'amt'
        ? [
            ...(machine.http === 'silent' ? [`${machine.address} . 16992`] : []),
            ...(machine.https === 'silent' ? [`${machine.address} . 16993`] : []),
          ]
        : [],
    );
    this.#nft(`
      flush set ip amtb live
      flush set ip amtb silent
      ${live.length > 0 ? `add element ip amtb live { ${live.join(', ')} }` : ''}
      ${silent.length > 0 ? `add element ip amtb silent { ${silent.join(', ')} }` : ''}
    `);
    this.#ip('-n', this.field, 'address', 'flush', 'dev', 'v1', 'to', ON_LINK);
    for (const address of live.filter(isOnLink)) {
      this.#ip('-n', this.field, 'address', 'add', `${address}/32`, 'dev', 'v1');
    }
  }

  /**
   * Leads live addresses to programs that know loopback addresses only (the simulator).
   * @param places loopback address of each address of the field
   */
  lead(places: ReadonlyMap<string, string>): void {
    const pairs = [...places].map(([outside, inside]) => `${outside} : ${inside}`).join(', ');
    this.#nft(`
      table ip amtb_lead
      delete table ip amtb_lead
      table ip amtb_lead {
        chain prerouting {
          type nat hook prerouting priority dstnat
          ${pairs === '' ? '' : `dnat to ip daddr map { ${pairs} }`}
        }
      }
    `);
    this.#nft(`
      flush set ip amtb live
      ${pairs === '' ? '' : `add element ip amtb live { ${[...places.keys()].join(', ')} }`}
    `);
  }

  endLead(): void {
    this.#nft('delete table ip amtb_lead');
  }

  /** For programs that are started from now on. */
  useNameServer(which: NameServer): void {
    const address = which === 'answers' ? FIELD : SILENT_NAME_SERVER;
    writeFileSync(join(RESOLV_FOLDER, this.scanner, 'resolv.conf'), `nameserver ${address}\n`);
  }

  /** Clears the neighbour table, which would help the next scanner. */
  forgetNeighbours(): void {
    this.#ip('-n', this.scanner, 'neigh', 'flush', 'to', ON_LINK);
    this.#ip('-n', this.field, 'neigh', 'flush', 'to', ON_LINK);
  }

  /** Packets that the scanner's side has sent so far, whatever they were. */
  packetsSent(): number {
    const links = JSON.parse(this.#ip('-n', this.scanner, '-s', '-j', 'link')) as {
      ifname: string;
      stats64: { tx: { packets: number } };
    }[];
    return links
      .filter(({ ifname }) => ifname !== 'lo')
      .reduce((sum, { stats64 }) => sum + stats64.tx.packets, 0);
  }

  /** Makes the link as slow and lossy as that. @throws Error when this kernel offers no way to do so */
  async impair({ lossPercent, roundTripMs }: Link): Promise<void> {
    const loss = String(lossPercent);
    const delay = String(roundTripMs / 2);
    if (this.#hasNetem) {
      for (const [namespace, device] of this.#ends()) {
        // A queue that never overflows: loss shall be what was asked for.
        const netem = ['netem', 'limit', '1000000', 'delay', `${delay}ms`, 'loss', 'random', `${loss}%`];
        this.#tc('-n', namespace, 'qdisc', 'replace', 'dev', device, 'root', ...netem);
      }
      return;
    }
    if (this.impairedBy === undefined) throw new Error('no netem, and no python3 or /dev/net/tun instead');
    this.#endRelay = await this.#processes.help(
      this.inside('field', ['python3', this.#relay, 't0', 't1', loss, delay]),
    );
    this.#ip('-n', this.field, 'link', 'set', 't0', 'netns', this.scanner);
    for (const [namespace, device] of [
      [this.scanner, 't0'],
      [this.field, 't1'],
    ] as const) {
      this.#ip('-n', namespace, 'link', 'set', device, 'txqueuelen', '20000', 'up');
    }
    // More exact than the routes through the cable, and gone with the devices.
    for (const target of [ROUTED, `${FIELD}/32`, `${SILENT_NAME_SERVER}/32`]) {
      this.#ip('-n', this.scanner, 'route', 'add', target, 'dev', 't0', 'src', SCANNER);
    }
    this.#ip('-n', this.field, 'route', 'add', `${SCANNER}/32`, 'dev', 't1', 'src', FIELD);
  }

  async repair(): Promise<void> {
    if (this.#hasNetem) {
      for (const [namespace, device] of this.#ends()) {
        this.#tc('-n', namespace, 'qdisc', 'del', 'dev', device, 'root');
      }
      return;
    }
    await this.#endRelay?.();
    this.#endRelay = undefined;
  }

  /** Takes everything down. Synchronous, because it is also the last thing this process does; never throws. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#processes.killAll();
    for (const name of [this.scanner, this.field]) removeNamespace(name);
    if (this.#madeResolvFolder) removeIfEmpty(RESOLV_FOLDER);
  }

  #build(): void {
    for (const name of [this.scanner, this.field]) {
      this.#ip('netns', 'add', name);
      this.#ip('-n', name, 'link', 'set', 'lo', 'up');
      // Loopback addresses as targets of NAT, and answers that leave another way than the question came.
      this.#sysctl(name, 'all/rp_filter', '0');
      this.#sysctl(name, 'default/rp_filter', '0');
      this.#sysctl(name, 'default/route_localnet', '1');
    }
    mkdirSync(join(RESOLV_FOLDER, this.scanner), { recursive: true });
    this.useNameServer('answers');
    this.#ip(
      'link',
      'add',
      'v0',
      'netns',
      this.scanner,
      'type',
      'veth',
      'peer',
      'name',
      'v1',
      'netns',
      this.field,
    );
    this.#ip('-n', this.scanner, 'address', 'add', `${SCANNER}/30`, 'dev', 'v0');
    this.#ip('-n', this.scanner, 'address', 'add', `${SCANNER_ON_LINK}/24`, 'dev', 'v0');
    this.#ip('-n', this.field, 'address', 'add', `${FIELD}/30`, 'dev', 'v1');
    for (const [namespace, device] of this.#ends()) this.#ip('-n', namespace, 'link', 'set', device, 'up');
    // A router is known to its clients; without this its first ARP would be part of every measurement.
    this.#meet(this.scanner, 'v0', FIELD, this.#hardwareAddress(this.field, 'v1'));
    this.#meet(this.field, 'v1', SCANNER, this.#hardwareAddress(this.scanner, 'v0'));
    this.#ip('-n', this.scanner, 'route', 'add', 'default', 'via', FIELD);
    this.#ip('-n', this.field, 'route', 'add', 'local', ROUTED, 'dev', 'lo');
    this.#ip('-n', this.field, 'route', 'add', ON_LINK, 'dev', 'v1');
    this.#nft(`
      table ip amtb {
        set live { type ipv4_addr; }
        set silent { type ipv4_addr . inet_service; }
        chain prerouting {
          type filter hook prerouting priority raw;
          iifname "lo" accept
          ip daddr ${FIELD} accept
          ip daddr != @live drop
          meta l4proto tcp ip daddr . tcp dport @silent drop
        }
      }
    `);
  }

  #ends(): readonly (readonly [string, string])[] {
    return [
      [this.scanner, 'v0'],
      [this.field, 'v1'],
    ];
  }

  #tryNetem(): boolean {
    const add = ['-n', this.scanner, 'qdisc', 'add', 'dev', 'v0', 'root', 'netem', 'delay', '1ms'];
    if (spawnSync('tc', add, { stdio: 'ignore' }).status !== 0) return false;
    this.#tc('-n', this.scanner, 'qdisc', 'del', 'dev', 'v0', 'root');
    return true;
  }

  #meet(namespace: string, device: string, address: string, hardwareAddress: string): void {
    this.#ip(
      ...['-n', namespace, 'neigh', 'replace', address, 'lladdr', hardwareAddress],
      ...['dev', device, 'nud', 'permanent'],
    );
  }

  #hardwareAddress(namespace: string, device: string): string {
    const [link] = JSON.parse(this.#ip('-n', namespace, '-j', 'link', 'show', device)) as {
      address: string;
    }[];
    return link?.address ?? '';
  }

  #sysctl(namespace: string, name: string, value: string): void {
    const path = `/proc/sys/net/ipv4/conf/${name}`;
    execFileSync('ip', ['netns', 'exec', namespace, 'sh', '-c', `echo ${value} > ${path}`]);
  }

  #nft(rules: string): void {
    execFileSync('ip', ['netns', 'exec', this.field, 'nft', '-f', '-'], { input: rules });
  }

  #ip(...args: string[]): string {
    return execFileSync('ip', args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  }

  #tc(...args: string[]): void {
    execFileSync('tc', args);
  }
}

function isOnLink(address: string): boolean {
  return address.startsWith('10.201.1.');
}

/** Of measurements that were killed outright. Those of one that runs are left alone. */
function removeLeftovers(): void {
  const { stdout } = spawnSync('ip', ['netns', 'list'], { encoding: 'utf8' });
  const named = existsSync(RESOLV_FOLDER) ? readdirSync(RESOLV_FOLDER) : [];
  for (const name of new Set([...stdout.split('\n').map((line) => line.split(' ')[0] ?? ''), ...named])) {
    const owner = NAME.exec(name)?.[1];
    if (owner === undefined || existsSync(`/proc/${owner}`)) continue;
    removeNamespace(name);
    removeIfEmpty(RESOLV_FOLDER);
  }
}

function removeNamespace(name: string): void {
  spawnSync('ip', ['netns', 'del', name], { stdio: 'ignore' });
  rmSync(join(RESOLV_FOLDER, name), { recursive: true, force: true });
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else's file is in it, or it is gone.
  }
}
