import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Shell } from './run';

/** The real terminal. */
export function processShell(): Shell {
  const interactive = process.stdin.isTTY && process.stderr.isTTY;
  // A reader such as `head` that goes away early is no mistake.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    console: {
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      interactive,
    },
    env: process.env,
    version: packageVersion(),
    readStdin,
    ask: interactive ? ask : () => Promise.resolve(false),
    onInterrupt(handler) {
      process.on('SIGINT', handler);
      process.on('SIGTERM', handler);
      return () => {
        process.off('SIGINT', handler);
        process.off('SIGTERM', handler);
      };
    },
  };
}

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** From the package.json beside the built files. */
function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const parsed: unknown = JSON.parse(text);
  const version =
    typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  return typeof version === 'string' ? version : 'unknown';
}
