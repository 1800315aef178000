import { randomBytes } from 'node:crypto';
import { awakeClock } from '#shared/awake-clock';
import type { FailureCode } from '#shared/failure-codes';
import { LIMITS } from '#shared/limits';
import type { ControlMode } from '#shared/model/primitives';
import type { ChainSigner } from '#shared/model/provisioning-certificate';
import { pause } from '#shared/pause';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import {
  addNextCertificate,
  type HostBasedSetup,
  noNonce,
  readHostBasedSetup,
  upgradeClientToAdmin,
} from '#main/amt/host-based-setup';
import type { WsmanConnection } from '#main/wsman/connection';
import { isLost, mayHaveArrived } from '#main/wsman/transport';

export interface UpgradeControl {
  /** Called right before the order is sent: from then on it is not cut off, and its result is looked for. */
  begin: () => void;
  /** Until then, sends nothing more. */
  signal: AbortSignal | undefined;
}

export type UpgradeOutcome =
  | { outcome: 'done' }
  /** It is in client control mode as before. `method`: which one has refused, where one did. */
  | { outcome: 'failed'; failure: Failure; method?: RefusingMethod }
  /** The order was sent, and the mode could not be read since. */
  | { outcome: 'unknown'; failure: Failure };

export type RefusingMethod = 'AddNextCertInChain' | 'UpgradeClientToAdmin';

/** Length of our half of what is signed, in bytes (docs/reference/protocol.md, P29). */
const NONCE_BYTES = 20;

/** From this generation on a leaf with SHA-384 signs with SHA-384, too (docs/reference/protocol.md, P29). */
const SIGNS_WITH_SHA384 = 21;

/**
 * From client to admin control mode with a provisioning certificate (docs/reference/protocol.md, P29). The order is sent
 * once, because firmware may hang when it comes again. Its answer decides nothing: a lost connection may have been a
 * success, and a ReturnValue of 0 was seen without one. Only the mode that is read afterwards counts.
 * @param generation of AMT
 */
export async function upgradeToAdminMode(
  wsman: WsmanConnection,
  signer: ChainSigner,
  generation: number | undefined,
  control: UpgradeControl,
): Promise<UpgradeOutcome> {
  // The mode and the nonce are asked for again and again.
  wsman.cacheReads(false);
  const before = await readHostBasedSetup(wsman);
  if (!before.ok) return { outcome: 'failed', failure: inWords(before.error) };
  const obstacle = obstacleTo(before.value);
  if (obstacle) return { outcome: 'failed', failure: obstacle };
  const refused = await sendChain(wsman, signer, control.signal);
  if (refused) return refused;
  const ready = await readHostBasedSetup(wsman);
  if (!ready.ok) return { outcome: 'failed', failure: ready.error };
  const { nonce, hasChain } = ready.value;
  if (nonce === undefined) return { outcome: 'failed', failure: noNonce() };
  if (hasChain === false) return { outcome: 'failed', failure: chainNotTaken() };
  if (control.signal?.aborted) return { outcome: 'failed', failure: stoppedBefore() };
  const ours = randomBytes(NONCE_BYTES);
  const sha384 = signer.leafHasSha384 && generation !== undefined && generation >= SIGNS_WITH_SHA384;
  const [algorithm, hash] = sha384 ? ([3, 'sha384'] as const) : ([2, 'sha256'] as const);
  const signature = signer.sign(hash, Buffer.concat([nonce, ours]));
  control.begin();
  const sent = await upgradeClientToAdmin(wsman, ours, algorithm, signature);
  return sent.ok || mayHaveArrived(sent.error) ? modeAfterwards(wsman) : modeAfterRefusal(wsman, sent.error);
}

/** @returns what has ended it, if anything */
async function sendChain(
  wsman: WsmanConnection,
  { certificates }: ChainSigner,
  signal: AbortSignal | undefined,
): Promise<UpgradeOutcome | undefined> {
  for (const [at, certificate] of certificates.entries()) {
    if (signal?.aborted) return { outcome: 'failed', failure: stoppedBefore() };
    const place = { leaf: at === 0, root: at === certificates.length - 1 };
    const added = await addNextCertificate(wsman, certificate, place);
    if (!added.ok) return { outcome: 'failed', failure: added.error, method: 'AddNextCertInChain' };
  }
  return undefined;
}

