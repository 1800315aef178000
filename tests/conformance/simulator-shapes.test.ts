import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CLASSES } from '../../main/simulator/classes/registry';
import { type IntelSpec, type SimulatedMachine, startBench } from '../../main/simulator/index';
import { TEST_PASSWORD, testSpec } from '../../main/simulator/testing/fixtures';
import {
  createRequest,
  deleteRequest,
  embedded,
  enumerateRequest,
  envelope,
  getRequest,
  methodRequest,
  pullRequest,
  referenceParameter,
  textOf,
} from '../../main/simulator/testing/requests';
import { createTestCa } from '../../main/simulator/testing/test-ca';
import { TestClient } from '../../main/simulator/testing/test-client';
import { ADDRESSING, classNameOf, SOAP, WSMAN } from '../../main/simulator/wsman/namespaces';
import { parseXml, type XmlNode } from '../../main/simulator/wsman/xml';
import { recorded, recordedFiles, skipReason } from './recorded';

/**
 * For every recorded answer whose class and operation the simulator offers, the simulator's own answer has the same
 * action, the same namespaces, the same element names in the same order and the same kinds of values. Only shapes are compared; the
 * recorded data stay where they are, outside the project.
 */
/** What a sample is an answer to. */
interface Subject {
  action: string;
  className: string;
  /** Last part of the action: Get, Pull, Put … or a method. */
  verb: string;
}

/** Samples that are no answers, or that the origin kept under a wrong action (ORIGIN.md). */
const NOT_AN_ANSWER: Readonly<Record<string, string>> = {
  'amt/boot/settingdata/put.xml': 'a request, kept under the name of an answer',
  'ips/alarmclock/get.xml': 'made up: the word “testdatetime” for a date, which CIM wraps into an element',
  'ips/alarmclock/pull.xml': 'made up as well, in the namespace of enumerations',
};
const ACTION_WITHOUT_RESPONSE: readonly string[] = [
  'cim/boot/service/setbootconfigrole.xml',
  'ips/ieee8021x/settings/setcertificates.xml',
];

/** Kinds of values that may differ, each with its reason. */
interface Allowed {
  kinds: readonly string[];
  reason: string;
}
const PLAIN_NUMBER = { kinds: ['MessageID'], reason: 'four files of the origin say plain 0 (ORIGIN.md)' };
const EVENT_DATA = { kinds: ['EventData'], reason: 'hex digits, which may all be decimal' };
/** Made up by the origin, in an order that no firmware has: not that of the character codes. */
const ANY_ORDER: readonly string[] = ['amt/hdr8021filter/get.xml', 'amt/hdr8021filter/pull.xml'];
/** Edited by the origin: declarations are missing that every other answer has. */
const FEWER_NAMESPACES: readonly string[] = [
  'cim/wifi/endpointcapabilities/enumerate.xml',
  'cim/wifi/endpointcapabilities/pull.xml',
];
const ALLOWED: Readonly<Record<string, Allowed>> = {
  'amt/eventlogentry/get.xml': EVENT_DATA,
  'amt/eventlogentry/pull.xml': EVENT_DATA,
  'cim/boot/service/enumerate.xml': PLAIN_NUMBER,
  'cim/boot/service/get.xml': PLAIN_NUMBER,
  'cim/boot/service/pull.xml': PLAIN_NUMBER,
  'cim/boot/service/setbootconfigrole.xml': PLAIN_NUMBER,
};

const POLICY_TARGET = referenceParameter('AMT_ManagementPresenceRemoteSAP', {
  Name: 'Intel(r) AMT:Management Presence Server 0',
});
const HANDLE = [['Handle', '3']] as const;

