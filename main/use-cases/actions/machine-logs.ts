import type { MachineLog } from '#shared/model/machine-log';
import { ok, type Result } from '#shared/result';
import { readAuditLog } from '#main/amt/audit';
import { isLeftOut } from '#main/amt/call';
import { readEventLog } from '#main/amt/event-log';
import type { Machines } from '../machines/machines';
import { guardKeychain } from '../core/keychain-guard';
import type { CredentialSource, Logins } from '../login/login';

/** What a machine has written down of itself. Changes nothing. */
export class MachineLogs {
  constructor(
    readonly machines: Machines,
    readonly logins: Logins,
  ) {}

  read(id: string, source: CredentialSource, signal?: AbortSignal): Promise<Result<MachineLog>> {
    return this.machines.exclusively(id, () => guardKeychain(() => this.#read(id, source, signal)));
  }

  async #read(
    id: string,
    source: CredentialSource,
    signal: AbortSignal | undefined,
  ): Promise<Result<MachineLog>> {
    const opened = await this.logins.open(id, source, signal);
    if (!opened.ok) return opened;
    const { wsman } = opened.value;
    try {
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
    } finally {
      await wsman.close();
    }
  }
}
