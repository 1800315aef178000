// `npm run test:node24`: everything that `npm test` runs, on Node 24, which is what Electron 45 carries. What follows `--`
// is for Vitest, as with `npm test`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, sayOnStderr as say } from './ensure.mjs';
import { node24, withNodeFirst } from './rooms-on-node24.mjs';

process.exitCode = main();

function main() {
  const found = node24();
  if (!found.ok) {
    say(`The tests were not run on Node 24: ${found.why}.`);
    return 1;
  }
  say(`Node ${found.version}`);
  const args = [join(ROOT, 'build', 'test.mjs'), ...process.argv.slice(2)];
  const env = withNodeFirst(found.file);
  return spawnSync(found.file, args, { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1;
}
