import { CloseButton, Group, List, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import type { EvidenceOf } from '../../../shared/model/evidence';
import { statementText } from '../../../shared/model/statement-words';
import { english, useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';

/** The reasons behind the verdict, what was said and can be taken back, and the login budget. */
export function EvidenceCard({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const { because, attempts } = view.sighting.verdict;
  const said = statementsOf(view);
  // What was said stands below by itself.
  const told = new Set(
    view.sighting.evidence.filter(({ kind }) => kind === 'technician').map(({ fact }) => english(fact)),
  );
  const reasons = because.filter((reason) => !told.has(english(reason)));
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        {t('machine.evidence.title')}
      </Title>
      <List size="sm" spacing={2} mt={4}>
        {reasons.map((reason) => (
          <List.Item key={say(reason)}>{say(reason)}</List.Item>
        ))}
      </List>
      {said.length > 0 && <Said said={said} />}
      <Text size="xs" c="dimmed" mt="xs">
        {t('machine.evidence.attempts', { used: attempts.used, allowed: attempts.allowed })}
      </Text>
    </Paper>
  );
}

type Said = EvidenceOf<'technician'>;

function statementsOf({ sighting }: MachineView): Said[] {
  return sighting.evidence.filter((e): e is Said => e.kind === 'technician' && !e.raw.takenBack);
}

function Said({ said }: { said: readonly Said[] }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const tell = useMachineState((state) => state.tell);
  const busy = useMachineState((state) => state.busy !== undefined);
  return (
    <>
      <Text size="xs" c="dimmed" mt={6}>
        {t('machine.evidence.youSaid')}
      </Text>
      {said.map(({ raw: { statement } }) => (
        <Group key={statement} gap={4} wrap="nowrap" justify="space-between">
          <Text size="sm">{say(statementText(statement))}</Text>
          <CloseButton
            size="sm"
            disabled={busy}
            aria-label={t('machine.evidence.takeBack', { statement: say(statementText(statement)) })}
            onClick={() => void tell(statement, true)}
          />
        </Group>
      ))}
    </>
  );
}
