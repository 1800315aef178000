import type { DecisionRow } from './decision-row';
import { GUARDED_ROWS } from './guarded-rows';
import { OTHER_ROWS } from './other-rows';

/**
 * The decision table (docs/reference/recovery.md, R17). The order is the precedence given there, and the first row
 * whose condition holds is the verdict. Rows 18, 21 and 23 are never a verdict; they are remarks in note-rules.ts.
 */
export const DECISION_TABLE: readonly DecisionRow[] = [...GUARDED_ROWS, ...OTHER_ROWS];
