import { passwordProblems } from '../../../shared/password-rules';
import type { Text } from '../../../shared/texts/message';
import { sentences } from '../../../shared/texts/sentences';

/** What AMT would not take about a new password, in sentences; undefined: nothing. */
export function newPasswordProblem(password: string): Text | undefined {
  const problems = passwordProblems(password);
  return problems.length === 0 ? undefined : sentences(...problems);
}
