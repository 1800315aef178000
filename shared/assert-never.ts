/**
 * Marks the branch of a switch that cannot be reached. The compiler refuses it when a case is missing.
 * @throws always, because reaching it is a bug
 */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
