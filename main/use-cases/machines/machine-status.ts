import type { MachineView } from '#shared/contract/contract';
import type { Sighting } from '#shared/model/sighting';
import type { MachineStatus } from '#shared/model/status';
import { type VerdictCode, VERDICTS } from '#shared/model/verdict';
import type { LastRun, MachineRecord } from '#main/journal/machine-book';

/** What the status of a machine follows from. */
export interface StatusFacts {
  sighting: Pick<Sighting, 'verdict' | 'vendor' | 'realm'>;
  trust: MachineView['trust'];
  credential: MachineView['credential'];
  record: Pick<MachineRecord, 'lastRun' | 'drift'>;
  /** Its last run goes on. */
  underWay: boolean;
}

/**
 * What was done with a machine, or what it waits for. What stands in the way now comes first, then what was done, then
 * whether it can be configured.
 */
export function statusOf({ sighting, trust, credential, record, underWay }: StatusFacts): MachineStatus {
  const { verdict, vendor, realm } = sighting;
  if (vendor === 'dash-other') return { kind: 'other-vendor' };
  const run = lastRunThatHolds(record, realm);
  const done = run && (run.outcome !== 'begun' || !underWay) ? statusAfter(run, record.drift) : undefined;
  switch (kindOf(verdict.code)) {
    case 'not-set-up':
      return { kind: 'not-set-up' };
    case 'not-identified':
      return { kind: 'not-identified' };
    case 'blocked':
      return done && wasWanted(verdict.code, run)
        ? done
        : { kind: 'blocked', verdict: verdict.code, title: verdict.title };
    // What was done stays done while the machine is off.
    case 'unreachable':
      return done ?? { kind: 'unreachable' };
    case 'usable':
      return done ?? { kind: credential.stored && trust.state !== 'asked-for' ? 'ready' : 'needs-password' };
  }
}

/** A reset gives a machine another realm: what was done before it no longer holds. */
function lastRunThatHolds(
  { lastRun }: StatusFacts['record'],
  realm: string | undefined,
): LastRun | undefined {
  const isOver = lastRun?.realm !== undefined && realm !== undefined && lastRun.realm !== realm;
  return isOver ? undefined : lastRun;
}

function statusAfter(run: LastRun, drift: MachineRecord['drift']): MachineStatus {
  const profile = run.profileName === undefined ? {} : { profile: run.profileName };
  switch (run.outcome) {
    case 'begun':
      return { kind: 'failed', ...profile, at: run.at, cutShort: true };
    case 'partial':
    case 'failed':
      return { kind: 'failed', ...profile, at: run.at, ...run.failed, cutShort: false };
    case 'done':
    case 'nothing-to-do':
      return drift
        ? { kind: 'drifted', ...profile, at: drift.at, settings: drift.settings }
        : { kind: 'configured', ...profile, at: run.at, verified: run.verified };
  }
}

/** Such a machine calls the server that its profile has named: it is as it was wanted. */
function wasWanted(code: VerdictCode, run: LastRun | undefined): boolean {
  return VERDICTS[code].blocks?.unlessServerNamed === true && run?.profile.remoteAccess !== undefined;
}

type Standing = 'usable' | 'blocked' | 'not-set-up' | 'unreachable' | 'not-identified';

function kindOf(code: VerdictCode): Standing {
  switch (code) {
    case 'ready':
    case 'password-needed':
    case 'hidden':
    case 'tls-only':
      return 'usable';
    case 'not-set-up':
      return 'not-set-up';
    case 'unreachable':
      return 'unreachable';
    case 'no-amt-seen':
      return 'not-identified';
    case 'setup-refused':
    case 'setup-interrupted':
    case 'mebx-layout-trap':
    case 'rtc-clear-ineffective':
    case 'password-refused':
    case 'login-paused':
    case 'password-refused-client-mode':
    case 'password-refused-admin-mode':
    case 'limited-rights':
    case 'audit-blocked':
    case 'client-certificate-required':
    case 'clock-lost':
    case 'identity-changed':
    case 'vulnerable-firmware':
    case 'owned-elsewhere':
      return 'blocked';
  }
}
