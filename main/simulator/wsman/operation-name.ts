/** "Class.Verb" as far as can be told before the request is understood; for rules of faults and gates. */
export function peekOperation(envelope: string): string {
  const last = (element: string): string =>
    new RegExp(`<(?:\\w+:)?${element}\\b[^>]*>\\s*([^<\\s]+)`).exec(envelope)?.[1]?.split('/').at(-1) ?? '';
  return `${last('ResourceURI')}.${last('Action')}`;
}

/**
 * Whether a rule means an operation.
 * @param wanted "Class.Verb", the class or the verb alone; undefined means every operation
 */
export function concernsOperation(wanted: string | undefined, operation: string): boolean {
  if (wanted === undefined || operation === wanted) return true;
  return operation.endsWith(`.${wanted}`) || operation.startsWith(`${wanted}.`);
}