/** Parameters of the recorded methods. */
const PARAMETERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  EnumerateUserAclEntries: [['StartIndex', '1']],
  GetUserAclEntryEx: HANDLE,
  GetAclEnabledState: HANDLE,
  SetAclEnabledState: [...HANDLE, ['Enabled', 'true']],
  RemoveUserAclEntry: HANDLE,
  SetAdminAclEntryEx: [
    ['Username', 'admin'],
    ['DigestPassword', 'AAAAAAAAAAAAAAAAAAAAAA=='],
  ],
  GenerateKeyPair: [
    ['KeyAlgorithm', '0'],
    ['KeyLength', '2048'],
  ],
  AddMpServer: [
    ['AccessInfo', '192.0.2.7'],
    ['InfoFormat', '3'],
    ['Port', '4433'],
    ['AuthMethod', '2'],
    ['Username', 'user'],
    ['Password', 'P@ssw0rd'],
    ['CN', '192.0.2.7'],
  ],
  AddRemoteAccessPolicyRule: [
    ['Trigger', '1'],
    ['TunnelLifeTime', '0'],
    ['ExtendedData', 'AAAAAAAAABk='],
    ['MpServer', POLICY_TARGET],
  ],
  AddWiFiSettings: [
    ['WiFiEndpoint', referenceParameter('CIM_WiFiEndpoint', { Name: 'WiFi Endpoint 0' })],
    ['WiFiEndpointSettingsInput', wifiNetwork('workshop', 1)],
  ],
  UpdateWiFiSettings: [
    ['WiFiEndpointSettings', referenceParameter('CIM_WiFiEndpointSettings', { InstanceID: 'none' })],
    ['WiFiEndpointSettingsInput', wifiNetwork('none', 1)],
  ],
  AddProxyAccessPoint: [
    ['AccessInfo', '192.0.2.9'],
    ['InfoFormat', '3'],
    ['Port', '3128'],
    ['NetworkDnsSuffix', 'test.example'],
  ],
  SendOptInCode: [['OptInCode', '123456']],
  SetBootConfigRole: [
    [
      'BootConfigSetting',
      referenceParameter('CIM_BootConfigSetting', { InstanceID: 'Intel(r) AMT: Boot Configuration 0' }),
    ],
    ['Role', '1'],
  ],
};
const REQUESTED_STATE: Readonly<Record<string, string>> = {
  AMT_RedirectionService: '32771',
  CIM_BootService: '32769',
  CIM_WiFiPort: '3',
};

/** What Delete is asked for. */
const DELETED: Readonly<Record<string, Record<string, string>>> = {
  AMT_ManagementPresenceRemoteSAP: { Name: 'Intel(r) AMT:Management Presence Server 0' },
  IPS_AlarmClockOccurrence: { InstanceID: 'testalarm' },
};

const ALARM = methodRequest('AMT_AlarmClockService', 'AddAlarm', [
  [
    'AlarmTemplate',
    embedded('IPS_AlarmClockOccurrence', [
      ['InstanceID', 'testalarm'],
      ['ElementName', 'testalarm'],
      [
        'StartTime',
        '<t:Datetime xmlns:t="http://schemas.dmtf.org/wbem/wscim/1/common">2099-01-01T06:00:00Z</t:Datetime>',
      ],
      ['Interval', '<t:Interval xmlns:t="http://schemas.dmtf.org/wbem/wscim/1/common">P0DT0H0M</t:Interval>'],
      ['DeleteOnCompletion', 'true'],
    ]),
  ],
]);

/** A network that logs in with 802.1X. */
const WITH_8021X = methodRequest('AMT_WiFiPortConfigurationService', 'AddWiFiSettings', [
  ['WiFiEndpoint', referenceParameter('CIM_WiFiEndpoint', { Name: 'WiFi Endpoint 0' })],
  ['WiFiEndpointSettingsInput', wifiNetwork('office', 1).replace('>6<', '>7<')],
  [
    'IEEE8021xSettingsInput',
    embedded('CIM_IEEE8021xSettings', [
      ['AuthenticationProtocol', '0'],
      ['ElementName', 'office'],
      ['InstanceID', 'Intel(r) AMT:IEEE 802.1x Settings office'],
      ['Username', 'machine'],
    ]),
  ],
]);

/** Selectors where a class has several instances. */
const SELECTORS: Readonly<Record<string, Record<string, string>>> = {
  AMT_EventLogEntry: { RecordID: '1' },
  AMT_SystemPowerScheme: { InstanceID: 'SCHEME 0' },
  AMT_TLSSettingData: { InstanceID: 'Intel(r) AMT 802.3 TLS Settings' },
};

