import { isoTime } from '#shared/iso-time';
import type { PowerOrder, PowerReport } from '#shared/model/power';
import type { Result } from '#shared/result';
import { sentences } from '#shared/texts/sentences';
import { writtenDown } from '../core/index';
import { type MachineContext, nameOfMachine } from '../machines/index';

/**
 * Sends an order that is written down before, and what became of it after.
 * @throws StateFileError when it cannot be written down: then nothing was sent
 */
export async function recordedOrder(
  context: MachineContext,
  id: string,
  order: PowerOrder,
  send: () => Promise<Result<PowerReport>>,
): Promise<Result<PowerReport>> {
  const log = context.journal.newLog(context.now());
  const device = nameOfMachine(context.machines, id);
  const write = (outcome: 'told' | 'refused' | 'done' | 'unknown'): void =>
    log.append({ event: 'power', at: isoTime(context.now()), device, order, outcome });
  write('told');
  const report = await send();
  if (!report.ok) {
    writtenDown(() => write('refused'));
    return report;
  }
  const unwritten = writtenDown(() => write(report.value.outcome === 'unknown' ? 'unknown' : 'done'));
  return { ok: true, value: { ...report.value, message: sentences(report.value.message, unwritten) } };
}
