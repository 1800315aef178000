import { Group, Stack, Title } from '@mantine/core';

interface Props {
  title: string;
  /** What can be done on this page; the primary button last. */
  actions?: React.ReactNode;
  children: React.ReactNode;
}

/** A page of the window with its heading. */
export function Page({ title, actions, children }: Props): React.JSX.Element {
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h3" tabIndex={-1} data-page-heading>
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
