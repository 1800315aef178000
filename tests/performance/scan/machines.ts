import { createHash } from 'node:crypto';

/** How a TCP port of a machine behaves that has no service: it says so, or says nothing. */
export type PortAnswer = 'open' | 'refused' | 'silent';

/** An Intel machine of the field (docs/reference/protocol.md, P2 and P5). */
export interface AmtMachine {
  kind: 'amt';
  address: string;
  product: 'amt' | 'ism';
  /** "major.minor.hotfix.build", as its banner says it. */
  version: string;
  /** False: the banner is the bare word `AMT`. */
  bannerHasVersion: boolean;
  state: 'pre' | 'post';
  answersPing: boolean;
  http: PortAnswer;
  https: PortAnswer;
}

/** A management controller of another maker. */
export interface DashMachine {
  kind: 'dash';
  address: string;
  enterprise: number;
  /** Byte of the pong that carries the DASH bit: 20 or 21. */
  bitIn: 20 | 21;
}

/** Something that listens on AMT's port and is no AMT. */
export interface WebMachine {
  kind: 'web';
  address: string;
  /** Behind which port; the other one is refused. */
  port: 16992 | 16993;
  talk:
    | { how: 'http'; status: number; headers: Readonly<Record<string, string>>; body: string }
    /** TLS that demands a client certificate. */
    | { how: 'client-certificate' }
    /** Accepts connections and sends nothing. */
    | { how: 'mute' }
    /** Greets first with something that is not HTTP. */
    | { how: 'garbage' };
}

export type Machine = AmtMachine | DashMachine | WebMachine;

/** What a scanner should say of a machine. */
export interface Expected {
  address: string;
  vendor: 'intel-amt' | 'intel-ism';
  version: string;
  /** Major and minor number are all that can be asked for. */
  roughly?: true;
  /** Like the ports: undefined where nobody can say what is right. */
  state?: 'pre' | 'post';
  http?: boolean;
  https?: boolean;
}

/** Number sequence that is the same in every run, for places and kinds of machines. */
function sequence(seed: string): (below: number) => number {
  let counter = 0;
  return (below) => {
    const digest = createHash('sha256')
      .update(`${seed} ${String(counter++)}`)
      .digest();
    return digest.readUInt32BE(0) % below;
  };
}

function amt(address: string, version: string, changes: Partial<AmtMachine> = {}): AmtMachine {
  return {
    kind: 'amt',
    address,
    product: 'amt',
    version,
    bannerHasVersion: true,
    state: 'post',
    answersPing: true,
    http: 'open',
    https: 'refused',
    ...changes,
  };
}

const tlsOnly = (address: string, version: string): AmtMachine =>
  amt(address, version, { http: 'refused', https: 'open' });
/** Set up, and told not to answer the ping: only the ports give it away. */
const hidden = (address: string, version: string): AmtMachine =>
  amt(address, version, { answersPing: false });
/** Before setup no TCP port answers (docs/reference/protocol.md, P7). */
const notSetUp = (address: string, version: string): AmtMachine =>
  amt(address, version, { state: 'pre', http: 'silent', https: 'silent' });

/** Rows 1 and 4: ten machines, spread over a /24. @param prefix e.g. "10.200.1" */
export function tenMachines(prefix: string): AmtMachine[] {
  const at = (host: number): string => `${prefix}.${String(host)}`;
  return [
    amt(at(7), '6.2.61.3535'),
    amt(at(23), '7.1.91.3272'),
    amt(at(58), '9.5.61.3012'),
    amt(at(77), '11.8.50.3425'),
    amt(at(121), '12.0.70.1652'),
    amt(at(166), '15.0.47.2521', { https: 'open' }),
    amt(at(203), '16.0.15.1810'),
    tlsOnly(at(91), '18.0.5.2141'),
    hidden(at(142), '14.1.67.2046'),
    notSetUp(at(238), '11.8.86.3877'),
  ];
}

const PLAIN_VERSIONS = [
  '7.1.91.3272',
  '8.1.72.3002',
  '9.1.45.3000',
  '11.8.94.4494',
  '12.0.93.2323',
  '16.0.15.1810',
];

/** Row 2: forty machines anywhere in a /16. @param prefix e.g. "10.200" */
export function fortyMachines(prefix: string): AmtMachine[] {
  const next = sequence('forty');
  const places = new Set<string>();
  while (places.size < 40) places.add(`${prefix}.${String(next(256))}.${String(1 + next(254))}`);
  return [...places].map((address, index) => {
    if (index < 4) return tlsOnly(address, index % 2 === 0 ? '16.1.25.2128' : '19.0.0.1903');
    if (index < 8) return hidden(address, '12.0.90.2072');
    if (index < 12) return notSetUp(address, index % 2 === 0 ? '11.8.86.3877' : '18.1.2.2300');
    if (index < 14) return amt(address, '9.0.20.1447', { product: 'ism' });
    if (index < 16) return amt(address, '11.0.0.1205', { bannerHasVersion: false });
    return amt(address, PLAIN_VERSIONS[index % PLAIN_VERSIONS.length] ?? '');
  });
}

