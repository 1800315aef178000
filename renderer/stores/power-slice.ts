import { type Consent, isConsentThere } from '../../shared/model/consent';
import type { PowerOrder } from '../../shared/model/power';
import type { Result } from '../../shared/result';
import type { MachineTools, OpenConsent, PowerSlice } from './state';

const NO_PLAN = { powerPlan: undefined, powerReport: undefined } as const;
export const NO_POWER = { ...NO_PLAN, powerFailure: undefined, openConsent: undefined } as const;

/** Power of one machine: what an order would do, the consent that it needs, and its outcome. */
export function createPowerSlice({ client, set, get }: MachineTools): PowerSlice {
  /**
   * Runs a call about the power of this machine, which nothing else may use meanwhile.
   * @param before what is no longer true from its beginning on
   */
  async function alone<T>(
    work: (machineId: string) => Promise<Result<T>>,
    before?: typeof NO_PLAN,
  ): Promise<T | undefined> {
    const { id, busy } = get();
    if (busy !== undefined) return undefined;
    set({ ...before, busy: 'power', powerFailure: undefined });
    const done = await work(id);
    set(done.ok ? { busy: undefined } : { busy: undefined, powerFailure: done.error });
    return done.ok ? done.value : undefined;
  }

  /** @returns whether consent is there */
  function take(order: PowerOrder, consent: Consent, last: OpenConsent['last'] = 'nothing-sent'): boolean {
    const there = isConsentThere(consent);
    set({ openConsent: there ? undefined : { order, consent, last } });
    return there;
  }

  return {
    ...NO_POWER,

    async planPower(order) {
      const plan = await alone(
        (machineId) => client.call('machine.power-plan', { machineId, order }),
        NO_PLAN,
      );
      if (plan) set({ powerPlan: plan });
      return plan;
    },

    async orderPower({ order, fingerprint }, clearBootOptions = false) {
      const report = await alone(
        (machineId) =>
          client.call('machine.power', {
            machineId,
            order,
            // Clearing changes the plan, and the technician has just asked for that.
            ...(clearBootOptions ? { clearBootOptions } : { planFingerprint: fingerprint }),
          }),
        NO_PLAN,
      );
      if (report) set({ powerReport: report });
      // What is cleared first needs consent, too, and only now it shows.
      if (get().powerFailure?.code === 'consent-needed') {
        set({ openConsent: { order, consent: { state: 'missing' }, last: 'nothing-sent' } });
      }
    },

    dismissPower: () => set({ powerPlan: undefined }),

    async askConsent(order) {
      const consent = await alone((machineId) => client.call('machine.ask-consent', { machineId }));
      return consent !== undefined && take(order, consent);
    },

    async checkConsent() {
      const { openConsent } = get();
      const consent = await alone((machineId) => client.call('machine.consent', { machineId }));
      return openConsent !== undefined && consent !== undefined && take(openConsent.order, consent);
    },

    async answerConsent(code) {
      const { openConsent } = get();
      if (!openConsent) return false;
      const answer = await alone((machineId) => client.call('machine.answer-consent', { machineId, code }));
      if (!answer) return false;
      const { outcome, consent } = answer;
      return take(openConsent.order, consent, outcome === 'accepted' ? 'nothing-sent' : outcome);
    },

    async withdrawConsent() {
      const { openConsent } = get();
      if (openConsent?.consent.state !== 'missing') {
        const gone = await alone((machineId) => client.call('machine.withdraw-consent', { machineId }));
        if (!gone) return;
      }
      set({ openConsent: undefined });
    },
  };
}
