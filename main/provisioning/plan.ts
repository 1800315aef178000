import { createHash } from 'node:crypto';
import { LIMITS } from '#shared/limits';
import type { DeviceName, Plan, PlanStep } from '#shared/model/plan';
import type { Consent, Profile } from '#shared/model/profile';
import { fail, type Failure } from '#shared/result';
import { limitedAccount, type Snapshot } from './snapshot';

/** One change with what it takes to make it. */
export type Change =
  | { id: 'clock' }
  | { id: 'host-name'; hostName: string; domainName: string }
  | { id: 'redirection'; sol: boolean; ider: boolean }
  | { id: 'kvm'; enabled: boolean }
  | { id: 'redirection-listener'; enabled: boolean }
  | { id: 'consent'; required: Consent }
  | { id: 'admin-password'; source: 'random' | { named: string } };

export type PasswordChange = Extract<Change, { id: 'admin-password' }>;

export interface PlannedStep {
  step: PlanStep;
  change: Change;
}

/** What the plan needs to know that neither snapshot nor profile says. No secret among it. */
export interface PlanContext {
  device: DeviceName;
  /** Account that the bench is logged in with. */
  user: string;
  /** The machine's DNS name, for `host.name: from-dns`. */
  dnsName: string | undefined;
  /** Where the password that opened the machine came from: `typed`, `random` or `named:<name>`. */
  passwordOrigin: string;
  /** For `vault:<name>`: whether the keychain has it, and whether it is what the machine already has. */
  namedSecret: 'missing' | 'differs' | 'same' | undefined;
  /** False where a random password could be lost: no keychain, and not a simulated machine. */
  canKeepPasswords: boolean;
  /** Reasons from the diagnosis why this machine must not be configured. */
  verdictBlockers: readonly Failure[];
}

export interface FullPlan {
  plan: Plan;
  planned: PlannedStep[];
}

/** Pure function of snapshot and profile; planning after applying yields no steps (design section 7.1, 7.2). */
export function makePlan(snapshot: Snapshot, profile: Profile, context: PlanContext): FullPlan {
  const draft: Draft = { planned: [], blockers: [...context.verdictBlockers], remarks: [] };
  planClock(snapshot, profile, draft);
  planHostName(snapshot, profile, context, draft);
  planRedirection(snapshot, profile, draft);
  planConsent(snapshot, profile, draft);
  planPassword(snapshot, profile, context, draft);
  if (draft.planned.length > 0 && snapshot.denied.includes('users'))
    draft.blockers.push(limitedAccount(context.user));
  const steps = draft.planned.map(({ step }) => step);
  const { blockers, remarks, planned } = draft;
  const plan = { device: context.device, profile, steps, blockers, remarks };
  return { plan: { ...plan, fingerprint: fingerprint(planned, blockers) }, planned };
}

interface Draft {
  planned: PlannedStep[];
  blockers: Failure[];
  remarks: string[];
}

/** Same changes, same fingerprint; the clock's drift may tick on between review and apply. */
function fingerprint(planned: readonly PlannedStep[], blockers: readonly Failure[]): string {
  const what = JSON.stringify([planned.map(({ change }) => change), blockers.map(({ code }) => code)]);
  return createHash('sha256').update(what).digest('hex').slice(0, 16);
}

function planClock({ clock }: Snapshot, profile: Profile, draft: Draft): void {
  if (profile.clock !== 'sync') return;
  if (!clock) {
    draft.remarks.push('The clock cannot be read on this machine and is left alone.');
    return;
  }
  const offset = clock.amtSeconds - clock.hostSeconds;
  if (Math.abs(offset) <= LIMITS.clockToleranceSeconds) return;
  draft.planned.push({
    step: {
      id: 'clock',
      title: 'Set the AMT clock',
      current: `${duration(Math.abs(offset))} ${offset > 0 ? 'ahead' : 'behind'}`,
      wanted: 'same as this laptop',
      danger: 'none',
    },
    change: { id: 'clock' },
  });
}

function planHostName({ general }: Snapshot, profile: Profile, context: PlanContext, draft: Draft): void {
  const wish = profile.host;
  if (!wish) return;
  let hostName = general.hostName;
  let domainName = wish.domain ?? general.domainName;
  if (wish.name === 'from-dns') {
    if (context.dnsName === undefined) {
      draft.blockers.push(
        fail(
          'plan-blocked',
          'The profile takes the host name from DNS, and DNS has no name for this address.',
          'Have the name entered in DNS, or put the name into the profile.',
        ).error,
      );
      return;
    }
    const [label = '', ...domain] = context.dnsName.split('.');
    hostName = label;
    if (wish.domain === undefined && domain.length > 0) domainName = domain.join('.');
  } else if (wish.name !== undefined && wish.name !== 'keep') {
    hostName = wish.name;
  }
  if (hostName === general.hostName && domainName === general.domainName) return;
  draft.planned.push({
    step: {
      id: 'host-name',
      title: 'Set the host name',
      current: fullName(general.hostName, general.domainName),
      wanted: fullName(hostName, domainName),
      danger: 'none',
    },
    change: { id: 'host-name', hostName, domainName },
  });
}

