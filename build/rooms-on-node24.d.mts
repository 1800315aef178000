export type FoundNode =
  | { ok: true; file: string; version: string; same: boolean }
  | { ok: false; why: string; same: false };
export interface Outcome {
  failed: number;
  /** Those that failed, one line each. */
  failures: string[];
  said: string;
}
export function node24(
  place?: {
    versions: { node: string };
    execPath: string;
    platform: NodeJS.Platform;
    arch: string;
  },
  mayFetch?: boolean,
): FoundNode;
export function withNodeFirst(file: string, env?: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
export function roomsOnNode24(
  node: { file: string; version: string },
  start: (file: string, args: string[], env: NodeJS.ProcessEnv) => Promise<number>,
): Promise<Outcome>;
export function outcome(
  results: import('./test-count.mjs').TestResults | undefined,
  status: number,
  version: string,
  seconds: number,
): Outcome;
