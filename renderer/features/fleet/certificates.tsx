import { Alert, Button, Stack, Table, Text } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { useAppState, useAppStore } from '../../stores/app-store-context';
import { machineText } from './machine-names';

interface Props {
  views: readonly MachineView[];
  /** They are trusted now, and the button that had the focus is gone. */
  onTrusted: () => void;
}

/** Certificates that nobody has confirmed yet: one question for all of them, with the fingerprints to compare. */
export function Certificates({ views, onTrusted }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const store = useAppStore();
  const trust = useAppState((state) => state.trustCertificates);
  const [busy, setBusy] = useState(false);
  const shown = views.flatMap(({ id, trust: { state, seen } }) =>
    state === 'asked-for' && seen !== undefined ? [{ machineId: id, fingerprint256: seen }] : [],
  );
  if (shown.length === 0) return null;
  const press = async (): Promise<void> => {
    setBusy(true);
    await trust(shown);
    setBusy(false);
    onTrusted();
  };
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconCertificate aria-hidden />}
      title={t('fleet.certificates.title', { count: shown.length })}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('fleet.certificates.hint')}</Text>
        <div
          className="fleet-certificates"
          role="region"
          aria-label={t('fleet.certificates.list')}
          tabIndex={0}
        >
          <Table verticalSpacing={2}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('fleet.certificates.machine')}</Table.Th>
                <Table.Th>{t('fleet.certificates.fingerprint')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(({ machineId, fingerprint256 }) => (
                <Table.Tr key={machineId}>
                  <Table.Td>{machineText(store.getState(), machineId)}</Table.Td>
                  <Table.Td className="mono fleet-fingerprint">{fingerprint256}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => void press()}>
          {t('fleet.certificates.trust', { count: shown.length })}
        </Button>
      </Stack>
    </Alert>
  );
}
