import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run test:foreign`: long, outside `npm test`, and with programs that are fetched for it. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'foreign',
    environment: 'node',
    include: ['tests/foreign/**/*.test.ts'],
    globalSetup: ['tests/foreign/fetch.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
