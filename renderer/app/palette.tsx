import '@mantine/spotlight/styles.css';
import {
  createSpotlight,
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../stores/app-store-context';
import { useSchemeToggle } from './apply-settings';
import { machineEntry } from './machine-entry';
import { PAGES } from './pages';
import { useOpenPage } from './rail';

/** So many results are shown at once. */
const MOST_RESULTS = 12;

/** Open as long as the component is there. */
const [paletteStore, palette] = createSpotlight();

interface Props {
  onClose: () => void;
  /** Shows the list of keys. */
  onShortcuts: () => void;
}

/** Search for pages, machines and commands (Ctrl+K). */
export function Palette({ onClose, onShortcuts }: Props): React.JSX.Element {
  useEffect(() => {
    palette.open();
  }, []);
  const { t } = useTranslation();
  const machines = useAppState((state) => state.machines);
  const demo = useAppState((state) => state.demoMachines);
  const openPage = useOpenPage();
  const openMachine = useAppState((state) => state.openMachine);
  const startScan = useAppState((state) => state.startScan);
  const lookAtOwn = useAppState((state) => state.lookAtOwnComputer);
  const showListen = useAppState((state) => state.showListen);
  const startDemo = useAppState((state) => state.startDemo);
  const toggleScheme = useSchemeToggle();
  const commands: readonly SpotlightActionData[] = [
    { id: 'scan', label: t('shell.palette.scan'), onClick: () => void startScan() },
    {
      id: 'own-computer',
      label: t('shell.palette.ownComputer'),
      onClick: () => void lookAtOwn(),
    },
    { id: 'listen', label: t('shell.palette.listen'), onClick: showListen },
    { id: 'demo', label: t('shell.palette.demo'), onClick: () => void startDemo() },
    { id: 'shortcuts', label: t('shell.palette.shortcuts'), onClick: onShortcuts },
    { id: 'scheme', label: t('shell.palette.scheme'), onClick: toggleScheme },
  ];
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('shell.palette.pages'),
      actions: PAGES.map(({ name }) => ({
        id: `page ${name}`,
        label: t(`shell.pages.${name}`),
        onClick: () => openPage(name),
      })),
    },
    { group: t('shell.palette.commands'), actions: [...commands] },
    {
      group: t('shell.palette.machines'),
      actions: Object.values(machines).map((view) => ({
        id: `machine ${view.id}`,
        ...machineEntry(view, demo),
        onClick: () => openMachine(view.id),
      })),
    },
  ];
  return (
    <Spotlight
      store={paletteStore}
      onSpotlightClose={onClose}
      actions={groups}
      limit={MOST_RESULTS}
      shortcut={null}
      scrollable
      maxHeight={380}
      nothingFound={t('shell.palette.nothing')}
      attributes={{ content: { 'aria-label': t('shell.palette.placeholder') } }}
      searchProps={{
        placeholder: t('shell.palette.placeholder'),
        'aria-label': t('shell.palette.placeholder'),
      }}
    />
  );
}
