import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClearedLog, type LogEntry, markOf } from '../../../shared/model/machine-log';
import type { Result } from '../../../shared/result';
import { DownloadNote } from '../../components/download-note';
import { FailureAlert } from '../../components/failure-alert';
import { saveFile } from '../../components/save-file';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';
import { logFile } from './log-entries';

interface Props {
  events: readonly LogEntry[];
  onCleared: () => void;
}

/** Clears the event log. Its entries are saved as a file first, because nothing brings them back. */
export function ClearLog({ events, onCleared }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  const address = useMachineState((state) => state.id);
  const clearEventLog = useMachineState((state) => state.clearEventLog);
  const [step, setStep] = useState<'offered' | 'asked' | 'busy'>('offered');
  const [saved, setSaved] = useState<string>();
  const [result, setResult] = useState<Result<ClearedLog>>();
  const clear = async (): Promise<void> => {
    setStep('busy');
    setSaved(saveFile(logFile(address, 'events', events, 'csv')));
    const cleared = await clearEventLog(markOf(events));
    setStep('offered');
    setResult(cleared);
    if (cleared?.ok && cleared.value.outcome === 'done') onCleared();
  };
  return (
    <Stack gap="xs" mt="sm" align="flex-start">
      {result?.ok === false && <FailureAlert failure={result.error} />}
      {result?.ok && (
        <Alert
          p="xs"
          variant="light"
          role="status"
          color={result.value.outcome === 'done' ? 'teal' : 'orange'}
        >
          {say(result.value.message)}
        </Alert>
      )}
      <DownloadNote name={saved} />
      {events.length > 0 && step === 'offered' && (
        <Button variant="default" size="compact-sm" onClick={() => setStep('asked')}>
          {t('machine.logs.clear.offer')}
        </Button>
      )}
      {step !== 'offered' && (
        <Alert p="xs" variant="light" color="orange" role="group" title={t('machine.logs.clear.question')}>
          <Text size="sm">{t('machine.logs.clear.explanation', { count: events.length })}</Text>
          <Group gap="xs" mt="xs">
            <Button
              variant="default"
              size="compact-sm"
              data-autofocus
              disabled={step === 'busy'}
              onClick={() => setStep('offered')}
            >
              {t('common.leaveAsItIs')}
            </Button>
            <Button color="red" size="compact-sm" loading={step === 'busy'} onClick={() => void clear()}>
              {t('machine.logs.clear.confirm')}
            </Button>
          </Group>
        </Alert>
      )}
    </Stack>
  );
}
