import { List, Paper, Text, Title } from '@mantine/core';
import type { Verdict } from '../../../shared/model/verdict';

/** The reasons behind the verdict, and the login budget. */
export function EvidenceCard({ verdict }: { verdict: Verdict }): React.JSX.Element {
  const { because, attempts } = verdict;
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        Because
      </Title>
      <List size="sm" spacing={2} mt={4}>
        {because.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
      </List>
      <Text size="xs" c="dimmed" mt="xs">
        Logins that failed within the hour: {attempts.used} of {attempts.allowed}. AMT pauses everybody after
        ten, so AMT Bench stops at {attempts.allowed}.
      </Text>
    </Paper>
  );
}
