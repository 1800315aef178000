import type { MachineName, Plan } from '#shared/model/plan';
import { strengthFor } from '#shared/model/key-strength';
import { secretsOf, type Profile } from '#shared/model/profile';
import { VERDICTS, type VerdictCode } from '#shared/model/verdict';
import type { PlanContext } from '#main/provisioning/area';
import { ok, failure, type Failure, type Result } from '#shared/result';
import { ownSubnets } from '#main/discovery/subnets';
import { makePlan, type FullPlan } from '#main/provisioning/plan';
import { readSnapshot } from '#main/provisioning/snapshot';
import type { Context } from '../core/context';
import type { Machines } from '../machines/machines';
import { guardKeychain } from '../core/keychain-guard';
import type { CredentialSource, Logins } from '../login/login';
import type { Session } from '../core/session';

/** Plans: reads the machine and says what a profile would change. Changes nothing. */
export class Planner {
  constructor(
    readonly context: Context,
    readonly machines: Machines,
    readonly logins: Logins,
  ) {}

  plan(id: string, profile: Profile, source: CredentialSource, signal?: AbortSignal): Promise<Result<Plan>> {
    return this.machines.exclusively(id, () => guardKeychain(() => this.#plan(id, profile, source, signal)));
  }

  async #plan(
    id: string,
    profile: Profile,
    source: CredentialSource,
    signal: AbortSignal | undefined,
  ): Promise<Result<Plan>> {
    const session = await this.logins.open(id, source, signal);
    if (!session.ok) return session;
    try {
      const learnt = await this.logins.readInventory(id, session.value);
      if (learnt) return { ok: false, error: learnt };
      const planned = await this.planWith(id, session.value, profile, source);
      return planned.ok ? ok(planned.value.plan) : planned;
    } finally {
      await session.value.wsman.close();
    }
  }

  /** Plans over an open session. */
  async planWith(
    id: string,
    session: Session,
    profile: Profile,
    source: CredentialSource,
  ): Promise<Result<FullPlan>> {
    const snapshot = await readSnapshot(session.wsman, profile, this.context.now);
    if (!snapshot.ok) return snapshot;
    const sighting = this.machines.sighting(id);
    if (!sighting.ok) return sighting;
    const { verdict, hostname } = sighting.value;
    const machine = this.machineName(id);
    const strength = strengthFor(machine.version);
    return ok(
      makePlan(snapshot.value, profile, {
        device: machine,
        user: session.user,
        dnsName: hostname,
        passwordOrigin: await this.#origin(id, source),
        ...(await this.#secrets(id, profile, source)),
        // Each asks the keychain, which may ask the technician.
        mebxOrigin: profile.mebx && (await this.#mebxOrigin(id)),
        strength,
        authority: profile.tls && (await this.context.vault.authority.certificate(strength)),
        addressHolder: this.#holderOf(profile, id),
        ownSubnets: profile.wired ? ownSubnets().map(({ cidr }) => cidr) : [],
        secure: session.secure,
        seenWithTls: this.machines.record(id).seenWithTls,
        now: this.context.now(),
        canKeepPasswords: this.context.vault.kind === 'keychain' || this.machines.isSimulated(id),
        verdictBlockers: blockersOf(verdict.code, verdict.explanation, profile),
      }),
    );
  }

  machineName(id: string): MachineName {
    const sighting = this.machines.sighting(id);
    if (!sighting.ok) return { id, address: id };
    const { address, hostname, uuid, realm, version } = sighting.value;
    return {
      id,
      machine: this.machines.identityOf(id),
      address,
      ...(hostname !== undefined && { hostname }),
      ...(uuid !== undefined && { uuid }),
      ...(realm !== undefined && { realm }),
      ...(version !== undefined && { version }),
    };
  }

  /** Another machine of the list that answers at the static address of the profile. */
  #holderOf({ wired }: Profile, id: string): string | undefined {
    if (wired?.addressing !== 'static') return undefined;
    for (const other of this.machines.ids()) {
      const seen = other === id ? undefined : this.machines.sighting(other);
      if (!seen?.ok || seen.value.missing || seen.value.address !== wired.address) continue;
      return seen.value.hostname ?? seen.value.address;
    }
    return undefined;
  }

  /** Where the password that just opened the machine came from; a typed one may be the stored one. */
  async #origin(id: string, source: CredentialSource): Promise<string> {
    const stored = await this.machines.secrets(id).credential();
    if (!stored) return 'typed';
    return source.from === 'vault' || source.password === stored.password ? stored.origin : 'typed';
  }

  async #secrets(
    id: string,
    profile: Profile,
    source: CredentialSource,
  ): Promise<Pick<PlanContext, 'missingSecrets' | 'adminSecretHolds'>> {
    const { vault } = this.context;
    const missingSecrets: string[] = [];
    let adminSecretHolds = false;
    for (const name of secretsOf(profile)) {
      const secret = await vault.named(name);
      if (secret === undefined) missingSecrets.push(name);
      if (secret === undefined || profile.admin?.password !== `vault:${name}`) continue;
      const held = source.from === 'typed' ? source : await this.machines.secrets(id).credential();
      const present = held?.password;
      adminSecretHolds = secret === present;
    }
    return { missingSecrets, adminSecretHolds };
  }

  /** Where the MEBx password came from that the firmware last took from here. A named secret may have changed since. */
  async #mebxOrigin(id: string): Promise<string | undefined> {
    const { vault } = this.context;
    const known = await this.machines.secrets(id).mebx();
    const last = known.findLast(({ taken }) => taken);
    if (!last?.origin.startsWith('named:')) return last?.origin;
    const secret = await vault.named(last.origin.slice('named:'.length));
    return secret === last.password ? last.origin : 'typed';
  }
}

/** What the verdict says against it, whatever the profile asks for. */
function blockersOf(code: VerdictCode, explanation: string, { remoteAccess }: Profile): Failure[] {
  const { blocks } = VERDICTS[code];
  if (!blocks || (blocks.unlessServerNamed && remoteAccess)) return [];
  return [failure(blocks.code, explanation, blocks.nextStep)];
}
