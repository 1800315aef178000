import { REALM } from '../../firmware/accounts';
import { seeded } from '../../support/seeded';
import type { Parameter } from '../../wsman/input';
import type { ClassDefinition, MethodDefinition } from '../model/class-model';

const CONTROL_MODE = { none: 0, ccm: 1, acm: 2 } as const;
/** "Invalid state", each method with its own number (docs/reference/protocol.md, P29). */
const INVALID_STATE = { setup: 2, addNextCertInChain: 3, adminSetup: 2, upgrade: 2 } as const;

const text = (name: string): Parameter => ({ name, type: 'text' });
const number = (name: string): Parameter => ({ name, type: 'number' });
const boolean = (name: string): Parameter => ({ name, type: 'boolean' });
const NEW_PASSWORD = [number('NetAdminPassEncryptionType'), text('NetworkAdminPassword')];
const SIGNATURE = [text('McNonce'), number('SigningAlgorithm'), text('DigitalSignature')];

/**
 * Host-based set-up belongs to the machine's own operating system; over the network the machine is set up already,
 * and every step of it is refused for its state (docs/reference/protocol.md, P29).
 */
function refused(parameters: readonly Parameter[], status: number): MethodDefinition {
  return { parameters, run: () => ({ status }) };
}

/** IPS_HostBasedSetupService: control mode, and the methods of host-based set-up. */
export const hostBasedSetup: ClassDefinition = {
  name: 'IPS_HostBasedSetupService',
  keys: ['CreationClassName', 'Name', 'SystemCreationClassName', 'SystemName'],
  declaresCommon: true,
  read: [REALM.generalInfo],
  write: [],
  instances: ({ mode, seed, spec }) => [
    {
      className: 'IPS_HostBasedSetupService',
      properties: {
        AllowedControlModes: [2, 1],
        CertChainStatus: 0,
        ConfigurationNonce: seeded(seed, `${spec.id}/configuration-nonce`).bytes(20).toString('base64'),
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
    AddNextCertInChain: refused(
      [text('NextCertificate'), boolean('IsLeafCertificate'), boolean('IsRootCertificate')],
      INVALID_STATE.addNextCertInChain,
    ),
    AdminSetup: refused([...NEW_PASSWORD, ...SIGNATURE], INVALID_STATE.adminSetup),
    UpgradeClientToAdmin: refused(SIGNATURE, INVALID_STATE.upgrade),
  },
};
