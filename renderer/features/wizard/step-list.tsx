import { Button } from '@mantine/core';
import type { MachineView } from '../../../shared/contract/contract';
import { useMachineState } from '../../stores/machine-store-context';
import { openSteps, STEP_NAMES, WIZARD_STEPS } from '../../stores/wizard-steps';

/** Where we are, and which steps can be opened. Apply and Done open themselves. */
export function StepList({ view }: { view: MachineView }): React.JSX.Element {
  const step = useMachineState((state) => state.step);
  const goTo = useMachineState((state) => state.goTo);
  const open = openSteps(view);
  const working = step === 'apply';
  return (
    <nav aria-label="Steps">
      <ol className="step-list">
        {WIZARD_STEPS.map((name, index) => {
          const here = name === step;
          return (
            <li key={name}>
              <Button
                size="compact-sm"
                variant={here ? 'filled' : 'default'}
                aria-current={here ? 'step' : undefined}
                disabled={!here && (working || !open.has(name))}
                onClick={() => goTo(name)}
              >
                {index + 1} {STEP_NAMES[name]}
              </Button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
