import type { X509Certificate } from 'node:crypto';
import { LIMITS } from '#shared/limits';
import { KEY_STRENGTHS, type KeyStrength, strengthWords } from '#shared/model/key-strength';
import type { TlsProfile } from '#shared/model/profile';
import { OPERATION_IN_PROGRESS } from '#shared/model/pt-status';
import { pause } from '#shared/pause';
import { ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { readWiredPort } from '#main/amt/network';
import {
  addCertificate,
  bindCertificate,
  commitChanges,
  deleteCertificate,
  deleteKey,
  type FirmwareKey,
  generateKey,
  readKeys,
  readTls,
  type StoredCertificate,
  tlsSettingsProblem,
  type TlsState,
  writeTlsSettings,
} from '#main/amt/tls';
import type { WsmanConnection } from '#main/wsman/connection';
import { isRefusal } from '#main/wsman/transport';
import {
  type Area,
  type ChangeTools,
  map,
  type PlanContext,
  type PlanDraft,
  type PlanInput,
  reading,
  type StepId,
} from '../area';
import { namesAfter } from './host-name';

declare module '../area' {
  interface Parts {
    tls?: TlsState | undefined;
  }
  interface Steps {
    tls: true;
    'tls-off': true;
    'plain-http': true;
  }
}

/** A certificate that ends sooner is renewed. */
const RENEW_BEFORE_MS = 60 * 86_400_000;

/**
 * TLS with a certificate of the bench's own authority (docs/reference/protocol.md, P38). First on, with
 * plain HTTP still open; only when the machine was reached that way is plain HTTP closed.
 */
export const tlsArea: Area = {
  wanted: ({ tls }) => tls !== undefined,
  seconds: { tls: 25, 'tls-off': 15, 'plain-http': 15 },
  // Whether CommitChanges succeeds depends on how the machine gets its address.
  readings: [reading('tls', readTls), reading('wired', readWiredPort)],
  plan(input, draft) {
    const { snapshot, profile } = input;
    const settings = profile.tls;
    if (!settings) return;
    const { tls } = snapshot;
    if (!tls) {
      draft.leftOut(snapshot, 'tls', message('provisioning.tls.name'), message('provisioning.tls.absent'));
    } else if (settings.mode === 'plain') planTlsOff(tls, input, draft);
    else planTlsOn(tls, settings, input, draft);
  },
};

/** The profile changes something about the certificate or the switch, which the clock matters for. */
export function switchesTlsOn({
  snapshot: { tls },
  profile: { tls: settings },
  context,
}: PlanInput): boolean {
  if (!tls || !settings || settings.mode === 'plain') return false;
  const problem = certificateProblem(tls.bound, settings.ca ?? 'bench', context);
  return problem !== undefined || !tls.remote.enabled || !context.secure || tls.remote.mutual;
}

/**
 * What has to be there before settings can be brought into force: CommitChanges is refused with “data missing” where the
 * address comes by DHCP and there is no host name (Intel guide, AMT_SetupAndConfigurationService.CommitChanges). Of this
 * computer TLS is not switched at all: through its driver service nobody sees whether the network gets it.
 * @returns the steps that have to succeed first; undefined: blocked
 */
function beforeCommit(input: PlanInput, draft: PlanDraft): StepId[] | undefined {
  if (input.context.ownComputer) {
    // The network and the driver service have TLS settings of their own (docs/reference/protocol.md, P4).
    draft.block(message('provisioning.tls.ownComputer.text'), message('provisioning.tls.ownComputer.next'));
    return undefined;
  }
  const { general, wired, unread } = input.snapshot;
  if (general.hostName !== '') return [];
  if (draft.plans('host-name') && namesAfter(input).hostName !== '') return ['host-name'];
  // Wi-Fi knows nothing but DHCP.
  const addressing = wired ? wired.addressing : unread.has('wired') ? undefined : 'dhcp';
  if (addressing === 'static' || addressing === 'shared') return [];
  if (addressing === undefined) {
    draft.remark(message('provisioning.tls.addressingNotKnown'));
    return [];
  }
  draft.block(message('provisioning.tls.noHostName.text'), message('provisioning.tls.noHostName.next'));
  return undefined;
}

function planTlsOff({ remote }: TlsState, input: PlanInput, draft: PlanDraft): void {
  if (!remote.enabled) return;
  if (!remote.plainSupported) {
    draft.block(
      message('provisioning.tls.plainUnsupported.text'),
      message('provisioning.tls.plainUnsupported.next'),
    );
    return;
  }
  if (draft.blocksOn(tlsSettingsProblem(remote))) return;
  const needs = beforeCommit(input, draft);
  if (!needs) return;
  draft.add(
    {
      title: message('provisioning.tls.title.off'),
      current: message(`provisioning.tls.withPlain.${plainState(remote.acceptsPlain)}`),
      wanted: message('provisioning.tls.clear'),
      danger: 'disconnects',
    },
    {
      kind: 'plain',
      id: 'tls-off',
      fingerprint: 'plain',
      async apply(wsman, tools) {
        tools.expectPlain(true);
        const written = await writeTlsSettings(wsman, remote, { enabled: false, acceptsPlain: true });
        const off = written.ok ? await commitChanges(wsman) : written;
        // It stays encrypted, and encryption is required of it again.
        if (!off.ok && isRefusal(off.error)) tools.expectPlain(false);
        return off;
      },
      verify: async (wsman) => map(await readTls(wsman), (read) => read?.remote.enabled === false),
      restart: { overTls: false },
    },
    needs,
  );
}

function plainState(open: boolean | undefined): 'open' | 'closed' | 'notKnown' {
  return open === undefined ? 'notKnown' : open ? 'open' : 'closed';
}

function planTlsOn(
  tls: TlsState,
  { mode, ca = 'bench' }: TlsProfile,
  input: PlanInput,
  draft: PlanDraft,
): void {
  const { remote } = tls;
  const { secure } = input.context;
  const problem = certificateProblem(tls.bound, ca, input.context);
  if (ca === 'own' && problem !== undefined) {
    draft.block(
      message('provisioning.tls.ownUnusable.text', { problem: problemWords(problem) }),
      message('provisioning.tls.ownUnusable.next'),
    );
    return;
  }
  if (problem !== undefined && !input.context.canKeepPasswords) {
    draft.block(
      message('provisioning.tls.noKeychain.text'),
      message('provisioning.tls.noKeychain.next'),
      'no-keychain',
    );
    return;
  }
  // Written by a run that was cut short, and never brought into force.
  const pending = remote.enabled && !secure;
  const switches = !remote.enabled || pending || remote.mutual || problem !== undefined;
  const staysOpen = remote.enabled ? remote.acceptsPlain : remote.plainSupported;
  const open = mode === 'tls-and-plain';
  const changesPlain = remote.plainSupported && staysOpen !== undefined && staysOpen !== open;
  if (open && !remote.plainSupported) {
    draft.remark(message('provisioning.tls.onlyTls'));
  } else if (staysOpen === undefined) {
    draft.remark(message('provisioning.tls.plainNotKnown'));
  }
  if (!switches && !changesPlain) return;
  if (draft.blocksOn(tlsSettingsProblem(remote))) return;
  const needs = beforeCommit(input, draft);
  if (!needs) return;
  if (switches) planSwitchOn(tls, problem, { ca, pending, strength: input.context.strength, needs }, draft);
  if (changesPlain) planPlainHttp(open, needs, draft);
}

function planSwitchOn(
  { remote, bound }: TlsState,
  problem: CertificateProblem | undefined,
  {
    ca,
    pending,
    strength,
    needs,
  }: { ca: 'bench' | 'own'; pending: boolean; strength: KeyStrength; needs: readonly StepId[] },
  draft: PlanDraft,
): void {
  if (draft.blocksOn(tlsSettingsProblem(remote))) return;
  draft.add(
    {
      title: message(
        remote.enabled && !pending ? 'provisioning.tls.title.certificate' : 'provisioning.tls.title.on',
      ),
      current: currentWords(remote, pending, problem),
      wanted:
        problem === undefined
          ? message('general.on')
          : message('provisioning.tls.withCertificate', { strength: strengthWords(strength) }),
      danger: 'disconnects',
    },
    {
      kind: 'plain',
      id: 'tls',
      fingerprint: { ca, pending, renew: problem !== undefined && strength },
      apply: (wsman, tools) => switchOn(wsman, tools, problem === undefined ? undefined : strength),
      verify: async (wsman, tools) =>
        map(await readTls(wsman), (read) => {
          const changed = problem === undefined || read?.bound?.fingerprint256 !== bound?.fingerprint256;
          return changed && read?.remote.enabled === true && !endsSoon(read.bound, tools.now());
        }),
      restart: { overTls: true },
    },
    // Certificates are judged by the clock.
    draft.plans('clock') ? [...needs, 'clock'] : needs,
  );
}

function currentWords(
  { enabled, mutual }: TlsState['remote'],
  pending: boolean,
  problem: CertificateProblem | undefined,
): Text {
  if (!enabled) return message('general.off');
  if (pending) return message('provisioning.tls.pending');
  if (problem) return message('provisioning.tls.withProblem', { problem: problemWords(problem) });
  return message(mutual ? 'provisioning.tls.mutual' : 'provisioning.tls.asWanted');
}

/** Closed only after the machine was reached over TLS: the step before must have succeeded. */
function planPlainHttp(open: boolean, needs: readonly StepId[], draft: PlanDraft): void {
  draft.add(
    {
      title: message('provisioning.tls.title.plain'),
      current: message(open ? 'provisioning.tls.closed' : 'provisioning.tls.open'),
      wanted: message(open ? 'provisioning.tls.open' : 'provisioning.tls.closed'),
      danger: 'disconnects',
    },
    {
      kind: 'plain',
      id: 'plain-http',
      fingerprint: open,
      async apply(wsman) {
        const tls = await readTls(wsman);
        if (!tls.ok) return tls;
        if (!tls.value) return ok(undefined);
        const put = await writeTlsSettings(wsman, tls.value.remote, { enabled: true, acceptsPlain: open });
        return put.ok ? commitChanges(wsman) : put;
      },
      verify: async (wsman) => map(await readTls(wsman), (read) => read?.remote.acceptsPlain === open),
      restart: { overTls: true },
    },
    draft.plans('tls') ? [...needs, 'tls'] : needs,
  );
}

type CertificateProblem = 'missing' | 'expired' | 'endsSoon' | 'weak' | 'foreign';

function problemWords(problem: CertificateProblem): Text {
  return message(`provisioning.tls.problem.${problem}`);
}

/** What is wrong with the certificate in use; undefined: nothing. */
function certificateProblem(
  bound: StoredCertificate | undefined,
  ca: 'bench' | 'own',
  { authority, now, strength }: Pick<PlanContext, 'authority' | 'now' | 'strength'>,
): CertificateProblem | undefined {
  if (!bound) return 'missing';
  if (Date.parse(bound.certificate.validTo) < now) return 'expired';
  if (endsSoon(bound, now)) return 'endsSoon';
  if (strength === 'hardened' && isWeak(bound.certificate)) return 'weak';
  if (ca === 'own' || (authority && signedBy(bound.certificate, authority))) return undefined;
  return 'foreign';
}

function isWeak({ publicKey }: X509Certificate): boolean {
  const { modulusLength = Infinity, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  return modulusLength < KEY_STRENGTHS.hardened.bits || namedCurve === 'prime256v1';
}

function endsSoon(bound: StoredCertificate | undefined, now: number): boolean {
  return bound === undefined || Date.parse(bound.certificate.validTo) - now < RENEW_BEFORE_MS;
}

function signedBy(certificate: X509Certificate, authority: X509Certificate): boolean {
  return certificate.issuer === authority.subject && certificate.verify(authority.publicKey);
}

/** @param renew with a new certificate of that strength */
async function switchOn(
  wsman: WsmanConnection,
  tools: ChangeTools,
  renew: KeyStrength | undefined,
): Promise<Result<void>> {
  const read = await readTls(wsman);
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const tls = read.value;
  const certificate = renew ? await newCertificate(wsman, tools, tls, renew) : ok(undefined);
  if (!certificate.ok) return certificate;
  // The one that is there already may be met for the first time; the firmware itself has just shown it.
  if (!renew && tls.bound) tools.expectCertificate(tls.bound.fingerprint256);
  const { remote } = tls;
  const acceptsPlain = remote.enabled ? (remote.acceptsPlain ?? false) : remote.plainSupported;
  const network = await writeTlsSettings(wsman, remote, { enabled: true, acceptsPlain });
  return network.ok ? commitChanges(wsman) : network;
}

/** Key made in the firmware, certificate signed here, stored there and bound to TLS. */
async function newCertificate(
  wsman: WsmanConnection,
  tools: ChangeTools,
  tls: TlsState,
  strength: KeyStrength,
): Promise<Result<void>> {
  const tidied = await deleteUnusedCertificates(wsman, tools, tls);
  if (!tidied.ok) return tidied;
  const key = await generateKeyWhenReady(wsman, KEY_STRENGTHS[strength].bits, tools);
  if (!key.ok) return key;
  const signed = await tools.certify(key.value.publicKey, strength);
  if (!signed.ok) return signed;
  const root = await addCertificate(wsman, signed.value.authority, 'trusted-root');
  if (!root.ok) return root;
  const added = await addCertificate(wsman, signed.value.leaf, 'leaf');
  if (!added.ok) return added;
  const instanceId = added.value ?? (await findCertificate(wsman, signed.value.fingerprint256));
  if (instanceId === undefined) return ok(undefined);
  // Recorded before the machine can show it, so that the machine is recognised whatever happens from here on.
  tools.expectCertificate(signed.value.fingerprint256);
  return bindCertificate(wsman, instanceId, tls);
}

/**
 * Old firmware needs minutes for a key; while it answers “busy” it has changed nothing
 * (docs/reference/protocol.md, P39).
 */
async function generateKeyWhenReady(
  wsman: WsmanConnection,
  bits: number,
  { signal }: ChangeTools,
): Promise<Result<FirmwareKey>> {
  let made = await generateKey(wsman, bits);
  for (let tries = 1; tries < LIMITS.keyTries && isBusy(made); tries++) {
    await pause(LIMITS.keyGapMs, signal);
    made = await generateKey(wsman, bits);
  }
  return made;
}

function isBusy(made: Result<FirmwareKey>): boolean {
  return !made.ok && made.error.amtStatus === OPERATION_IN_PROGRESS;
}

async function findCertificate(wsman: WsmanConnection, fingerprint256: string): Promise<string | undefined> {
  const read = await readTls(wsman);
  if (!read.ok) return undefined;
  return read.value?.certificates.find((known) => known.fingerprint256 === fingerprint256)?.instanceId;
}

/**
 * Certificates of this bench that TLS does not use, with their keys: an earlier run that was cut short left them, or a
 * renewal. Nobody else's are touched. The firmware has room for a few only.
 */
async function deleteUnusedCertificates(
  wsman: WsmanConnection,
  tools: ChangeTools,
  { certificates, bound }: TlsState,
): Promise<Result<void>> {
  const ours = await tools.authorities();
  const unused = certificates.filter(
    ({ certificate, instanceId }) =>
      instanceId !== bound?.instanceId &&
      ours.some(
        (authority) =>
          certificate.fingerprint256 !== authority.fingerprint256 && signedBy(certificate, authority),
      ),
  );
  if (unused.length === 0) return ok(undefined);
  const keys = await readKeys(wsman);
  if (!keys.ok) return keys;
  for (const { certificate, instanceId } of unused) {
    const gone = await deleteCertificate(wsman, instanceId);
    if (!gone.ok) return gone;
    const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
    const key = keys.value.find(({ publicKey }) => publicKey.equals(spki));
    const keyGone = key ? await deleteKey(wsman, key.instanceId) : gone;
    if (!keyGone.ok) return keyGone;
  }
  return ok(undefined);
}
