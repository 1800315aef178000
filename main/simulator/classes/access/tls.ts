import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import { certificateName } from '../../firmware/key-store';
import { LOCAL_TLS } from '../../firmware/settings';
import { isReference, type Properties, referenceTo, type Value } from '../../wsman/values';
import { isFault, type WsmanFault } from '../../wsman/wsman-fault';
import type { ClassDefinition, Context } from '../model/class-model';
import { readOnlyClass } from '../model/read-only-class';
import { mergePut } from '../model/settings-class';

const NOT_PERMITTED = 16;
const KEY_DOES_NOT_FIT = 2064;
const MOST_TRUSTED_NAMES = 4;
const COLLECTION = 'TLSProtocolEndpoint Instances Collection';

function shown(firmware: Firmware, setting: Firmware['settings']['remoteTls']): Properties {
  return firmware.generation.tlsOnly ? { ...setting, NonSecureConnectionsSupported: false } : setting;
}

/** Rules for the network side; the local one takes anything. */
function refuseRemote({ firmware }: Context, wanted: Properties): WsmanFault | undefined {
  if (
    firmware.generation.tlsOnly &&
    (wanted['Enabled'] !== true || wanted['AcceptNonSecureConnections'] === true)
  ) {
    return { fault: 'internal-error', status: NOT_PERMITTED };
  }
  return undefined;
}

/** AMT_TLSSettingData: one instance for the network, one for the host. Takes effect with CommitChanges. */
const settingData: ClassDefinition = {
  name: 'AMT_TLSSettingData',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [],
  write: [],
  instances: (firmware) =>
    [firmware.settings.remoteTls, firmware.settings.localTls].map((setting) => ({
      className: 'AMT_TLSSettingData',
      properties: shown(firmware, setting),
    })),
  put: {
    alsoKnown: ['TrustedCN', 'NonSecureConnectionsSupported'],
    apply: (context, instance, sent) => {
      const { settings } = context.firmware;
      const local = instance['InstanceID'] === LOCAL_TLS;
      const kept = local ? settings.localTls : settings.remoteTls;
      const wanted = mergePut(kept, sent, [
        'Enabled',
        'MutualAuthentication',
        'AcceptNonSecureConnections',
        'TrustedCN',
      ]);
      if (isFault(wanted)) return wanted;
      const names = wanted['TrustedCN'];
      if (Array.isArray(names) && names.length > MOST_TRUSTED_NAMES) {
        return { fault: 'invalid-parameter', parameter: 'TrustedCN' };
      }
      const refusal = local ? undefined : refuseRemote(context, wanted);
      if (refusal) return refusal;
      Object.assign(kept, wanted);
      return { effects: [] };
    },
  },
};

function contextOf(handle: number): Properties {
  return {
    ElementInContext: referenceTo('AMT_PublicKeyCertificate', { InstanceID: certificateName(handle) }),
    ElementProvidingContext: referenceTo('AMT_TLSProtocolEndpointCollection', { ElementName: COLLECTION }),
  };
}

/** The handle of the certificate that a Create or Put names, if it can serve. */
function certificateIn(
  { keys }: Firmware,
  sent: ReadonlyMap<string, readonly Value[]>,
): { handle: number } | WsmanFault {
  const reference = sent.get('ElementInContext')?.[0];
  const name = isReference(reference)
    ? reference.selectors.find(([key]) => key === 'InstanceID')?.[1]
    : undefined;
  const certificate = keys.certificates.find(({ handle }) => certificateName(handle) === name);
  if (!certificate || !sent.has('ElementProvidingContext')) {
    return { fault: 'invalid-parameter', parameter: 'ElementInContext' };
  }
  if (!keys.keyOf(certificate)) return { fault: 'internal-error', status: KEY_DOES_NOT_FIT };
  return { handle: certificate.handle };
}

/** AMT_TLSCredentialContext: which certificate TLS uses. Create where none is bound, Put where one is. */
const credentialContext: ClassDefinition = {
  name: 'AMT_TLSCredentialContext',
  keys: ['ElementInContext', 'ElementProvidingContext'],
  declaresCommon: false,
  read: [],
  write: [],
  instances: ({ keys }) =>
    keys.tlsCertificate === undefined
      ? []
      : [{ className: 'AMT_TLSCredentialContext', properties: contextOf(keys.tlsCertificate) }],
  create: ({ firmware, login, from }, sent) => {
    if (firmware.keys.tlsCertificate !== undefined) return { fault: 'already-exists' };
    const found = certificateIn(firmware, sent);
    if (isFault(found)) return found;
    firmware.keys.tlsCertificate = found.handle;
    firmware.audit('tlsCertificateSet', { kind: 'user', name: login.name }, from);
    return { created: contextOf(found.handle) };
  },
  put: {
    apply: ({ firmware, login, from }, _instance, sent) => {
      const found = certificateIn(firmware, sent);
      if (isFault(found)) return found;
      firmware.keys.tlsCertificate = found.handle;
      firmware.audit('tlsCertificateSet', { kind: 'user', name: login.name }, from);
      return { effects: [] };
    },
  },
  remove: ({ firmware }) => {
    if (firmware.settings.remoteTls.Enabled) return { fault: 'internal-error', status: NOT_PERMITTED };
    firmware.keys.tlsCertificate = undefined;
    return { effects: [] };
  },
};

/** TLS (docs/reference/protocol.md, P38). */
export const tlsClasses: readonly ClassDefinition[] = [
  settingData,
  credentialContext,
  readOnlyClass({
    name: 'AMT_TLSProtocolEndpointCollection',
    keys: ['ElementName'],
    declaresCommon: false,
    realm: REALM.administration,
    rows: () => [{ ElementName: COLLECTION }],
  }),
];
