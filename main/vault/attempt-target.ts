import { z } from 'zod';

/**
 * What the record of logins recognises a machine by. One match is enough: two machines that share a budget for an hour
 * do no harm, one machine with two budgets locks people out.
 */
export const attemptTargetSchema = z.object({
  /** Digest realm; older firmware shares it between machines. */
  device: z.string(),
  /** AMT Bench's own id of the machine. */
  machine: z.string().optional(),
  /** Address, with the port where it is not the standard one. */
  endpoint: z.string().optional(),
  mac: z.string().optional(),
  /** The state folder that it was recorded for. */
  home: z.string().optional(),
});
export type AttemptTarget = z.infer<typeof attemptTargetSchema>;

/** Firmware up to AMT 12 fills only the first digits of the realm: many machines have the same one. */
export function isShortRealm(realm: string): boolean {
  return /^Digest:[0-9A-F]{1,8}0{24,}$/i.test(realm);
}

/** Whether both may be one machine. */
export function mayBeSame(one: AttemptTarget, other: AttemptTarget): boolean {
  if (one.machine !== undefined && one.machine === other.machine) return true;
  const macs = one.mac !== undefined && other.mac !== undefined;
  if (macs && one.mac === other.mac) return true;
  // The same address, unless the hardware address says that it is another machine's now.
  if (one.endpoint !== undefined && one.endpoint === other.endpoint && !macs) return true;
  if (one.device !== other.device) return false;
  // Records of version 0.1.0 know nothing but the realm.
  if (one.endpoint === undefined || other.endpoint === undefined) return true;
  if (one.home !== other.home) return false;
  // Several ports of one address lead to the same machine.
  return !isShortRealm(one.device) || hostOf(one.endpoint) === hostOf(other.endpoint);
}

function hostOf(endpoint: string): string {
  return endpoint.replace(/(?<=^[^:]+):\d+$/, '');
}