const SPEC: Partial<IntelSpec> = {
  version: '16.0.15.1735',
  address: '127.77.0.97',
  users: [{ user: 'guest', password: 'Guest!Pass99', realms: [13], access: 2 }],
  cira: {
    server: '192.0.2.1',
    port: 4433,
    user: 'user',
    policies: ['Periodic'],
    homeDomains: ['test.example'],
  },
  tls: 'on-and-plain',
  hardware: { ...testSpec().hardware, wifiMac: '02-00-77-10-20-30' },
};

/** A network with WPA2 and a passphrase, as parameter of a method. */
function wifiNetwork(name: string, priority: number): string {
  return embedded('CIM_WiFiEndpointSettings', [
    ['ElementName', name],
    ['InstanceID', `Intel(r) AMT:WiFi Endpoint Settings ${name}`],
    ['AuthenticationMethod', '6'],
    ['EncryptionMethod', '4'],
    ['SSID', name],
    ['Priority', String(priority)],
    ['PSKPassPhrase', 'P@ssw0rd'],
  ]);
}

/** The recorded answer, as nodes. Some begin with white space before the XML declaration. */
async function recordedNodes(path: string): Promise<XmlNode> {
  const node = await parseXml(recorded(path).trim());
  if (!node) throw new Error(`${path} is not well-formed`);
  return node;
}

function headerText(root: XmlNode, namespace: string, name: string): string {
  const header = root.children.find((child) => child.namespace === SOAP && child.name === 'Header');
  return header?.children.find((child) => child.namespace === namespace && child.name === name)?.text ?? '';
}

function subjectOf(root: XmlNode): Subject {
  const action = headerText(root, ADDRESSING, 'Action').replace(/Response$/, '');
  const className = classNameOf(headerText(root, WSMAN, 'ResourceURI')) ?? '';
  return { action, className, verb: action.slice(action.lastIndexOf('/') + 1) };
}

function isOffered({ className, verb }: Subject): boolean {
  const definition = CLASSES.get(className);
  if (!definition) return false;
  if (verb === 'Get' || verb === 'Enumerate' || verb === 'Pull') return true;
  if (verb === 'Put') return definition.put !== undefined;
  if (verb === 'Create') return definition.create !== undefined;
  if (verb === 'Delete') return definition.remove !== undefined;
  return definition.methods?.[verb] !== undefined;
}

/** Sends the simulator what the sample is an answer to. */
async function ask(subject: Subject, client: TestClient, isDuplicate = false): Promise<string> {
  const { className, verb } = subject;
  const post = async (request: string): Promise<string> => (await client.post(request)).body;
  const selectors = SELECTORS[className];
  switch (verb) {
    case 'Get':
      return post(getRequest(className, selectors));
    case 'Enumerate':
      return post(enumerateRequest(className));
    case 'Pull': {
      if (className === 'CIM_IEEE8021xSettings') await post(WITH_8021X);
      const opened = await post(enumerateRequest(className));
      return post(pullRequest(className, textOf(opened, 'EnumerationContext') ?? ''));
    }
    case 'Put':
      return post(putBack(subject, await post(getRequest(className, selectors)), selectors));
    case 'Delete':
      if (className === 'IPS_AlarmClockOccurrence') await post(ALARM);
      return post(deleteRequest(className, DELETED[className]));
    case 'Create':
      return createContext(post);
    default: {
      // The second time it is there already.
      if (isDuplicate) await ask(subject, client);
      const state = [['RequestedState', REQUESTED_STATE[className] ?? '2']] as const;
      const parameters =
        verb === 'RequestStateChange' ? state : (PARAMETERS[verb] ?? (await madeParameters(verb, post)));
      return post(methodRequest(className, verb, parameters));
    }
  }
}

/** Sends an object back as it came; its prefixes are declared anew. */
function putBack(subject: Subject, got: string, selectors: Record<string, string> | undefined): string {
  const body = /<a:Body>(.*)<\/a:Body>/.exec(got)?.[1] ?? '';
  const uri = headerUri(subject);
  const declared = body.replace('>', ` xmlns:g="${uri}" xmlns:b="${ADDRESSING}" xmlns:c="${WSMAN}">`);
  return envelope(subject.action, uri, declared, selectors);
}

