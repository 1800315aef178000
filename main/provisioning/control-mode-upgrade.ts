import { randomBytes } from 'node:crypto';
import { awakeClock } from '#shared/awake-clock';
import { LIMITS } from '#shared/limits';
import { pause } from '#shared/pause';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import {
  addNextCertificate,
  ADMIN_MODE,
  CLIENT_MODE,
  type HostBasedSetup,
  readHostBasedSetup,
  type SigningAlgorithm,
  upgradeClientToAdmin,
} from '#main/amt/host-based-setup';
import type { WsmanConnection } from '#main/wsman/connection';
import { isLost, mayHaveArrived } from '#main/wsman/transport';

/** A provisioning certificate, as far as the firmware sees it. */
export interface ChainSigner {
  /** DER, from the leaf to the root. */
  certificates: readonly Buffer[];
  /** Whether the leaf itself was signed with SHA-384. */
  strong: boolean;
  sign: (hash: 'sha256' | 'sha384', data: Uint8Array) => Buffer;
}

export interface UpgradeControl {
  /** Called right before the order is sent: from then on it must not be cut off. */
  begin: () => void;
  /** Sends nothing more; once the order is sent, only ends the looking. */
  signal: AbortSignal | undefined;
}

export type UpgradeOutcome =
  | { outcome: 'done' }
  /** It is in client control mode as before; `method` has refused it, where one did. */
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
 * once, because firmware may hang when it comes again; its answer decides nothing by itself, because a lost connection
 * may have been a success and a ReturnValue of 0 was seen without one. Only the mode that is read afterwards counts.
 * @param generation of AMT
 */
export async function upgradeToAdminMode(
  wsman: WsmanConnection,
  signer: ChainSigner,
  generation: number | undefined,
  { begin, signal }: UpgradeControl,
): Promise<UpgradeOutcome> {
  const before = await readHostBasedSetup(wsman);
  if (!before.ok) return { outcome: 'failed', failure: before.error };
  const obstacle = obstacleTo(before.value);
  if (obstacle) return { outcome: 'failed', failure: obstacle };
  const { certificates } = signer;
  for (const [at, certificate] of certificates.entries()) {
    if (signal?.aborted) return { outcome: 'failed', failure: stoppedBefore() };
    const place = { leaf: at === 0, root: at === certificates.length - 1 };
    const added = await addNextCertificate(wsman, certificate, place);
    if (!added.ok) return { outcome: 'failed', failure: added.error, method: 'AddNextCertInChain' };
  }
  const ready = await readHostBasedSetup(wsman);
  if (!ready.ok) return { outcome: 'failed', failure: ready.error };
  if (ready.value.hasChain === false) return { outcome: 'failed', failure: chainNotTaken() };
  if (signal?.aborted) return { outcome: 'failed', failure: stoppedBefore() };
  begin();
  const ours = randomBytes(NONCE_BYTES);
  const sha384 = signer.strong && generation !== undefined && generation >= SIGNS_WITH_SHA384;
  const algorithm: SigningAlgorithm = sha384 ? 3 : 2;
  const signature = signer.sign(sha384 ? 'sha384' : 'sha256', Buffer.concat([ready.value.nonce, ours]));
  const sent = await upgradeClientToAdmin(wsman, ours, algorithm, signature);
  if (!sent.ok && !mayHaveArrived(sent.error)) {
    return { outcome: 'failed', failure: sent.error, method: 'UpgradeClientToAdmin' };
  }
  return seen(await modeAfterwards(wsman, signal));
}

function obstacleTo({ controlMode, allowedModes }: HostBasedSetup): Failure | undefined {
  if (controlMode === ADMIN_MODE) {
    return failure(
      'plan-blocked',
      message('actions.upgradeToAcm.alreadyAdmin.text'),
      message('actions.upgradeToAcm.alreadyAdmin.next'),
    );
  }
  const allowed = allowedModes.length === 0 || allowedModes.includes(ADMIN_MODE);
  if (controlMode === CLIENT_MODE && allowed) return undefined;
  return failure(
    'plan-blocked',
    message('actions.upgradeToAcm.notAllowed.text'),
    message('actions.upgradeToAcm.notAllowed.next'),
  );
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

/** Asks for the mode until there is an answer. A login that is refused ends it: it must not be tried again. */
async function modeAfterwards(
  wsman: WsmanConnection,
  signal: AbortSignal | undefined,
): Promise<Result<number>> {
  const began = awakeClock.now();
  for (;;) {
    const read = await readHostBasedSetup(wsman);
    if (read.ok && read.value.controlMode === ADMIN_MODE) return ok(ADMIN_MODE);
    const over = awakeClock.now() - began >= LIMITS.modeChangeMs || signal?.aborted === true;
    if (over || (!read.ok && !isLost(read.error))) {
      return read.ok ? ok(read.value.controlMode) : read;
    }
    await pause(LIMITS.modeChangeGapMs, signal);
  }
}

function seen(mode: Result<number>): UpgradeOutcome {
  if (!mode.ok) return { outcome: 'unknown', failure: mode.error };
  if (mode.value === ADMIN_MODE) return { outcome: 'done' };
  return {
    outcome: 'failed',
    failure: failure(
      'verify-failed',
      message('actions.upgradeToAcm.unchanged.text'),
      message('actions.upgradeToAcm.unchanged.next'),
    ),
  };
}
