import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JournalRun } from '../../../shared/model/journal';
import { makerAndModel } from '../../../shared/model/maker';
import type { StepResult } from '../../../shared/model/plan';
import { dateText, numberText } from '../../components/dates';
import { useSay } from '../../i18n';

export type Fact = readonly [label: string, value: string | undefined];

/** What is said of a run, for the page and for paper. */
export function useRunFacts(run: JournalRun): { about: Fact[]; proof: Fact[] } {
  const { t } = useTranslation();
  const say = useSay();
  const { entry, machine, hardware, startedBy, report } = run;
  const time = (at: string | undefined): string | undefined => (at === undefined ? undefined : dateText(at));
  const ports = report?.proof?.openPorts.join(', ');
  return {
    about: [
      [t('journal.run.result'), t(`journal.outcomes.${entry.outcome}`)],
      [t('journal.run.machine'), machine.hostname],
      [t('journal.run.address'), machine.address],
      [t('journal.run.model'), makerAndModel(hardware?.maker, hardware?.model)],
      [t('journal.run.serialNumber'), hardware?.serialNumber],
      [t('journal.run.hardware'), hardware?.parts?.map(say).join(', ')],
      [t('journal.run.uuid'), machine.uuid],
      [t('journal.run.version'), machine.version],
      [t('journal.run.profile'), entry.profile],
      [t('journal.run.started'), time(entry.at)],
      [t('journal.run.ended'), time(run.endedAt)],
      [
        t('journal.run.technician'),
        [startedBy?.user, startedBy?.computer].filter((part) => part !== undefined).join(', '),
      ],
      [t('journal.run.program'), startedBy?.version],
      [t('journal.run.runId'), entry.runId],
    ],
    proof: [
      [t('journal.run.power'), report?.proof?.power && say(report.proof.power)],
      [t('journal.run.openPorts'), ports === '' ? t('journal.run.noPorts') : ports],
      [t('journal.run.configMgr'), report?.proof && say(report.proof.configMgr)],
    ],
  };
}

/** Labels and values; what is not known is left out. */
export function FactTable({ facts }: { facts: readonly Fact[] }): React.JSX.Element {
  return (
    <Table verticalSpacing={2} horizontalSpacing={4} withRowBorders={false}>
      <Table.Tbody>
        {facts
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" w={120} fw={400} className="fact-label">
                {label}
              </Table.Th>
              <Table.Td className="fact-value">{value}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}

/** Every change with what was there before and is there now. */
export function StepTable({ run }: { run: JournalRun }): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  const ended = new Map(run.report?.steps.map((step) => [step.id, step]));
  const planned = run.plan ?? [];
  if (planned.length === 0) return null;
  return (
    <Table verticalSpacing={3} className="run-steps">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('journal.run.change')}</Table.Th>
          <Table.Th>{t('journal.run.before')}</Table.Th>
          <Table.Th>{t('journal.run.after')}</Table.Th>
          <Table.Th>{t('journal.run.result')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {planned.map(({ id, title, current }) => {
          const step = ended.get(id);
          return (
            <Table.Tr key={id}>
              <Table.Td>{say(title)}</Table.Td>
              <Table.Td>{say(step?.before ?? current)}</Table.Td>
              <Table.Td>{step && say(step.after)}</Table.Td>
              <Table.Td>{step ? <StepOutcome step={step} /> : t('journal.run.noResult')}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function StepOutcome({ step: { outcome, ms, message } }: { step: StepResult }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const seconds = numberText(ms / 1_000);
  return (
    <>
      {t(`journal.run.stepOutcomes.${outcome}`)}
      {ms > 0 && (
        <Text span size="xs" c="dimmed" className="step-time">
          {' '}
          {t('journal.run.seconds', { seconds })}
        </Text>
      )}
      {message !== undefined && <Text size="xs">{say(message)}</Text>}
    </>
  );
}