function obstacleTo({ controlMode, allowedModes }: HostBasedSetup): Failure | undefined {
  if (controlMode === 'acm') {
    return failure(
      'plan-blocked',
      message('actions.upgradeToAcm.alreadyAdmin.text'),
      message('actions.upgradeToAcm.alreadyAdmin.next'),
    );
  }
  const allowed = allowedModes.length === 0 || allowedModes.includes('acm');
  return controlMode === 'ccm' && allowed ? undefined : notOffered('plan-blocked');
}

function notOffered(code: FailureCode): Failure {
  return failure(
    code,
    message('actions.upgradeToAcm.notAllowed.text'),
    message('actions.upgradeToAcm.notAllowed.next'),
  );
}

/** Firmware without the class does not offer the change. */
function inWords(error: Failure): Failure {
  return error.code === 'feature-absent' ? notOffered(error.code) : error;
}

function stoppedBefore(): Failure {
  return failure('cancelled', message('actions.stopped.nothingChanged'), message('actions.stopped.next'));
}

function chainNotTaken(): Failure {
  return failure(
    'verify-failed',
    message('actions.upgradeToAcm.chainNotTaken.text'),
    message('actions.upgradeToAcm.chainNotTaken.next'),
  );
}

/** A refused login ends it: the machine may have paused logins, and another one would count. */
async function modeAfterRefusal(wsman: WsmanConnection, refusal: Failure): Promise<UpgradeOutcome> {
  if (refusal.code === 'password-refused') return { outcome: 'unknown', failure: refusal };
  const read = await readHostBasedSetup(wsman);
  if (!read.ok) return { outcome: 'unknown', failure: refusal };
  switch (read.value.controlMode) {
    case 'acm':
      return { outcome: 'done' };
    case 'ccm':
      return { outcome: 'failed', failure: refusal, method: 'UpgradeClientToAdmin' };
    default:
      return { outcome: 'unknown', failure: otherMode() };
  }
}

/** Looks for the mode until it is the new one, or the time for that is over. */
async function modeAfterwards(wsman: WsmanConnection): Promise<UpgradeOutcome> {
  const began = awakeClock.now();
  for (;;) {
    const mode = await modeNow(wsman);
    if (mode.ok && mode.value === 'acm') return { outcome: 'done' };
    if (!mode.ok && !mode.again) return { outcome: 'unknown', failure: mode.error };
    if (awakeClock.now() - began >= LIMITS.modeChangeMs) {
      if (!mode.ok) return { outcome: 'unknown', failure: mode.error };
      return mode.value === 'ccm'
        ? { outcome: 'failed', failure: unchanged() }
        : { outcome: 'unknown', failure: otherMode() };
    }
    await pause(LIMITS.modeChangeGapMs);
  }
}

/** `again`: nothing was sent that counts as a login. */
type ModeSeen = Result<ControlMode> & { again?: boolean };

/** Knocks without a login first: one whose answer is lost would count, and three of them pause the machine's logins. */
async function modeNow(wsman: WsmanConnection): Promise<ModeSeen> {
  const there = await wsman.challenge();
  if (!there.ok) return { ...there, again: isLost(there.error) };
  const read = await readHostBasedSetup(wsman);
  return read.ok ? ok(read.value.controlMode) : read;
}

function unchanged(): Failure {
  return failure(
    'verify-failed',
    message('actions.upgradeToAcm.unchanged.text'),
    message('actions.upgradeToAcm.unchanged.next'),
  );
}

/** Neither that from which it went nor that to which it was to go. */
function otherMode(): Failure {
  return failure(
    'verify-failed',
    message('actions.upgradeToAcm.otherMode.text'),
    message('actions.upgradeToAcm.otherMode.next'),
  );
}
