import type { Evidence, EvidenceOf, Pong, Statement } from '#shared/model/evidence';
import type { Maker } from '#shared/model/maker';
import type { PortState } from '#shared/model/primitives';
import type { Verdict } from '#shared/model/verdict';
import { type Facts, factsOf } from '../facts/facts';
import { verdictOf } from '../verdicts/verdict';

export const ATTEMPTS = { used: 0, allowed: 3 };
export const REALM = 'Digest:0123456789ABCDEF0123456789ABCDEF';

/** Builds evidence in the order of calls, a second apart. */
export class Story {
  readonly evidence: Evidence[] = [];
  #time = Date.parse('2026-11-23T12:00:00Z');

  #at(): string {
    this.#time += 1000;
    return new Date(this.#time).toISOString();
  }
  pong(pong: Partial<Pong> | 'none'): this {
    const full: Pong = {
      enterprise: 343,
      openPort: 0,
      dualPort: false,
      state: 'pre',
      dash: true,
      version: '12.0',
    };
    this.evidence.push({
      kind: 'rmcp-pong',
      at: this.#at(),
      fact: 'pong',
      raw: pong === 'none' ? { answered: false } : { answered: true, pong: { ...full, ...pong }, rttMs: 1 },
    });
    return this;
  }
  hello(): this {
    this.evidence.push({
      kind: 'hello',
      at: this.#at(),
      fact: 'hello',
      raw: { uuid: '00112233-4455-6677-8899-aabbccddeeff', credentialsSet: false, hashes: 1 },
    });
    return this;
  }
  ports(http: PortState, https: PortState): this {
    this.evidence.push(
      { kind: 'port', at: this.#at(), fact: 'http', raw: { service: 'http', number: 16992, state: http } },
      { kind: 'port', at: this.#at(), fact: 'https', raw: { service: 'https', number: 16993, state: https } },
    );
    return this;
  }
  /** Banner and challenge as AMT gives them. */
  web(version = '12.0.93.2323', realm = REALM): this {
    this.evidence.push(
      {
        kind: 'http',
        at: this.#at(),
        fact: 'banner',
        raw: { scheme: 'http', path: '/', status: 303, product: 'intel-amt', version },
      },
      { kind: 'challenge', at: this.#at(), fact: 'challenge', raw: { realm, amtRealm: true, qop: ['auth'] } },
    );
    return this;
  }
  /** An answer to `GET path` without credentials. */
  answers(path: string, status: number): this {
    this.evidence.push({
      kind: 'http',
      at: this.#at(),
      fact: `${path} ${String(status)}`,
      raw: { scheme: 'http', path, status, product: 'intel-amt', version: '12.0.93.2323' },
    });
    return this;
  }
  /** A certificate that covers these years. */
  tls(from = 2026, to = 2030): this {
    const raw = {
      ok: true,
      fingerprint256: 'a'.repeat(64),
      subject: 'CN=x',
      issuer: 'CN=x',
      notBefore: `${String(from)}-01-01T00:00:00.000Z`,
      notAfter: `${String(to)}-01-01T00:00:00.000Z`,
      protocol: 'TLSv1.2',
      selfSigned: true,
    } as const;
    this.evidence.push({ kind: 'tls', at: this.#at(), fact: 'tls', raw });
    return this;
  }
  wantsClientCertificate(reason: 'client-certificate' | 'handshake' = 'client-certificate'): this {
    this.evidence.push({
      kind: 'tls',
      at: this.#at(),
      fact: 'tls',
      raw: { ok: false, reason, detail: '' },
    });
    return this;
  }
  login(outcome: 'accepted' | 'refused', certain = false, user = 'admin'): this {
    this.evidence.push({
      kind: 'login',
      at: this.#at(),
      fact: `login ${outcome}`,
      raw: { user, outcome, certain },
    });
    return this;
  }
  firmware(over: { limited?: boolean; servers?: string[]; mode?: 'ccm' | 'acm' } = {}): this {
    const { limited = false, servers = [], mode = 'acm' } = over;
    this.evidence.push(
      {
        kind: 'wsman',
        at: this.#at(),
        fact: 'mode',
        raw: { topic: 'mode', controlMode: mode, provisioningState: 'post' },
      },
      { kind: 'wsman', at: this.#at(), fact: 'rights', raw: { topic: 'rights', limited } },
      {
        kind: 'wsman',
        at: this.#at(),
        fact: 'remote',
        raw: { topic: 'remote-access', servers, homeDomains: [] },
      },
    );
    return this;
  }
  /** One more reading of a firmware that is logged in to. */
  reads(raw: EvidenceOf<'wsman'>['raw']): this {
    this.evidence.push({ kind: 'wsman', at: this.#at(), fact: raw.topic, raw });
    return this;
  }
  said(...statements: Statement[]): this {
    for (const statement of statements) {
      this.evidence.push({
        kind: 'technician',
        at: this.#at(),
        fact: `said ${statement}`,
        raw: { statement },
      });
    }
    return this;
  }
  tookBack(statement: Statement): this {
    const raw = { statement, takenBack: true };
    this.evidence.push({ kind: 'technician', at: this.#at(), fact: `took back ${statement}`, raw });
    return this;
  }
  changed(what: EvidenceOf<'ledger'>['raw']['what'], knownAt?: string): this {
    this.evidence.push({
      kind: 'ledger',
      at: this.#at(),
      fact: 'changed',
      raw: { what, expected: 'x', seen: 'y', ...(knownAt !== undefined && { knownAt }) },
    });
    return this;
  }
  facts(): Facts {
    return factsOf(this.evidence);
  }
  verdict(maker?: Maker, ownPort = false): Verdict {
    return verdictOf(this.evidence, { attempts: ATTEMPTS, maker, ownPort });
  }
}

/** A machine that is set up and answers over plain HTTP. */
export const setUp = (version?: string): Story =>
  new Story()
    .pong({ state: 'post', openPort: 16992, version: (version ?? '12.0').split('.').slice(0, 2).join('.') })
    .ports('open', 'closed')
    .web(version);

/** A machine that is not set up. */
export const factory = (version = '12.0'): Story =>
  new Story().pong({ state: 'pre', version }).ports('closed', 'closed');
