import { ptStatus } from '#shared/model/pt-status';
import { message } from '#shared/texts/message';
import { type Meaning, numberMeaning } from './meaning';

/**
 * What a PT_STATUS in a log means.
 * @returns undefined for success
 */
export function amtStatusMeaning(status: number): Meaning | undefined {
  const { value, logged } = ptStatus(status);
  if (value === 0) return undefined;
  const known = logged ?? [
    message('explain.amtStatus.unknown.title', { status: value }),
    message('explain.amtStatus.unknown.next'),
  ];
  return numberMeaning(
    `amt-status-${String(value)}`,
    known,
    message('explain.amtStatus.answered', { status: value }),
  );
}
