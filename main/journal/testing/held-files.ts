import { createRequire, syncBuiltinESMExports } from 'node:module';

type Call = (...args: unknown[]) => unknown;

const require = createRequire(import.meta.url);
const PLAIN = require('node:fs') as Record<string, Call>;
const PROMISES = require('node:fs/promises') as Record<string, Call>;

export interface Held {
  /** How often the system has refused. */
  readonly refusals: number;
  release(): void;
}

export interface Hold {
  /** Functions of `node:fs`, as in `renameSync`; `promises.` in front for those of `node:fs/promises`. */
  calls: readonly string[];
  /** Part of the path. */
  path: string;
  code: 'EBUSY' | 'EPERM' | 'EACCES' | 'ENOTSUP';
  /** Absent: until it is released. */
  times?: number;
}

/** Refuses work at files as Windows does while a virus scanner holds them open, for everybody in this process. */
export function holdFiles({ calls, path, code, times = Infinity }: Hold): Held {
  let refusals = 0;
  const undo = calls.map((name) => {
    const later = name.startsWith('promises.');
    const [owner, key] = later ? [PROMISES, name.slice('promises.'.length)] : [PLAIN, name];
    const original = owner[key];
    if (!original) throw new Error(`node:fs has no ${name}`);
    owner[key] = (...args) => {
      const isHeld = args.slice(0, 2).some((arg) => typeof arg === 'string' && arg.includes(path));
      if (!isHeld || refusals >= times) return original.apply(owner, args);
      refusals++;
      const error = Object.assign(new Error(`${code}: held by the test, ${key}`), { code, syscall: key });
      if (later) return Promise.reject(error);
      const back = args.at(-1);
      if (key.endsWith('Sync') || typeof back !== 'function') throw error;
      setImmediate(() => Reflect.apply(back, undefined, [error]) as unknown);
      return undefined;
    };
    return () => (owner[key] = original);
  });
  syncBuiltinESMExports();
  return {
    get refusals() {
      return refusals;
    },
    release() {
      for (const each of undo) each();
      syncBuiltinESMExports();
    },
  };
}
