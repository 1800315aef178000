import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run bench:electron`: what a scan costs in Electron beside plain Node. As root, on Linux, in about two minutes. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    name: 'cost',
    environment: 'node',
    include: ['tests/performance/electron/**/*.test.ts'],
    globalSetup: ['tests/electron/setup.ts'],
    env: { AMT_BENCH_WINDOW: 'electron' },
    testTimeout: 600_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
