import { NOT_PERMITTED, ptStatus } from '#shared/model/pt-status';
import type { Failure } from '#shared/result';

/** The PT_STATUS that a refusal amounts to; undefined where the firmware gave none. */
export function statusOf({ code, amtStatus }: Failure): number | undefined {
  return code === 'limited-rights' ? NOT_PERMITTED : amtStatus;
}

export interface StatusWords {
  what: string;
  next: string;
}

/** Words for a PT_STATUS value with which the firmware refused something; CIM classes may return 32768 + value. */
export function statusWords(status: number): StatusWords {
  const [what, next] = ptStatus(status).refused ?? [
    'it gave a reason that AMT Bench has no words for',
    'Note the number and report it, with what was being done.',
  ];
  return { what: `${what} (status ${String(status)})`, next };
}
