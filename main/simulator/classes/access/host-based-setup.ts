import { REALM } from '../../firmware/accounts';
import type { Input, Parameter } from '../../wsman/input';
import type { ClassDefinition, Context, MethodDefinition, MethodResult } from '../model/class-model';

const CONTROL_MODE = { none: 0, ccm: 1, acm: 2 } as const;
/** "Invalid state", each method with its own number (docs/reference/protocol.md, P29). */
const INVALID_STATE = { setup: 2, addNextCertInChain: 3, adminSetup: 2, upgrade: 2 } as const;

const text = (name: string): Parameter => ({ name, type: 'text' });
const number = (name: string): Parameter => ({ name, type: 'number' });
const boolean = (name: string): Parameter => ({ name, type: 'boolean' });
const NEW_PASSWORD = [number('NetAdminPassEncryptionType'), text('NetworkAdminPassword')];
const SIGNATURE = [text('McNonce'), number('SigningAlgorithm'), text('DigitalSignature')];

/** Belongs to a machine that is not set up, which has no network here (docs/reference/protocol.md, P29). */
function refused(parameters: readonly Parameter[], status: number): MethodDefinition {
  return { parameters, run: () => ({ status }) };
}

function addNextCertInChain({ firmware }: Context, input: Input): MethodResult {
  if (firmware.mode !== 'ccm') return { status: INVALID_STATE.addNextCertInChain };
  const status = firmware.chain.add(input.exactBytes('NextCertificate'), {
    isLeaf: input.boolean('IsLeafCertificate'),
    isRoot: input.boolean('IsRootCertificate'),
  });
  return { status };
}

function upgradeClientToAdmin({ firmware, login, from }: Context, input: Input): MethodResult {
  if (firmware.mode !== 'ccm') return { status: INVALID_STATE.upgrade };
  const status = firmware.chain.prove({
    nonce: input.exactBytes('McNonce'),
    algorithm: input.number('SigningAlgorithm'),
    signature: input.exactBytes('DigitalSignature'),
  });
  if (status !== 0) return { status };
  firmware.upgradeToAdmin({ kind: 'user', name: login.name }, from);
  const { endsConnections } = firmware.generation.provisioning;
  return { status, effects: endsConnections ? ['drop-connections'] : [] };
}

/** IPS_HostBasedSetupService: control mode, and how a machine in client mode comes into admin mode. */
export const hostBasedSetup: ClassDefinition = {
  name: 'IPS_HostBasedSetupService',
  keys: ['CreationClassName', 'Name', 'SystemCreationClassName', 'SystemName'],
  declaresCommon: true,
  read: [REALM.generalInfo],
  write: [],
  instances: ({ mode, chain }) => [
    {
      className: 'IPS_HostBasedSetupService',
      properties: {
        AllowedControlModes: [2, 1],
        CertChainStatus: chain.status,
        ConfigurationNonce: chain.nonce.toString('base64'),
        CreationClassName: 'IPS_HostBasedSetupService',
        CurrentControlMode: CONTROL_MODE[mode],
        ElementName: 'Intel(r) AMT Host Based Setup Service',
        Name: 'Intel(r) AMT Host Based Setup Service',
        SystemCreationClassName: 'CIM_ComputerSystem',
        SystemName: 'Intel(r) AMT',
      },
    },
  ],
  methods: {
    Setup: refused([...NEW_PASSWORD, { name: 'McNonce', type: 'text', optional: true }], INVALID_STATE.setup),
    AddNextCertInChain: {
      parameters: [text('NextCertificate'), boolean('IsLeafCertificate'), boolean('IsRootCertificate')],
      run: addNextCertInChain,
    },
    AdminSetup: refused([...NEW_PASSWORD, ...SIGNATURE], INVALID_STATE.adminSetup),
    UpgradeClientToAdmin: { parameters: SIGNATURE, run: upgradeClientToAdmin },
  },
};
