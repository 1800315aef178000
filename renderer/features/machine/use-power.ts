import { isRunning } from '../../stores/jobs';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';

/** What whoever gives a power order needs: to plan it, to ask for consent, to send it, and whether that can be done now. */
export function usePower() {
  const busy = useMachineState((state) => state.busy);
  const working = [useMachineJob('actionJob'), useMachineJob('configureJob')].some(isRunning);
  return {
    planPower: useMachineState((state) => state.planPower),
    orderPower: useMachineState((state) => state.orderPower),
    dismiss: useMachineState((state) => state.dismissPower),
    askConsent: useMachineState((state) => state.askConsent),
    openConsent: useMachineState((state) => state.openConsent),
    plan: useMachineState((state) => state.powerPlan),
    busy,
    working,
  };
}
