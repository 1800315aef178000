import type { DecisionRow } from './decision-row';
import { ROWS_BY_DETAIL } from './rows-by-detail';
import { ROWS_IN_LISTED_ORDER } from './rows-in-listed-order';

/**
 * The decision table (docs/reference/recovery.md, R17). The order is the precedence given there, and the first row
 * whose condition holds is the verdict. Rows 18, 21 and 23 are never a verdict; they are remarks in note-rules.ts.
 */
export const DECISION_TABLE: readonly DecisionRow[] = [...ROWS_IN_LISTED_ORDER, ...ROWS_BY_DETAIL];
