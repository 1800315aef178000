import type { Expected } from './machines';

/** What a scanner says of one address; what it does not say stays undefined. */
export interface Seen {
  address: string;
  /** True when it calls the machine Intel's. */
  isAmt: boolean;
  vendor?: string;
  version?: string;
  state?: string;
  http?: string | boolean;
  https?: string | boolean;
}

/** How correct it is. */
export interface Score {
  /** Machines it must find. */
  of: number;
  found: number;
  /** Major and minor number are right; more where it says more. */
  versions: number;
  states: number;
  ports: number;
  /** Found, with vendor, state, both ports and the whole version that can be known. */
  complete: number;
  /** Addresses that it calls Intel's and that are not. */
  false: number;
  /** What is not complete, for whoever wants to know why. */
  flaws: string[];
}

export function judge(expected: readonly Expected[], seen: readonly Seen[]): Score {
  const byAddress = new Map(seen.filter(({ isAmt }) => isAmt).map((one) => [one.address, one]));
  const score: Score = {
    of: expected.length,
    found: 0,
    versions: 0,
    states: 0,
    ports: 0,
    complete: 0,
    false: byAddress.size,
    flaws: [],
  };
  for (const wanted of expected) {
    const one = byAddress.get(wanted.address);
    if (!one) {
      score.flaws.push(`${wanted.address} missing`);
      continue;
    }
    score.found++;
    score.false--;
    const version = firstTwo(one.version) === firstTwo(wanted.version);
    const wholeVersion = one.version === wanted.version || (version && wanted.roughly === true);
    const state = wanted.state === undefined || one.state === wanted.state;
    const ports = isRight(one.http, wanted.http) && isRight(one.https, wanted.https);
    if (version) score.versions++;
    if (state) score.states++;
    if (ports) score.ports++;
    if (wholeVersion && state && ports && one.vendor === wanted.vendor) score.complete++;
    else score.flaws.push(`${wanted.address} ${JSON.stringify(one)}`);
  }
  return score;
}

function firstTwo(version: string | undefined): string | undefined {
  return version?.split('.').slice(0, 2).join('.');
}

/** @param said a word, or whether it is open; “unknown” is no answer */
function isRight(said: string | boolean | undefined, open: boolean | undefined): boolean {
  if (open === undefined) return true;
  if (typeof said !== 'string') return said === open;
  return said !== 'unknown' && (said === 'open') === open;
}
