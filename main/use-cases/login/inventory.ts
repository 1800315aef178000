import { cut } from '#shared/cut';
import { isoTime } from '#shared/iso-time';
import { LIMITS } from '#shared/limits';
import { clockState } from '#shared/model/clock-words';
import type { Evidence } from '#shared/model/evidence';
import type { Inventory } from '#shared/model/inventory';
import { makerAndModel } from '#shared/model/maker';
import { type Failure, ok, type Result } from '#shared/result';
import { readAuditEnabled } from '#main/amt/audit';
import { isLeftOut } from '#main/amt/call';
import { readChassis, readUuid, readVersions } from '#main/amt/identity';
import { readWiredPort } from '#main/amt/network';
import { readPower } from '#main/amt/power';
import { awakeWhenOff, readPowerPolicy } from '#main/amt/power-policy';
import { readConsent, readKvm, readRedirection } from '#main/amt/redirection';
import { readHomeDomains, readRemoteAccessServers } from '#main/amt/remote-access';
import { readSetup } from '#main/amt/setup';
import { readClock } from '#main/amt/time';
import { readAuditVeto } from '#main/amt/unprovision';
import { readAdminIsDefault, readAdminIsDefaultLocal, readUsers } from '#main/amt/users';
import type { Session } from './authenticate';

interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Reads what the firmware says of itself. Classes that it lacks or that this account may not read are left out; a
 * lost connection ends the reading.
 */
export async function readInventory(session: Session, { now }: Clock): Promise<Result<Inventory>> {
  const { wsman, general, realm } = session;
  const denied = new Set<string>();
  let lost: Failure | undefined;
  const part = async <T>(name: string, read: () => Promise<Result<T>>): Promise<T | undefined> => {
    if (lost) return undefined;
    const result = await read();
    if (result.ok) return result.value;
    if (endsReading(result.error)) lost = result.error;
    if (result.error.code === 'limited-rights') denied.add(name);
    return undefined;
  };
  if (!general.ok && general.error.code === 'limited-rights') denied.add('general settings');
  const setup = await part('setup', () => readSetup(wsman));
  const uuid = await part('UUID', () => readUuid(wsman));
  const versions = await part('versions', () => readVersions(wsman));
  const chassis = await part('chassis', () => readChassis(wsman));
  const wired = await part('network', () => readWiredPort(wsman));
  const redirection = await part('redirection', () => readRedirection(wsman));
  const kvm = await part('KVM', () => readKvm(wsman));
  const consent = await part('user consent', () => readConsent(wsman));
  const clock = await part('clock', () => readClock(wsman, now));
  const power = await part('power', () => readPower(wsman));
  const packages = await part('power package', () => readPowerPolicy(wsman));
  const servers = await part('remote access', () => readRemoteAccessServers(wsman));
  const homeDomains = await part('environment detection', () => readHomeDomains(wsman));
  const adminIsDefault = await part('users', () => readAdminIsDefault(wsman));
  const adminIsDefaultLocal = await part('users', () => readAdminIsDefaultLocal(wsman));
  const users = await part('users', async () => {
    const read = await readUsers(wsman);
    if (read.ok && read.value === undefined) denied.add('users');
    return read;
  });
  const auditEnabled = await part('audit log', () => readAuditEnabled(wsman));
  const veto = await part('audit policy', () => readAuditVeto(wsman));
  if (lost) return { ok: false, error: lost };
  return ok({
    ...(uuid !== undefined && { uuid }),
    hostName: general.ok ? general.value.hostName : '',
    domainName: general.ok ? general.value.domainName : '',
    realm,
    controlMode: setup?.controlMode ?? 'unknown',
    provisioningState: setup?.provisioningState ?? 'unknown',
    ...(setup?.passwordModel !== undefined && { passwordModel: setup.passwordModel }),
    ...(adminIsDefault !== undefined && { adminIsDefault }),
    ...(adminIsDefaultLocal !== undefined && { adminIsDefaultLocal }),
    ...(users && { users: users.map(({ name, access, realms }) => ({ name, access, realms })) }),
    ...((auditEnabled !== undefined || veto !== undefined) && {
      audit: {
        ...(auditEnabled !== undefined && { enabled: auditEnabled }),
        ...(veto !== undefined && { veto }),
      },
    }),
    versions: versions ?? {},
    ...(chassis && { maker: chassis.maker, model: chassis.model, serialNumber: chassis.serialNumber }),
    ...(wired && {
      wired: {
        macAddress: wired.macAddress,
        ipAddress: wired.ipAddress,
        ...(wired.dhcp !== undefined && { dhcp: wired.dhcp }),
        ...(wired.linkUp !== undefined && { linkUp: wired.linkUp }),
      },
    }),
    ...(redirection && {
      redirection: {
        listener: redirection.listener,
        sol: redirection.sol,
        ider: redirection.ider,
        ...(kvm !== undefined && { kvm }),
      },
    }),
    ...(consent && { consent: consent.required }),
    ...(clock && { clockOffsetSeconds: clock.amtSeconds - clock.hostSeconds }),
    ...(power !== undefined && { power }),
    ...(packages?.current !== undefined && {
      powerPackage: { name: packages.current, awakeWhenOff: awakeWhenOff(packages.current) },
    }),
    ...(servers && { remoteAccessServers: servers }),
    ...(homeDomains && { homeDomains }),
    denied: [...denied],
  });
}

