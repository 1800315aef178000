import type { X509Certificate } from 'node:crypto';
import { LIMITS } from '#shared/limits';
import type { TlsWish } from '#shared/model/profile';
import { ok, type Result } from '#shared/result';
import {
  addCertificate,
  bindCertificate,
  commitChanges,
  deleteCertificate,
  deleteKey,
  generateKey,
  readKeys,
  readTls,
  tlsSettingsProblem,
  writeTlsSettings,
  type FirmwareKey,
  type StoredCertificate,
  type TlsState,
} from '#main/amt/tls';
import type { WsmanConnection } from '#main/wsman/connection';
import { map, reading, type Area, type Basis, type ChangeTools, type Draft } from '../area';

/** A certificate that ends sooner is renewed. */
const RENEW_BEFORE_MS = 60 * 86_400_000;

/**
 * TLS with a certificate of the bench's own authority (amt-wire-facts.md 4.9; open-amt-facts.md 1.6). First on, with
 * plain HTTP still open; only when the machine was reached that way is plain HTTP closed.
 */
export const tlsArea: Area = {
  wanted: ({ tls }) => tls !== undefined,
  readings: [reading('tls', 'TLS', readTls)],
  plan(basis, draft) {
    const { snapshot, profile } = basis;
    const wish = profile.tls;
    if (!wish) return;
    const { tls } = snapshot;
    if (!tls) draft.remark('TLS cannot be read on this machine and is left alone.');
    else if (wish.mode === 'plain') planOff(tls, draft);
    else planOn(tls, wish, basis, draft);
  },
};

function planOff({ remote }: TlsState, draft: Draft): void {
  if (!remote.enabled) return;
  if (!remote.plainSupported) {
    draft.block(
      'The profile switches TLS off, and this firmware does not serve plain HTTP any more (AMT 16.1 and later).',
      'Choose “tls-only” in the profile for this machine.',
    );
    return;
  }
  if (draft.blocksOn(tlsSettingsProblem(remote))) return;
  draft.add(
    {
      title: 'Switch TLS off',
      current: remote.acceptsPlain ? 'on, plain HTTP open too' : 'on, plain HTTP closed',
      wanted: 'off: passwords and data travel in the clear',
      danger: 'disconnects',
    },
    {
      kind: 'plain',
      id: 'tls-off',
      wish: 'plain',
      async make(wsman, tools) {
        tools.expectPlain();
        const off = await writeTlsSettings(wsman, remote, { enabled: false, acceptsPlain: true });
        return off.ok ? commitChanges(wsman) : off;
      },
      holds: async (wsman) => map(await readTls(wsman), (read) => read?.remote.enabled === false),
      restart: { overTls: false },
    },
  );
}

function planOn(tls: TlsState, { mode, ca = 'bench' }: TlsWish, basis: Basis, draft: Draft): void {
  const { remote } = tls;
  const { now, authority, secure } = basis.context;
  const problem = certificateProblem(tls.bound, ca, authority, now);
  if (ca === 'own' && problem !== undefined) {
    draft.block(
      `The profile keeps the machine’s own certificate, and ${problem}.`,
      'Set tls.ca to “bench” in the profile: AMT Bench then makes one.',
    );
    return;
  }
  if (problem !== undefined && !basis.context.canKeepPasswords) {
    draft.block(
      'The profile has this bench sign the TLS certificate, and without a keychain its authority would be lost when AMT Bench ends.',
      'Start a keychain, or set tls.ca to “own” in the profile where the machine has a certificate.',
      'no-keychain',
    );
    return;
  }
  // Written by a run that was cut short, and never brought into force.
  const pending = remote.enabled && !secure;
  if (!remote.enabled || pending || remote.mutual || problem !== undefined) {
    planSwitchOn(tls, problem, { ca, pending }, draft);
  }
  const staysOpen = remote.enabled ? remote.acceptsPlain : remote.plainSupported;
  const open = mode === 'tls-and-plain';
  if (open && !remote.plainSupported) {
    draft.remark('This firmware does not serve plain HTTP any more; only TLS stays open.');
  } else if (staysOpen !== open) {
    planPlain(remote, open, draft);
  }
}

function planSwitchOn(
  { remote, bound }: TlsState,
  problem: string | undefined,
  { ca, pending }: { ca: 'bench' | 'own'; pending: boolean },
  draft: Draft,
): void {
  if (draft.blocksOn(tlsSettingsProblem(remote))) return;
  draft.add(
    {
      title: remote.enabled && !pending ? 'TLS certificate' : 'Switch TLS on',
      current: currentWords(remote, pending, problem),
      wanted: problem === undefined ? 'on' : 'on, with a certificate of this bench',
      danger: 'disconnects',
    },
    {
      kind: 'plain',
      id: 'tls',
      wish: { ca, pending, renew: problem !== undefined },
      make: (wsman, tools) => switchOn(wsman, tools, problem !== undefined),
      holds: async (wsman, tools) =>
        map(await readTls(wsman), (read) => {
          const changed = problem === undefined || read?.bound?.fingerprint256 !== bound?.fingerprint256;
          return changed && read?.remote.enabled === true && !endsSoon(read.bound, tools.now());
        }),
      restart: { overTls: true },
    },
    // Certificates are judged by the clock.
    draft.plans('clock') ? ['clock'] : [],
  );
}

function currentWords(
  { enabled, mutual }: TlsState['remote'],
  pending: boolean,
  problem: string | undefined,
): string {
  if (!enabled) return 'off';
  if (pending) return 'written, not in force';
  return `on, ${problem ?? (mutual ? 'with client certificates demanded' : 'as wanted')}`;
}

