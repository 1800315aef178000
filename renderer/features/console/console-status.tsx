import { Group, Loader, Text } from '@mantine/core';
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
  const state = useStore(terminal.shown, (shown) => shown.state);
  // What became of earlier orders stands where they were given.
  const ordered = useStore(terminal.shown, (shown) => shown.ordered);
  const powerFailure = useMachineState((machine) => (ordered ? machine.powerFailure : undefined));
  const failure = state.at === 'ended' ? state.failure : undefined;
  return (
    <div>
      {failure && <FailureAlert failure={failure} />}
      {powerFailure && <FailureAlert failure={powerFailure} />}
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <Group gap="xs" wrap="nowrap" role="status">
          {state.at === 'connecting' && <Loader size="xs" aria-hidden />}
          <Text size="sm">
            <InWords state={state} view={view} ordered={ordered} />
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

function InWords({
  state,
  view,
  ordered,
}: {
  state: ConsoleState;
  view: MachineView;
  ordered: boolean;
}): string {
  const { t } = useTranslation();
  const say = useSay();
  const report = useMachineState((machine) => (ordered ? machine.powerReport : undefined));
  const { address } = view.sighting;
  switch (state.at) {
    case 'connecting':
      return t('console.connecting', { address });
    case 'connected':
      if (state.trouble === 'not-taken') return t('console.notTaken');
      if (state.trouble === 'dropped') return t('console.dropped');
      if (report) return say(report.message);
      return state.shown ? t('console.connected', { address }) : t('console.nothingYet', { address });
    case 'ended':
      if (state.why === 'there') return t('console.ended.there');
      return state.failure ? t('console.ended.failed') : t('console.ended.here');
  }
}
