import { X509Certificate } from 'node:crypto';
import {
  MPS_PORT,
  type RemoteAccessSettings,
  type ServerAccessSettings,
} from '#shared/model/network-settings';
import { secretName } from '#shared/model/secret-source';
import { ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import {
  addServer,
  readRemoteAccess,
  type RemoteAccess,
  removeServers,
  setHomeDomains,
  setPeriodicCalls,
  setUserCalls,
  trustAuthority,
} from '#main/amt/remote-access';
import { fingerprintOf } from '#main/amt/tls';
import type { WsmanConnection } from '#main/wsman/connection';
import { type Area, type ChangeTools, map, type PlanDraft, type PlanInput, reading } from '../area';

declare module '../area' {
  interface Parts {
    remoteAccess?: RemoteAccess | undefined;
  }
  interface Steps {
    'remote-access': true;
    'home-domains': true;
  }
}

/**
 * The management presence server that AMT calls from outside, and when (CIRA; docs/reference/protocol.md, P44 and
 * P45). A machine that calls a server which the profile does not name has an owner and is left as it is.
 */
export const remoteAccessArea: Area = {
  wanted: ({ remoteAccess }) => remoteAccess !== undefined,
  seconds: { 'remote-access': 5 },
  readings: [reading('remoteAccess', readRemoteAccess)],
  plan(input, draft) {
    const settings = input.profile.remoteAccess;
    const now = input.snapshot.remoteAccess;
    if (!settings) return;
    if (!now) {
      draft.leftOut(
        input.snapshot,
        'remoteAccess',
        message('provisioning.remoteAccess.name'),
        message('provisioning.remoteAccess.absent'),
      );
      return;
    }
    const named = settings.mode === 'call' ? settings.server.address : settings.server;
    const stranger = now.servers.find(({ address }) => address !== named);
    if (stranger) {
      draft.block(
        message('provisioning.remoteAccess.otherServer.text', { address: stranger.address, named }),
        message('provisioning.remoteAccess.otherServer.next'),
        'owned-elsewhere',
      );
      return;
    }
    if (settings.mode === 'leave') planRemoval(now, draft);
    else planServer(input, now, settings, draft);
  },
  // Only a server that is new can be taken away again: the login of one that was changed cannot be read back.
  before: ({ snapshot: { remoteAccess: now }, profile: { remoteAccess: settings } }) =>
    settings?.mode === 'call' && now?.servers.length === 0
      ? [
          {
            step: 'remote-access',
            wish: { remoteAccess: { mode: 'leave', server: settings.server.address } },
          },
        ]
      : [],
};

function planRemoval(now: RemoteAccess, draft: PlanDraft): void {
  if (now.servers.length === 0) return;
  draft.add(
    {
      title: message('provisioning.remoteAccess.title'),
      current: inWords(now),
      wanted: message('provisioning.remoteAccess.none'),
      danger: 'destructive',
    },
    {
      kind: 'plain',
      id: 'remote-access',
      fingerprint: 'none',
      apply: (wsman) => removeServers(wsman),
      verify: async (wsman) => map(await readRemoteAccess(wsman), (read) => read?.servers.length === 0),
    },
  );
}

function planServer(
  { context }: PlanInput,
  now: RemoteAccess,
  settings: ServerAccessSettings,
  draft: PlanDraft,
): void {
  const secret = secretName(settings.server.password) ?? '';
  if (settings.server.root !== undefined && !certificateOf(settings.server.root)) {
    draft.block(
      message('provisioning.remoteAccess.badCertificate.text'),
      message('provisioning.remoteAccess.badCertificate.next'),
    );
    return;
  }
  if (isAsWanted(now, settings) || context.missingSecrets.includes(secret)) return;
  // The password goes along only where the server itself is new.
  const needs = knowsServer(now, settings) ? [] : draft.encryption(context, 'server');
  if (!needs) return;
  draft.add(
    {
      title: message('provisioning.remoteAccess.title'),
      current: inWords(now),
      wanted: wishInWords(settings, now),
      danger: 'none',
    },
    {
      kind: 'plain',
      id: 'remote-access',
      fingerprint: settings,
      apply: (wsman, tools) => applyServer(wsman, settings, secret, tools),
      verify: async (wsman) =>
        map(await readRemoteAccess(wsman), (read) => read !== undefined && isAsWanted(read, settings)),
    },
    needs,
  );
}

function knowsServer({ servers, users }: RemoteAccess, { server }: ServerAccessSettings): boolean {
  const [only] = servers;
  const sameName = server.certificateName === undefined || only?.commonName === server.certificateName;
  const sameUser = users === undefined || users.includes(server.user);
  return (
    only?.address === server.address &&
    (only.port ?? MPS_PORT) === (server.port ?? MPS_PORT) &&
    sameName &&
    sameUser
  );
}

function trusts({ certificates }: RemoteAccess, { server: { root } }: ServerAccessSettings): boolean {
  if (root === undefined) return true;
  const wanted = certificateOf(root);
  return (
    wanted !== undefined &&
    certificates.some(({ fingerprint256 }) => fingerprint256 === fingerprintOf(wanted))
  );
}

function certificateOf(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

/** When it is to call; what the profile leaves alone stays as it is. */
function callsAfter(
  now: RemoteAccess,
  {
    everySeconds = now.everySeconds,
    userInitiated = now.userInitiated,
  }: Omit<ServerAccessSettings, 'server'>,
): Pick<RemoteAccess, 'everySeconds' | 'userInitiated'> {
  return { everySeconds, userInitiated };
}

function isAsWanted(now: RemoteAccess, settings: ServerAccessSettings): boolean {
  const { everySeconds, userInitiated } = callsAfter(now, settings);
  return (
    knowsServer(now, settings) &&
    trusts(now, settings) &&
    now.everySeconds === everySeconds &&
    now.userInitiated === userInitiated
  );
}

/** Each part that is not as wanted, so that trying again begins where the last try ended. */
async function applyServer(
  wsman: WsmanConnection,
  settings: ServerAccessSettings,
  secret: string,
  tools: ChangeTools,
): Promise<Result<void>> {
  const read = await readRemoteAccess(wsman);
  if (!read.ok) return read;
  const now = read.value;
  if (!now) return ok(undefined);
  const fresh = !knowsServer(now, settings);
  const parts: (() => Promise<Result<void>>)[] = [];
  const root = settings.server.root === undefined ? undefined : certificateOf(settings.server.root);
  if (root && !trusts(now, settings)) parts.push(() => trustAuthority(wsman, root.raw));
  if (fresh) {
    parts.push(() => removeServers(wsman));
    parts.push(() => addServerWithPassword(wsman, settings, secret, tools));
  }
  // Rules name their server, so they go with it: what the profile leaves alone is put back.
  const { everySeconds, userInitiated } = callsAfter(now, settings);
  if (everySeconds !== undefined && (fresh || now.everySeconds !== everySeconds)) {
    parts.push(() => setPeriodicCalls(wsman, everySeconds));
  }
  if (fresh ? userInitiated || now.userInitiated : now.userInitiated !== userInitiated) {
    parts.push(() => setUserCalls(wsman, userInitiated));
  }
  for (const part of parts) {
    const done = await part();
    if (!done.ok) return done;
  }
  return ok(undefined);
}

async function addServerWithPassword(
  wsman: WsmanConnection,
  { server }: ServerAccessSettings,
  secret: string,
  tools: ChangeTools,
): Promise<Result<void>> {
  const password = await tools.secret(secret, 'server');
  if (!password.ok) return password;
  const { address, port = MPS_PORT, user, certificateName } = server;
  return addServer(wsman, { address, port, user, certificateName, password: password.value });
}

function inWords({ servers, everySeconds, userInitiated }: RemoteAccess): Text {
  if (servers.length === 0) return message('provisioning.remoteAccess.none');
  return callsInWords(servers, everySeconds, userInitiated);
}

function wishInWords({ server, ...settings }: ServerAccessSettings, now: RemoteAccess): Text {
  const { everySeconds, userInitiated } = callsAfter(now, settings);
  return callsInWords([server], everySeconds, userInitiated);
}

function callsInWords(
  called: readonly { address: string; port?: number | undefined }[],
  everySeconds: number | undefined,
  byUser: boolean,
): Text {
  const servers = called.map(({ address, port = MPS_PORT }) => `${address}:${String(port)}`);
  return everySeconds === undefined
    ? message(`provisioning.remoteAccess.calls.${byUser ? 'user' : 'never'}`, { servers })
    : message(`provisioning.remoteAccess.calls.${byUser ? 'periodicAndUser' : 'periodic'}`, {
        servers,
        seconds: everySeconds,
      });
}

/**
 * Home domains (AMT_EnvironmentDetectionSettingData). On any other network AMT closes its ports, for this bench as for
 * everybody: the last of all steps, and only when everything else has succeeded and was read back.
 */
export const homeDomainsArea: Area = {
  wanted: ({ remoteAccess }) => remoteAccess?.mode === 'leave' || remoteAccess?.homeDomains !== undefined,
  seconds: { 'home-domains': 8 },
  readings: [reading('remoteAccess', readRemoteAccess)],
  plan({ snapshot: { remoteAccess: now }, profile: { remoteAccess: settings } }, draft) {
    const wanted = homeDomainsOf(settings);
    if (!now || !wanted || draft.blockers.some(({ code }) => code === 'owned-elsewhere')) return;
    if (now.homeDomains === undefined) {
      draft.remark(message('provisioning.remoteAccess.homeDomains.absent'));
      return;
    }
    if (isSameSet(now.homeDomains, wanted)) return;
    if (draft.blocksOn(now.homeDomainsProblem)) return;
    const closes = wanted.length > 0;
    if (closes) draft.remark(message('provisioning.remoteAccess.homeDomains.closes'));
    draft.add(
      {
        title: message('provisioning.remoteAccess.homeDomains.title'),
        current: domainsInWords(now.homeDomains),
        wanted: domainsInWords(wanted),
        danger: closes ? 'disconnects' : 'none',
      },
      {
        kind: 'plain',
        id: 'home-domains',
        fingerprint: wanted,
        apply: (wsman) => setHomeDomains(wsman, wanted),
        verify: async (wsman) =>
          map(await readRemoteAccess(wsman), (read) => isSameSet(read?.homeDomains ?? [], wanted)),
        ...(closes && { closesPorts: true }),
      },
      closes ? draft.planned.map(({ change: { id } }) => id) : [],
    );
  },
};

function homeDomainsOf(settings: RemoteAccessSettings | undefined): readonly string[] | undefined {
  return settings?.mode === 'leave' ? [] : settings?.homeDomains;
}

function domainsInWords(domains: readonly string[]): Text {
  return domains.length === 0 ? message('provisioning.remoteAccess.homeDomains.none') : domains.join(', ');
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