/** Closed only after the machine was reached over TLS: the step before must have held. */
function planPlain(remote: TlsState['remote'], open: boolean, draft: Draft): void {
  if (draft.blocksOn(tlsSettingsProblem(remote))) return;
  draft.add(
    {
      title: 'Plain HTTP beside TLS',
      current: open ? 'closed' : 'open',
      wanted: open ? 'open' : 'closed',
      danger: 'disconnects',
    },
    {
      kind: 'plain',
      id: 'plain-http',
      wish: open,
      async make(wsman) {
        const tls = await readTls(wsman);
        if (!tls.ok) return tls;
        if (!tls.value) return ok(undefined);
        const put = await writeTlsSettings(wsman, tls.value.remote, { enabled: true, acceptsPlain: open });
        return put.ok ? commitChanges(wsman) : put;
      },
      holds: async (wsman) => map(await readTls(wsman), (read) => read?.remote.acceptsPlain === open),
      restart: { overTls: true },
    },
    draft.plans('tls') ? ['tls'] : [],
  );
}

/** What speaks against the certificate in use; undefined: nothing. */
function certificateProblem(
  bound: StoredCertificate | undefined,
  ca: 'bench' | 'own',
  authority: X509Certificate | undefined,
  now: number,
): string | undefined {
  if (!bound) return 'no certificate is in use';
  if (Date.parse(bound.certificate.validTo) < now) return 'its certificate has expired';
  if (endsSoon(bound, now)) return 'its certificate expires soon';
  if (ca === 'own' || (authority && signedBy(bound.certificate, authority))) return undefined;
  return 'its certificate is not of this bench';
}

function endsSoon(bound: StoredCertificate | undefined, now: number): boolean {
  return bound === undefined || Date.parse(bound.certificate.validTo) - now < RENEW_BEFORE_MS;
}

function signedBy(certificate: X509Certificate, authority: X509Certificate): boolean {
  return certificate.issuer === authority.subject && certificate.verify(authority.publicKey);
}

async function switchOn(wsman: WsmanConnection, tools: ChangeTools, renew: boolean): Promise<Result<void>> {
  const read = await readTls(wsman);
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const tls = read.value;
  const certificate = renew ? await newCertificate(wsman, tools, tls) : ok(undefined);
  if (!certificate.ok) return certificate;
  // The one that is there already may be met for the first time; the firmware itself has just shown it.
  if (!renew && tls.bound) tools.expectCertificate(tls.bound.fingerprint256);
  const { remote } = tls;
  const acceptsPlain = remote.enabled ? remote.acceptsPlain : remote.plainSupported;
  const network = await writeTlsSettings(wsman, remote, { enabled: true, acceptsPlain });
  return network.ok ? commitChanges(wsman) : network;
}

/** Key made in the firmware, certificate signed here, filed there and bound to TLS. */
async function newCertificate(
  wsman: WsmanConnection,
  tools: ChangeTools,
  tls: TlsState,
): Promise<Result<void>> {
  const tidied = await dropLeftOvers(wsman, tools, tls);
  if (!tidied.ok) return tidied;
  const key = await keyOfItsOwn(wsman);
  if (!key.ok) return key;
  const signed = await tools.certify(key.value.publicKey);
  if (!signed.ok) return signed;
  const root = await addCertificate(wsman, signed.value.authority, 'trusted-root');
  if (!root.ok) return root;
  const added = await addCertificate(wsman, signed.value.leaf, 'leaf');
  if (!added.ok) return added;
  const instanceId = added.value ?? (await findCertificate(wsman, signed.value.fingerprint256));
  if (instanceId === undefined) return ok(undefined);
  // Known before it can be met: whatever happens from here on, the machine is recognised.
  tools.expectCertificate(signed.value.fingerprint256);
  return bindCertificate(wsman, instanceId, tls);
}

/** Old firmware takes minutes over a key and says that it is busy; it has then done nothing yet (amt-wire-facts.md 4.9). */
async function keyOfItsOwn(wsman: WsmanConnection): Promise<Result<FirmwareKey>> {
  let made = await generateKey(wsman);
  for (let tries = 1; tries < LIMITS.keyTries && isBusy(made); tries++) {
    await new Promise((done) => setTimeout(done, LIMITS.keyGapMs));
    made = await generateKey(wsman);
  }
  return made;
}

function isBusy(made: Result<FirmwareKey>): boolean {
  return !made.ok && made.error.amtStatus === OPERATION_IN_PROGRESS;
}

const OPERATION_IN_PROGRESS = 2082;

async function findCertificate(wsman: WsmanConnection, fingerprint256: string): Promise<string | undefined> {
  const read = await readTls(wsman);
  if (!read.ok) return undefined;
  return read.value?.certificates.find((known) => known.fingerprint256 === fingerprint256)?.instanceId;
}

/**
 * Certificates of this bench that TLS does not use, with their keys: an earlier run that was cut short left them, or a
 * renewal. Nobody else's are touched. The firmware has room for a few only.
 */
async function dropLeftOvers(
  wsman: WsmanConnection,
  tools: ChangeTools,
  { certificates, bound }: TlsState,
): Promise<Result<void>> {
  const ours = await tools.authority();
  const unused = certificates.filter(
    ({ certificate, instanceId }) =>
      ours !== undefined &&
      instanceId !== bound?.instanceId &&
      certificate.fingerprint256 !== ours.fingerprint256 &&
      signedBy(certificate, ours),
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
