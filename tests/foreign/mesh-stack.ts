import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { SimulatedMachine } from '#main/simulator/index';
import { pathOf } from './programs';

/** What its constructors return, with properties that its scripts add. */
type Foreign = Record<string, unknown>;
type Method = (...parameters: unknown[]) => unknown;

const foreign = z.record(z.string(), z.unknown());
const responseSchema = z.object({ Body: foreign.nullish() }).loose();
const batchSchema = z.record(
  z.string(),
  z.object({ status: z.number(), response: z.unknown(), responses: z.unknown() }),
);

/** An answer as MeshCentral’s stack hands it out. */
export interface MeshAnswer {
  status: number;
  body: Foreign;
}

export type MeshBatch = z.infer<typeof batchSchema>;

function isMethod(value: unknown): value is Method {
  return typeof value === 'function';
}

function created(file: string, ...parameters: unknown[]): Foreign {
  const path = join(pathOf('meshcentral'), 'amt', file);
  const make: unknown = createRequire(path)(path);
  if (!isMethod(make)) throw new TypeError(`${file} exports no function`);
  // Not parsed: that would be a copy, and the scripts hold on to their own object.
  const made = make(...parameters);
  if (!isForeign(made)) throw new TypeError(`${file} makes no object`);
  return made;
}

function isForeign(value: unknown): value is Foreign {
  return typeof value === 'object' && value !== null;
}

/** MeshCentral’s own WS-Man stack, connected to a simulated machine; callbacks as promises. */
export class MeshStack {
  readonly #stack: Foreign;
  readonly #comm: Foreign;

  constructor(machine: SimulatedMachine, password: string, secure = false) {
    const { address, ports } = machine.info;
    const port = secure ? ports.https : ports.http;
    this.#comm = created('amt-wsman-comm.js', address, port, 'admin', password, secure ? 1 : 0);
    // It checks no certificate then.
    this.#comm['xtlsFingerprint'] = 0;
    this.#stack = created('amt.js', created('amt-wsman.js', this.#comm));
  }

  /** Calls a function of the stack whose last parameter is the callback. */
  call(name: string, ...parameters: unknown[]): Promise<MeshAnswer> {
    return this.run(name, (callback) => [...parameters, callback]);
  }

  /** The same where the callback is not the last one. */
  run(name: string, order: (callback: Method) => unknown[]): Promise<MeshAnswer> {
    return new Promise((resolve) => {
      const callback: Method = (_stack, _name, response, status) => {
        const parsed = responseSchema.safeParse(response);
        resolve({ status: Number(status), body: parsed.success ? (parsed.data.Body ?? {}) : {} });
      };
      this.#method(name)(...order(callback));
    });
  }

  /** Reads classes one after the other, whatever comes; a star in front means Get instead of Enumerate. */
  batch(names: readonly string[]): Promise<MeshBatch> {
    return new Promise((resolve) => {
      const done: Method = (_stack, _name, answers) => resolve(batchSchema.parse(answers));
      this.#method('BatchEnum')(null, names, done, null, true);
    });
  }

  /** Event log or audit log, as its own reader understands it. */
  log(name: 'GetMessageLog' | 'GetAuditLog'): Promise<Foreign[]> {
    return new Promise((resolve) => {
      const done: Method = (_stack, records) => resolve(z.array(foreign).parse(records));
      this.#method(name)(done);
    });
  }

  close(): void {
    const cancel = this.#comm['CancelAllQueries'];
    // 999: quietly.
    if (isMethod(cancel)) cancel(999);
  }

  #method(name: string): Method {
    const method = this.#stack[name];
    if (!isMethod(method)) throw new TypeError(`MeshCentral has no ${name}`);
    return method;
  }
}
