import { List, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconHelp, IconMinus, IconX } from '@tabler/icons-react';
import type { StepResult } from '../../../shared/model/plan';

/** How the outcome of a change is shown. */
export const OUTCOME_LOOK = {
  ok: { icon: IconCheck, color: 'teal', word: 'done' },
  failed: { icon: IconX, color: 'red', word: 'failed' },
  unknown: { icon: IconHelp, color: 'orange', word: 'not known' },
  skipped: { icon: IconMinus, color: 'gray', word: 'skipped' },
} as const;

/** The result of each change. */
export function StepResults({ results }: { results: readonly StepResult[] }): React.JSX.Element {
  return (
    <List spacing={6} size="sm" center>
      {results.map((result) => {
        const { icon: Icon, color, word } = OUTCOME_LOOK[result.outcome];
        return (
          <List.Item
            key={result.id}
            icon={
              <ThemeIcon color={color} size={20} radius="xl">
                <Icon size={13} aria-hidden />
              </ThemeIcon>
            }
          >
            {result.title}: {result.outcome === 'ok' ? `${word}, now ${result.after}` : word}
            {result.message !== undefined && (
              <Text size="sm" c="dimmed">
                {result.message} {result.nextStep}
              </Text>
            )}
          </List.Item>
        );
      })}
    </List>
  );
}
