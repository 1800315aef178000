import { Button, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import type { ReadHardware } from '../../../shared/model/hardware';
import { hardwareSummary, hardwareTables } from '../../../shared/model/hardware-table';
import type { Failure } from '../../../shared/result';
import { DownloadNote } from '../../components/download-note';
import { FailureAlert } from '../../components/failure-alert';
import { Fold } from '../../components/fold';
import { timeAgo } from '../../components/machine-words';
import { useDownload } from '../../components/use-download';
import { useNow } from '../../components/use-now';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';
import { hardwareLines } from './hardware-lines';
import { HardwareTables } from './hardware-tables';

/** What the machine is made of, which is read only when somebody asks for it, and remembered. */
export function HardwareCard({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const readHardware = useMachineState((state) => state.readHardware);
  const busy = useMachineState((state) => state.busy);
  const [failure, setFailure] = useState<Failure>();
  const [asked, setAsked] = useState(false);
  const { hardware, credential } = view;
  const read = async (): Promise<void> => {
    setFailure(undefined);
    setAsked(true);
    setFailure(await readHardware());
  };
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        {t('machine.hardware.title')}
      </Title>
      {!hardware && (
        <Text size="sm" mt={4}>
          {credential.stored ? t('machine.hardware.explanation') : t('machine.hardware.needsPassword')}
        </Text>
      )}
      {hardware && <Summary read={hardware} />}
      {credential.stored && (
        <Button
          mt="xs"
          variant="default"
          size="compact-sm"
          loading={busy === 'hardware'}
          disabled={busy !== undefined}
          onClick={() => void read()}
        >
          {hardware ? t('machine.hardware.readAgain') : t('machine.hardware.read')}
        </Button>
      )}
      {failure && <FailureAlert failure={failure} />}
      {hardware && <Parts read={hardware} opened={asked} />}
    </Paper>
  );
}

function Summary({ read: { at, hardware } }: { read: ReadHardware }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const now = useNow(30_000);
  return (
    <>
      <Text size="sm" mt={4}>
        {hardwareSummary(hardware).map(say).join(' · ')}
      </Text>
      <Text size="xs" c="dimmed" role="status">
        {t('machine.hardware.readAt', { when: timeAgo(at, now) })}
      </Text>
    </>
  );
}

/** @param opened somebody has asked for them just now */
function Parts({ read: { hardware }, opened }: { read: ReadHardware; opened: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const tables = hardwareTables(hardware);
  return (
    <Stack mt="xs">
      <Fold key={String(opened)} summary={t('machine.hardware.parts')} opened={opened}>
        <Stack gap="sm" mt="xs">
          <Tools text={hardwareLines(tables, say)} />
          <HardwareTables tables={tables} />
          {hardware.denied.length > 0 && (
            <Text size="sm">
              {t('machine.hardware.denied', { parts: hardware.denied.map(say).join(', ') })}
            </Text>
          )}
        </Stack>
      </Fold>
    </Stack>
  );
}

function Tools({ text }: { text: string }): React.JSX.Element {
  const { t } = useTranslation();
  const file = useMachineState((state) => state.hardwareFile);
  const { download, saved, failure } = useDownload();
  return (
    <>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              onClick={copy}
            >
              {copied ? t('common.copied') : t('common.copy')}
            </Button>
          )}
        </CopyButton>
        {(['csv', 'json'] as const).map((as) => (
          <Button
            key={as}
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => void download(file(as))}
          >
            {t('machine.hardware.save', { format: as.toUpperCase() })}
          </Button>
        ))}
      </Group>
      <DownloadNote name={saved} />
      {failure && <FailureAlert failure={failure} />}
    </>
  );
}
