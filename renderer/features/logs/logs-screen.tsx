import { Button, FileButton, Group, Progress, Stack, Text, Textarea } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../../components/failure-alert';
import { Page } from '../../components/page';
import { useDropped } from '../../stores/use-dropped';
import { LogResult } from './log-result';
import { useReading } from './use-reading';

const MB = 1_000_000;

/** Logs of other tools, chosen, dropped or pasted, and why AMT failed according to them. */
export function LogsScreen(): React.JSX.Element {
  const { t } = useTranslation();
  const { progress, explained, failure, read, stop } = useReading();
  const [text, setText] = useState('');
  useDropped(useCallback((files: readonly File[]) => void read(named(files)), [read]));
  return (
    <Page
      title={t('logs.title')}
      actions={
        <FileButton multiple onChange={(files) => void read(named(files))}>
          {(props) => (
            <Button {...props} leftSection={<IconUpload size={16} aria-hidden />}>
              {t('logs.choose')}
            </Button>
          )}
        </FileButton>
      }
    >
      <Stack gap="sm" maw={980}>
        <Text size="sm">
          {t('logs.intro')} {t('logs.drop')}
        </Text>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void read([{ blob: new Blob([text]) }]);
          }}
        >
          <Stack gap="xs">
            <Textarea
              label={t('logs.paste')}
              autosize
              minRows={3}
              maxRows={10}
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Group>
              <Button type="submit" variant="default" disabled={text.trim() === ''}>
                {t('logs.explain')}
              </Button>
            </Group>
          </Stack>
        </form>
        {progress && <Reading progress={progress} onStop={stop} />}
        {failure && <FailureAlert failure={failure} />}
        {explained && <LogResult explained={explained} />}
      </Stack>
    </Page>
  );
}

interface ReadingProps {
  progress: { done: number; total: number };
  onStop: () => void;
}

function Reading({ progress: { done, total }, onStop }: ReadingProps): React.JSX.Element {
  const { t } = useTranslation();
  const percent = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <Group gap="sm" role="group" aria-label={t('logs.readingSmall')}>
      <Progress.Root flex={1} size="lg">
        <Progress.Section value={percent} aria-label={t('logs.readingSmall')} />
      </Progress.Root>
      <Text size="sm">
        {total < MB
          ? t('logs.readingSmall')
          : t('logs.reading', { done: Math.floor(done / MB), total: Math.ceil(total / MB) })}
      </Text>
      <Button variant="default" size="compact-sm" onClick={onStop}>
        {t('logs.stop')}
      </Button>
    </Group>
  );
}

function named(files: readonly File[]): { name: string; blob: File }[] {
  return files.map((file) => ({ name: file.name, blob: file }));
}
