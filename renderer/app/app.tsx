import { MantineProvider } from '@mantine/core';
import { Suspense } from 'react';
import { PageSkeleton } from '../components/page-skeleton';
import { ScrollPane } from '../components/scroll-pane';
import type { AppStore } from '../stores/app-store';
import { AppStoreContext, useAppState } from '../stores/app-store-context';
import { hashOf } from '../stores/routes';
import { theme } from '../theme/theme';
import { Frame } from './frame';
import { MachinesPage } from './machines-page';
import { PageBoundary } from './page-boundary';
import { PAGES } from './pages';

/** The window. @param nonce of this load's content security policy, for the style tags that Mantine makes */
export function App({ store, nonce }: { store: AppStore; nonce: string }): React.JSX.Element {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <AppStoreContext value={store}>
        <Frame>
          <Pages />
        </Frame>
      </AppStoreContext>
    </MantineProvider>
  );
}

function Pages(): React.JSX.Element {
  const place = useAppState((state) => hashOf(state.route));
  return (
    <PageBoundary place={place}>
      <Page />
    </PageBoundary>
  );
}

function Page(): React.JSX.Element {
  const name = useAppState((state) => state.route.page);
  const Screen = PAGES.find((page) => page.name === name)?.screen;
  if (!Screen) return <MachinesPage />;
  return (
    <ScrollPane key={name} className="page-side">
      <Suspense fallback={<PageSkeleton />}>
        <Screen />
      </Suspense>
    </ScrollPane>
  );
}
