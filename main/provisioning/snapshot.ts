import { fail, ok, type Failure, type Result } from '#shared/result';
import type { ControlMode } from '#shared/model/primitives';
import type { WsmanConnection } from '#main/wsman/connection';
import { readGeneral, type GeneralSettings } from '#main/amt/general';
import {
  readConsent,
  readKvm,
  readRedirection,
  type ConsentPolicy,
  type RedirectionService,
} from '#main/amt/redirection';
import { readSetup } from '#main/amt/setup';
import { readClock, type ClockReading } from '#main/amt/time';
import { readAdminName } from '#main/amt/users';

/** Everything that a plan rests on, read in one go before anything is changed (design section 7.1). */
export interface Snapshot {
  general: GeneralSettings;
  controlMode: ControlMode;
  clock: ClockReading | undefined;
  redirection: RedirectionService | undefined;
  /** Undefined: this firmware has no KVM (Standard Manageability). */
  kvm: boolean | undefined;
  consent: ConsentPolicy | undefined;
  /** Name of the admin account; undefined when this account may not ask. */
  adminName: string | undefined;
  /** Areas that this account may not read. */
  denied: string[];
}

/** Reads a snapshot. @param now milliseconds since 1970, to compare the AMT clock with */
export async function readSnapshot(wsman: WsmanConnection, now: () => number): Promise<Result<Snapshot>> {
  const denied: string[] = [];
  const general = await readGeneral(wsman);
  if (!general.ok) return general;
  const setup = await readSetup(wsman);
  if (!setup.ok && !passable(setup.error)) return setup;
  const clock = await optional(readClock(wsman, now), 'clock', denied);
  if (!clock.ok) return clock;
  const redirection = await optional(readRedirection(wsman), 'redirection', denied);
  if (!redirection.ok) return redirection;
  const kvm = await optional(readKvm(wsman), 'KVM', denied);
  if (!kvm.ok) return kvm;
  const consent = await optional(readConsent(wsman), 'user consent', denied);
  if (!consent.ok) return consent;
  const adminName = await optional(readAdminName(wsman), 'users', denied);
  if (!adminName.ok) return adminName;
  return ok({
    general: general.value,
    controlMode: setup.ok ? setup.value.controlMode : 'unknown',
    clock: clock.value,
    redirection: redirection.value,
    kvm: kvm.value,
    consent: consent.value,
    adminName: adminName.value,
    denied,
  });
}

/** A part that this firmware lacks or this account may not read is left out; anything else stops the reading. */
async function optional<T>(
  reading: Promise<Result<T>>,
  area: string,
  denied: string[],
): Promise<Result<T | undefined>> {
  const result = await reading;
  if (result.ok || !passable(result.error)) return result;
  if (result.error.code === 'limited-rights') denied.push(area);
  return ok(undefined);
}

function passable({ code }: Failure): boolean {
  return code === 'feature-absent' || code === 'limited-rights' || code === 'firmware-refused';
}

/** The failure of a configuration by an account that may not change anything. */
export function limitedAccount(user: string): Failure {
  return fail(
    'limited-rights',
    `The account “${user}” may read this machine but not change it.`,
    'Log in as the real admin.',
  ).error;
}
