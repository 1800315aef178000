import { Group, Text, ThemeIcon } from '@mantine/core';
import type { Verdict } from '../../shared/model/verdict';
import { VERDICT_LOOK } from '../theme/verdict-look';

/** Icon, colour and title of a verdict, for the list. */
export function VerdictBadge({ verdict }: { verdict: Pick<Verdict, 'code' | 'title'> }): React.JSX.Element {
  const { icon: Icon, color } = VERDICT_LOOK[verdict.code];
  return (
    <Group gap={8} wrap="nowrap">
      <ThemeIcon variant="light" color={color} size={24} radius="xl">
        <Icon size={15} aria-hidden />
      </ThemeIcon>
      <Text size="sm">{verdict.title}</Text>
    </Group>
  );
}
