/** Types of ensure.mjs, which is plain JavaScript because it runs before anything is installed. */
export type Part = 'main' | 'preload' | 'renderer';
export type Ready = { ok: true } | { ok: false; message: string };
export type Say = (line: string) => void;

export interface ViteRun {
  root: string;
  config: string;
  outDir: string;
}

export const ROOT: string;
export const PARTS: Record<Part, { entry: string; config: string; sources: string[] }>;
export function sayOnStderr(line: string): void;
export function ensureReady(parts: readonly Part[], options?: { root?: string; say?: Say }): Promise<Ready>;
export function hasSources(root: string): boolean;
export function nodeProblem(version: string): string | undefined;
export function ensureInstalled(options?: {
  root?: string;
  say?: Say;
  runNpm?: (root: string) => Promise<number | string>;
}): Promise<Ready>;
export function isInstalled(root: string): boolean;
export function fitsLock(lock: unknown, installed: unknown): boolean;
export function ensureBuilt(options: {
  root?: string;
  parts: readonly Part[];
  say?: Say;
  runVite?: (run: ViteRun) => Promise<{ code: number | string; output: string }>;
  force?: boolean;
}): Promise<Ready>;
export function isBuilt(root: string, part: Part): boolean;
export function sourcesOf(part: Part): string[];
export function fingerprint(root: string, sources: readonly string[]): string;
export function withLock<T>(root: string, say: Say, work: () => Promise<T>): Promise<T>;
