import type { X509Certificate } from 'node:crypto';
import type { KeyStrength } from '#shared/model/key-strength';
import type { MachineName, PlanStep } from '#shared/model/plan';
import type { ControlMode } from '#shared/model/primitives';
import type { Profile } from '#shared/model/profile';
import type { SecretKind } from '#shared/password-rules';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { english } from '#shared/texts/speech';
import type { GeneralSettings } from '#main/amt/general';
import type { WsmanConnection } from '#main/wsman/connection';

/**
 * What areas read of a machine, each its own part. A part is missing where the profile does not ask for it, where this
 * firmware lacks it or where this account may not read it. Each area adds its parts here from its own file
 * (TypeScript handbook, “Module Augmentation”), so that adding a setting does not touch this one.
 */
export interface Parts {
  /** Read for every plan. */
  general?: GeneralSettings;
}

/** The steps that areas can plan, by their ids. Each area adds its own here, as with `Parts`. */
export interface Steps {
  /** Steps with a protocol of their own: see `PasswordChange`. */
  'admin-password': true;
  'mebx-password': true;
}
export type StepId = keyof Steps;

/** Everything that a plan is based on, read before anything is changed (docs/reference/decisions.md, D7). */
export interface Snapshot extends Parts {
  general: GeneralSettings;
  controlMode: ControlMode;
  /** Name of the admin account; undefined when this account may not ask. */
  adminName: string | undefined;
  /** What this account may not read. */
  denied: (keyof Parts)[];
  /** Parts whose reading was refused, by account or firmware: whether the machine has them is not known. */
  unread: ReadonlySet<keyof Parts>;
}

/** What the plan needs besides snapshot and profile. Holds no secret. */
export interface PlanContext {
  machine: MachineName;
  /** Account that the bench is logged in with. */
  user: string;
  /** It is the computer that AMT Bench runs on, reached through its driver service (LMS). */
  ownComputer: boolean;
  /** The session is encrypted, with a trusted certificate. */
  secure: boolean;
  /** It was once seen with encryption: no password travels to it without encryption, not even as a hash. */
  seenWithTls: boolean;
  /** Milliseconds since 1970, to judge certificates by. */
  now: number;
  /** The machine's DNS name, for `host.name: from-dns`. */
  dnsName: string | undefined;
  /** Where the password that opened the machine came from: `typed`, `random` or `named:<name>`. */
  passwordOrigin: string;
  /** Where the MEBx password came from that was last set from here; undefined: none was. */
  mebxOrigin: string | undefined;
  /** Named secrets of the profile that the keychain does not have. */
  missingSecrets: readonly string[];
  /** For `admin.password: vault:<name>`: whether it is what the machine already has. */
  adminSecretHolds: boolean;
  /** How keys and certificates for this firmware are made. */
  strength: KeyStrength;
  /** The bench's own certificate authority of that strength; undefined before it was first needed. */
  authority: X509Certificate | undefined;
  /** False where a new password could be lost: no keychain, and not a simulated machine. */
  canKeepPasswords: boolean;
  /** Another machine of the list that has the static address which the profile gives. */
  addressHolder: string | undefined;
  /** Subnets that this laptop is on, as `10.0.0.0/24`. */
  ownSubnets: readonly string[];
  /** Reasons from the diagnosis why this machine must not be configured. */
  verdictBlockers: readonly Failure[];
}

/** What a change gets from the bench: secrets and certificates, one at a time. */
export interface ChangeTools {
  now: () => number;
  /** Breaks off what is under way, waits included. */
  signal?: AbortSignal | undefined;
  /** Digest realm of the machine. */
  realm: string;
  /** A named secret of the keychain. */
  secret: (name: string, kind: SecretKind) => Promise<Result<string>>;
  /** Has the bench's certificate authority of that strength sign a key that was made in the firmware. */
  certify: (publicKey: Buffer, strength: KeyStrength) => Promise<Result<SignedCertificate>>;
  /** The bench's own certificate authorities, of all strengths, where there are any already. */
  authorities: () => Promise<readonly X509Certificate[]>;
  /** Whether something answers at an address that a machine is about to take. */
  isTaken: (address: string) => Promise<boolean>;
  /** From now on a certificate with that fingerprint is the machine's. */
  expectCertificate: (fingerprint256: string) => void;
  /** From now on the machine may answer without encryption: the technician has it switched off. */
  expectPlain: (expected: boolean) => void;
}

/** DER of a leaf and of the authority that signed it, and the leaf's SHA-256 in hex. */
export interface SignedCertificate {
  leaf: Buffer;
  authority: Buffer;
  fingerprint256: string;
}

/** A change that one request or a few make and that reading back proves. */
export interface PlainChange {
  kind: 'plain';
  id: StepId;
  /** What the fingerprint of the plan is made of. No secret. */
  fingerprint: unknown;
  /** Sends it, once. */
  apply: (wsman: WsmanConnection, tools: ChangeTools) => Promise<Result<void>>;
  /** Reads back whether it holds. */
  verify: (wsman: WsmanConnection, tools: ChangeTools) => Promise<Result<boolean>>;
  /** The firmware restarts its web service with it: the proof is read over a new connection, encrypted or not. */
  restart?: { overTls: boolean };
  /** The machine may leave its address: it is looked for at `to`, or around where it was. */
  moves?: { to: string | undefined };
  /** AMT may close its ports after it and keep them closed: everything before it is read back first. */
  closesPorts?: true;
  /** It sends a password, or a hash that is as good as one. */
  carriesPassword?: true;
}

/** Passwords have a protocol of their own: nothing that can be read back proves them. */
export interface PasswordChange {
  kind: 'admin-password' | 'mebx-password';
  id: 'admin-password' | 'mebx-password';
  fingerprint: unknown;
  source: 'random' | { named: string };
}

