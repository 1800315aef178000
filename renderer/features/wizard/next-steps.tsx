import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { useAppState } from '../../stores/app-store-context';
import { machineAfter } from '../list/machine-list';
import { useListQuery } from '../list/use-list-query';

interface Props {
  view: MachineView;
  /** Run whose report can be shown. */
  runId?: string;
  /** A further action, shown first because it is the recommended one. */
  children?: React.ReactNode;
}

/** What to do next when this machine needs nothing more: its password, the next machine, the list. */
export function NextSteps({ view, runId = '', children }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const go = useAppState((state) => state.go);
  const showList = useAppState((state) => state.showList);
  const advised = children !== undefined;
  return (
    <Group>
      {children}
      <NextMachine view={view} advised={!advised} />
      {view.credential.stored && (
        <Button
          variant="default"
          onClick={() => go({ page: 'machines', machine: view.id, tab: 'password' }, 'replace')}
        >
          {t('vault.password.open')}
        </Button>
      )}
      {runId !== '' && (
        <Button variant="default" onClick={() => go({ page: 'journal', run: runId })}>
          {t('wizard.next.report')}
        </Button>
      )}
      <Button variant="default" onClick={showList}>
        {t('wizard.next.list')}
      </Button>
    </Group>
  );
}

/** The one below in the list, as it is sorted and filtered now; from the last one, the first. */
function NextMachine({ view, advised }: { view: MachineView; advised: boolean }): React.JSX.Element | null {
  const { t } = useTranslation();
  const machines = useAppState((state) => state.machines);
  const query = useListQuery(useAppState((state) => state.filterText));
  const open = useAppState((state) => state.openMachine);
  const next = useMemo(
    () => machineAfter(view.id, Object.values(machines), query),
    [view.id, machines, query],
  );
  if (!next) return null;
  return (
    <Button variant={advised ? 'filled' : 'default'} onClick={() => open(next.id)}>
      {t('wizard.next.machine', { address: next.sighting.address })}
    </Button>
  );
}
