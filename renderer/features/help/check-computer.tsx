import { Badge, Button, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SelfCheck, SelfCheckReport } from '../../../shared/model/self-check';
import type { Failure } from '../../../shared/result';
import { message } from '../../../shared/texts/message';
import { FailureAlert } from '../../components/failure-alert';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';

/** Looks at this computer when somebody asks for it. */
export function CheckComputer(): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const selfCheck = useAppState((state) => state.selfCheck);
  const [report, setReport] = useState<SelfCheckReport>();
  const [failure, setFailure] = useState<Failure>();
  const [running, setRunning] = useState(false);
  const check = async (): Promise<void> => {
    setRunning(true);
    const result = await selfCheck();
    setRunning(false);
    if (result?.ok) setReport(result.value);
    setFailure(result?.ok === false ? result.error : undefined);
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{t('help.check.explanation')}</Text>
      <Button variant={report ? 'default' : 'filled'} loading={running} onClick={() => void check()}>
        {report ? t('help.check.again') : t('help.check.start')}
      </Button>
      <div role="status">
        {running && <Text size="sm">{t('help.check.running')}</Text>}
        {!running && report && (
          <Text size="sm" fw={600}>
            {say(message(`support.summary.${report.state}`))}
          </Text>
        )}
      </div>
      {failure && <FailureAlert failure={failure} />}
      {report && <Checks checks={report.checks} />}
    </Stack>
  );
}

const COLOURS: Readonly<Record<SelfCheck['state'], string>> = {
  ok: 'teal',
  warning: 'orange',
  problem: 'red',
};

function Checks({ checks }: { checks: readonly SelfCheck[] }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Table verticalSpacing={3}>
      <Table.Tbody>
        {checks.map(({ id, state, message, nextStep }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" w={150} fw={400} className="fact-label">
              {t(`help.check.ids.${id}`)}
            </Table.Th>
            <Table.Td w={100} className="fact-label">
              <Badge variant="light" color={COLOURS[state]} miw="max-content">
                {t(`help.check.states.${state}`)}
              </Badge>
            </Table.Td>
            <Table.Td className="fact-value">
              <Text size="sm">{say(message)}</Text>
              {nextStep !== undefined && (
                <Text size="sm" fw={600}>
                  {say(nextStep)}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
