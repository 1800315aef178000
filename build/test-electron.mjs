// `npm run test:electron`: every journey of the window in Electron, where `npm test` runs the most important ones.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './ensure.mjs';

const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'electron', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, AMT_BENCH_JOURNEYS: 'all' } },
);
process.exitCode = status ?? 1;
