import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyWithTexts } from '../components/lazy-with-texts';
import { PageSkeleton } from '../components/page-skeleton';
import { ScrollPane } from '../components/scroll-pane';
import { ScanScreen } from '../features/scan/scan-screen';
import { useAppState } from '../stores/app-store-context';
import { MachineStoreContext, useMachineState } from '../stores/machine-store-context';
import { UnknownMachine } from './unknown-machine';

const MachineScreen = lazyWithTexts(async () => (await import('./machine-screen')).MachineScreen);

/** From this width of the window on, list and machine stand side by side. As in app.css. */
const SIDE_BY_SIDE = '(min-width: 1200px)';

/** A list that is narrower shows only what machine it is, and its status. Pixels. */
const COMPACT_BELOW = 800;

/** The list, and the machine that is open: side by side where there is room, else one after the other. */
export function MachinesPage(): React.JSX.Element {
  const { t } = useTranslation();
  const wanted = useAppState(({ route }) => (route.page === 'machines' ? route.machine : undefined));
  const wide = useMediaQuery(SIDE_BY_SIDE, undefined, { getInitialValueInEffect: false });
  const { ref, width } = useElementSize();
  return (
    <div className="machines" data-split={wanted !== undefined && wide}>
      {(wanted === undefined || wide) && (
        <section ref={ref} className="list-side" aria-label={t('shell.pages.machines')}>
          <ScrollPane>
            <h2 className="visually-hidden" tabIndex={-1} data-page-heading>
              {t('shell.pages.machines')}
            </h2>
            <ScanScreen compact={wanted !== undefined && width > 0 && width < COMPACT_BELOW} />
          </ScrollPane>
        </section>
      )}
      {wanted !== undefined && (
        <ScrollPane className="machine-side">
          <Suspense fallback={<PageSkeleton />}>
            <OpenMachine wanted={wanted} />
          </Suspense>
        </ScrollPane>
      )}
    </div>
  );
}

function OpenMachine({ wanted }: { wanted: string }): React.JSX.Element | null {
  const { t } = useTranslation();
  const open = useAppState((state) => state.machineStore);
  const loaded = useAppState((state) => state.loaded);
  if (open) {
    return (
      <MachineStoreContext value={open}>
        <MachineOfStore />
      </MachineStoreContext>
    );
  }
  return loaded ? <UnknownMachine id={wanted} /> : <PageSkeleton label={t('shell.loading')} />;
}

/** What belongs to a machine on the page begins anew when the machine has moved to another address. */
function MachineOfStore(): React.JSX.Element {
  return <MachineScreen key={useMachineState((state) => state.id)} />;
}
