import { strengthFor } from '#shared/model/key-strength';
import type { Plan } from '#shared/model/plan';
import { type Profile, secretsOf } from '#shared/model/profile';
import { type VerdictCode, VERDICTS } from '#shared/model/verdict';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { ownSubnets } from '#main/discovery/network/subnets';
import type { PlanContext } from '#main/provisioning/area';
import { type FullPlan, makePlan } from '#main/provisioning/plan';
import { readSnapshot } from '#main/provisioning/snapshot';
import { type CredentialSource, type Session, type SessionRequest, withSession } from '../login/index';
import { type MachineContext, type Machines, nameOfMachine } from '../machines/index';

/** Reads the machine and says what a profile would change. Changes nothing. */
export function planConfiguration(
  context: MachineContext,
  { profile, ...request }: SessionRequest & { profile: Profile },
): Promise<Result<Plan>> {
  return withSession(context, { ...request, inventory: true }, async (session) => {
    const planned = await planWithSession(context, request.id, session, profile, request.source);
    if (!planned.ok) return planned;
    context.machines.runs.planRead(planned.value.plan);
    return ok(planned.value.plan);
  });
}

/** Reads a machine and compares it with the profile of its last configuration. Changes nothing. */
export function checkSettings(context: MachineContext, request: SessionRequest): Promise<Result<Plan>> {
  const known = context.machines.observation(request.id);
  if (!known.ok) return Promise.resolve(known);
  const { lastRun } = context.machines.record(request.id);
  return lastRun
    ? planConfiguration(context, { ...request, profile: lastRun.profile })
    : Promise.resolve(
        fail(
          'input-invalid',
          message('configure.neverConfigured.text'),
          message('configure.neverConfigured.next'),
        ),
      );
}

/** Plans over an open session. */
export async function planWithSession(
  context: MachineContext,
  id: string,
  session: Session,
  profile: Profile,
  source: CredentialSource,
): Promise<Result<FullPlan>> {
  const { machines, vault } = context;
  const snapshot = await readSnapshot(session.wsman, profile, context.now);
  if (!snapshot.ok) return snapshot;
  const sighting = machines.sighting(id);
  if (!sighting.ok) return sighting;
  const { verdict, hostname } = sighting.value;
  const machine = nameOfMachine(machines, id);
  const strength = strengthFor(machine.version);
  return ok(
    makePlan(snapshot.value, profile, {
      machine,
      user: session.user,
      // The name of a loopback address is none that AMT could take.
      dnsName: sighting.value.thisLaptop ? undefined : hostname,
      passwordOrigin: await originOf(machines, id, source),
      ...(await secretsFor(context, id, profile, source)),
      // Each asks the keychain, which may ask the technician.
      mebxOrigin: profile.mebx && (await mebxOriginOf(context, id)),
      strength,
      authority: profile.tls && (await vault.authority.certificate(strength)),
      addressHolder: holderOf(machines, profile, id),
      ownSubnets: profile.wired ? ownSubnets().map(({ cidr }) => cidr) : [],
      ownComputer: sighting.value.thisLaptop === true,
      secure: session.secure,
      seenWithTls: machines.record(id).seenWithTls,
      now: context.now(),
      canKeepPasswords: vault.kind === 'keychain' || machines.isSimulated(id),
      verdictBlockers: blockersOf(verdict.code, verdict.explanation, profile),
    }),
  );
}

/** Another machine of the list that answers at the static address of the profile. */
function holderOf(machines: Machines, { wired }: Profile, id: string): string | undefined {
  if (wired?.addressing !== 'static') return undefined;
  for (const other of machines.ids()) {
    const seen = other === id ? undefined : machines.sighting(other);
    if (!seen?.ok || seen.value.missing || seen.value.address !== wired.address) continue;
    return seen.value.hostname ?? seen.value.address;
  }
  return undefined;
}

/** Where the password that just opened the machine came from; a typed one may be the stored one. */
async function originOf(machines: Machines, id: string, source: CredentialSource): Promise<string> {
  const stored = await machines.secrets(id).credential();
  if (!stored) return 'typed';
  return source.from === 'vault' || source.password === stored.password ? stored.origin : 'typed';
}

async function secretsFor(
  { machines, vault }: MachineContext,
  id: string,
  profile: Profile,
  source: CredentialSource,
): Promise<Pick<PlanContext, 'missingSecrets' | 'adminSecretHolds'>> {
  const missingSecrets: string[] = [];
  let adminSecretHolds = false;
  for (const name of secretsOf(profile)) {
    const secret = await vault.named(name);
    if (secret === undefined) missingSecrets.push(name);
    if (secret === undefined || profile.admin?.password !== `vault:${name}`) continue;
    const held = source.from === 'typed' ? source : await machines.secrets(id).credential();
    const present = held?.password;
    adminSecretHolds = secret === present;
  }
  return { missingSecrets, adminSecretHolds };
}

/** Where the MEBx password came from that the firmware last took from here. A named secret may have changed since. */
async function mebxOriginOf({ machines, vault }: MachineContext, id: string): Promise<string | undefined> {
  const known = await machines.secrets(id).mebx();
  const last = known.findLast(({ taken }) => taken);
  if (!last?.origin.startsWith('named:')) return last?.origin;
  const secret = await vault.named(last.origin.slice('named:'.length));
  return secret === last.password ? last.origin : 'typed';
}

/** The blockers of the verdict, whatever the profile asks for. */
function blockersOf(code: VerdictCode, explanation: Text, { remoteAccess }: Profile): Failure[] {
  const { blocks } = VERDICTS[code];
  if (!blocks || (blocks.unlessServerNamed && remoteAccess)) return [];
  return [failure(blocks.code, explanation, blocks.nextStep)];
}
