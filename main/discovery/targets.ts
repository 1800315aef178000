import { Address6 } from 'ip-address';
import { LIMITS } from '#shared/limits';
import { OWN_COMPUTER } from '#shared/model/own-computer';
import { type Endpoint, endpointSchema, type PortNumbers, STANDARD_PORTS } from '#shared/model/primitives';
import { fail, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { plainAddress } from './names/host-name';
import { formatIpv4, parseIpv4 } from './network/ipv4';
import type { ScanTargets } from './scan';

/** What a technician may type, parsed: nothing outside of it is ever probed. */
export interface TargetSet {
  /** The pieces as typed. */
  pieces: readonly string[];
  /** IPv4 ranges, sorted, merged, both ends included. */
  ranges: readonly (readonly [first: number, last: number])[];
  /** Host names and IPv6 addresses. */
  hosts: readonly string[];
  /** Machines that do not listen on the standard ports (lines of `amt-bench simulate`). */
  endpoints: readonly Endpoint[];
  addresses: number;
}

/** Reads a piece that names a file; undefined when it does not look like one. Only the command line has one. */
export type ReadTargetFile = (piece: string) => Result<string> | undefined;

/** Words that may be typed instead of addresses, such as `demo-bench`. */
export type TargetAliases = Readonly<Record<string, readonly Endpoint[]>>;

export interface TargetSources {
  readFile?: ReadTargetFile | undefined;
  aliases?: TargetAliases | undefined;
}

const MIN_PREFIX = 8;

/**
 * Parses targets: CIDR /8–/32, `a-b`, `a.b.c.d-e`, single addresses, host names, IPv6 addresses, and files of these,
 * separated by commas or white space. Network and broadcast addresses of a CIDR are left out; overlaps count once.
 */
export function parseTargets(text: string, sources: TargetSources = {}): Result<TargetSet> {
  const pieces: string[] = [];
  const ranges: [number, number][] = [];
  const hosts = new Set<string>();
  const endpoints = new Map<string, Endpoint>();
  const failure = collect(text, { pieces, ranges, hosts, endpoints, sources });
  if (failure) return failure;
  const merged = merge(ranges);
  const inRanges = merged.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const addresses = inRanges + hosts.size + endpoints.size;
  if (addresses === 0) {
    return fail('target-empty', message('discovery.targets.empty'), message('discovery.targets.emptyNext'));
  }
  return ok({ pieces, ranges: merged, hosts: [...hosts], endpoints: [...endpoints.values()], addresses });
}

/** A range that large is scanned only after the technician has said yes. */
export function needsConfirmation(targets: TargetSet): boolean {
  return targets.addresses > LIMITS.addressesWithoutAsking;
}

/** Exactly these machines, each once. */
export function targetSetOf(endpoints: readonly Endpoint[]): TargetSet {
  const each = [...new Map(endpoints.map((endpoint) => [JSON.stringify(endpoint), endpoint])).values()];
  const pieces = each.map(({ host }) => host);
  return { pieces, ranges: [], hosts: [], endpoints: each, addresses: each.length };
}

/**
 * The machines of a target set in an order that stays the same, each once.
 * @param ports where the services of plain addresses listen
 */
export function scanOrder(targets: TargetSet, ports: PortNumbers = STANDARD_PORTS): ScanTargets {
  const named = [...targets.endpoints, ...targets.hosts.map((host) => ({ host, ports }))];
  const byHost = new Map<string, Endpoint[]>();
  for (const endpoint of named) byHost.set(endpoint.host, [...(byHost.get(endpoint.host) ?? []), endpoint]);
  return {
    count: targets.addresses,
    *from(first) {
      yield* named.slice(first);
      let skip = Math.max(0, first - named.length);
      for (const [from, to] of targets.ranges) {
        for (let address = from + skip; address <= to; address++) yield { host: formatIpv4(address), ports };
        skip = Math.max(0, skip - (to - from + 1));
      }
    },
    find(host) {
      const parsed = parseIpv4(host);
      const inRange =
        parsed.ok && targets.ranges.some(([from, to]) => parsed.value >= from && parsed.value <= to);
      return [...(byHost.get(host) ?? []), ...(inRange ? [{ host, ports }] : [])];
    },
  };
}

interface Collector {
  pieces: string[];
  ranges: [number, number][];
  hosts: Set<string>;
  endpoints: Map<string, Endpoint>;
  sources: TargetSources;
}

type Failed = Extract<Result<never>, { ok: false }>;

function collect(text: string, into: Collector): Failed | undefined {
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    if (trimmed.startsWith('{')) {
      const failure = collectJson(trimmed, into);
      if (failure) return failure;
      continue;
    }
    // “10.0.0.1 – 10.0.0.9” is one range, whichever dash a document or a keyboard made of it.
    const joined = trimmed.replace(/(\d)[ \t]*[-\u2013\u2014][ \t]*(?=\d)/g, '$1-');
    for (const piece of joined.split(/[\s,;]+/).filter((p) => p !== '')) {
      const failure = collectTarget(piece, into);
      if (failure) return failure;
    }
  }
  return undefined;
}

