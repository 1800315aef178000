import type { Effect } from '../classes/model/class-model';
import type { Faults } from '../controls/faults';
import type { StatsCounter } from '../controls/stats';
import type { Firmware } from '../firmware/firmware';
import { challengeHeader } from '../network/digest';
import type { HttpReply } from '../network/http-reply';
import type { HttpRequest } from '../network/http-request';
import type { Nonces } from '../network/nonces';
import { peekOperation } from '../wsman/operation-name';
import type { LoginGate } from './login-gate';
import { LOGON_PAGE, MISSING_PAGE, ODD_PAGE, REFUSED_PAGE, serverText, statusPage } from './pages';
import type { WsmanReply, WsmanService } from './wsman-service';

const MEGABYTE = 1_048_576;
/** EnabledState of AMT_WebUIService. */
const WEB_UI_ON = 2;

/** What the web service of one machine is made of. */
export interface WebParts {
  firmware: Firmware;
  gate: LoginGate;
  nonces: Nonces;
  wsman: WsmanService;
  faults: Faults;
  counter: StatsCounter;
  quirks: { saysStale: boolean; webPage: boolean };
  /** Real milliseconds. */
  delay: (ms: number) => Promise<void>;
  latencyMs: number;
  /** Runs what an operation leads to, once its answer is out. */
  carryOut: (effects: readonly Effect[], by: string, from: string) => void;
}

/** Who is at the other end of a connection. */
export interface Peer {
  /** Address of the client. */
  from: string;
  /** Over TLS. */
  secure: boolean;
}

/** HTTP of one machine: log-on page, challenge, and WS-Management behind it. */
export class WebService {
  readonly #parts: WebParts;
  constructor(parts: WebParts) {
    this.#parts = parts;
  }

  async answer(request: HttpRequest, peer: Peer): Promise<HttpReply | 'hang-up'> {
    const { faults, latencyMs, delay, counter } = this.#parts;
    counter.add('requests');
    const drop = faults.takeDrop(undefined);
    if (faults.closeWithoutAnswer || drop === 'before-work') return 'hang-up';
    if (latencyMs + faults.delayMs > 0) await delay(latencyMs + faults.delayMs);
    const reply = await this.#route(request, peer);
    if (reply === 'hang-up') return reply;
    if (drop === 'before-answer') {
      reply.afterwards?.();
      return 'hang-up';
    }
    return drop === 'after-answer' ? { ...reply, close: true } : reply;
  }

  async #route(request: HttpRequest, peer: Peer): Promise<HttpReply | 'hang-up'> {
    const path = request.target.split('?')[0] ?? '';
    if (path === '/wsman') return this.#answerWsman(request, peer);
    const isGet = request.method === 'GET';
    const hasPages =
      this.#parts.quirks.webPage && this.#parts.firmware.settings.webUi.EnabledState === WEB_UI_ON;
    if (!hasPages || !isGet) return this.#page(404, MISSING_PAGE);
    // In this order, by which nmap knows Intel AMT.
    if (path === '/') {
      return {
        ...this.#page(303, ''),
        headers: [['Location', '/logon.htm']],
        lastHeaders: [this.#server()],
      };
    }
    if (path === '/logon.htm') return this.#page(200, LOGON_PAGE);
    return path === '/index.htm' ? this.#statusPage(request) : this.#page(404, MISSING_PAGE);
  }

  /** The first page behind the login. */
  #statusPage(request: HttpRequest): HttpReply {
    const { firmware, gate } = this.#parts;
    const verdict = gate.check(request);
    if (verdict.kind === 'challenge') return this.#challenge(verdict.stale);
    return this.#page(200, statusPage(firmware.settings.general.HostName, firmware.power));
  }

  async #answerWsman(request: HttpRequest, { from, secure }: Peer): Promise<HttpReply | 'hang-up'> {
    const { firmware, gate, wsman, faults, counter, carryOut } = this.#parts;
    const verdict = gate.check(request);
    if (verdict.kind === 'challenge') return this.#challenge(verdict.stale);
    if (request.method !== 'POST') return this.#page(405, MISSING_PAGE);
    const text = request.body.toString('utf8');
    const operation = peekOperation(text);
    const drop = faults.takeDrop(operation);
    if (drop === 'before-work') return 'hang-up';
    const { login } = verdict;
    await faults.gates.pass(operation, 'before');
    const result = await wsman.handle(text, { firmware, login, from, secure }, faults.returnValues);
    await faults.gates.pass(operation, 'after');
    if (!result) return this.#page(400, MISSING_PAGE);
    if (result.operation !== '') counter.operation(result.operation);
    const afterwards = (): void => carryOut(result.effects, login.name, from);
    if (drop === 'before-answer') {
      afterwards();
      return 'hang-up';
    }
    return { ...this.#soap(result), close: drop === 'after-answer', afterwards };
  }

  /** The challenge as recorded: headers in this order, the three-in-one page, connection closed. */
  #challenge(stale: boolean): HttpReply {
    const { firmware, nonces, faults, quirks } = this.#parts;
    const realm = faults.realm ?? firmware.accounts.realm;
    const header = challengeHeader(realm, nonces.issue(), stale && quirks.saysStale, firmware.generation.qop);
    return {
      status: 401,
      headers: [['WWW-Authenticate', header], ['Content-Type', 'text/html'], this.#server()],
      body: REFUSED_PAGE,
      framing: 'length',
      close: true,
    };
  }

  /** Headers of an answer (docs/reference/protocol.md, P6). */
  #soap(result: WsmanReply): HttpReply {
    const { firmware, faults } = this.#parts;
    if (faults.html) return this.#page(200, ODD_PAGE);
    const { newHeaders } = firmware.generation;
    return {
      status: result.status,
      headers: [
        ['Date', firmware.clock.date().toUTCString()],
        this.#server(),
        ['X-Frame-Options', 'DENY'],
        ...(newHeaders
          ? ([
              ['X-Content-Type-Options', 'nosniff'],
              ['X-XSS-Protection', '1'],
              ['Strict-Transport-Security', 'max-age=31536000'],
            ] as const)
          : []),
        ['Content-Type', `application/soap+xml;${newHeaders ? '' : ' '}charset=UTF-8`],
      ],
      body: result.xml + ' '.repeat(faults.bodyMegabytes * MEGABYTE),
      framing: 'chunked',
      close: false,
      ...(faults.dripEveryMs > 0 ? { dripEveryMs: faults.dripEveryMs } : {}),
    };
  }

  #page(status: number, body: string): HttpReply {
    return {
      status,
      headers: [['Content-Type', 'text/html'], this.#server()],
      body,
      framing: 'length',
      close: false,
    };
  }

  #server(): readonly [string, string] {
    const { generation, spec } = this.#parts.firmware;
    return ['Server', serverText(generation, spec.kind === 'intel-ism')];
  }
}
