import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';

/** The technician has stopped the run before a change: it was not sent. */
export function stoppedBefore(): Failure {
  return failure(
    'cancelled',
    message('provisioning.run.stoppedBefore'),
    message('provisioning.run.finishNext'),
  );
}

/** The technician has stopped the run while a change was under way: whether it was made is not known. */
export function stoppedDuring(): Failure {
  return failure(
    'cancelled',
    message('provisioning.run.stoppedDuring.text'),
    message('provisioning.run.stoppedDuring.next'),
  );
}
