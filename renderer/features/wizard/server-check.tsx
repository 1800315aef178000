import { Button, Group, Stack, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FLEET_SERVERS, type FleetServerKind, SERVER_NAMES } from '../../../shared/model/hand-over-names';
import { lazyWithTexts } from '../../components/lazy-with-texts';

const HandOverDialog = lazyWithTexts(async () => (await import('../list/hand-over-dialog')).HandOverDialog);

/** Whether a machine has called its server, only the server can say: it is asked, and nothing is handed over by that. */
export function ServerCheck({ id }: { id: string }): React.JSX.Element {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<FleetServerKind>();
  return (
    <Stack gap={4}>
      <Text size="sm">{t('wizard.server.text')}</Text>
      <Group>
        {FLEET_SERVERS.map((kind) => (
          <Button key={kind} variant="default" size="compact-sm" onClick={() => setAsking(kind)}>
            {t('wizard.server.ask', { server: SERVER_NAMES[kind] })}
          </Button>
        ))}
      </Group>
      {asking && (
        <Suspense>
          <HandOverDialog to={asking} ids={[id]} onClose={() => setAsking(undefined)} />
        </Suspense>
      )}
    </Stack>
  );
}
