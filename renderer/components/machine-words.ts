import type { MachineView } from '../../shared/contract/contract';
import type { SimulatedMachineInfo } from '../../shared/model/demo';
import {
  type ControlMode,
  type ProvisioningState,
  provisioningStateSchema,
} from '../../shared/model/primitives';
import type { Change, Sighting } from '../../shared/model/sighting';
import { i18n, say } from '../i18n';
import { dateText } from './dates';

/** What kind of firmware, and its version as far as it is known. */
export function firmwareText({ vendor, version }: Pick<Sighting, 'vendor' | 'version'>): string {
  if (!vendor) return i18n.t('machine.words.notKnown');
  return i18n.t(`machine.words.vendor.${vendor}`, { version: version ?? '' }).trim();
}

/** ProvisioningState in words. */
export function stateText(state: ProvisioningState): string {
  return i18n.t(`machine.words.state.${state}`);
}

/** What the network calls a machine, with its address. */
export function hostText({ hostname, address }: Pick<Sighting, 'hostname' | 'address'>): string {
  return hostname === undefined ? address : `${hostname} (${address})`;
}

/** The AMT status of Configuration Manager: its word, and its number where it has one. */
export function configMgrText({ configMgr }: Pick<Sighting, 'configMgr'>): string {
  if (!configMgr) return '';
  const { name, number } = configMgr;
  return number === null ? name : `${name} (${String(number)})`;
}

/** Control mode in words. */
export function modeText(mode: ControlMode): string {
  return i18n.t(`machine.words.mode.${mode}`);
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago that was, as people say it. After a month the date says more. */
export function timeAgo(at: string, now: number): string {
  const seconds = (now - Date.parse(at)) / 1000;
  if (seconds > 31 * 86_400) return i18n.t('machine.words.onDay', { day: dateText(at, 'day') });
  const unit = UNITS.find(([, length]) => seconds >= length);
  if (!unit) return i18n.t('machine.words.justNow');
  return relativeTime(i18n.language).format(-Math.floor(seconds / unit[1]), unit[0]);
}

/** One for each language: making it takes longer than using it. */
const relativeTimes = new Map<string, Intl.RelativeTimeFormat>();

function relativeTime(language: string): Intl.RelativeTimeFormat {
  const known = relativeTimes.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relativeTimes.set(language, known);
  return known;
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
  const texts = what === 'state' ? { from: anyStateText(from), to: anyStateText(to) } : { from, to };
  return i18n.t(`machine.words.changed.${what}`, texts);
}

/** A state that another version has written is shown as it was written. */
function anyStateText(state: string): string {
  const known = provisioningStateSchema.safeParse(state);
  return known.success ? stateText(known.data) : state;
}

/** When it was last seen; empty when that is not known. */
export function lastSeenText({ lastSeen }: Sighting, now: number): string {
  return lastSeen === undefined ? '' : timeAgo(lastSeen, now);
}

/** The newest change and when it was noticed; empty when nothing has changed. */
export function newestChangeText({ changes }: Sighting, now: number): string {
  const newest = changes?.[0];
  if (!newest) return '';
  return i18n.t('machine.words.noticed', { change: changeText(newest), when: timeAgo(newest.at, now) });
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

/** What a simulated machine is called; undefined for any other. @param demo the machines of the demo that runs */
export function demoTitle(
  { simulated }: Pick<MachineView, 'simulated'>,
  demo: readonly SimulatedMachineInfo[],
): string | undefined {
  const machine = simulated === undefined ? undefined : demo.find(({ id }) => id === simulated);
  return machine && say(machine.title);
}

/** What the row shows below the address. */
export function nameText({ sighting }: MachineView, title: string | undefined): string {
  if (sighting.thisLaptop) return i18n.t('machine.words.thisComputer');
  return sighting.hostname ?? title ?? '';
}
