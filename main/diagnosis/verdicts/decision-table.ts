import type { DecisionRow } from './decision-row';
import { GUARDED_ROWS } from './guarded-rows';
import { OTHER_ROWS } from './other-rows';

/**
 * The decision table of mebx-recovery.md section 7: the order is the precedence of that section, and the first row
 * whose condition holds is the verdict. Rows 18, 21 and 23 never are one; note-rules.ts has them.
 */
export const DECISION_TABLE: readonly DecisionRow[] = [...GUARDED_ROWS, ...OTHER_ROWS];
