import type { MachineView } from '../../shared/contract/contract';
import type { ControlMode, ProvisioningState } from '../../shared/model/primitives';
import type { Change, Sighting } from '../../shared/model/sighting';

const VENDORS = {
  'intel-amt': 'AMT',
  'intel-ism': 'Standard Manageability',
  'dash-other': 'DASH, not Intel',
} as const;

/** What kind of firmware, and its version as far as it is known. */
export function firmwareText({ vendor, version }: Pick<Sighting, 'vendor' | 'version'>): string {
  if (!vendor) return 'not known';
  return [VENDORS[vendor], version].filter(Boolean).join(' ');
}

const STATES: Readonly<Record<ProvisioningState, string>> = {
  pre: 'not set up',
  in: 'half set up',
  post: 'set up',
  unknown: 'not known',
};

/** ProvisioningState in words. */
export function stateText(state: ProvisioningState): string {
  return STATES[state];
}

/** Control mode in words. */
export function modeText(mode: ControlMode): string {
  return {
    ccm: 'client control mode (CCM)',
    acm: 'admin control mode (ACM)',
    none: 'not activated',
    unknown: 'not known',
  }[mode];
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago that was, as people say it. After a month the date says more. */
export function timeAgo(at: string, now: number): string {
  const seconds = (now - Date.parse(at)) / 1000;
  if (seconds > 31 * 86_400) return `on ${at.slice(0, 10)}`;
  const unit = UNITS.find(([, length]) => seconds >= length);
  return unit ? relative.format(-Math.floor(seconds / unit[1]), unit[0]) : 'just now';
}

/**
 * True for a row that shows what was, not what is: the machine was asked and did not answer, or nobody has asked since
 * this window was opened.
 */
export function isStale({ missing, lastSeen }: Sighting, sessionStart: string): boolean {
  return missing === true || (lastSeen !== undefined && lastSeen < sessionStart);
}

/** A change in plain words. Realms and certificates are too long to read; what they mean is said instead. */
export function changeText({ what, from, to }: Change): string {
  const stateWords: Readonly<Record<string, string>> = STATES;
  switch (what) {
    case 'address':
      return `address was ${from}, now ${to}`;
    case 'version':
      return `firmware was ${from}, now ${to}`;
    case 'name':
      return `name was ${from}, now ${to}`;
    case 'state':
      return `was ${stateWords[from] ?? from}, now ${stateWords[to] ?? to}`;
    case 'realm':
      return 'another realm: set up anew, or another machine';
    case 'certificate':
      return 'another certificate than before';
  }
}

/** When it was last seen; empty when that is not known. */
export function lastSeenText({ lastSeen }: Sighting, now: number): string {
  return lastSeen === undefined ? '' : timeAgo(lastSeen, now);
}

/** The newest change and when it was noticed; empty when nothing has changed. */
export function newestChangeText({ changes }: Sighting, now: number): string {
  const newest = changes?.[0];
  return newest ? `${changeText(newest)} (noticed ${timeAgo(newest.at, now)})` : '';
}

/** Numbers of the open ports, of those that AMT uses. */
export function openPortsText({ ports, portNumbers }: Sighting): string {
  const services = ['http', 'https', 'redirection', 'redirectionTls'] as const;
  return services
    .filter((name) => ports[name] === 'open')
    .map((name) => portNumbers[name])
    .join(', ');
}

/** Day until which the certificate is valid, as far as it can be read. */
export function validUntilText({ tls }: Sighting): string {
  const at = Date.parse(tls?.notAfter ?? '');
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
}

/** What the row shows below the address. */
export function nameText({ sighting }: MachineView, demoTitle: string | undefined): string {
  return sighting.hostname ?? demoTitle ?? '';
}
