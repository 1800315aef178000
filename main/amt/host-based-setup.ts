import { z } from 'zod';
import type { Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { callMethod, readOne } from './call';
import { bytes, int, intList } from './fields';

const CLASS = 'IPS_HostBasedSetupService';

/** Values of CurrentControlMode and AllowedControlModes (docs/reference/protocol.md, P29). */
export const CLIENT_MODE = 1;
export const ADMIN_MODE = 2;

const schema = z.object({
  CurrentControlMode: int,
  AllowedControlModes: intList,
  ConfigurationNonce: bytes,
  CertChainStatus: int.optional(),
});

export interface HostBasedSetup {
  controlMode: number;
  /** Empty where the firmware does not say. */
  allowedModes: readonly number[];
  /** Signed together with one of ours; another one after each try. */
  nonce: Buffer;
  /** A chain of certificates was taken as a whole; undefined where the firmware does not say. */
  hasChain: boolean | undefined;
}

/** Control mode, and what a change of it needs. Never from memory: the nonce changes. */
export async function readHostBasedSetup(wsman: WsmanConnection): Promise<Result<HostBasedSetup>> {
  const read = await readOne(wsman, CLASS, schema);
  if (!read.ok) return read;
  const { CurrentControlMode, AllowedControlModes, ConfigurationNonce, CertChainStatus } = read.value;
  return {
    ok: true,
    value: {
      controlMode: CurrentControlMode,
      allowedModes: AllowedControlModes,
      nonce: ConfigurationNonce,
      hasChain: CertChainStatus === undefined ? undefined : CertChainStatus === CHAIN_COMPLETE,
    },
  };
}

const CHAIN_COMPLETE = 2;

/**
 * Hands the firmware one certificate of the chain, from the leaf to the root. ReturnValue 4: it does not trust it
 * (docs/reference/protocol.md, P29).
 * @param certificate DER
 */
export async function addNextCertificate(
  wsman: WsmanConnection,
  certificate: Buffer,
  { leaf, root }: { leaf: boolean; root: boolean },
): Promise<Result<void>> {
  const added = await callMethod(wsman, CLASS, 'AddNextCertInChain', [
    ['NextCertificate', certificate.toString('base64')],
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
  signature: Buffer,
): Promise<Result<void>> {
  const sent = await callMethod(wsman, CLASS, 'UpgradeClientToAdmin', [
    ['McNonce', nonce.toString('base64')],
    ['SigningAlgorithm', algorithm],
    ['DigitalSignature', signature.toString('base64')],
  ]);
  return sent.ok ? { ok: true, value: undefined } : sent;
}
