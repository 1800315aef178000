import { NOT_PERMITTED, ptStatus, type Refusal } from '#shared/model/pt-status';
import type { Failure } from '#shared/result';
import { message } from '#shared/texts/message';

/** The PT_STATUS that a refusal amounts to; undefined where the firmware gave none. */
export function statusOf({ code, amtStatus }: Failure): number | undefined {
  return code === 'limited-rights' ? NOT_PERMITTED : amtStatus;
}

/** Words for a PT_STATUS value with which the firmware refused something; CIM classes may return 32768 + value. */
export function statusWords(status: number): Refusal {
  return (
    ptStatus(status).refused ?? {
      reason: message('amt.reason.unknown'),
      next: message('amt.reasonNext.unknown'),
    }
  );
}