function planRedirection({ redirection, kvm }: Snapshot, profile: Profile, draft: Draft): void {
  const wish = profile.redirection;
  if (!wish) return;
  if (!redirection) {
    draft.remarks.push('This firmware has no redirection; it is left out.');
    return;
  }
  const sol = wish.sol ?? redirection.sol;
  const ider = wish.ider ?? redirection.ider;
  if (sol !== redirection.sol || ider !== redirection.ider) {
    draft.planned.push({
      step: {
        id: 'redirection',
        title: 'Serial console and disk redirection',
        current: features(redirection.sol, redirection.ider),
        wanted: features(sol, ider),
        danger: 'none',
      },
      change: { id: 'redirection', sol, ider },
    });
  }
  if (wish.kvm !== undefined && kvm === undefined) {
    draft.remarks.push('This firmware has no remote screen (KVM); it is left out.');
  } else if (wish.kvm !== undefined && wish.kvm !== kvm) {
    draft.planned.push({
      step: {
        id: 'kvm',
        title: 'Remote screen (KVM)',
        current: onOff(kvm),
        wanted: onOff(wish.kvm),
        danger: 'none',
      },
      change: { id: 'kvm', enabled: wish.kvm },
    });
  }
  if (wish.listener !== undefined && wish.listener !== redirection.listener) {
    draft.planned.push({
      step: {
        id: 'redirection-listener',
        title: 'Redirection port',
        current: redirection.listener ? 'open' : 'closed',
        wanted: wish.listener ? 'open' : 'closed',
        danger: 'none',
      },
      change: { id: 'redirection-listener', enabled: wish.listener },
    });
  }
}

function planConsent({ consent, controlMode }: Snapshot, profile: Profile, draft: Draft): void {
  const required = profile.redirection?.consent;
  if (required === undefined) return;
  if (!consent) {
    draft.remarks.push('This firmware has no user consent setting; it is left out.');
    return;
  }
  if (consent.required === required) return;
  if (controlMode === 'ccm' || consent.canChange === false) {
    draft.blockers.push(
      fail(
        'plan-blocked',
        `The profile wants user consent “${required}”, and in client control mode it stays “all”.`,
        'Set consent to “all” in the profile, or bring the machine into admin control mode first.',
      ).error,
    );
    return;
  }
  draft.planned.push({
    step: {
      id: 'consent',
      title: 'User consent',
      current: CONSENT_WORDS[consent.required],
      wanted: CONSENT_WORDS[required],
      danger: 'none',
    },
    change: { id: 'consent', required },
  });
}

function planPassword(snapshot: Snapshot, profile: Profile, context: PlanContext, draft: Draft): void {
  const wish = profile.admin?.password ?? 'keep';
  if (wish === 'keep') return;
  if (wish !== 'random' && context.namedSecret === 'missing') {
    draft.blockers.push(
      fail(
        'plan-blocked',
        `The profile uses the secret “${wish.slice('vault:'.length)}”, and the keychain has none of that name.`,
        'Store it first: amt-bench secret set <name> --password-stdin.',
      ).error,
    );
    return;
  }
  const already = wish === 'random' ? context.passwordOrigin === 'random' : context.namedSecret === 'same';
  if (already) return;
  if (!context.canKeepPasswords) {
    draft.blockers.push(
      fail(
        'no-keychain',
        'The profile sets a new password, and without a keychain it would be lost when AMT Bench ends.',
        'Start a keychain, or set admin.password to “keep” in the profile.',
      ).error,
    );
    return;
  }
  if (snapshot.adminName !== undefined && snapshot.adminName !== context.user) {
    draft.blockers.push(
      fail(
        'plan-blocked',
        `The profile changes the password of the admin account “${snapshot.adminName}”, and you are logged in as “${context.user}”.`,
        `Log in as “${snapshot.adminName}”.`,
      ).error,
    );
    return;
  }
  draft.planned.push({
    step: {
      id: 'admin-password',
      title: 'Change the admin password',
      current: context.passwordOrigin === 'random' ? 'a random one of its own' : 'the one you logged in with',
      wanted: wish === 'random' ? 'a new random one, stored' : `the secret “${wish.slice('vault:'.length)}”`,
      danger: 'credential',
    },
    change: {
      id: 'admin-password',
      source: wish === 'random' ? 'random' : { named: wish.slice('vault:'.length) },
    },
  });
}

const CONSENT_WORDS: Readonly<Record<Consent, string>> = {
  none: 'not needed',
  kvm: 'for the remote screen only',
  all: 'for everything',
};

function onOff(value: boolean | undefined): string {
  return value === undefined ? 'unknown' : value ? 'on' : 'off';
}

function features(sol: boolean, ider: boolean): string {
  if (sol && ider) return 'both on';
  if (sol) return 'serial console only';
  return ider ? 'disk redirection only' : 'both off';
}

function fullName(host: string, domain: string): string {
  if (host === '') return 'none';
  return domain === '' ? host : `${host}.${domain}`;
}

/** Seconds in words a person can judge. */
function duration(seconds: number): string {
  if (seconds < 120) return `${String(seconds)} seconds`;
  if (seconds < 7_200) return `${String(Math.round(seconds / 60))} minutes`;
  if (seconds < 172_800) return `${String(Math.round(seconds / 3_600))} hours`;
  return `${String(Math.round(seconds / 86_400))} days`;
}
