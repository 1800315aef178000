// `npm run test:node24`: everything that `npm test` runs, on Node 24, which is what Electron 45 carries. What follows `--`
// is for Vitest, as with `npm test`.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { ROOT, sayOnStderr as say } from './ensure.mjs';
import { fetchNode, RELEASES } from './other-node.mjs';

process.exitCode = main();

function main() {
  const found =
    process.versions.node.split('.')[0] === '24'
      ? { ok: true, file: process.execPath, version: process.versions.node }
      : process.platform === 'linux' && process.arch === 'x64'
        ? fetchNode(RELEASES.linux)
        : { ok: false, why: 'Node 24 is fetched for Linux on x64 only; run npm test with Node 24 instead' };
  if (!found.ok) {
    say(`The tests were not run on Node 24: ${found.why}.`);
    return 1;
  }
  say(`Node ${found.version}`);
  const args = [join(ROOT, 'build', 'test.mjs'), ...process.argv.slice(2)];
  const env = { ...process.env, PATH: `${dirname(found.file)}${delimiter}${process.env.PATH ?? ''}` };
  return spawnSync(found.file, args, { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1;
}
