import type { MachineTools, PowerSlice } from './state';

export const NO_POWER = { powerPlan: undefined, powerReport: undefined } as const;

/** Power of one machine: what an order would do, and its outcome. */
export function createPowerSlice({ client, set, get }: MachineTools): PowerSlice {
  return {
    ...NO_POWER,

    async planPower(order) {
      const { id: machineId, busy } = get();
      if (busy !== undefined) return undefined;
      set({ busy: 'power', powerPlan: undefined, powerReport: undefined, wizardFailure: undefined });
      const plan = await client.call('machine.power-plan', { machineId, order });
      set({ busy: undefined });
      set(plan.ok ? { powerPlan: plan.value } : { wizardFailure: plan.error });
      return plan.ok ? plan.value : undefined;
    },

    async orderPower({ order, fingerprint }, clearBootOptions = false) {
      const { id: machineId, busy } = get();
      if (busy !== undefined) return;
      set({ busy: 'power', powerPlan: undefined, powerReport: undefined, wizardFailure: undefined });
      const report = await client.call('machine.power', {
        machineId,
        order,
        // Clearing changes the plan, and the technician has just asked for that.
        ...(clearBootOptions ? { clearBootOptions } : { planFingerprint: fingerprint }),
      });
      set({ busy: undefined });
      set(report.ok ? { powerReport: report.value } : { wizardFailure: report.error });
    },

    dismissPower: () => set({ powerPlan: undefined }),
  };
}