/** Row 5: every address of a /24 is a machine that answers the ping. */
export function everyAddress(prefix: string): AmtMachine[] {
  return Array.from({ length: 254 }, (_, index) => {
    const address = `${prefix}.${String(index + 1)}`;
    if (index % 10 === 3) return tlsOnly(address, '16.1.25.2128');
    if (index % 10 === 6) return notSetUp(address, '11.8.86.3877');
    return amt(address, PLAIN_VERSIONS[index % PLAIN_VERSIONS.length] ?? '');
  });
}

/** Row 6: what is not AMT and could be taken for it, and two real ones as a control. */
export function lookalikes(prefix: string): Machine[] {
  const dash = Array.from({ length: 20 }, (_, index): DashMachine => ({
    kind: 'dash',
    address: `${prefix}.${String(10 + index)}`,
    // 0 and 85 in the last byte: one peer looks at single bytes of the number, not at the number.
    enterprise: [3704, 4413, 10876, 674, 19046, 0x0100_0157, 0x0001_0157, 0x0157_0000][index % 8] ?? 0,
    bitIn: index % 4 === 3 ? 20 : 21,
  }));
  const web = WEB_BEHAVIOURS.map(([port, talk], index): WebMachine => ({
    kind: 'web',
    address: `${prefix}.${String(100 + index)}`,
    port,
    talk,
  }));
  return [...dash, ...web, amt(`${prefix}.200`, '11.8.50.3425'), tlsOnly(`${prefix}.201`, '16.1.25.2128')];
}

function page(
  status: number,
  headers: Record<string, string>,
  body = '<html>Hello</html>',
): WebMachine['talk'] {
  return { how: 'http', status, headers, body };
}

function digest(realm: string, server?: string): WebMachine['talk'] {
  const challenge = `Digest realm="${realm}", nonce="dGhpcyBpcyBub3QgYSByZWFsIG5vbmNl", stale="false", qop="auth"`;
  return page(401, { 'WWW-Authenticate': challenge, ...(server !== undefined && { Server: server }) });
}

const WEB_BEHAVIOURS: readonly (readonly [16992 | 16993, WebMachine['talk']])[] = [
  [16992, page(200, { Server: 'nginx/1.25.3' })],
  [16992, page(200, { Server: 'Apache/2.4.62 (Debian)' })],
  [16992, page(404, { Server: 'Microsoft-HTTPAPI/2.0' })],
  [16992, page(200, {})],
  [16992, page(303, { Server: 'lighttpd/1.4', Location: '/logon.htm' })],
  [16992, page(302, { Server: 'GoAhead-Webs', Location: '/login.asp' })],
  [16992, digest('printer', 'CUPS/2.4')],
  [16992, digest('Streaming Server', 'AMT-Print/2.1')],
  [16992, digest('Digest:')],
  [16992, digest('Digest:camera-0123456789abcdef', 'Hipcam')],
  [16992, digest(`Digest:${'g'.repeat(32)}`)],
  [16992, digest(`Digest:${'a'.repeat(31)}`)],
  [16992, page(401, { 'WWW-Authenticate': 'Basic realm="Intel(R) AMT"' })],
  [16992, page(200, { Server: 'not Intel(R) Active Management Technology 11.8.50' })],
  [16992, page(200, { Server: 'AMT Datalogger/2.0' })],
  [16992, page(200, {}, '<title>Intel(R) Active Management Technology 11.8.50</title>')],
  [16993, page(200, { Server: 'nginx/1.25.3' })],
  [16993, { how: 'client-certificate' }],
  [16992, { how: 'mute' }],
  [16992, { how: 'garbage' }],
];

/** What a scanner should say of these machines; of those that are not AMT: nothing. */
export function expectedOf(machines: readonly Machine[]): Expected[] {
  return machines.flatMap((machine) => {
    if (machine.kind !== 'amt') return [];
    const { address, product, state, http, https, bannerHasVersion } = machine;
    const speaks = (http === 'open' || https === 'open') && bannerHasVersion;
    return [
      {
        address,
        vendor: `intel-${product}` as const,
        // A pong knows major and minor only.
        version: speaks ? machine.version : machine.version.split('.').slice(0, 2).join('.'),
        state,
        http: http === 'open',
        https: https === 'open',
      },
    ];
  });
}
