import { LIMITS } from '#shared/limits';

/**
 * What one conversation may still read: an enumeration with all its pages, or all answers of one look at a machine. Each
 * answer alone may be within its limits and the conversation never end.
 */
export class Budget {
  #bytes: number;
  #elements: number;

  private constructor(bytes: number, elements: number) {
    this.#bytes = bytes;
    this.#elements = elements;
  }

  static ofEnumeration(): Budget {
    return new Budget(LIMITS.enumerationBytes, LIMITS.enumerationElements);
  }

  static ofLook(): Budget {
    return new Budget(LIMITS.lookBytes, LIMITS.lookElements);
  }

  /** Bytes that the next answer may have. */
  get bytes(): number {
    return this.#bytes;
  }

  /** XML elements that the next answer may have. */
  get elements(): number {
    return this.#elements;
  }

  spend(bytes: number, elements: number): void {
    this.#bytes -= bytes;
    this.#elements -= elements;
  }
}
