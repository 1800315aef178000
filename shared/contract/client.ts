import { z } from 'zod';
import { failureSchema } from '../failure-schema';
import { fail, type Result, stopped } from '../result';
import { message } from '../texts/message';
import { visibleIn } from '../visible-text';
import {
  type AppEvent,
  appEventSchema,
  type CallInput,
  type CallName,
  type CallOutput,
  contract,
} from './contract';

/** What carries calls and events: Electron IPC, a WebSocket, or a pair in memory. */
export interface Transport {
  invoke(name: string, input: unknown): Promise<unknown>;
  /** @returns a function that ends the subscription */
  onEvent(listener: (event: unknown) => void): () => void;
}

export interface Client {
  /**
   * @param signal cancels the call when it aborts. Only calls that talk to a machine can be cancelled: others are short
   */
  call<N extends CallName>(
    name: N,
    input: CallInput<N>,
    signal?: AbortSignal,
  ): Promise<Result<CallOutput<N>>>;
  onEvent(listener: (event: AppEvent) => void): () => void;
}

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

/** Secrets, files, what a terminal draws, and what the technician has written: their texts are used as they are. */
const EXACT: ReadonlySet<CallName> = new Set([
  'vault.reveal',
  'vault.reveal-secret',
  'vault.export',
  'machines.export',
  'machine.hardware-file',
  'journal.csv',
  'journal.report',
  'support.bundle',
  'console.read',
  'profiles.get',
  'profiles.save',
  'profiles.select',
  'profiles.remove',
  'profiles.import',
]);

/** What a window sends back as it got it. */
const SENT_BACK: ReadonlySet<string> = new Set(['profile']);

/**
 * The typed side of a transport. What machines say arrives visible, so that no screen can show it otherwise. Replies and events are parsed: a message that does not fit the contract is a bug
 * of ours and throws.
 */
export function createClient(transport: Transport): Client {
  return {
    async call(name, input, signal) {
      const callId = signal && canBeTakenBack(name) ? newCallId() : undefined;
      if (callId !== undefined && signal?.aborted) {
        return stopped();
      }
      // That the connection is lost is said by the call itself.
      const takeBack = (): void => void transport.invoke('call.cancel', { callId }).catch(() => undefined);
      if (callId !== undefined) signal?.addEventListener('abort', takeBack);
      let reply: unknown;
      try {
        reply = await transport.invoke(name, callId === undefined ? input : { ...input, callId });
      } catch (error) {
        return fail('connection-lost', message('app.connectionLost'), message('app.connectionLostNext'), {
          detail: error instanceof Error ? error.message : String(error),
        });
      } finally {
        signal?.removeEventListener('abort', takeBack);
      }
      const envelope = envelopeSchema.parse(reply);
      if (!envelope.ok) return visibleIn(envelope);
      const value = contract[name].output.parse(envelope.value) as CallOutput<typeof name>;
      return { ok: true, value: EXACT.has(name) ? value : visibleIn(value, SENT_BACK) };
    },
    onEvent: (listener) =>
      transport.onEvent((event) => listener(visibleIn(appEventSchema.parse(event), SENT_BACK))),
  };
}

/** Calls that talk to a machine have a name of their own in their input. */
function canBeTakenBack(name: CallName): boolean {
  return name !== 'call.cancel' && 'callId' in contract[name].input.shape;
}

let calls = 0;

/** A reloaded page must not reuse call ids of the one before it. */
function newCallId(): string {
  return `${String(performance.timeOrigin)}-${String(++calls)}`;
}
