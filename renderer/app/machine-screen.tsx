import { Badge, CloseButton, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../shared/contract/contract';
import { BackButton } from '../components/back-button';
import { demoTitle, isStale, nameText, timeAgo } from '../components/machine-words';
import { useScrollPane } from '../components/scroll-pane';
import { StatusBadge } from '../components/status-badge';
import { useNow } from '../components/use-now';
import { ConsoleCard } from '../features/console/console-card';
import { DemoPanel } from '../features/demo/demo-panel';
import { MachineJournal } from '../features/journal/machine-journal';
import { EvidenceCard } from '../features/machine/evidence-card';
import { HardwareCard } from '../features/machine/hardware-card';
import { HistoryCard } from '../features/machine/history-card';
import { IdentityCard } from '../features/machine/identity-card';
import { LogsCard } from '../features/machine/logs-card';
import { PowerCard } from '../features/machine/power-card';
import { PasswordCard } from '../features/passwords/password-card';
import { StepList } from '../features/wizard/step-list';
import { Wizard } from '../features/wizard/wizard';
import { useAppState } from '../stores/app-store-context';
import { useMachineState } from '../stores/machine-store-context';
import { MACHINE_TABS, type MachineTab } from '../stores/routes';
import { UnknownMachine } from './unknown-machine';

/** One machine: its status and the way on; what is known of it on further tabs. */
export function MachineScreen(): React.JSX.Element {
  const id = useMachineState((state) => state.id);
  const view = useAppState((state) => state.machines[id]);
  const tab = useAppState(({ route }) => (route.page === 'machines' ? (route.tab ?? 'setup') : 'setup'));
  const go = useAppState((state) => state.go);
  useTitle(view?.sighting.address);
  useTopOfStep();
  if (!view) return <UnknownMachine id={id} />;
  return (
    <Tabs
      value={tab}
      onChange={(value) => {
        const chosen = MACHINE_TABS.find((each) => each === value) ?? 'setup';
        go({ page: 'machines', machine: id, ...(chosen !== 'setup' && { tab: chosen }) }, 'replace');
      }}
      keepMounted={false}
      variant="outline"
    >
      <Header view={view} tab={tab} />
      <Tabs.Panel value="setup">
        <SetupTab view={view} />
      </Tabs.Panel>
      <Tabs.Panel value="password">
        <PasswordCard view={view} />
      </Tabs.Panel>
      <Tabs.Panel value="details">
        <Stack gap="sm">
          <PowerCard view={view} />
          <ConsoleCard view={view} />
          <IdentityCard view={view} />
          <HardwareCard view={view} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="evidence">
        <Stack gap="sm">
          <EvidenceCard view={view} />
          <HistoryCard view={view} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="logs">
        <LogsCard view={view} />
      </Tabs.Panel>
      <Tabs.Panel value="journal">
        <MachineJournal machineId={id} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Those of the tabs that this window has. */
const TABS = [
  'setup',
  'password',
  'details',
  'evidence',
  'logs',
  'journal',
] as const satisfies readonly MachineTab[];

/** Stays in sight: which machine it is, how it is, and where in its page one is. */
function Header({ view, tab }: { view: MachineView; tab: MachineTab }): React.JSX.Element {
  const { t } = useTranslation();
  const showList = useAppState((state) => state.showList);
  const { sighting } = view;
  const now = useNow(30_000);
  const title = useAppState((state) => demoTitle(view, state.demoMachines));
  const name = [nameText(view, title), view.model].filter(Boolean).join(' · ');
  return (
    <div className="machine-header">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <BackButton onBack={showList}>{t('machine.allMachines')}</BackButton>
        <div className="machine-title">
          <Group gap="xs">
            <Title order={2} size="h3" tabIndex={-1} data-page-heading>
              {sighting.address}
            </Title>
            <StatusBadge view={view} now={now} />
            <LastSeen view={view} />
          </Group>
          <Text size="sm" c="dimmed" truncate title={name}>
            {name}
          </Text>
        </div>
        <CloseButton
          className="machine-close"
          ml="auto"
          aria-label={t('machine.close')}
          title={t('machine.closeTip')}
          onClick={showList}
        />
      </Group>
      <Tabs.List mt={6} aria-label={t('machine.tabs.label')}>
        {TABS.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`machine.tabs.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tab === 'setup' && <StepList view={view} />}
    </div>
  );
}

function SetupTab({ view }: { view: MachineView }): React.JSX.Element {
  const demo = useAppState((state) => state.demoMachines.find((each) => each.id === view.simulated));
  return (
    <Stack gap="sm">
      <Wizard view={view} />
      {demo && <DemoPanel machine={demo} view={view} />}
    </Stack>
  );
}

/** Warns when what is shown is not current. */
function LastSeen({ view: { sighting } }: { view: MachineView }): React.JSX.Element | null {
  const { t } = useTranslation();
  const stale = useAppState((state) => isStale(sighting, state.sessionStart));
  const now = useNow(30_000);
  if (!stale || sighting.lastSeen === undefined) return null;
  const when = timeAgo(sighting.lastSeen, now);
  return (
    <Badge variant="default">
      {sighting.missing ? t('machine.missing', { when }) : t('machine.stale', { when })}
    </Badge>
  );
}

/** A new step begins at its top, wherever one had scrolled to in the one before. */
function useTopOfStep(): void {
  const pane = useScrollPane();
  const step = useMachineState((state) => state.step);
  useEffect(() => {
    // Not as the effect’s result: newer browsers return a promise.
    pane.current?.scrollTo(0, 0);
  }, [pane, step]);
}

/** In the title of the window, for the taskbar and for several tabs. */
function useTitle(address: string | undefined): void {
  useEffect(() => {
    if (address === undefined) return undefined;
    document.title = `${address} – AMT Bench`;
    return () => {
      document.title = 'AMT Bench';
    };
  }, [address]);
}
