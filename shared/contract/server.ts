import { fail, ok, type Result } from '../result';
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
    return fail(
      'input-invalid',
      'The window asked for something AMT Bench does not know.',
      'Reload the window.',
    );
  }
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail(
      'input-invalid',
      `The request "${name}" was not understood: ${issue?.message ?? 'wrong shape'}.`,
      'Check the fields on this screen and try again.',
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
