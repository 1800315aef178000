#!/usr/bin/env node
// The command line. Builds first what has changed since the last time; says so on stderr only.
import module from 'node:module';
import { ensureReady } from './ensure.mjs';

// Saves compiling on every start, where Node can keep the result (22.8 and newer).
module.enableCompileCache?.();

const args = process.argv.slice(2);
// The language may stand in front of the command.
const command = args.find((argument, at) => !argument.startsWith('-') && args[at - 1] !== '--lang');
const ready = await ensureReady(command === 'web' ? ['main', 'renderer'] : ['main']);
if (ready.ok) {
  await import('../dist/main/cli.js');
} else {
  process.stderr.write(`${ready.message}\n`);
  process.exitCode = 1;
}
