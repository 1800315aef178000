/** Types of electron-runtime.mjs, which is plain JavaScript because it runs before anything is installed. */
type Env = Record<string, string | undefined>;

export interface Place {
  platform: string;
  env: Env;
  uid?: number | undefined;
}

export function whyNotElectron(place: Place): string | undefined;
export function hasDisplay(place: Place): boolean;
export function installedRuntime(root: string, env: Env): string | undefined;
export function fetchRuntime(options: {
  root: string;
  env: Env;
  say: (line: string) => void;
  again: boolean;
  stallMs?: number;
  now?: () => number;
}): Promise<{ ok: true; file: string } | { ok: false; reason: string }>;
export function downloadEnv(env: Env): Env;
export function downloadHint(reason: string, env: Env): string;
export function firstError(output: string): string;
export function runElectron(
  file: string,
  root: string,
  env: Env,
): Promise<{ code: number; sandboxRefused: boolean; notStarted?: string }>;
export function whyNotStarted(error: { code?: string; message: string }): string;
export function isSandboxRefusal(stderr: string): boolean;
