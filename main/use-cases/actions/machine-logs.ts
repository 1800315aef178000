import type { MachineLog } from '#shared/model/machine-log';
import { ok, type Result } from '#shared/result';
import { readAuditLog } from '#main/amt/audit';
import { isLeftOut } from '#main/amt/call';
import { readEventLog } from '#main/amt/event-log';
import { type SessionRequest, withSession } from '../login/index';
import type { MachineContext } from '../machines/index';

/** Event log and audit log of a machine. Changes nothing. */
export function readMachineLogs(
  context: MachineContext,
  request: SessionRequest,
): Promise<Result<MachineLog>> {
  return withSession(context, request, async ({ wsman }) => {
    const events = await readEventLog(wsman);
    if (!events.ok && !isLeftOut(events.error)) return events;
    const audit = await readAuditLog(wsman);
    if (!audit.ok && !isLeftOut(audit.error)) return audit;
    const unreadable = audit.ok ? audit.value.unreadable : 0;
    return ok({
      ...(events.ok && { events: events.value }),
      ...(audit.ok && { audit: audit.value.entries }),
      ...(unreadable > 0 && { auditUnreadable: unreadable }),
    });
  });
}
