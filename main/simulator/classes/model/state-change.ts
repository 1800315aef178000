import { REQUESTED_STATE } from '../../wsman/input';
import type { Context, MethodDefinition, MethodResult } from './class-model';

/** RequestStateChange of a class that does nothing but take the state that was asked for, or refuse it. */
export function stateChange(change: (context: Context, wanted: number) => MethodResult): MethodDefinition {
  return {
    parameters: REQUESTED_STATE,
    run: (context, input) => change(context, input.number('RequestedState')),
  };
}
