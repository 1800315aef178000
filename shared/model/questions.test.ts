import { describe, expect, it } from 'vitest';
import { inEnglish } from '../testing/english';
import type { Evidence, Statement } from './evidence';
import { verdictQuestionOf } from './questions';
import type { VerdictCode } from './verdict';

function asked(code: VerdictCode, statements: Statement[] = [], takenBack = false): string | undefined {
  const evidence = statements.map((statement): Evidence => {
    return { at: '2026-01-02T10:00:00.000Z', fact: '', kind: 'technician', raw: { statement, takenBack } };
  });
  return inEnglish(verdictQuestionOf({ verdict: { code }, evidence })?.text);
}

describe('the question beside a verdict', () => {
  it('is asked where the answer changes the verdict', () => {
    expect(asked('not-set-up')).toContain('What do you know');
    expect(asked('no-amt-seen')).toContain('Windows');
    expect(asked('ready')).toBeUndefined();
  });

  it('about Windows is not asked once Windows has answered, unless that is taken back', () => {
    expect(asked('password-refused', ['windows-says-admin-mode'])).toBeUndefined();
    expect(asked('password-refused', ['windows-says-admin-mode'], true)).toContain('Windows');
    expect(asked('password-refused', ['never-touched'])).toContain('Windows');
    // What is asked about MEBx has nothing to do with it.
    expect(asked('not-set-up', ['windows-says-not-activated'])).toContain('What do you know');
  });
});
