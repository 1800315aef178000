import type { Firmware } from '../../firmware/firmware';
import type { PolicyEntry } from '../../firmware/settings';
import type { Input } from '../../wsman/input';
import {
  isReference,
  meansSame,
  type Properties,
  type Reference,
  referenceTo,
  type Value,
} from '../../wsman/values';
import type { ClassDefinition, Context, MethodResult } from '../model/class-model';

const INVALID_PARAMETER = 36;
const DUPLICATE = 2058;
const POLICY_NAMES = ['User Initiated', 'Alert', 'Periodic'] as const;

/** Name of a server by its number. */
export const serverName = (number: number): string => `Intel(r) AMT:Management Presence Server ${number}`;

/** The server with that number. */
export const mpsReference = (number: number): Reference =>
  referenceTo('AMT_ManagementPresenceRemoteSAP', {
    CreationClassName: 'AMT_ManagementPresenceRemoteSAP',
    Name: serverName(number),
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: 'Intel(r) AMT',
  });
const policyReference = (name: string): Reference =>
  referenceTo('AMT_RemoteAccessPolicyRule', {
    CreationClassName: 'AMT_RemoteAccessPolicyRule',
    PolicyRuleName: name,
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: 'Intel(r) AMT',
  });

function policy(entry: PolicyEntry): Properties {
  return {
    CreationClassName: 'AMT_RemoteAccessPolicyRule',
    ElementName: 'Intel(r) AMT:Remote Access Policy',
    ExtendedData: entry.extendedData,
    PolicyRuleName: entry.name,
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: 'Intel(r) AMT',
    Trigger: entry.trigger,
    TunnelLifeTime: entry.tunnelLifeTime,
  };
}

/** AddRemoteAccessPolicyRule: one rule per trigger, for a server that is known already. */
export function addPolicy({ firmware: { settings } }: Context, input: Input): MethodResult {
  const trigger = input.number('Trigger');
  const name = POLICY_NAMES[trigger];
  const [wanted] = input.references('MpServer');
  const target = wanted?.selectors.find(([key]) => key === 'Name')?.[1];
  const mps = settings.mps.find(({ number }) => serverName(number) === target);
  if (name === undefined || !mps) return { status: INVALID_PARAMETER };
  if (settings.policies.some((known) => known.name === name)) return { status: DUPLICATE };
  settings.policies.push({
    name,
    trigger,
    tunnelLifeTime: input.number('TunnelLifeTime'),
    extendedData: input.text('ExtendedData'),
    mps: mps.number,
    mpsType: 0,
  });
  return { status: 0, output: [['PolicyRule', policyReference(name)]], effects: ['ports-changed'] };
}

const policyRule: ClassDefinition = {
  name: 'AMT_RemoteAccessPolicyRule',
  keys: ['CreationClassName', 'PolicyRuleName', 'SystemCreationClassName', 'SystemName'],
  declaresCommon: false,
  read: [],
  write: [],
  instances: ({ settings }) =>
    settings.policies.map((entry) => ({
      className: 'AMT_RemoteAccessPolicyRule',
      properties: policy(entry),
    })),
  put: {
    apply: ({ firmware: { settings } }, instance, sent) => {
      const entry = settings.policies.find(({ name }) => name === instance['PolicyRuleName']);
      if (!entry) return { fault: 'destination-unreachable' };
      const lifeTime = numberIn(sent, 'TunnelLifeTime');
      const extended = sent.get('ExtendedData')?.[0];
      if (lifeTime !== undefined) entry.tunnelLifeTime = lifeTime;
      if (typeof extended === 'string') entry.extendedData = extended;
      return { effects: ['ports-changed'] };
    },
  },
  remove: ({ firmware: { settings } }, instance) => {
    settings.policies = settings.policies.filter(({ name }) => name !== instance['PolicyRuleName']);
    return { effects: ['ports-changed'] };
  },
};

function numberIn(sent: ReadonlyMap<string, readonly Value[]>, name: string): number | undefined {
  const text = sent.get(name)?.[0];
  return typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** The policy that the `PolicySet` of an association means. */
function policyOf({ settings }: Firmware, reference: Value | undefined): PolicyEntry | undefined {
  return settings.policies.find(
    ({ name }) => isReference(reference) && meansSame(policyReference(name), reference),
  );
}

/** Which policy calls which server. */
const applies: ClassDefinition = {
  name: 'AMT_RemoteAccessPolicyAppliesToMPS',
  keys: ['ManagedElement', 'PolicySet'],
  declaresCommon: false,
  read: [],
  write: [],
  instances: ({ settings }) =>
    settings.policies.flatMap(({ mps, mpsType, name }) =>
      mps === undefined
        ? []
        : [
            {
              className: 'AMT_RemoteAccessPolicyAppliesToMPS',
              properties: {
                ManagedElement: mpsReference(mps),
                MpsType: mpsType,
                OrderOfAccess: 0,
                PolicySet: policyReference(name),
              },
            },
          ],
    ),
  put: {
    emptyAnswer: true,
    apply: ({ firmware }, instance, sent) => {
      const entry = policyOf(firmware, instance['PolicySet']);
      const type = numberIn(sent, 'MpsType');
      if (!entry || type === undefined || type > 2) {
        return { fault: 'invalid-parameter', parameter: 'MpsType' };
      }
      entry.mpsType = type;
      return { effects: [] };
    },
  },
  create: ({ firmware }, sent) => {
    const entry = policyOf(firmware, sent.get('PolicySet')?.[0]);
    const wanted = sent.get('ManagedElement')?.[0];
    const mps = firmware.settings.mps.find(
      ({ number }) => isReference(wanted) && meansSame(mpsReference(number), wanted),
    );
    if (!entry || !mps) return { fault: 'invalid-parameter', parameter: 'ManagedElement' };
    if (entry.mps !== undefined) return { fault: 'already-exists' };
    entry.mps = mps.number;
    entry.mpsType = numberIn(sent, 'MpsType') ?? 0;
    return { created: { ManagedElement: mpsReference(mps.number), PolicySet: policyReference(entry.name) } };
  },
  remove: ({ firmware }, instance) => {
    const entry = policyOf(firmware, instance['PolicySet']);
    if (entry) entry.mps = undefined;
    return { effects: ['ports-changed'] };
  },
};

/** When the machine calls a server, and which one (docs/reference/protocol.md, P44). */
export const policyClasses: readonly ClassDefinition[] = [policyRule, applies];
