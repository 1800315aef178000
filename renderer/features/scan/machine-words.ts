import type { MachineView } from '../../../shared/contract/contract';
import type { Sighting } from '../../../shared/model/sighting';
import { changeText, timeAgo } from '../machine/words';

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
