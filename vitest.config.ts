import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Nothing in these tests may depend on how fast the computer is; only one that fails waits so long. */
const PATIENT = {
  testTimeout: 600_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
};

/** `npm run test:electron`: every journey in Electron, too; else those that matter most there (tests/e2e/journey.ts). */
const ALL_JOURNEYS = process.env['AMT_BENCH_JOURNEYS'] === 'all';

/**
 * Tests that put something else in the place of a module need a process in which nobody has loaded it. All others share
 * one, because to load the modules again for each file takes longer than most tests.
 */
const REPLACING_MODULES = ['main', 'shared', 'build'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) =>
      /vi\.mock\(|\/fake-electron'/.test(readFileSync(join(import.meta.dirname, path), 'utf8')),
    ),
);

/** Rooms whose tests are not run; an option of the command line would not reach a project that excludes something. */
const LEFT_OUT = (process.env['AMT_BENCH_LEFT_OUT'] ?? '')
  .split(',')
  .filter((room) => room !== '')
  .map((room) => `main/${room}/**`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          environment: 'node',
          setupFiles: ['shared/testing/message-equality.ts'],
          include: ['main/**/*.test.ts', 'shared/**/*.test.ts', 'build/**/*.test.ts'],
          exclude: [...REPLACING_MODULES, ...LEFT_OUT],
          isolate: false,
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
          // They wait for half of their time.
          maxWorkers: 4,
        },
      },
      {
        test: {
          name: 'rooms-isolated',
          environment: 'node',
          setupFiles: ['shared/testing/message-equality.ts'],
          include: REPLACING_MODULES,
          exclude: LEFT_OUT,
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
          maxWorkers: 4,
        },
      },
      {
        test: {
          name: 'window',
          environment: 'node',
          setupFiles: ['shared/testing/message-equality.ts'],
          include: ['renderer/**/*.test.ts', 'tests/window/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: 4,
        },
      },
      {
        test: {
          name: 'conformance',
          environment: 'node',
          setupFiles: ['shared/testing/message-equality.ts'],
          include: [
            'tests/conformance/**/*.test.ts',
            'tests/borders/**/*.test.ts',
            'tests/docs/**/*.test.ts',
            'tests/texts/**/*.test.ts',
          ],
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
          maxWorkers: 4,
        },
      },
      {
        test: {
          name: 'drills',
          environment: 'node',
          setupFiles: ['shared/testing/message-equality.ts'],
          include: ['tests/drills/**/*.test.ts'],
          ...PATIENT,
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
        },
      },
      {
        // After everything else and one after the other: a browser and a bench each time.
        test: {
          name: 'journeys',
          environment: 'node',
          setupFiles: ['shared/testing/message-equality.ts'],
          include: ['tests/e2e/**/*.test.ts'],
          ...PATIENT,
          sequence: { groupOrder: 3 },
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'electron',
          environment: 'node',
          setupFiles: ['shared/testing/message-equality.ts'],
          include: [
            'tests/electron/**/*.test.ts',
            ...(ALL_JOURNEYS ? ['tests/e2e/**/*.test.ts'] : ['tests/e2e/{journeys,configure}.test.ts']),
          ],
          // Of terminals, not of the window.
          exclude: ['tests/e2e/{pipes,terminals}.test.ts'],
          globalSetup: ['tests/electron/setup.ts'],
          env: { AMT_BENCH_WINDOW: 'electron', AMT_BENCH_JOURNEYS: ALL_JOURNEYS ? 'all' : 'some' },
          ...PATIENT,
          sequence: { groupOrder: 4 },
          maxWorkers: 1,
        },
      },
      {
        // Packs the app and starts what came out (`npm run test:package` runs these alone).
        test: {
          name: 'package',
          environment: 'node',
          setupFiles: ['shared/testing/message-equality.ts'],
          include: ['tests/package/**/*.test.ts'],
          ...PATIENT,
          sequence: { groupOrder: 5 },
          maxWorkers: 1,
        },
      },
    ],
  },
});
