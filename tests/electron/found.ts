import { inject } from 'vitest';
import type { OrdinaryUser } from './ordinary-user';

/** What the set-up of a run has made ready for tests in Electron. */
export interface ReadyElectron {
  ok: true;
  /** E.g. `Electron 25.1.1`. */
  title: string;
  /** Starts Electron as an ordinary user. */
  executable: string;
  /** What it starts: the built app. */
  appFolder: string;
  /** Of an ordinary user's desktop, with a keychain. */
  env: Record<string, string>;
  user: OrdinaryUser;
}

export type FoundElectron = ReadyElectron | { ok: false; why: string };

declare module 'vitest' {
  interface ProvidedContext {
    electron: FoundElectron;
  }
}

/** Only in the project “electron”, whose set-up provides it. */
export const foundElectron: FoundElectron =
  process.env['AMT_BENCH_WINDOW'] === 'electron'
    ? inject('electron')
    : { ok: false, why: 'these tests run in a browser' };

/** For the titles of tests. */
export const electronTitle = foundElectron.ok
  ? foundElectron.title
  : `Electron (skipped: ${foundElectron.why})`;

/** @throws where tests are not skipped although there is none */
export function readyElectron(): ReadyElectron {
  if (!foundElectron.ok) throw new Error(foundElectron.why);
  return foundElectron;
}