function headerUri({ className }: Subject): string {
  const schema = className.startsWith('IPS_') ? 'ips-schema' : 'amt-schema';
  return `http://intel.com/wbem/wscim/1/${schema}/1/${className}`;
}

type Post = (request: string) => Promise<string>;
type Parameters = readonly (readonly [string, string])[];
const STORE = 'AMT_PublicKeyManagementService';

/** Has the firmware make a key; its name and its public part. */
async function firmwareKey(post: Post): Promise<{ name: string; spki: Buffer }> {
  const pair = await post(methodRequest(STORE, 'GenerateKeyPair', PARAMETERS['GenerateKeyPair']));
  const name = textOf(pair, 'Selector') ?? '';
  const got = await post(getRequest('AMT_PublicPrivateKeyPair', { InstanceID: name }));
  return { name, spki: Buffer.from(textOf(got, 'DERKey') ?? '', 'base64') };
}

async function createContext(post: Post): Promise<string> {
  const ca = await createTestCa();
  const leaf = await ca.leafFor((await firmwareKey(post)).spki);
  const blob = [['CertificateBlob', leaf.toString('base64')]] as const;
  const added = textOf(await post(methodRequest(STORE, 'AddCertificate', blob)), 'Selector') ?? '';
  const collection = { ElementName: 'TLSProtocolEndpoint Instances Collection' };
  return post(
    createRequest('AMT_TLSCredentialContext', [
      ['ElementInContext', referenceParameter('AMT_PublicKeyCertificate', { InstanceID: added })],
      ['ElementProvidingContext', referenceParameter('AMT_TLSProtocolEndpointCollection', collection)],
    ]),
  );
}

/** Parameters that have to be made first: certificates, keys, requests. */
async function madeParameters(verb: string, post: Post): Promise<Parameters> {
  switch (verb) {
    case 'AddCertificate':
    case 'AddTrustedRootCertificate':
      return [['CertificateBlob', (await createTestCa()).root.toString('base64')]];
    case 'AddKey': {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
      return [['KeyBlob', privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64')]];
    }
    case 'GeneratePKCS10RequestEx': {
      const { name, spki } = await firmwareKey(post);
      return [
        ['KeyPair', referenceParameter('AMT_PublicPrivateKeyPair', { InstanceID: name })],
        ['SigningAlgorithm', '1'],
        ['NullSignedCertificateRequest', (await (await createTestCa()).requestFor(spki)).toString('base64')],
      ];
    }
    default:
      return [];
  }
}

type Kind = 'boolean' | 'integer' | 'text';

/** What an answer looks like, without what it says. */
interface Shape {
  action: string;
  namespaces: ReadonlySet<string>;
  /** In the order of first appearance. */
  elements: ReadonlySet<string>;
  /** Of leaves with content. */
  kinds: ReadonlyMap<string, ReadonlySet<Kind>>;
}

function kindOf(text: string): Kind {
  if (text === 'true' || text === 'false') return 'boolean';
  return /^\d+$/.test(text) ? 'integer' : 'text';
}

/** The text itself is needed for the declared namespaces, which the nodes no longer show. */
function shapeOf(root: XmlNode, text: string): Shape {
  const elements = new Set<string>();
  const kinds = new Map<string, Set<Kind>>();
  const visit = (node: XmlNode): void => {
    const name = `{${node.namespace}}${node.name}`;
    elements.add(name);
    if (node.children.length === 0 && node.text !== '') {
      kinds.set(name, (kinds.get(name) ?? new Set<Kind>()).add(kindOf(node.text)));
    }
    node.children.forEach(visit);
  };
  visit(root);
  const declared = [...text.matchAll(/xmlns:\w+\s*=\s*"([^"]*)"/g)].map((match) => match[1] ?? '');
  return { action: headerText(root, ADDRESSING, 'Action'), namespaces: new Set(declared), elements, kinds };
}

const localName = (name: string): string => name.slice(name.indexOf('}') + 1);
const missingFrom = (some: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...some].filter((name) => !others.has(name));

function differences(path: string, real: Shape, ours: Shape): string[] {
  const found: string[] = [];
  const realAction = real.action + (ACTION_WITHOUT_RESPONSE.includes(path) ? 'Response' : '');
  if (ours.action !== realAction) found.push(`action ${ours.action} instead of ${realAction}`);
  for (const uri of missingFrom(real.namespaces, ours.namespaces)) found.push(`does not declare ${uri}`);
  if (!FEWER_NAMESPACES.includes(path)) {
    for (const uri of missingFrom(ours.namespaces, real.namespaces)) found.push(`declares ${uri} besides`);
  }
  for (const name of missingFrom(real.elements, ours.elements)) found.push(`lacks ${name}`);
  for (const name of missingFrom(ours.elements, real.elements)) found.push(`adds ${name}`);
  if (ANY_ORDER.includes(path)) return found;
  if (found.length === 0 && [...real.elements].join() !== [...ours.elements].join()) {
    found.push(
      `order ${[...ours.elements].map(localName).join()} instead of ${[...real.elements].map(localName).join()}`,
    );
  }
  const allowed = ALLOWED[path]?.kinds ?? [];
  for (const [name, kinds] of real.kinds) {
    const mine = ours.kinds.get(name);
    if (!mine || allowed.includes(localName(name))) continue;
    if ([...mine].some((kind) => !kinds.has(kind))) {
      found.push(`${name} is ${[...mine].join('/')} instead of ${[...kinds].join('/')}`);
    }
  }
  return found;
}

/** Runs with a machine of its own, because some requests change it for good. */
async function withMachine<T>(
  changes: Partial<IntelSpec>,
  run: (client: TestClient, machine: SimulatedMachine) => Promise<T>,
): Promise<T> {
  const bench = await startBench({ standardPorts: false, machines: [testSpec({ ...SPEC, ...changes })] });
  const machine = bench.machine('test');
  const client = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD });
  try {
    return await run(client, machine);
  } finally {
    client.close();
    await bench.stop();
  }
}

