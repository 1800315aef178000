/** Types of with-keychain.mjs, which is plain JavaScript because `npm test` starts it without a build. */
type Env = Record<string, string | undefined>;

export function keychainProblem(): string | undefined;
export function startKeychain(
  env: Env,
  as?: readonly string[],
): Promise<{ env: Record<string, string>; stop: () => void }>;
