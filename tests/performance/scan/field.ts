import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { X509CertificateGenerator } from '@peculiar/x509';
import type { AmtMachine, DashMachine, Machine, WebMachine } from './machines';
import { answerName } from './name-server';
import { pongOf, tagOfPing } from './pong';

/**
 * The machines of one row, in a process of its own inside the field's namespace: `field <plan.json>`. Light on
 * purpose: canned answers, no pause before any of them. Says `ready` on stdout; ends when stdin does, that is, with
 * the measurement.
 */
export interface FieldPlan {
  machines: Machine[];
  /** Where names are looked up. */
  nameServer: string;
}

const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as FieldPlan;
const identity = await makeIdentity();
const working: Promise<unknown>[] = [serveNames(plan.nameServer)];
for (const machine of plan.machines) {
  if (machine.kind === 'amt') working.push(...serveAmt(machine));
  else if (machine.kind === 'dash') working.push(servePong(machine));
  else working.push(serveWeb(machine));
}
await Promise.all(working);
process.stdout.write('ready\n');
process.stdin.resume().on('end', () => process.exit(0));

/** A key and a certificate for all: making 254 of them would take longer than the measurement. */
async function makeIdentity(): Promise<{ key: string; cert: string }> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(
    { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=Intel(R) AMT',
      notBefore: new Date('2020-01-01T00:00:00Z'),
      notAfter: new Date('2049-12-31T00:00:00Z'),
      signingAlgorithm: algorithm,
      keys,
    },
    webcrypto,
  );
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const lines = der.match(/.{1,64}/g) ?? [];
  return {
    cert: certificate.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`,
  };
}

function serveAmt(machine: AmtMachine): Promise<unknown>[] {
  const { address, http, https } = machine;
  const serve: RequestListener = amtPages(machine);
  return [
    servePong(machine),
    ...(http === 'open' ? [listen(createServer(serve), address, 16992)] : []),
    ...(https === 'open' ? [listen(createHttpsServer(identity, serve), address, 16993)] : []),
  ];
}

/** A machine that hides its pong has the socket too: silence, and no “port unreachable”. */
async function servePong(machine: AmtMachine | DashMachine): Promise<void> {
  const answers = machine.kind === 'dash' || machine.answersPing;
  const socket = createSocket('udp4');
  socket.bind(623, machine.address);
  await once(socket, 'listening');
  socket.on('error', () => undefined);
  socket.on('message', (datagram, { address, port }) => {
    const tag = tagOfPing(datagram);
    if (answers && tag !== undefined) socket.send(pongOf(machine, tag), port, address);
  });
}

/** The front page of the firmware, and the challenge for everything else (docs/reference/protocol.md, P5 and P8). */
function amtPages({ address, product, version, bannerHasVersion }: AmtMachine): RequestListener {
  const name =
    product === 'ism' ? 'Intel(R) Standard Manageability' : 'Intel(R) Active Management Technology';
  const server = bannerHasVersion ? `${name} ${version}` : 'AMT';
  const realm = `Digest:${Buffer.from(address).toString('hex').padEnd(32, '0').slice(0, 32).toUpperCase()}`;
  return (request, response) => {
    request.resume();
    response.sendDate = false;
    response.setHeader('Server', server);
    if (request.url === '/' && request.method === 'GET') {
      response.writeHead(303, { Location: '/logon.htm', 'Content-Length': '0' }).end();
      return;
    }
    response
      .writeHead(401, {
        'WWW-Authenticate': `Digest realm="${realm}", nonce="wlbEK1EtAAAAAAAAWW5aUHFp+mQQ1j63",stale="false",qop="auth"`,
        'Content-Type': 'text/html',
        Connection: 'close',
      })
      .end('<html><body>Log on failed.</body></html>');
  };
}

function serveWeb({ address, port, talk }: WebMachine): Promise<unknown> {
  switch (talk.how) {
    case 'http': {
      const serve: RequestListener = (request, response) => {
        request.resume();
        response.writeHead(talk.status, talk.headers).end(talk.body);
      };
      return listen(port === 16993 ? createHttpsServer(identity, serve) : createServer(serve), address, port);
    }
    case 'client-certificate':
      return listen(
        createTlsServer({ ...identity, requestCert: true, rejectUnauthorized: true, ca: identity.cert }),
        address,
        port,
      );
    case 'mute':
      return listen(
        createTcpServer((socket) => socket.on('error', () => socket.destroy()).resume()),
        address,
        port,
      );
    case 'garbage':
      return listen(
        createTcpServer((socket) => {
          socket.on('error', () => socket.destroy()).resume();
          socket.end(Buffer.from('SSH-2.0-nothing\r\n\0\u0001\u0002AMT'));
        }),
        address,
        port,
      );
  }
}

async function listen(server: Server, address: string, port: number): Promise<void> {
  server.on('tlsClientError', () => undefined);
  server.listen({ host: address, port, backlog: 511 });
  await once(server, 'listening');
}

async function serveNames(address: string): Promise<void> {
  const socket = createSocket('udp4');
  socket.bind(53, address);
  await once(socket, 'listening');
  socket.on('message', (query, { address: asker, port }) => {
    const answer = answerName(query);
    if (answer) socket.send(answer, port, asker);
  });
}
