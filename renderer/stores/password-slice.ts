import type { MachineTools, PasswordSlice } from './state';

export const NO_PASSWORD_REPORT = { passwordReport: undefined } as const;

/** What is done to the password of one machine. */
export function createPasswordSlice({ client, app, set, get }: MachineTools): PasswordSlice {
  return {
    ...NO_PASSWORD_REPORT,
    async keepPassword(user, password) {
      const kept = await client.call('machine.keep-password', { machineId: get().id, user, password });
      if (!kept.ok) return kept.error;
      app().applyMachines([kept.value]);
      return undefined;
    },
    async rotatePassword(password) {
      const { id: machineId, busy } = get();
      if (busy !== undefined) return undefined;
      set({ busy: 'password', passwordReport: undefined });
      const report = await client.call('machine.rotate-password', { machineId, password });
      set({ busy: undefined, ...(report.ok && { passwordReport: report.value }) });
      return report.ok ? undefined : report.error;
    },
  };
}
