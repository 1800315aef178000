import type { z } from 'zod';
import { fail, ok, type Result } from '../result';
import { issueText } from '../texts/issue-text';
import { type Message, message } from '../texts/message';
import { type Caller, CallsUnderWay } from './calls-under-way';
import { type CallInput, type CallName, type CallOutput, contract } from './contract';

export type { Caller };

/** @param signal aborts when the window takes the call back */
export type Handlers = {
  [N in Exclude<CallName, 'call.cancel'>]: (
    input: Omit<CallInput<N>, 'callId'>,
    caller: Caller,
    signal: AbortSignal,
  ) => Promise<Result<CallOutput<N>>>;
};

/** True for a name that the contract knows. Own keys only: `constructor` is not a call. */
function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/**
 * Takes one message from outside: unknown name or input that does not fit is answered with `input-invalid`, and
 * never reaches a handler. A handler that throws is a bug; it propagates to the host, which logs it.
 */
export async function answer(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  caller: Caller,
  calls: CallsUnderWay = new CallsUnderWay(),
): Promise<Result<unknown>> {
  if (!isCallName(name)) {
    return fail('input-invalid', message('app.unknownCall'), message('app.reload'));
  }
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    return fail(
      'input-invalid',
      notUnderstood(name, parsed.error),
      message('app.checkFields'),
      // Paths and messages only: the values could be secrets.
      { detail: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ') },
    );
  }
  const { callId, ...rest } = { callId: undefined, ...parsed.data };
  if (name === 'call.cancel') {
    if (callId !== undefined) calls.cancel(caller, callId);
    return ok({});
  }
  const handler = handlers[name] as (
    value: unknown,
    from: Caller,
    signal: AbortSignal,
  ) => Promise<Result<unknown>>;
  return calls.run(caller, callId, (signal) => handler(rest, caller, signal));
}

function notUnderstood(name: string, { issues: [issue] }: z.ZodError): Message {
  return issue === undefined || issue.path.length === 0
    ? message('app.notUnderstood', { name })
    : message('app.fieldNotUnderstood', { name, field: issue.path.join('.'), problem: issueText(issue) });
}
