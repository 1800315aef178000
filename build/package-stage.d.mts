export function clearStage(release: string): void;
/**
 * Completes app/ in the folder `release` after its dist/main was built, and writes texts/ beside it. `main`: the main
 * script, relative to app/.
 */
export function completeStage(options: { root: string; release: string; main?: string }): void;