/** Machines that differ for the sake of a sample. */
function specFor(path: string): Partial<IntelSpec> {
  if (path === 'amt/tls/credentialcontext/create.xml') return { tls: 'off' };
  // A server that a policy names cannot be deleted.
  if (path === 'amt/managementpresence/delete.xml') {
    return { cira: { server: '192.0.2.1', port: 4433, user: 'user', policies: [], homeDomains: [] } };
  }
  // Recorded on an older machine; the Put of the same class on a newer one.
  if (/^ips\/kvmredirection\/settings\/(get|pull)/.test(path)) return { version: '14.0.1.1' };
  // Nobody is asked for consent: the consent methods are refused for the state, as recorded.
  // The switch for sharing with the BIOS came with AMT 16.
  if (path.startsWith('amt/wifiportconfiguration/put')) return { version: '14.0.1.1' };
  return path.startsWith('ips/optin/') ? { consent: 0 } : {};
}

/** The recorded answers that can be compared: to requests that the simulator takes. */
const comparable: string[] = [];
for (const path of recordedFiles()) {
  if (!(path in NOT_AN_ANSWER) && isOffered(subjectOf(await recordedNodes(path)))) comparable.push(path);
}

describe.skipIf(skipReason !== undefined)(
  `shapes of the recorded answers${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    it.each(comparable)('%s', async (path) => {
      const root = await recordedNodes(path);
      const subject = subjectOf(root);
      const text = await withMachine(specFor(path), (client) =>
        ask(subject, client, path.endsWith('_2058.xml')),
      );
      const answer = await parseXml(text);
      if (!answer) throw new Error(`not well-formed: ${text}`);
      const real = shapeOf(root, recorded(path));
      expect(differences(path, real, shapeOf(answer, text)), text).toEqual([]);
    });

    it('are enough to mean something', () => {
      expect(comparable.length).toBeGreaterThanOrEqual(140);
    });
  },
);
