import { z } from 'zod';
import { failureSchema, fail, type Result } from '../result';
import {
  appEventSchema,
  contract,
  type AppEvent,
  type CallInput,
  type CallName,
  type CallOutput,
} from './contract';

/** What carries calls and events: Electron IPC, a WebSocket, or a pair in memory. */
export interface Transport {
  invoke(name: string, input: unknown): Promise<unknown>;
  /** @returns a function that ends the subscription */
  onEvent(listener: (event: unknown) => void): () => void;
}

export interface Client {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  onEvent(listener: (event: AppEvent) => void): () => void;
}

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

/**
 * The typed side of a transport. Replies and events are parsed: a message that does not fit the contract is a bug
 * of ours and throws.
 */
export function createClient(transport: Transport): Client {
  return {
    async call(name, input) {
      let reply: unknown;
      try {
        reply = await transport.invoke(name, input);
      } catch (error) {
        return fail(
          'connection-lost',
          'The window lost its connection to AMT Bench.',
          'Reload the window; work in progress goes on and will be shown again.',
          { detail: error instanceof Error ? error.message : String(error) },
        );
      }
      const envelope = envelopeSchema.parse(reply);
      if (!envelope.ok) return envelope;
      return { ok: true, value: contract[name].output.parse(envelope.value) as CallOutput<typeof name> };
    },
    onEvent: (listener) => transport.onEvent((event) => listener(appEventSchema.parse(event))),
  };
}
