import { awakeClock } from '#shared/awake-clock';
import type { Cancellation } from '#shared/cancellation';
import { isoTime } from '#shared/iso-time';
import { LIMITS } from '#shared/limits';
import { type Hello, HELLO_PORT, type HelloReport, type HelloSender } from '#shared/model/hello';
import { type Endpoint, STANDARD_PORTS } from '#shared/model/primitives';
import { pause } from '#shared/pause';
import { ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { listenForHellos } from '#main/discovery/hello/hello-listener';
import { type MachineContext, machineIdOf } from '../machines/index';
import { probeOne } from './scan';

export interface ListenRequest {
  /** Absent: that of hello packets. */
  port?: number | undefined;
  /** Absent: as long as may be. */
  seconds?: number | undefined;
}

export interface ListenWatch extends Cancellation {
  /** The port is open now. */
  onListening?: (port: number) => void;
  /** A machine has sent its first packet, or a further one. */
  onSender?: (sender: HelloSender) => void;
  onProgress?: (seconds: number, total: number) => void;
}

/**
 * Listens for machines that ask to be set up, for a while. Each becomes a row of the list and is looked at once, without
 * a login; nothing is answered to it.
 */
export async function listen(
  { port = HELLO_PORT, seconds = LIMITS.helloListenMs / 1000 }: ListenRequest,
  watch: ListenWatch,
  context: MachineContext,
): Promise<Result<HelloReport>> {
  await context.memory.load();
  const senders = new Map<string, HelloSender>();
  let strangers = 0;
  /** Looks at new senders, one after the other. */
  let looks: Promise<unknown> = Promise.resolve();
  const onStranger = (): void => {
    strangers++;
  };
  const onHello = (address: string, hello: Hello): void => {
    const known = senders.get(address);
    if (!known && senders.size >= LIMITS.helloSenders) {
      onStranger();
      return;
    }
    const at = isoTime(context.now());
    const machineId = machineIdOf(address, endpointOf(address));
    const firstAt = known?.firstAt ?? at;
    const hellos = (known?.hellos ?? 0) + 1;
    const sender: HelloSender = { ...hello, machineId, address, firstAt, lastAt: at, hellos };
    senders.set(address, sender);
    if (!known) {
      takeIn(context, sender);
      looks = looks.then(() => lookAt(context, sender, watch.signal));
    }
    watch.onSender?.(sender);
  };
  const listener = await listenForHellos(port, { onHello, onStranger });
  if (!listener.ok) return listener;
  const began = awakeClock.now();
  const passed = (): number => Math.round((awakeClock.now() - began) / 1000);
  watch.onListening?.(listener.value.port);
  while (passed() < seconds && !watch.signal.aborted && watch.draining?.() !== true) {
    watch.onProgress?.(passed(), seconds);
    await pause(LIMITS.helloPollMs, watch.signal);
  }
  await listener.value.close();
  await looks;
  await context.memory.flush();
  return ok({ port: listener.value.port, seconds: passed(), senders: [...senders.values()], strangers });
}

function endpointOf(host: string): Endpoint {
  return { host, ports: STANDARD_PORTS };
}

/** The row of the list, with what the packet says as evidence. */
function takeIn({ machines }: MachineContext, sender: HelloSender): void {
  const { machineId: id, address, uuid, credentialsSet, hashes, lastAt: at } = sender;
  if (!machines.observation(id).ok) machines.addUnseen({ endpoint: endpointOf(address), address });
  machines.evidence.add(id, {
    kind: 'hello',
    at,
    fact: message(credentialsSet ? 'evidence.hello.passwordSet' : 'evidence.hello.sent', { uuid }),
    raw: { uuid, credentialsSet, hashes: hashes.length },
  });
}

/** What else it shows; that it shows nothing is no failure of listening. */
async function lookAt(
  context: MachineContext,
  { machineId, address }: HelloSender,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  await context.machines.inTurn(machineId, () => probeOne(endpointOf(address), signal, context));
}
