import type { StepId } from '#shared/model/plan';

/** A change of one or two requests and its reading back: the firmware needs up to half a second for each. */
const PLAIN = 2;

/** What takes longer, in seconds: TLS restarts the web service, an address is looked for, a password is proven. */
const LONGER: Partial<Record<StepId, number>> = {
  tls: 25,
  'tls-off': 15,
  'plain-http': 15,
  'mebx-password': 3,
  'admin-password': 5,
  users: 4,
  'wifi-networks': 4,
  'remote-access': 5,
  wired: 12,
  'home-domains': 8,
};

/** Reading everything back at the end. */
export const READ_BACK_SECONDS = 5;

/** How long a step usually takes, in seconds: for a progress bar that moves evenly, and for nothing else. */
export function expectedSeconds(id: StepId): number {
  return LONGER[id] ?? PLAIN;
}
