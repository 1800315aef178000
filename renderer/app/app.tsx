import { MantineProvider } from '@mantine/core';
import { Suspense } from 'react';
import { PageSkeleton } from '../components/page-skeleton';
import { ScrollPane } from '../components/scroll-pane';
import type { AppStore } from '../stores/app-store';
import { AppStoreContext, useAppState } from '../stores/app-store-context';
import { theme } from '../theme/theme';
import { Frame } from './frame';
import { MachinesPage } from './machines-page';
import { PAGES } from './pages';

/** The window. @param nonce of this load's content security policy, for the style tags that Mantine makes */
export function App({ store, nonce }: { store: AppStore; nonce: string }): React.JSX.Element {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <AppStoreContext value={store}>
        <Frame>
          <Page />
        </Frame>
      </AppStoreContext>
    </MantineProvider>
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
