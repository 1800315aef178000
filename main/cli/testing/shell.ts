import { ok } from '#shared/result';
import { english } from '#shared/texts/speech';
import type { Shell } from '../shell';

export interface Terminal {
  /** All that comes on standard input. */
  stdin?: string | Uint8Array;
  env?: NodeJS.ProcessEnv;
  /** What is typed for each question; absent: not interactive. */
  answer?: string | ((question: string) => string);
  /** What is typed where a secret is asked for, one after the other. */
  secrets?: readonly string[];
  /** Gets what a test types with, where keys go to a handler. */
  onTyping?: (type: (text: string) => void) => void;
}

export interface TestShell extends Shell {
  /** What was written until now. */
  written: { out: string; err: string };
}

/** A shell that keeps what is written to it. */
export function testShell({
  stdin = '',
  env = {},
  answer,
  secrets = [],
  onTyping,
}: Terminal = {}): TestShell {
  const typed = [...secrets];
  const written = { out: '', err: '' };
  return {
    written,
    console: {
      out: ({ text }) => (written.out += text),
      err: ({ text }) => (written.err += text),
      say: english,
      language: 'en',
      interactive: answer !== undefined,
    },
    env,
    version: '9.9.9',
    readStdin: () => Promise.resolve(ok(Buffer.from(stdin))),
    ask: ({ text }) => Promise.resolve(typeof answer === 'function' ? answer(text) : (answer ?? '')),
    askSecret: () => Promise.resolve(typed.shift() ?? ''),
    typing(handler) {
      onTyping?.((text) => handler(Buffer.from(text)));
      return { pause: () => undefined, resume: () => undefined, end: () => undefined };
    },
    onInterrupt: () => () => undefined,
  };
}
