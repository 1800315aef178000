import { createHash, randomBytes } from 'node:crypto';
import { Agent as HttpAgent, type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { SimulatedMachine } from '../machine/simulated-machine';
import { enumerateRequest, pullRequest, textOf } from './requests';

/** An answer as it came. */
export interface TestAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Challenge {
  realm: string;
  nonce: string;
  qop: string;
  count: number;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** Parameter of a challenge, quotes removed. */
export function challengeParameter(header: string, name: string): string {
  return new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? '';
}

/** Value of an Authorization header, written from RFC 2617 and not from the simulator's own code. */
export function authorizationFor(
  login: { user: string; password: string },
  challenge: { realm: string; nonce: string; qop: string; nc: string },
  request: { method: string; uri: string; body: string },
): string {
  const cnonce = randomBytes(8).toString('hex');
  const { realm, nonce, qop, nc } = challenge;
  const first = md5(`${login.user}:${realm}:${login.password}`);
  const second =
    qop === 'auth-int'
      ? md5(`${request.method}:${request.uri}:${md5(request.body)}`)
      : md5(`${request.method}:${request.uri}`);
  const response = md5(`${first}:${nonce}:${nc}:${cnonce}:${qop}:${second}`);
  return (
    `Digest username="${login.user}", realm="${realm}", nonce="${nonce}", uri="${request.uri}", ` +
    `response="${response}", qop=${qop}, nc=${nc}, cnonce="${cnonce}"`
  );
}

/** A small client of our own for the simulator's tests: one connection, digest, no retries beyond a fresh challenge. */
export class TestClient {
  readonly #machine: SimulatedMachine;
  readonly #secure;
  readonly #qop: 'auth' | 'auth-int';
  #challenge: Challenge | undefined;
  readonly #agent: HttpAgent | HttpsAgent;
  /** How `nc` is written; tests break it on purpose. */
  countText = (count: number): string => count.toString(16).padStart(8, '0');

  constructor(
    machine: SimulatedMachine,
    readonly login: { user: string; password: string },
    secure = false,
    qop: 'auth' | 'auth-int' = 'auth',
  ) {
    this.#machine = machine;
    this.#secure = secure;
    this.#qop = qop;
    const options = { keepAlive: true, maxSockets: 1 };
    this.#agent = secure
      ? new HttpsAgent({
          ...options,
          rejectUnauthorized: false,
          minVersion: 'TLSv1',
          ciphers: 'DEFAULT:@SECLEVEL=0',
        })
      : new HttpAgent(options);
  }

  close(): void {
    this.#agent.destroy();
  }

  /** One HTTP request, without retries. Rejects with the socket's error. */
  send(method: string, path: string, body = '', headers: Record<string, string> = {}): Promise<TestAnswer> {
    const { address, ports } = this.#machine.info;
    return new Promise((resolve, reject) => {
      const options = {
        host: address,
        port: this.#secure ? ports.https : ports.http,
        method,
        path,
        agent: this.#agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      };
      const request = (this.#secure ? httpsRequest : httpRequest)(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Asks for a challenge without credentials. */
  async fetchChallenge(): Promise<void> {
    this.#takeChallenge(await this.send('POST', '/wsman', ''));
  }

  /** One request with credentials. */
  async once(body: string): Promise<TestAnswer> {
    if (!this.#challenge) await this.fetchChallenge();
    const challenge = this.#challenge;
    if (!challenge) throw new Error('no challenge');
    challenge.count += 1;
    const authorization = authorizationFor(
      this.login,
      { ...challenge, nc: this.countText(challenge.count) },
      { method: 'POST', uri: '/wsman', body },
    );
    return this.send('POST', '/wsman', body, { authorization });
  }

  /** One WS-Management request; a fresh challenge in the middle of a session is answered once. */
  async post(body: string): Promise<TestAnswer> {
    const knew = this.#challenge !== undefined;
    const answer = await this.once(body);
    if (answer.status !== 401) return answer;
    this.#takeChallenge(answer);
    return knew ? this.once(body) : answer;
  }

  /** Everything that Pull gives of a class, round by round, `most` elements at a time. */
  async pull(className: string, most = 999): Promise<string[]> {
    const rounds: string[] = [];
    let context = textOf((await this.post(enumerateRequest(className))).body, 'EnumerationContext');
    while (context !== undefined) {
      const { body } = await this.post(pullRequest(className, context, most));
      rounds.push(body);
      context = body.includes('EndOfSequence') ? undefined : textOf(body, 'EnumerationContext');
    }
    return rounds;
  }

  #takeChallenge(answer: TestAnswer): void {
    const header = answer.headers['www-authenticate'] ?? '';
    this.#challenge = {
      realm: challengeParameter(header, 'realm'),
      nonce: challengeParameter(header, 'nonce'),
      qop: this.#qop,
      count: 0,
    };
  }
}
