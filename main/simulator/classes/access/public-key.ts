import { createPublicKey } from 'node:crypto';
import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import { certificateName, keyName, readCertificate, type StoredKey } from '../../firmware/key-store';
import { signRequest } from '../../support/der';
import { rsaFromSeed } from '../../support/rsa-from-seed';
import { seeded } from '../../support/seeded';
import type { Input } from '../../wsman/input';
import { type Properties, referenceTo, type Value } from '../../wsman/values';
import type { ClassDefinition, MethodDefinition } from '../model/class-model';
import { SERVICE_KEYS, serviceKeys } from '../model/read-only-class';

const NOT_PERMITTED = 16;
const INVALID_PARAMETER = 36;
const NOT_FOUND = 2068;
const RSA = 0;
const SHA256_RSA = 1;

/** Names of a certificate as AMT writes them: one line, commas between. */
function oneLine(name: string): string {
  return name.split('\n').join(',');
}

const certificate: ClassDefinition = {
  name: 'AMT_PublicKeyCertificate',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [],
  write: [],
  instances: ({ keys, generation }) =>
    keys.certificates.map((stored) => {
      const read = readCertificate(stored.der);
      const properties: Properties = {
        ElementName: 'Intel(r) AMT Certificate',
        InstanceID: certificateName(stored.handle),
        Issuer: oneLine(read?.issuer ?? ''),
        ...(generation.major >= 16 ? { ReadOnlyCertificate: stored.readOnly } : {}),
        Subject: oneLine(read?.subject ?? ''),
        // The misspelling is the schema's own.
        TrustedRootCertficate: stored.trustedRoot,
        X509Certificate: stored.der.toString('base64'),
      };
      return { className: 'AMT_PublicKeyCertificate', properties };
    }),
  put: {
    alsoKnown: ['ReadOnlyCertificate'],
    apply: ({ firmware }, instance, sent) => {
      const stored = storedCertificate(firmware, instance);
      if (!stored || stored.readOnly) return { fault: 'internal-error', status: NOT_PERMITTED };
      const wanted = sent.get('TrustedRootCertficate')?.[0];
      if (wanted !== undefined) stored.trustedRoot = wanted === 'true';
      return { effects: [] };
    },
  },
  remove: ({ firmware, login, from }, instance) => {
    const stored = storedCertificate(firmware, instance);
    if (!stored || stored.readOnly || stored.handle === firmware.keys.tlsCertificate) {
      return { fault: 'internal-error', status: NOT_PERMITTED };
    }
    if (stored.trustedRoot) firmware.audit('trustedRootRemoved', { kind: 'user', name: login.name }, from);
    firmware.keys.certificates = firmware.keys.certificates.filter(({ handle }) => handle !== stored.handle);
    return { effects: [] };
  },
};

function storedCertificate({ keys }: Firmware, instance: Properties) {
  return keys.certificates.find(({ handle }) => certificateName(handle) === instance['InstanceID']);
}

/** Public part of a key; newer firmware puts the algorithm id in front (docs/reference/protocol.md, P39). */
function publicKeyBytes({ generation }: Firmware, { key }: StoredKey): Buffer {
  const type = generation.keysWithAlgorithm ? 'spki' : 'pkcs1';
  return createPublicKey(key).export({ type, format: 'der' });
}

const keyPair: ClassDefinition = {
  name: 'AMT_PublicPrivateKeyPair',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [],
  write: [],
  instances: (firmware) =>
    firmware.keys.keys.map((stored) => ({
      className: 'AMT_PublicPrivateKeyPair',
      properties: {
        DERKey: publicKeyBytes(firmware, stored).toString('base64'),
        ElementName: 'Intel(r) AMT Key',
        InstanceID: keyName(stored.handle),
      },
    })),
  remove: ({ firmware: { keys } }, instance) => {
    const stored = keys.keys.find(({ handle }) => keyName(handle) === instance['InstanceID']);
    // The certificate has to be deleted first (docs/reference/protocol.md, P38).
    if (keys.certificates.some((known) => keys.keyOf(known) === stored)) {
      return { fault: 'internal-error', status: NOT_PERMITTED };
    }
    keys.keys = keys.keys.filter((key) => key !== stored);
    return { effects: [] };
  },
};