export type Change = PlainChange | PasswordChange;

export interface PlannedStep {
  step: PlanStep;
  change: Change;
  /** Steps without which this one must not be tried. */
  needs: readonly StepId[];
}

export interface PlanInput {
  snapshot: Snapshot;
  profile: Profile;
  context: PlanContext;
}

/**
 * One setting or a few that belong together: what is read of the machine, what a profile makes of it, and how long its
 * steps take. How a step is applied and verified is part of the change that `plan` adds.
 */
export interface Area {
  /** The profile says something about it. */
  wanted: (profile: Profile) => boolean;
  /** How long its steps usually take, in seconds, where that is longer than usual (expected-time.ts). */
  seconds?: Partial<Record<StepId, number>>;
  readings: readonly Reading[];
  /** Pure: says what to change, what is in the way, and what is left out. */
  plan: (input: PlanInput, draft: PlanDraft) => void;
  /**
   * Pure: what a profile would ask for to have back what was read, piece by piece, so that a run can be undone. Absent
   * where nothing can be taken back: passwords, certificates, whatever the firmware does not show.
   */
  before?: (input: PlanInput) => readonly Before[];
}

/** A step, and the wish that takes it back. */
export interface Before {
  step: StepId;
  wish: Profile;
}

export interface Reading {
  part: keyof Parts;
  read: (wsman: WsmanConnection, now: () => number) => Promise<Result<Parts>>;
}

/** A reading of one part. */
export function reading<K extends keyof Parts>(
  part: K,
  read: (wsman: WsmanConnection, now: () => number) => Promise<Result<Parts[K]>>,
): Reading {
  return {
    part,
    async read(wsman, now) {
      const got = await read(wsman, now);
      return got.ok ? ok({ [part]: got.value }) : got;
    },
  };
}

/** Secrets that a profile has sent to a machine. */
type SentSecret = 'admin' | 'mebx' | 'users' | 'wifi' | 'server';

/** A plan while it is being made. */
export class PlanDraft {
  readonly planned: PlannedStep[] = [];
  readonly blockers: Failure[];
  readonly remarks: Text[] = [];
  /** What the profile is about and could not be read. */
  readonly notRead: Text[] = [];

  constructor(blockers: readonly Failure[]) {
    this.blockers = [...blockers];
  }

  add(step: Omit<PlanStep, 'id'>, change: Change, needs: readonly StepId[] = []): void {
    this.planned.push({ step: { id: change.id, ...step }, change, needs });
  }

  /** What a human has to decide or change first. */
  block(
    what: Text,
    nextStep: Text,
    code: 'plan-blocked' | 'no-keychain' | 'encryption-needed' | 'owned-elsewhere' = 'plan-blocked',
  ): void {
    this.blockers.push(failure(code, what, nextStep));
  }

  /**
   * What a setting is part of cannot be sent back as it came: nothing is changed then.
   * @returns whether that is so
   */
  blocksOn(problem: Failure | undefined): boolean {
    if (!problem) return false;
    const known = this.blockers.some((blocker) => english(blocker.message) === english(problem.message));
    if (!known) this.blockers.push({ ...problem, code: 'plan-blocked' });
    return true;
  }

  /**
   * What a secret that is sent in the clear needs: an encrypted connection now, or TLS earlier in the same plan.
   * @returns the steps that have to succeed first; undefined: blocked
   */
  encryption({ secure }: Pick<PlanContext, 'secure'>, secret: SentSecret): StepId[] | undefined {
    if (secure && !this.plans('tls-off')) return [];
    if (this.plans('tls')) return ['tls'];
    this.block(
      message(`provisioning.plan.unencrypted.${secret}.text`),
      message(`provisioning.plan.unencrypted.${secret}.next`),
      'encryption-needed',
    );
    return undefined;
  }

  /**
   * What a password of AMT needs, which travels as a hash that is as good as the password: an encrypted connection,
   * wherever the machine was once seen with one.
   */
  protection(context: Pick<PlanContext, 'secure' | 'seenWithTls'>, secret: SentSecret): StepId[] | undefined {
    const plain = !context.secure && !context.seenWithTls && !this.plans('tls');
    return plain ? [] : this.encryption(context, secret);
  }

  remark(text: Text): void {
    this.remarks.push(text);
  }

  /**
   * A part that is missing is left out. The reason decides the wording: what could not be read may exist all the same.
   * @param absent the sentence where the firmware has none
   */
  leftOut({ unread }: Pick<Snapshot, 'unread'>, part: keyof Parts, name: Text, absent: Text): void {
    if (unread.has(part)) this.notReadable(name);
    else this.remark(absent);
  }

  /** What could not be read stays as it is. */
  notReadable(name: Text): void {
    this.notRead.push(name);
    this.remark(message('provisioning.plan.unread', { name }));
  }

  plans(id: StepId): boolean {
    return this.planned.some(({ change }) => change.id === id);
  }
}

/** Applies a function to the value of a success. */
export function map<T, U>(result: Result<T>, to: (value: T) => U): Result<U> {
  return result.ok ? ok(to(result.value)) : result;
}

export const onOff = (value: boolean | undefined): Text =>
  message(value === undefined ? 'general.unknown' : value ? 'general.on' : 'general.off');

/** Several things in one cell. */
export const inOneCell = (items: readonly Text[]): Text => message('provisioning.plan.items', { items });

/** Names that anything can be in, each in quotation marks. */
export const quoted = (names: readonly string[]): Text[] =>
  names.map((name) => message('provisioning.plan.quoted', { name }));

/** What is to be removed, then what is to be there: the firmware has room for few. */
export function removalsFirst<T extends { remove?: boolean | undefined }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => Number(b.remove ?? false) - Number(a.remove ?? false));
}
