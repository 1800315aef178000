import { ptStatus } from '#shared/model/pt-status';
import { type Meaning, numberMeaning } from './meaning';

/**
 * What a PT_STATUS in a log means.
 * @returns undefined for success
 */
export function amtStatusMeaning(status: number): Meaning | undefined {
  const { value, logged } = ptStatus(status);
  if (value === 0) return undefined;
  const known = logged ?? [
    `AMT answered with status ${String(value)}, which AMT Bench does not know`,
    'Read the lines around it, and look the number up as “PT_STATUS” in the AMT SDK.',
  ];
  return numberMeaning(`amt-status-${String(value)}`, known, `AMT answered with status ${String(value)}.`);
}
