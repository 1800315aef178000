import { z } from 'zod';
import type { ControlMode } from '#shared/model/primitives';
import type { Failure, Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { callMethod, readOne } from './call';
import { bytes, int, intList, unknownForm } from './fields';

const CLASS = 'IPS_HostBasedSetupService';

/** CurrentControlMode and AllowedControlModes, by number (docs/reference/protocol.md, P29). */
export const CONTROL_MODES: readonly ControlMode[] = ['none', 'ccm', 'acm'];

const schema = z.object({
  CurrentControlMode: int,
  AllowedControlModes: intList,
  // Only the change of the mode needs it.
  ConfigurationNonce: bytes.optional().catch(undefined),
  CertChainStatus: int.optional(),
});

const CHAIN_COMPLETE = 2;

/** Firmware sends 20 bytes. A machine that wants something else signed is none. */
const SHORTEST_NONCE = 16;
const LONGEST_NONCE = 64;

export interface HostBasedSetup {
  controlMode: ControlMode;
  /** Empty where the firmware does not say. */
  allowedModes: readonly ControlMode[];
  /** Signed together with one of ours; another one after each try. Undefined: what came is none. */
  nonce: Buffer | undefined;
  /** A chain of certificates was taken as a whole; undefined where the firmware does not say. */
  hasChain: boolean | undefined;
}

/** Control mode, and what a change of it needs. The nonce changes: the connection must not remember answers. */
export async function readHostBasedSetup(wsman: WsmanConnection): Promise<Result<HostBasedSetup>> {
  const read = await readOne(wsman, CLASS, schema);
  if (!read.ok) return read;
  const { CurrentControlMode, AllowedControlModes, ConfigurationNonce, CertChainStatus } = read.value;
  const bytesOfNonce = ConfigurationNonce?.length ?? 0;
  const isNonce = bytesOfNonce >= SHORTEST_NONCE && bytesOfNonce <= LONGEST_NONCE;
  const modeOf = (mode: number): ControlMode => CONTROL_MODES[mode] ?? 'unknown';
  return {
    ok: true,
    value: {
      controlMode: modeOf(CurrentControlMode),
      allowedModes: AllowedControlModes.map(modeOf),
      nonce: isNonce ? ConfigurationNonce : undefined,
      hasChain: CertChainStatus === undefined ? undefined : CertChainStatus === CHAIN_COMPLETE,
    },
  };
}

/** There is nothing to be signed. */
export function noNonce(): Failure {
  return unknownForm(CLASS, 'ConfigurationNonce');
}

/**
 * Hands the firmware one certificate of the chain, from the leaf to the root. ReturnValue 4: it does not trust it
 * (docs/reference/protocol.md, P29).
 * @param certificate DER
 */
export async function addNextCertificate(
  wsman: WsmanConnection,
  certificate: Uint8Array,
  { leaf, root }: { leaf: boolean; root: boolean },
): Promise<Result<void>> {
  const added = await callMethod(wsman, CLASS, 'AddNextCertInChain', [
    ['NextCertificate', Buffer.from(certificate).toString('base64')],
    ['IsLeafCertificate', leaf],
    ['IsRootCertificate', root],
  ]);
  return added.ok ? { ok: true, value: undefined } : added;
}

/** 2: RSA with SHA-256. 3: RSA with SHA-384, from AMT 21 on (docs/reference/protocol.md, P29). */
export type SigningAlgorithm = 2 | 3;

/**
 * Sends the order to go from client to admin control mode, once: it must not be repeated, and the connection may be lost
 * although it worked (docs/reference/protocol.md, P29).
 * @param nonce 20 random bytes of ours
 * @param signature over the firmware's nonce and ours
 */
export async function upgradeClientToAdmin(
  wsman: WsmanConnection,
  nonce: Buffer,
  algorithm: SigningAlgorithm,
  signature: Uint8Array,
): Promise<Result<void>> {
  const sent = await callMethod(wsman, CLASS, 'UpgradeClientToAdmin', [
    ['McNonce', nonce.toString('base64')],
    ['SigningAlgorithm', algorithm],
    ['DigitalSignature', Buffer.from(signature).toString('base64')],
  ]);
  return sent.ok ? { ok: true, value: undefined } : sent;
}
