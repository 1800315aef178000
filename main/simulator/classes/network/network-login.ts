import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import type { ClassDefinition, MethodDefinition } from '../model/class-model';
import { readOnlyClass } from '../model/read-only-class';
import { settingsClass } from '../model/settings-class';

const INVALID_PARAMETER = 36;
/** Enabled of IPS_IEEE8021xSettings: on, off, on without certificates. */
const WIRED_STATES: readonly number[] = [2, 3, 6];

const hasWifi = ({ spec }: Firmware): boolean => spec.hardware.wifiMac !== undefined;

/** AMT_8021XProfile: the older way to say how the wired port logs in to the network. */
const oldProfile = settingsClass({
  name: 'AMT_8021XProfile',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [REALM.generalInfo],
  write: [],
  fixed: () => ({
    ElementName: 'Intel(r) AMT 802.1x Profile',
    InstanceID: 'Intel(r) AMT 802.1x Profile 0',
  }),
  bag: ({ settings }) => settings.networkLogin.old,
  writable: ['ActiveInS0', 'Enabled', 'PxeTimeout'],
  required: ['Enabled'],
  alsoKnown: [
    'AuthenticationProtocol',
    'ClientCertificate',
    'Domain',
    'Password',
    'RoamingIdentity',
    'ServerCertificateName',
    'ServerCertificateNameComparison',
    'ServerCertificateIssuer',
    'Username',
  ],
});

const setCertificates: MethodDefinition = {
  parameters: [
    { name: 'ServerCertificateIssuer', type: 'reference', optional: true },
    { name: 'ClientCertificate', type: 'reference', optional: true },
  ],
  run: () => ({ status: 0 }),
};

/** IPS_IEEE8021xSettings: the same for newer firmware. */
const wired = settingsClass({
  name: 'IPS_IEEE8021xSettings',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [REALM.generalInfo],
  write: [],
  fixed: () => ({
    ElementName: 'Intel(r) AMT: 8021X Settings',
    InstanceID: 'Intel(r) AMT: 8021X Settings',
  }),
  bag: ({ settings }) => settings.networkLogin.wired,
  writable: ['AvailableInS0', 'Enabled', 'PxeTimeout'],
  alsoKnown: ['AuthenticationProtocol', 'Domain', 'Password', 'PACPassword', 'RoamingIdentity', 'Username'],
  check: (_context, wanted) =>
    WIRED_STATES.includes(Number(wanted['Enabled']))
      ? undefined
      : { fault: 'invalid-parameter', parameter: 'Enabled' },
  methods: { SetCertificates: setCertificates },
});

const noRows = (): readonly [] => [];
const CONTEXT_KEYS = ['ElementInContext', 'ElementProvidingContext'] as const;

/** AMT_KerberosSettingData: not joined to a domain. */
const kerberos: ClassDefinition = {
  ...readOnlyClass({
    name: 'AMT_KerberosSettingData',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.administration,
    rows: () => [
      {
        ElementName: 'Intel(r) AMT: Kerberos Settings',
        InstanceID: 'Intel(r) AMT: Kerberos Settings',
        KrbEnabled: false,
      },
    ],
  }),
  methods: {
    GetCredentialCacheState: {
      parameters: [],
      run: ({ firmware }) => ({
        status: 0,
        output: [['Enabled', firmware.settings.networkLogin.credentialCache]],
      }),
    },
    SetCredentialCacheState: {
      // The sources disagree about the name.
      parameters: [
        { name: 'Enable', type: 'boolean', optional: true },
        { name: 'Enabled', type: 'boolean', optional: true },
      ],
      run: ({ firmware }, input) => {
        if (!input.has('Enable') && !input.has('Enabled')) return { status: INVALID_PARAMETER };
        const on = input.boolean('Enable') || input.boolean('Enabled');
        firmware.settings.networkLogin.credentialCache = on;
        return { status: 0 };
      },
    },
  },
};

/** How the machine logs in to its network, and people with Kerberos to it: 802.1X and Kerberos, both unused. */
export const networkLoginClasses: readonly ClassDefinition[] = [
  oldProfile,
  wired,
  kerberos,
  readOnlyClass({
    name: 'AMT_8021xCredentialContext',
    keys: CONTEXT_KEYS,
    declaresCommon: false,
    realm: REALM.administration,
    rows: noRows,
  }),
  readOnlyClass({
    name: 'IPS_8021xCredentialContext',
    keys: CONTEXT_KEYS,
    declaresCommon: false,
    realm: REALM.administration,
    rows: noRows,
  }),
  readOnlyClass({
    name: 'CIM_IEEE8021xSettings',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.generalInfo,
    offered: hasWifi,
    rows: ({ settings }) =>
      settings.wifi.profiles.flatMap(({ name, login }) =>
        login
          ? [
              {
                AuthenticationProtocol: login.protocol,
                ElementName: name,
                InstanceID: `Intel(r) AMT:IEEE 802.1x Settings ${name}`,
                Username: login.user,
              },
            ]
          : [],
      ),
    pulls: 'ends-late',
  }),
];