/** Only what is about one class is left out, and one answer that nobody can read. */
function endsReading(failure: Failure): boolean {
  return !isLeftOut(failure) && failure.code !== 'answer-malformed';
}

/** AMT has room for four; a machine that claims more must not fill the files. */
const SERVERS_KEPT = 8;

/** What an inventory says about the questions of the decision table. */
export function inventoryEvidence(inventory: Inventory, { now }: Clock): Evidence[] {
  const at = isoTime(now());
  const { controlMode, provisioningState, maker, model } = inventory;
  const evidence: Evidence[] = [
    {
      kind: 'wsman',
      at,
      fact: `The firmware says: ${MODE_WORDS[controlMode]}`,
      raw: { topic: 'mode', controlMode, provisioningState },
    },
    rightsEvidence(inventory, at),
    remoteAccessEvidence(inventory, at),
  ];
  evidence.push(
    ...passwordEvidence(inventory, at),
    ...auditEvidence(inventory, at),
    ...clockEvidence(inventory, at),
  );
  const version = inventory.versions['AMT'];
  if (inventory.uuid !== undefined) {
    evidence.push({
      kind: 'wsman',
      at,
      fact: `It is ${makerAndModel(maker, model) || 'a machine'} with UUID ${inventory.uuid}`,
      raw: {
        topic: 'identity',
        uuid: inventory.uuid,
        ...(maker !== undefined && { maker }),
        ...(model !== undefined && { model }),
        ...(version !== undefined && { version }),
      },
    });
  }
  return evidence;
}

/** Only administrators may list users: what the firmware answered to that tells an account that may from one that may not. */
function rightsEvidence({ denied, users }: Inventory, at: string): Evidence {
  if (denied.includes('users')) {
    const fact = 'This account may not administer the machine';
    return { kind: 'wsman', at, fact, raw: { topic: 'rights', limited: true } };
  }
  if (!users) {
    const fact = 'Whether this account may administer the machine could not be read';
    return { kind: 'wsman', at, fact, raw: { topic: 'rights' } };
  }
  const fact = 'This account may administer the machine';
  return { kind: 'wsman', at, fact, raw: { topic: 'rights', limited: false } };
}

function remoteAccessEvidence(
  { remoteAccessServers: servers, homeDomains }: Inventory,
  at: string,
): Evidence {
  const fact = !servers
    ? 'Whether it calls a management server could not be read'
    : servers.length > 0
      ? cut(`It calls a management server: ${servers.join(', ')}`, LIMITS.detailChars)
      : 'It calls no management server';
  return {
    kind: 'wsman',
    at,
    fact,
    raw: {
      topic: 'remote-access',
      ...(servers && { servers: servers.slice(0, SERVERS_KEPT) }),
      ...(homeDomains && { homeDomains: homeDomains.slice(0, SERVERS_KEPT) }),
    },
  };
}

function passwordEvidence(inventory: Inventory, at: string): Evidence[] {
  const { passwordModel, adminIsDefault, adminIsDefaultLocal } = inventory;
  if (passwordModel === undefined && adminIsDefault === undefined) return [];
  const models = ['one and the same', 'kept apart', 'kept apart'] as const;
  const model = models[passwordModel ?? -1];
  const never = adminIsDefault === true ? true : adminIsDefaultLocal;
  return [
    {
      kind: 'wsman',
      at,
      fact: [
        model === undefined ? undefined : `MEBx and network password are ${model}`,
        never === undefined
          ? undefined
          : `the admin password was ${never ? 'never ' : ''}changed since setup`,
      ]
        .filter((part) => part !== undefined)
        .join('; '),
      raw: {
        topic: 'passwords',
        ...(passwordModel !== undefined && { passwordModel }),
        ...(adminIsDefault !== undefined && { adminIsDefault }),
        ...(adminIsDefaultLocal !== undefined && { adminIsDefaultLocal }),
      },
    },
  ];
}

function auditEvidence({ audit }: Inventory, at: string): Evidence[] {
  if (!audit) return [];
  const { enabled, veto: mayVeto } = audit;
  const records =
    enabled === undefined
      ? 'Whether its audit log records could not be read'
      : `Its audit log ${enabled ? 'records' : 'is off'}`;
  const vetoes =
    mayVeto === undefined
      ? 'whether its policy vetoes an unprovision could not be read'
      : 'nothing vetoes an unprovision';
  const fact = mayVeto
    ? 'Its audit policy forbids to unprovision it without the auditor'
    : `${records}, and ${vetoes}`;
  const raw = {
    topic: 'audit' as const,
    ...(enabled !== undefined && { enabled }),
    ...(mayVeto !== undefined && { mayVeto }),
  };
  return [{ kind: 'wsman', at, fact, raw }];
}

function clockEvidence({ clockOffsetSeconds: offsetSeconds }: Inventory, at: string): Evidence[] {
  if (offsetSeconds === undefined) return [];
  const fact = `Its clock is ${clockState(offsetSeconds)}`;
  return [{ kind: 'wsman', at, fact, raw: { topic: 'clock', offsetSeconds } }];
}

const MODE_WORDS = {
  none: 'not activated',
  ccm: 'client control mode',
  acm: 'admin control mode',
  unknown: 'control mode not readable',
} as const;
