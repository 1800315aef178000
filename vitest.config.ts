import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          environment: 'node',
          include: ['main/**/*.test.ts', 'shared/**/*.test.ts', 'build/**/*.test.ts'],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'conformance',
          environment: 'node',
          include: ['tests/conformance/**/*.test.ts', 'tests/borders/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'drills',
          environment: 'node',
          include: ['tests/drills/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
