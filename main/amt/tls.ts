import { createPublicKey, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { plainFingerprint } from '#shared/fingerprint';
import { DUPLICATE } from '#shared/model/pt-status';
import { fail, type Failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import { type Params, referenceTo } from '#main/wsman/envelope';
import { callMethod, orAbsent, putBack, readAll, readFirst } from './call';
import { bool, bytes, exactText, selectorIn, writeBackProblem } from './fields';

/*
 * TLS of the firmware on its network side (docs/reference/protocol.md, P38): its settings, the certificate store,
 * and which certificate TLS uses. Settings take effect with CommitChanges.
 */

const settingsSchema = z.object({
  InstanceID: exactText,
  Enabled: bool,
  MutualAuthentication: bool.optional(),
  AcceptNonSecureConnections: bool.optional(),
  NonSecureConnectionsSupported: bool.optional(),
});
const certificateSchema = z.object({ InstanceID: exactText, X509Certificate: bytes });
const keySchema = z.object({ InstanceID: exactText, DERKey: bytes });

/** The InstanceID comes with `(r)` or with the registered-sign: only its end is compared. */
const REMOTE_SETTINGS = '802.3 TLS Settings';
const COLLECTION = 'TLSProtocolEndpoint Instances Collection';
const STORE = 'AMT_PublicKeyManagementService';
const RSA = 0;

export interface TlsSettings {
  enabled: boolean;
  mutual: boolean;
  /** Plain HTTP is answered too; undefined where the firmware does not say. */
  acceptsPlain: boolean | undefined;
  /** False: this firmware never serves plain HTTP (16.1 and later). */
  plainSupported: boolean;
  instanceId: string;
  /** As read, to be written back. */
  instance: Instance;
}

export interface StoredCertificate {
  instanceId: string;
  /** SHA-256, lower-case hex. */
  fingerprint256: string;
  certificate: X509Certificate;
}

export interface TlsState {
  remote: TlsSettings;
  /** The certificate that TLS uses. */
  bound: StoredCertificate | undefined;
  certificates: StoredCertificate[];
  /** A credential context exists, so that another certificate is Put and not created. */
  contextExists: boolean;
}

/** Reads what TLS is now. Undefined: this firmware has none. */
export async function readTls(wsman: WsmanConnection): Promise<Result<TlsState | undefined>> {
  const settings = orAbsent(await readSettings(wsman));
  if (!settings.ok) return settings;
  if (!settings.value) return ok(undefined);
  const remote = settings.value;
  const certificates = await readCertificates(wsman);
  if (!certificates.ok) return certificates;
  const contexts = await wsman.enumerate('AMT_TLSCredentialContext');
  if (!contexts.ok) return contexts;
  const [context] = contexts.value;
  const name = selectorIn(context, 'ElementInContext', 'InstanceID');
  return ok({
    remote,
    bound: certificates.value.find(({ instanceId }) => instanceId === name),
    certificates: certificates.value,
    contextExists: context !== undefined,
  });
}

/** Those of the network side. The host's own are another instance, and left alone. */
async function readSettings(wsman: WsmanConnection): Promise<Result<TlsSettings | undefined>> {
  const read = await readFirst(wsman, 'AMT_TLSSettingData', settingsSchema, {
    fits: ({ InstanceID }) => InstanceID.endsWith(REMOTE_SETTINGS),
  });
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const fields = read.value;
  return ok({
    enabled: fields.Enabled,
    mutual: fields.MutualAuthentication ?? false,
    acceptsPlain: fields.AcceptNonSecureConnections,
    // The field came with the firmware that does not serve it any more.
    plainSupported: fields.NonSecureConnectionsSupported ?? true,
    instanceId: fields.InstanceID,
    instance: fields.instance,
  });
}

/** The certificate store: TLS' own and trusted roots. */
export async function readCertificates(wsman: WsmanConnection): Promise<Result<StoredCertificate[]>> {
  const read = await readAll(wsman, 'AMT_PublicKeyCertificate', certificateSchema);
  if (!read.ok) return read;
  return ok(
    read.value.flatMap(({ InstanceID: instanceId, X509Certificate: der }) => {
      const certificate = parse(der);
      // A certificate that cannot be read is none of ours, and is left alone.
      return certificate ? [{ instanceId, fingerprint256: fingerprintOf(certificate), certificate }] : [];
    }),
  );
}

function parse(der: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
}

/** SHA-256 of a certificate, lower-case hex without colons. */
export function fingerprintOf(certificate: X509Certificate): string {
  return plainFingerprint(certificate.fingerprint256);
}

/** A key that was made in the firmware and never leaves it. */
export interface FirmwareKey {
  instanceId: string;
  /** DER of its public part, as SubjectPublicKeyInfo. */
  publicKey: Buffer;
}

/** Has the firmware make an RSA key. Takes seconds. */
export async function generateKey(wsman: WsmanConnection, bits: number): Promise<Result<FirmwareKey>> {
  const made = await callMethod(wsman, STORE, 'GenerateKeyPair', [
    ['KeyAlgorithm', RSA],
    ['KeyLength', bits],
  ]);
  if (!made.ok) return made;
  const instanceId = selectorIn(made.value, 'KeyPair', 'InstanceID');
  const keys = await readKeys(wsman);
  if (!keys.ok) return keys;
  const key = keys.value.find((known) => known.instanceId === instanceId);
  if (key) return ok(key);
  return fail(
    'answer-malformed',
    message('provisioning.tls.keyNotShown.text'),
    message('provisioning.tls.keyNotShown.next'),
  );
}

export async function readKeys(wsman: WsmanConnection): Promise<Result<FirmwareKey[]>> {
  const read = await readAll(wsman, 'AMT_PublicPrivateKeyPair', keySchema);
  if (!read.ok) return read;
  return ok(
    read.value.flatMap(({ InstanceID: instanceId, DERKey }) => {
      const publicKey = subjectPublicKeyInfo(DERKey);
      // A key of an unknown form was not made by us.
      return publicKey ? [{ instanceId, publicKey }] : [];
    }),
  );
}

/**
 * Older firmware shows the bare RSA key, newer firmware puts the algorithm identifier in front
 * (docs/reference/protocol.md, P39). Undefined: neither form, or no RSA key.
 */
function subjectPublicKeyInfo(der: Buffer): Buffer | undefined {
  for (const type of ['spki', 'pkcs1'] as const) {
    try {
      return createPublicKey({ key: der, format: 'der', type }).export({ type: 'spki', format: 'der' });
    } catch {
      // The other form, then.
    }
  }
  return undefined;
}

/** Files a certificate. One that is there already is no failure. @returns its InstanceID where the firmware names it */
export async function addCertificate(
  wsman: WsmanConnection,
  der: Buffer,
  kind: 'leaf' | 'trusted-root',
): Promise<Result<string | undefined>> {
  const method = kind === 'leaf' ? 'AddCertificate' : 'AddTrustedRootCertificate';
  const added = await callMethod(wsman, STORE, method, [['CertificateBlob', der.toString('base64')]]);
  if (!added.ok) return added.error.amtStatus === DUPLICATE ? ok(undefined) : added;
  return ok(selectorIn(added.value, 'CreatedCertificate', 'InstanceID'));
}

export function deleteCertificate(wsman: WsmanConnection, instanceId: string): Promise<Result<void>> {
  return wsman.delete('AMT_PublicKeyCertificate', { InstanceID: instanceId });
}

/** The certificate of a key has to go first. */
export function deleteKey(wsman: WsmanConnection, instanceId: string): Promise<Result<void>> {
  return wsman.delete('AMT_PublicPrivateKeyPair', { InstanceID: instanceId });
}

/** Makes TLS use a certificate whose key is in the firmware. Takes effect with CommitChanges. */
export async function bindCertificate(
  wsman: WsmanConnection,
  instanceId: string,
  { contextExists }: Pick<TlsState, 'contextExists'>,
): Promise<Result<void>> {
  const body: Params = [
    ['ElementInContext', referenceTo('AMT_PublicKeyCertificate', { InstanceID: instanceId })],
    [
      'ElementProvidingContext',
      referenceTo('AMT_TLSProtocolEndpointCollection', { ElementName: COLLECTION }),
    ],
  ];
  const bound = contextExists
    ? await wsman.put('AMT_TLSCredentialContext', body)
    : await wsman.create('AMT_TLSCredentialContext', body);
  return bound.ok ? ok(undefined) : bound;
}

/** Writes the settings. Takes effect with CommitChanges. */
export function writeTlsSettings(
  wsman: WsmanConnection,
  { instance, instanceId, plainSupported }: TlsSettings,
  wanted: { enabled: boolean; acceptsPlain: boolean },
): Promise<Result<void>> {
  return putBack(
    wsman,
    'AMT_TLSSettingData',
    instance,
    {
      Enabled: wanted.enabled,
      MutualAuthentication: false,
      ...(plainSupported && { AcceptNonSecureConnections: wanted.acceptsPlain }),
    },
    { readOnly: SETTINGS_READ_ONLY, selectors: { InstanceID: instanceId } },
  );
}

/** Why the settings cannot be changed on this machine; undefined: they can. */
export function tlsSettingsProblem({ instance, plainSupported }: TlsSettings): Failure | undefined {
  const changed = [
    'Enabled',
    'MutualAuthentication',
    ...(plainSupported ? ['AcceptNonSecureConnections'] : []),
  ];
  return writeBackProblem(instance, changed, SETTINGS_READ_ONLY);
}

const SETTINGS_READ_ONLY = ['NonSecureConnectionsSupported'];

/** Brings the settings into force. TLS restarts, and open connections are lost (docs/reference/protocol.md, P38). */
export async function commitChanges(wsman: WsmanConnection): Promise<Result<void>> {
  const done = await callMethod(wsman, 'AMT_SetupAndConfigurationService', 'CommitChanges');
  return done.ok ? ok(undefined) : done;
}
