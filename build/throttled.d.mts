/** Types of throttled.mjs, which is plain JavaScript because it runs before anything is built. */
export function throttleProblem(): string | undefined;