function collectTarget(piece: string, into: Collector): Failed | undefined {
  const { readFile, aliases } = into.sources;
  const content = looksNumeric(piece) ? undefined : readFile?.(piece);
  if (content) return content.ok ? collect(content.value, { ...into, sources: { aliases } }) : content;
  into.pieces.push(piece);
  const alias = aliases && Object.hasOwn(aliases, piece) ? aliases[piece] : undefined;
  if (alias) {
    for (const endpoint of alias) into.endpoints.set(JSON.stringify(endpoint), endpoint);
    return undefined;
  }
  if (!looksNumeric(piece)) return collectHost(piece, into);
  if (piece.includes('/')) return collectCidr(piece, into);
  if (piece.includes('-')) return collectRange(piece, into);
  return collectAddress(piece, into);
}

function collectAddress(piece: string, into: Collector): Failed | undefined {
  const address = parseIpv4(piece);
  if (!address.ok) {
    const three = /^(\d+\.\d+\.\d+)\.?$/.exec(piece)?.[1];
    const meant = three !== undefined && parseIpv4(`${three}.0`).ok ? `${three}.0/24` : undefined;
    return invalidTarget(piece, address.error, meant);
  }
  return addRange(piece, address.value, address.value, into);
}

/** Digits, dots, slashes and dashes only: somebody meant addresses, so it must not pass as a host name. */
function looksNumeric(piece: string): boolean {
  return /^[\d./-]+$/.test(piece);
}

