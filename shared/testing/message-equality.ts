import { expect } from 'vitest';
import { isMessage } from '../texts/message';
import { english } from './english';

// Tests quote messages as people read them: a message equals the sentence that it is in English.
expect.addEqualityTesters([
  function messageAsSentence(a: unknown, b: unknown): boolean | undefined {
    if (isMessage(a) && typeof b === 'string') return english(a) === b;
    if (isMessage(b) && typeof a === 'string') return english(b) === a;
    return undefined;
  },
]);
