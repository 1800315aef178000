import { List, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconHelp, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StepResult } from '../../../shared/model/plan';
import { useSay } from '../../i18n';

/** How the outcome of a change is shown. */
export const OUTCOME_LOOK = {
  ok: { icon: IconCheck, color: 'teal' },
  failed: { icon: IconX, color: 'red' },
  unknown: { icon: IconHelp, color: 'orange' },
  skipped: { icon: IconMinus, color: 'gray' },
} as const;

/** The result of each change. */
export function StepResults({ results }: { results: readonly StepResult[] }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <List spacing={6} size="sm" center>
      {results.map((result) => {
        const { icon: Icon, color } = OUTCOME_LOOK[result.outcome];
        return (
          <List.Item
            key={result.id}
            icon={
              <ThemeIcon color={color} size={20} radius="xl">
                <Icon size={13} aria-hidden />
              </ThemeIcon>
            }
          >
            {t(`status.run.step.${result.outcome}`, {
              title: say(result.title),
              after: say(result.after),
            })}
            {result.message !== undefined && (
              <Text size="sm" c="dimmed">
                {say(result.message)} {say(result.nextStep ?? '')}
              </Text>
            )}
          </List.Item>
        );
      })}
    </List>
  );
}
