import { cut } from '#shared/cut';
import { isoTime } from '#shared/iso-time';
import { LIMITS } from '#shared/limits';
import { clockState } from '#shared/model/clock-words';
import type { Evidence } from '#shared/model/evidence';
import type { Inventory } from '#shared/model/inventory';
import { makerAndModel } from '#shared/model/maker';
import { ok, type Result } from '#shared/result';
import type { messages } from '#shared/texts/en/messages/index';
import { isMessage, message, type Text } from '#shared/texts/message';
import { readAuditEnabled } from '#main/amt/audit';
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
import { PartReader } from './part-reader';

/** What an inventory consists of. */
type Part = keyof typeof messages.login.part;

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
  const reader = new PartReader<Part>();
  const { denied } = reader;
  const part = reader.part.bind(reader);
  if (!general.ok && general.error.code === 'limited-rights') denied.add('general');
  const setup = await part('setup', () => readSetup(wsman));
  const uuid = await part('uuid', () => readUuid(wsman));
  const versions = await part('versions', () => readVersions(wsman));
  const chassis = await part('chassis', () => readChassis(wsman));
  const wired = await part('network', () => readWiredPort(wsman));
  const redirection = await part('redirection', () => readRedirection(wsman));
  const kvm = await part('kvm', () => readKvm(wsman));
  const consent = await part('consent', () => readConsent(wsman));
  const clock = await part('clock', () => readClock(wsman, now));
  const power = await part('power', () => readPower(wsman));
  const packages = await part('powerPackage', () => readPowerPolicy(wsman));
  const servers = await part('remoteAccess', () => readRemoteAccessServers(wsman));
  const homeDomains = await part('homeDomains', () => readHomeDomains(wsman));
  const adminIsDefault = await part('users', () => readAdminIsDefault(wsman));
  const adminIsDefaultLocal = await part('users', () => readAdminIsDefaultLocal(wsman));
  const users = await part('users', async () => {
    const read = await readUsers(wsman);
    if (read.ok && read.value === undefined) denied.add('users');
    return read;
  });
  const auditEnabled = await part('auditLog', () => readAuditEnabled(wsman));
  const veto = await part('auditPolicy', () => readAuditVeto(wsman));
  if (reader.lost) return { ok: false, error: reader.lost };
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
        ...(wired.linkPolicy && { linkPolicy: wired.linkPolicy }),
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
    denied: [...denied].map((name) => message(`login.part.${name}`)),
  });
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
      fact: message(`login.fact.mode.${controlMode}`),
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
  const { uuid } = inventory;
  if (uuid !== undefined) {
    const name = makerAndModel(maker, model);
    evidence.push({
      kind: 'wsman',
      at,
      fact:
        name === ''
          ? message('login.fact.identityUnnamed', { uuid })
          : message('login.fact.identity', { model: name, uuid }),
      raw: {
        topic: 'identity',
        uuid,
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
  if (denied.some(isUsers)) {
    const fact = message('login.fact.mayNotAdminister');
    return { kind: 'wsman', at, fact, raw: { topic: 'rights', limited: true } };
  }
  if (!users) {
    const fact = message('login.fact.rightsUnread');
    return { kind: 'wsman', at, fact, raw: { topic: 'rights' } };
  }
  const fact = message('login.fact.mayAdminister');
  return { kind: 'wsman', at, fact, raw: { topic: 'rights', limited: false } };
}

/** Lists of users among the parts that were denied. */
function isUsers(part: Text): boolean {
  return isMessage(part) && part.messageCode === message('login.part.users').messageCode;
}

function remoteAccessEvidence(
  { remoteAccessServers: servers, homeDomains }: Inventory,
  at: string,
): Evidence {
  const fact = !servers
    ? message('login.fact.serversUnread')
    : servers.length > 0
      ? message('login.fact.servers', { servers: cut(servers.join(', '), LIMITS.detailChars) })
      : message('login.fact.noServers');
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
  return [
    {
      kind: 'wsman',
      at,
      fact: passwordFact(inventory),
      raw: {
        topic: 'passwords',
        ...(passwordModel !== undefined && { passwordModel }),
        ...(adminIsDefault !== undefined && { adminIsDefault }),
        ...(adminIsDefaultLocal !== undefined && { adminIsDefaultLocal }),
      },
    },
  ];
}

function passwordFact({ passwordModel, adminIsDefault, adminIsDefaultLocal }: Inventory): Text {
  const models = ['one', 'separate', 'separate'] as const;
  const model = models[passwordModel ?? -1];
  const never = adminIsDefault === true ? true : adminIsDefaultLocal;
  if (never === undefined) {
    if (model === undefined) return '';
    return message(model === 'one' ? 'login.fact.onePassword' : 'login.fact.separatePasswords');
  }
  if (model === undefined) {
    return message(never ? 'login.fact.passwordNeverChanged' : 'login.fact.passwordChanged');
  }
  return message(`login.fact.passwords.${model}${never ? 'Never' : 'Changed'}`);
}

function auditEvidence({ audit }: Inventory, at: string): Evidence[] {
  if (!audit) return [];
  const { enabled, veto: mayVeto } = audit;
  const records = enabled === undefined ? 'unread' : enabled ? 'records' : 'off';
  const fact = mayVeto
    ? message('login.fact.auditVeto')
    : message(`login.fact.audit.${records}${mayVeto === undefined ? 'Unread' : 'Free'}`);
  const raw = {
    topic: 'audit' as const,
    ...(enabled !== undefined && { enabled }),
    ...(mayVeto !== undefined && { mayVeto }),
  };
  return [{ kind: 'wsman', at, fact, raw }];
}

function clockEvidence({ clockOffsetSeconds: offsetSeconds }: Inventory, at: string): Evidence[] {
  if (offsetSeconds === undefined) return [];
  const fact = message('login.fact.clock', { state: clockState(offsetSeconds) });
  return [{ kind: 'wsman', at, fact, raw: { topic: 'clock', offsetSeconds } }];
}
