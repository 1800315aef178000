import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { useMachineState } from '../../stores/machine-store-context';
import { openSteps, WIZARD_STEPS } from '../../stores/wizard-steps';

/** Where we are, and which steps can be opened. Apply and Done open themselves. */
export function StepList({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const step = useMachineState((state) => state.step);
  const goTo = useMachineState((state) => state.goTo);
  const open = openSteps(view);
  const working = step === 'apply';
  return (
    <nav aria-label={t('wizard.label')}>
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
                {t('wizard.step', { number: index + 1, name: t(`wizard.steps.${name}`) })}
              </Button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