function collectHost(piece: string, into: Collector): Failed | undefined {
  const bare = piece.replace(/^\[|\]$/g, '');
  if (bare.includes(':') && Address6.isValid(bare)) {
    if (bare.includes('/')) {
      return invalidTarget(piece, message('discovery.targets.ipv6Prefix'));
    }
    // One spelling for each address: pongs are told apart by it, and so is what is remembered of a machine.
    const address = plainAddress(bare) ?? bare;
    const four = parseIpv4(address);
    if (four.ok) return addRange(piece, four.value, four.value, into);
    into.hosts.add(address);
    return undefined;
  }
  const name = bare.replace(/\.$/, '').toLowerCase();
  if (name === 'localhost') {
    // The name may lead to ::1, where the driver service of AMT need not listen.
    return collectAddress(OWN_COMPUTER, into);
  }
  const meant = suggestionFor(bare);
  if (meant !== undefined) return invalidTarget(piece, meant);
  const labels = name.split('.');
  const valid =
    bare.length <= 253 && labels.every((l) => /^[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?$/.test(l));
  if (!valid) return invalidTarget(piece, message('discovery.targets.notTarget'));
  into.hosts.add(bare.toLowerCase());
  return undefined;
}

/** What somebody meant who typed an address the way other programs want it; undefined when it is none of these. */
function suggestionFor(text: string): Text | undefined {
  const url = /^https?:\/\/([^/:]+)/i.exec(text)?.[1];
  if (url !== undefined) return message('discovery.targets.link', { meant: url });
  const port = /^([^:]+):(\d+)$/.exec(text);
  if (port?.[1] !== undefined) return message('discovery.targets.port', { meant: port[1] });
  const wild = /^(\d+)\.(\d+)\.(?:(\d+)\.)?[*x](?:\.[*x])?$/i.exec(text);
  if (!wild) return undefined;
  const [, first = '', second = '', third] = wild;
  const meant = third === undefined ? `${first}.${second}.0.0/16` : `${first}.${second}.${third}.0/24`;
  return message('discovery.targets.wildcard', { meant });
}

function collectCidr(piece: string, into: Collector): Failed | undefined {
  const [base = '', mask = '', ...more] = piece.split('/');
  const netmask = prefixOf(mask);
  if (netmask !== undefined) {
    const meant = `${base}/${String(netmask)}`;
    return invalidTarget(piece, message('discovery.targets.netmask', { meant }));
  }
  if (more.length > 0 || !/^\d{1,3}$/.test(mask)) {
    return invalidTarget(piece, message('discovery.targets.subnetForm'));
  }
  const address = parseIpv4(base);
  if (!address.ok) {
    const parts = base.split('.').filter((p) => p !== '');
    const padded = [...parts, '0', '0', '0'].slice(0, 4).join('.');
    const meant = parts.length < 4 && parseIpv4(padded).ok ? `${padded}/${mask}` : undefined;
    return invalidTarget(piece, address.error, meant);
  }
  const prefix = Number(mask);
  if (prefix > 32) return invalidTarget(piece, message('discovery.targets.prefixTooLong'));
  if (prefix < MIN_PREFIX) {
    const sizes = { prefix: mask, largest: MIN_PREFIX };
    return invalidTarget(piece, message('discovery.targets.subnetTooLarge', sizes));
  }
  const size = 2 ** (32 - prefix);
  const network = Math.floor(address.value / size) * size;
  const edge = prefix <= 30 ? 1 : 0;
  return addRange(piece, network + edge, network + size - 1 - edge, into);
}

/** The prefix length of a dotted netmask such as 255.255.255.0; undefined for everything else. */
function prefixOf(mask: string): number | undefined {
  const parsed = parseIpv4(mask);
  if (!parsed.ok) return undefined;
  const zeros = Math.log2(2 ** 32 - parsed.value);
  return Number.isInteger(zeros) ? 32 - zeros : undefined;
}

function collectRange(piece: string, into: Collector): Failed | undefined {
  const [from = '', to = '', ...more] = piece.split('-');
  if (more.length > 0) return invalidTarget(piece, message('discovery.targets.dashes'));
  const first = parseIpv4(from);
  if (!first.ok) return invalidTarget(piece, first.error);
  // The short form repeats the first three parts: 10.0.0.1-50.
  const short = /^\d{1,3}$/.test(to) ? `${from.slice(0, from.lastIndexOf('.'))}.${to}` : to;
  const last = parseIpv4(short);
  if (!last.ok) return invalidTarget(piece, last.error);
  if (last.value < first.value) {
    return invalidTarget(piece, message('discovery.targets.backwards', { meant: `${short}-${from}` }));
  }
  return addRange(piece, first.value, last.value, into);
}

function addRange(piece: string, first: number, last: number, into: Collector): Failed | undefined {
  const block = (address: number): number => address >>> 24;
  if (block(first) === 0 || block(last) >= 224) {
    return invalidTarget(piece, message('discovery.targets.noMachines'));
  }
  if (last - first + 1 > 2 ** (32 - MIN_PREFIX)) {
    return invalidTarget(piece, message('discovery.targets.rangeTooLarge'));
  }
  into.ranges.push([first, last]);
  return undefined;
}

/** A line as `amt-bench simulate` prints it: address and port numbers; everything else on it is ignored. */
function collectJson(line: string, into: Collector): Failed | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return invalidTarget(line.slice(0, 40), message('discovery.targets.jsonCutOff'));
  }
  if (typeof value !== 'object' || value === null || !('address' in value)) return undefined;
  const parsed = endpointSchema.safeParse({
    host: value.address,
    ports: 'ports' in value ? value.ports : undefined,
  });
  if (!parsed.success) return invalidTarget(line.slice(0, 40), message('discovery.targets.jsonUnusable'));
  into.pieces.push(parsed.data.host);
  into.endpoints.set(JSON.stringify(parsed.data), parsed.data);
  return undefined;
}

function merge(ranges: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const previous = merged.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

/** @param meant what was probably meant, where the reason does not say so itself */
function invalidTarget(piece: string, reason: Text, meant?: string): Failed {
  const suggestion = meant === undefined ? undefined : message('discovery.targets.didYouMean', { meant });
  const why = sentences(reason, suggestion);
  return fail(
    'target-invalid',
    message('discovery.targets.invalid', { piece, why }),
    message('discovery.targets.invalidNext'),
  );
}
