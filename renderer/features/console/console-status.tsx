import { Alert, Group, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { MachineView } from '../../../shared/contract/contract';
import { FailureAlert } from '../../components/failure-alert';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';
import type { ConsoleState } from '../../stores/serial-console';
import type { ConsoleTerminal } from './console-terminal';

/** How the console is, in words, and what to do next. */
export function ConsoleStatus({
  view,
  terminal,
  hint,
}: {
  view: MachineView;
  terminal: ConsoleTerminal;
  /** Id of the hint how to leave the terminal. */
  hint: string;
}): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const state = useStore(terminal.shown, (shown) => shown.state);
  // What became of earlier orders stands where they were given.
  const ordered = useStore(terminal.shown, (shown) => shown.ordered);
  const powerReport = useMachineState((machine) => (ordered ? machine.powerReport : undefined));
  const powerFailure = useMachineState((machine) => (ordered ? machine.wizardFailure : undefined));
  const failure = state.at === 'ended' ? state.failure : undefined;
  return (
    <div>
      {failure && <FailureAlert failure={failure} />}
      {powerFailure && <FailureAlert failure={powerFailure} />}
      {powerReport && state.at === 'connected' && (
        <Alert
          mb="xs"
          p="xs"
          variant="light"
          role="status"
          color={powerReport.outcome === 'unknown' ? 'orange' : 'teal'}
        >
          {say(powerReport.message)}
        </Alert>
      )}
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <Group gap="xs" wrap="nowrap" role="status">
          {state.at === 'connecting' && <Loader size="xs" aria-hidden />}
          <Text size="sm">
            <InWords state={state} view={view} />
          </Text>
        </Group>
        {state.at === 'connected' && (
          <Text size="sm" c="dimmed" id={hint} className="console-hint">
            {t('console.leaveHint')}
          </Text>
        )}
      </Group>
    </div>
  );
}

function InWords({ state, view }: { state: ConsoleState; view: MachineView }): string {
  const { t } = useTranslation();
  const { address } = view.sighting;
  switch (state.at) {
    case 'connecting':
      return t('console.connecting', { address });
    case 'connected':
      if (state.trouble === 'not-taken') return t('console.notTaken');
      if (state.trouble === 'dropped') return t('console.dropped');
      return state.shown ? t('console.connected', { address }) : t('console.nothingYet', { address });
    case 'ended':
      if (state.why === 'there') return t('console.ended.there');
      return state.failure ? t('console.ended.failed') : t('console.ended.here');
  }
}
