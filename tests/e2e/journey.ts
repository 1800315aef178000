import { it } from 'vitest';
import { inElectron } from './app-under-test';

type Journey = (title: string, run: () => Promise<void>) => void;

const all: Journey = (title, run) => {
  it(title, run);
};
const none: Journey = () => undefined;

/**
 * A test of the window. All run in a browser in each `npm test`, and in Electron in each `npm run test:electron`. Those
 * named `always` run in Electron in each `npm test`, too; those named `inBrowser` are about what only a browser does.
 */
export const journey: Journey & { always: Journey; inBrowser: Journey } = Object.assign(
  inElectron && process.env['AMT_BENCH_JOURNEYS'] !== 'all' ? none : all,
  { always: all, inBrowser: inElectron ? none : all },
);
