import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `npm run bench:window`: how quick the window starts, how much script that takes, and how quick the list is with 5,000
 * machines, in about two minutes. Build first. `npm run bench:electron` measures the start of Electron.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    name: 'window',
    environment: 'node',
    include: ['tests/performance/window/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
