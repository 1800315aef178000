import { z } from 'zod';
import { type Failure, ok, type Result } from '#shared/result';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import { referenceTo } from '#main/wsman/envelope';
import { callMethod, orAbsent, putBack, readAll, readOne, requestState } from './call';
import { exactText, int, shownList, shownText, text, writeBackProblem } from './fields';
import { addCertificate, readCertificates, type StoredCertificate } from './tls';

const SAP = 'AMT_ManagementPresenceRemoteSAP';
const RULE = 'AMT_RemoteAccessPolicyRule';
const SERVICE = 'AMT_RemoteAccessService';
const USER_INITIATED = 'AMT_UserInitiatedConnectionService';
const ENVIRONMENT = 'AMT_EnvironmentDetectionSettingData';

const serverSchema = z.object({
  Name: exactText,
  AccessInfo: shownText,
  Port: int.optional(),
  CN: shownText.optional(),
});
const loginSchema = z.object({ RemoteID: shownText.optional() });
const ruleSchema = z.object({
  PolicyRuleName: exactText,
  Trigger: int,
  TunnelLifeTime: int.optional(),
  ExtendedData: text.optional(),
});
const stateSchema = z.object({ EnabledState: int });
const environmentSchema = z.object({ DetectionStrings: shownList });

/** InfoFormat: how the server is named (docs/reference/protocol.md, P44). */
const IPV4 = 3;
const NAME = 201;
const USER_AND_PASSWORD = 2;
/** Trigger of a rule. */
const TRIGGER_USER = 0;
const TRIGGER_PERIODIC = 2;
/** EnabledState of calls by the user: from nowhere, from BIOS and operating system. */
const CALLS_DISABLED = 32_768;
const CALLS_FROM_BIOS_AND_SYSTEM = 32_771;
/** How long a tunnel stays that the user asked for; seconds. */
const USER_TUNNEL_SECONDS = 300;
/** A periodic tunnel has no time limit. */
const NO_TUNNEL_LIMIT = 0;

/** A management presence server (CIRA). */
export interface Mps {
  /** As the firmware files it. */
  name: string;
  address: string;
  port: number | undefined;
  commonName: string;
}

/** The servers that a machine calls from outside, and when it takes itself to be outside. */
export interface RemoteAccess {
  servers: Mps[];
  /** User names for these servers, where the firmware tells them. */
  users: string[] | undefined;
  /** Seconds between two calls; undefined: it does not call by itself. */
  everySeconds: number | undefined;
  userInitiated: boolean;
  /** Undefined: this firmware has no environment detection. */
  homeDomains: string[] | undefined;
  /** Why the home domains cannot be changed on this machine; undefined: they can. */
  homeDomainsProblem: Failure | undefined;
  certificates: StoredCertificate[];
}

/** Everything about remote access. Undefined: this firmware has none. */
export async function readRemoteAccess(wsman: WsmanConnection): Promise<Result<RemoteAccess | undefined>> {
  const servers = await readServers(wsman);
  if (!servers.ok) return servers;
  if (!servers.value) return ok(undefined);
  const users = await readMpsUsers(wsman);
  if (!users.ok) return users;
  const rules = await readRules(wsman);
  if (!rules.ok) return rules;
  const state = orAbsent(await readOne(wsman, USER_INITIATED, stateSchema));
  if (!state.ok) return state;
  const environment = await readEnvironment(wsman);
  if (!environment.ok) return environment;
  const certificates = await readCertificates(wsman);
  if (!certificates.ok) return certificates;
  const allowed = state.value?.EnabledState !== CALLS_DISABLED;
  return ok({
    servers: servers.value,
    users: users.value,
    everySeconds: periodicSeconds(
      rules.value.find(({ Trigger }) => Trigger === TRIGGER_PERIODIC)?.ExtendedData,
    ),
    userInitiated: allowed && rules.value.some(({ Trigger }) => Trigger === TRIGGER_USER),
    homeDomains: environment.value?.domains,
    homeDomainsProblem:
      environment.value && writeBackProblem(environment.value.instance, ['DetectionStrings']),
    certificates: certificates.value,
  });
}

async function readServers(wsman: WsmanConnection): Promise<Result<Mps[] | undefined>> {
  const read = orAbsent(await readAll(wsman, SAP, serverSchema));
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  return ok(
    read.value.map(({ Name, AccessInfo, Port, CN = '' }) => ({
      name: Name,
      address: AccessInfo,
      port: Port,
      commonName: CN,
    })),
  );
}

async function readMpsUsers(wsman: WsmanConnection): Promise<Result<string[] | undefined>> {
  const read = orAbsent(await readAll(wsman, 'AMT_MPSUsernamePassword', loginSchema));
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  return ok(read.value.flatMap(({ RemoteID = '' }) => (RemoteID === '' ? [] : [RemoteID])));
}

async function readRules(wsman: WsmanConnection): Promise<Result<z.infer<typeof ruleSchema>[]>> {
  const read = orAbsent(await readAll(wsman, RULE, ruleSchema));
  return read.ok ? ok(read.value ?? []) : read;
}

async function readEnvironment(
  wsman: WsmanConnection,
): Promise<Result<{ domains: string[]; instance: Instance } | undefined>> {
  const read = orAbsent(await readOne(wsman, ENVIRONMENT, environmentSchema));
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const { DetectionStrings: domains, instance } = read.value;
  return ok({ domains, instance });
}

/**
 * Management presence servers that this machine calls (CIRA): `host:port`. Any entry means that somebody manages the
 * machine from outside (docs/reference/recovery.md, R14).
 */
