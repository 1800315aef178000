/** A button that looks and reads as disabled, but keeps the focus, which one that is disabled loses. */
export function inactive(when: boolean): { 'aria-disabled': boolean; 'data-disabled': true | undefined } {
  return { 'aria-disabled': when, 'data-disabled': when || undefined };
}
