import { Alert, Anchor, Button, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type LogLine, type LogReport, otherFindings, shownChain } from '../../../shared/model/explanation';
import type { Text as AnyText } from '../../../shared/texts/message';
import { hostText } from '../../components/machine-words';
import { useFocusedHeading } from '../../components/use-focused-heading';
import { WithTerms } from '../../components/with-terms';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { hashOf } from '../../stores/routes';
import type { ExplainedLog } from '../../stores/state';
import { placeText, reportText } from './report-text';

/** What logs come to: the one cause with its place, what led to it, and what to do now. */
export function LogResult({ explained }: { explained: ExplainedLog }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const heading = useFocusedHeading(explained);
  const { report, verdict, machineIds } = explained;
  const { outcome, headline, next, cause, lines, read } = report;
  const names = read.map(({ file }) => file ?? t('logs.pasted')).join(', ');
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="log-result">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={3} size="h5" id="log-result" tabIndex={-1} ref={heading} className="log-text">
            {say(headline)}
          </Title>
          <CopyReport explained={explained} />
        </Group>
        <Text size="xs" c="dimmed" className="log-text">
          {t('logs.read', { names })}
        </Text>
        {cause && <CauseOf cause={cause} />}
        {verdict !== undefined && (
          <Text size="sm">
            <b>{t('logs.verdict')}</b> {say(verdict)}
          </Text>
        )}
        <Alert
          color={outcome === 'succeeded' ? 'green' : 'blue'}
          variant="light"
          p="xs"
          title={t('logs.next')}
        >
          <WithTerms text={say(next)} />
        </Alert>
        <NamedMachines ids={machineIds} lead={verdict !== undefined} />
        <LogLines heading={t('logs.chain')} lines={shownChain(report)} />
        <LogLines heading={t('logs.lines')} lines={lines} />
        <OtherFindings report={report} />
      </Stack>
    </Paper>
  );
}

function CopyReport({ explained }: { explained: ExplainedLog }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <CopyButton value={reportText(explained)}>
      {({ copied, copy }) => (
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={copy}
          leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
        >
          {copied ? t('logs.copied') : t('logs.copy')}
        </Button>
      )}
    </CopyButton>
  );
}

function CauseOf({ cause }: { cause: NonNullable<LogReport['cause']> }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const { explanation, place, time, line, before, step, notConfirmed } = cause;
  const where = placeText({ ...place, ...(time !== undefined && { time }) });
  return (
    <Stack gap={4}>
      <Text size="sm">
        <WithTerms text={say(explanation)} />
      </Text>
      {notConfirmed !== undefined && <Doubt doubt={say(notConfirmed)} />}
      {step !== undefined && <Text size="sm">{t('logs.step', { step })}</Text>}
      <Text size="sm" fw={600} className="log-text">
        {where}
      </Text>
      <Quoted text={line} />
      {before.length > 0 && (
        <details>
          <summary>{t('logs.before')}</summary>
          {before.map((each, index) => (
            <Quoted key={`${String(index)} ${each}`} text={each} />
          ))}
        </details>
      )}
    </Stack>
  );
}

function Doubt({ doubt }: { doubt: string }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed">
      {t('logs.notConfirmed', { doubt })}
    </Text>
  );
}

function Quoted({ text }: { text: string }): React.JSX.Element {
  return (
    <Text size="xs" className="mono log-text" c="dimmed">
      {text}
    </Text>
  );
}

/** @param lead where the log names none of the list, the next step is to look for the machine there */
function NamedMachines({ ids, lead }: { ids: readonly string[]; lead: boolean }): React.JSX.Element | null {
  const { t } = useTranslation();
  const machines = useAppState((state) => state.machines);
  const openMachine = useAppState((state) => state.openMachine);
  const go = useAppState((state) => state.go);
  const known = ids.flatMap((id) => machines[id] ?? []);
  if (known.length === 0) {
    if (!lead) return null;
    return (
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => go({ page: 'machines' })}>
          {t('logs.toMachines')}
        </Button>
      </Group>
    );
  }
  return (
    <section aria-labelledby="log-machines">
      <Title order={4} size="h6" id="log-machines">
        {t('logs.machines')}
      </Title>
      <Group gap="md">
        {known.map(({ id, sighting }) => (
          <Anchor
            key={id}
            size="sm"
            href={hashOf({ page: 'machines', machine: id })}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              openMachine(id);
            }}
          >
            {t('logs.openMachine', { name: hostText(sighting) })}
          </Anchor>
        ))}
      </Group>
    </section>
  );
}

interface LinesProps {
  heading: string;
  lines: readonly (LogLine & { title?: AnyText })[];
}

function LogLines({ heading, lines }: LinesProps): React.JSX.Element | null {
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <section aria-label={heading}>
      <Title order={4} size="h6">
        {heading}
      </Title>
      <Stack component="ol" gap={6} m={0} pl="lg">
        {lines.map((line, index) => (
          <li key={`${String(index)} ${line.text}`}>
            {line.title !== undefined && <Text size="sm">{say(line.title)}</Text>}
            <Text size="xs" className="log-text">
              {placeText(line)}
            </Text>
            <Quoted text={line.text} />
          </li>
        ))}
      </Stack>
    </section>
  );
}

/** What may matter as well; after a cause it is folded. */
function OtherFindings({ report }: { report: LogReport }): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  const others = otherFindings(report);
  if (others.length === 0) return null;
  return (
    <details open={report.cause === undefined}>
      <summary>{t('logs.others')}</summary>
      <Stack component="ul" gap={6} mt={6} mb={0} pl="lg">
        {others.map(({ id, title, explanation, line, place, time }) => (
          <li key={id}>
            <Text size="sm" fw={600}>
              {say(title)}
            </Text>
            <Text size="sm">
              <WithTerms text={say(explanation)} />
            </Text>
            {place && (
              <Text size="xs" className="log-text">
                {placeText({ ...place, ...(time !== undefined && { time }) })}
              </Text>
            )}
            <Quoted text={line} />
          </li>
        ))}
      </Stack>
    </details>
  );
}