export async function readRemoteAccessServers(wsman: WsmanConnection): Promise<Result<string[]>> {
  const servers = await readServers(wsman);
  if (!servers.ok) return servers;
  return ok(
    (servers.value ?? []).map(({ address, port }) =>
      port === undefined ? address : `${address}:${String(port)}`,
    ),
  );
}

/**
 * Home domains of environment detection. Outside of them AMT closes its LAN ports (docs/reference/protocol.md, P46).
 */
export async function readHomeDomains(wsman: WsmanConnection): Promise<Result<string[]>> {
  const environment = await readEnvironment(wsman);
  return environment.ok ? ok(environment.value?.domains ?? []) : environment;
}

/** Forgets every server, and first the rules that name one. */
export async function removeServers(wsman: WsmanConnection): Promise<Result<void>> {
  const rules = await readRules(wsman);
  if (!rules.ok) return rules;
  for (const { PolicyRuleName } of rules.value) {
    const removed = await wsman.delete(RULE, { PolicyRuleName });
    if (!removed.ok) return removed;
  }
  const servers = await readServers(wsman);
  if (!servers.ok) return servers;
  for (const { name } of servers.value ?? []) {
    const removed = await wsman.delete(SAP, { Name: name });
    if (!removed.ok) return removed;
  }
  return ok(undefined);
}

/** A server as it is written. */
export interface MpsSettings {
  address: string;
  port: number;
  user: string;
  /** At most 16 characters. */
  password: string;
  /** Name in its certificate, where `address` is one. */
  certificateName?: string | undefined;
}

/** AddMpServer with user and password (docs/reference/protocol.md, P44). */
export async function addServer(wsman: WsmanConnection, settings: MpsSettings): Promise<Result<void>> {
  const isAddress = /^[\d.]+$/.test(settings.address);
  const commonName = settings.certificateName ?? (isAddress ? settings.address : undefined);
  const added = await callMethod(wsman, SERVICE, 'AddMpServer', [
    ['AccessInfo', settings.address],
    ['InfoFormat', isAddress ? IPV4 : NAME],
    ['Port', settings.port],
    ['AuthMethod', USER_AND_PASSWORD],
    ['Username', settings.user],
    ['Password', settings.password],
    ...(commonName === undefined ? [] : [['CN', commonName] as const]),
  ]);
  return added.ok ? ok(undefined) : added;
}

/** Has AMT call its only server again and again. @param seconds between two tries */
export function setPeriodicCalls(wsman: WsmanConnection, seconds: number): Promise<Result<void>> {
  return setRule(wsman, {
    trigger: TRIGGER_PERIODIC,
    name: 'Periodic',
    lifeTime: NO_TUNNEL_LIMIT,
    extended: periodicData(seconds),
  });
}

/** Lets somebody at the PC have AMT call its only server, or forbids it. */
export async function setUserCalls(wsman: WsmanConnection, allowed: boolean): Promise<Result<void>> {
  const rule = { trigger: TRIGGER_USER, name: 'User Initiated', lifeTime: USER_TUNNEL_SECONDS, extended: '' };
  const set = allowed ? await setRule(wsman, rule) : await removeRule(wsman, rule.name);
  return set.ok
    ? requestState(wsman, USER_INITIATED, allowed ? CALLS_FROM_BIOS_AND_SYSTEM : CALLS_DISABLED)
    : set;
}

interface Rule {
  trigger: number;
  name: string;
  lifeTime: number;
  extended: string;
}

async function setRule(
  wsman: WsmanConnection,
  { trigger, name, lifeTime, extended }: Rule,
): Promise<Result<void>> {
  const dropped = await removeRule(wsman, name);
  if (!dropped.ok) return dropped;
  const servers = await readServers(wsman);
  if (!servers.ok) return servers;
  const added = await callMethod(wsman, SERVICE, 'AddRemoteAccessPolicyRule', [
    ['Trigger', trigger],
    ['TunnelLifeTime', lifeTime],
    ...(extended === '' ? [] : [['ExtendedData', extended] as const]),
    ['MpServer', (servers.value ?? []).map(({ name: server }) => referenceTo(SAP, { Name: server }))],
  ]);
  return added.ok ? ok(undefined) : added;
}

async function removeRule(wsman: WsmanConnection, name: string): Promise<Result<void>> {
  const rules = await readRules(wsman);
  if (!rules.ok) return rules;
  if (!rules.value.some(({ PolicyRuleName }) => PolicyRuleName === name)) return ok(undefined);
  return wsman.delete(RULE, { PolicyRuleName: name });
}

/** ExtendedData of a periodic policy, big endian: type 0, then seconds (docs/reference/protocol.md, P44). */
function periodicData(seconds: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(seconds, 4);
  return bytes.toString('base64');
}

function periodicSeconds(extended: string | undefined): number | undefined {
  const bytes = Buffer.from(extended ?? '', 'base64');
  return bytes.length === 8 && bytes.readUInt32BE(0) === 0 ? bytes.readUInt32BE(4) : undefined;
}

/** Trusts an authority, so that the certificate of the server is accepted. @param der of that authority */
export async function trustAuthority(wsman: WsmanConnection, der: Buffer): Promise<Result<void>> {
  const added = await addCertificate(wsman, der, 'trusted-root');
  return added.ok ? ok(undefined) : added;
}

/**
 * Sets the home domains. Where the network has none of them, AMT takes itself to be outside and closes its ports
 * after this answer (docs/reference/protocol.md, P45 and P46).
 */
export async function setHomeDomains(
  wsman: WsmanConnection,
  domains: readonly string[],
): Promise<Result<void>> {
  const environment = await readEnvironment(wsman);
  if (!environment.ok) return environment;
  if (!environment.value) return ok(undefined);
  return putBack(wsman, ENVIRONMENT, environment.value.instance, { DetectionStrings: domains });
}