const created = (handle: number): Value =>
  referenceTo('AMT_PublicKeyCertificate', { InstanceID: certificateName(handle) });

function addCertificate(trustedRoot: boolean): MethodDefinition {
  return {
    parameters: [{ name: 'CertificateBlob', type: 'text' }],
    run: ({ firmware, login, from }, input) => {
      const { strength } = firmware.generation;
      const added = firmware.keys.addCertificate(input.bytes('CertificateBlob'), trustedRoot, strength);
      if ('status' in added) return { status: added.status };
      if (trustedRoot) firmware.audit('trustedRootAdded', { kind: 'user', name: login.name }, from);
      return { status: 0, output: [['CreatedCertificate', created(added.handle)]] };
    },
  };
}

const generateKeyPair: MethodDefinition = {
  parameters: [
    { name: 'KeyAlgorithm', type: 'number' },
    { name: 'KeyLength', type: 'number' },
  ],
  run: ({ firmware }, input) => {
    const { keyBits } = firmware.generation.strength;
    if (input.number('KeyAlgorithm') !== RSA || input.number('KeyLength') !== keyBits) {
      return { status: INVALID_PARAMETER };
    }
    const random = seeded(firmware.seed, `${firmware.spec.id}/key/${firmware.keys.keys.length}`);
    const handle = firmware.keys.addKey(rsaFromSeed(random, keyBits));
    return {
      status: 0,
      output: [['KeyPair', referenceTo('AMT_PublicPrivateKeyPair', { InstanceID: keyName(handle) })]],
    };
  },
};

function signPkcs10({ keys }: Firmware, input: Input): { status: number; request?: Buffer } {
  const [reference] = input.references('KeyPair');
  const name = reference?.selectors.find(([key]) => key === 'InstanceID')?.[1];
  const stored = keys.keys.find(({ handle }) => keyName(handle) === name);
  if (!stored) return { status: NOT_FOUND };
  if (input.number('SigningAlgorithm') !== SHA256_RSA) return { status: INVALID_PARAMETER };
  const request = signRequest(input.bytes('NullSignedCertificateRequest'), stored.key);
  return request ? { status: 0, request } : { status: INVALID_PARAMETER };
}

const generatePkcs10: MethodDefinition = {
  parameters: [
    { name: 'KeyPair', type: 'reference' },
    { name: 'SigningAlgorithm', type: 'number' },
    { name: 'NullSignedCertificateRequest', type: 'text' },
  ],
  run: ({ firmware }, input) => {
    const { status, request } = signPkcs10(firmware, input);
    return { status, output: request ? [['SignedCertificateRequest', request.toString('base64')]] : [] };
  },
};

const addKey: MethodDefinition = {
  parameters: [{ name: 'KeyBlob', type: 'text' }],
  run: ({ firmware }, input) => {
    const added = firmware.keys.addKeyBytes(input.bytes('KeyBlob'));
    if ('status' in added) return { status: added.status };
    // The reference names the certificate class, as recorded.
    const reference = referenceTo('AMT_PublicKeyCertificate', { InstanceID: keyName(added.handle) });
    return { status: 0, output: [['CreatedKey', reference]] };
  },
};

/** Certificate store and keys (docs/reference/protocol.md, P38 and P39). */
export const publicKeyClasses: readonly ClassDefinition[] = [
  certificate,
  keyPair,
  {
    name: 'AMT_PublicKeyManagementService',
    keys: SERVICE_KEYS,
    declaresCommon: true,
    read: [REALM.administration],
    write: [],
    instances: () => [
      {
        className: 'AMT_PublicKeyManagementService',
        properties: {
          ...serviceKeys('AMT_PublicKeyManagementService', 'Intel(r) AMT Public Key Management Service'),
          ElementName: 'Intel(r) AMT Certificate Store Service',
          EnabledDefault: 5,
          EnabledState: 5,
          RequestedState: 12,
        },
      },
    ],
    methods: {
      AddCertificate: addCertificate(false),
      AddTrustedRootCertificate: addCertificate(true),
      AddKey: addKey,
      GenerateKeyPair: generateKeyPair,
      GeneratePKCS10RequestEx: generatePkcs10,
    },
  },
];
