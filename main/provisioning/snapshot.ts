import type { Profile } from '#shared/model/profile';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { isLeftOut } from '#main/amt/call';
import { readGeneral } from '#main/amt/general';
import { readSetup } from '#main/amt/setup';
import { readAdminName } from '#main/amt/users';
import type { WsmanConnection } from '#main/wsman/connection';
import { AREAS } from './all-areas';
import type { Parts, Snapshot } from './area';

/**
 * Reads what a plan is based on, no more than the profile asks for.
 * @param now milliseconds since 1970, to compare the AMT clock with
 */
export async function readSnapshot(
  wsman: WsmanConnection,
  profile: Profile,
  now: () => number,
): Promise<Result<Snapshot>> {
  const general = await readGeneral(wsman);
  if (!general.ok) return general;
  const setup = await readSetup(wsman);
  if (!setup.ok && !isLeftOut(setup.error)) return setup;
  const denied: (keyof Parts)[] = [];
  const note = (part: keyof Parts, { code }: Failure): void => {
    if (code === 'limited-rights') denied.push(part);
  };
  const adminName = await readAdminName(wsman);
  if (!adminName.ok && !isLeftOut(adminName.error)) return adminName;
  if (!adminName.ok) note('users', adminName.error);
  const unread = new Set<keyof Parts>();
  const snapshot: Snapshot = {
    general: general.value,
    controlMode: setup.ok ? setup.value.controlMode : 'unknown',
    adminName: adminName.ok ? adminName.value : undefined,
    denied,
    unread,
  };
  for (const area of AREAS) {
    if (!area.wanted(profile)) continue;
    for (const { part, read } of area.readings) {
      const got = await read(wsman, now);
      // A part that this firmware lacks or this account may not read is left out; anything else stops the reading.
      if (got.ok) Object.assign(snapshot, got.value);
      else if (isLeftOut(got.error)) {
        note(part, got.error);
        if (got.error.code !== 'feature-absent') unread.add(part);
      } else return got;
    }
  }
  return ok(snapshot);
}

/** The failure of a configuration by an account that may not change anything. */
export function limitedAccount(user: string): Failure {
  return failure(
    'limited-rights',
    message('provisioning.plan.limitedAccount.text', { user }),
    message('provisioning.plan.limitedAccount.next'),
  );
}
