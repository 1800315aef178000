import { fail, type Result } from '../result';
import { contract, type CallInput, type CallName, type CallOutput } from './contract';

/** The connection that a call came over. Told apart by identity; there is nothing to read in it. */
export type Caller = object;

export type Handlers = {
  [N in CallName]: (input: CallInput<N>, caller: Caller) => Promise<Result<CallOutput<N>>>;
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
  const handler = handlers[name] as (value: unknown, from: Caller) => Promise<Result<unknown>>;
  return handler(parsed.data, caller);
}
