import { Badge, createTheme, MantineProvider, Modal } from '@mantine/core';
import { ProfilesScreen } from '../features/profiles/profiles-screen';
import { ScanScreen } from '../features/scan/scan-screen';
import type { AppStore } from '../stores/app-store';
import { AppStoreContext, useAppState } from '../stores/app-store-context';
import { MachineStoreContext, useMachineState } from '../stores/machine-store-context';
import { MachineScreen } from './machine-screen';
import { Shell } from './shell';

const theme = createTheme({
  primaryColor: 'blue',
  // Dark enough for white text on it (contrast 4.5 and more).
  primaryShade: 8,
  defaultRadius: 'sm',
  // Dense: a technician looks at many machines on a small laptop.
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  autoContrast: true,
  components: {
    Badge: Badge.extend({ defaultProps: { tt: 'none' } }),
    // A dialog’s header is no banner of the page.
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: 'presentation' } } } }),
  },
});

/** The window. @param nonce of this load's content security policy, for the style tags that Mantine makes */
export function App({ store, nonce }: { store: AppStore; nonce: string }): React.JSX.Element {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <AppStoreContext value={store}>
        <Shell>
          <Screen />
        </Shell>
      </AppStoreContext>
    </MantineProvider>
  );
}

function Screen(): React.JSX.Element {
  const open = useAppState((state) => state.machineStore);
  const profiles = useAppState((state) => state.profilesOpen);
  if (profiles) return <ProfilesScreen />;
  if (!open) return <ScanScreen />;
  return (
    <MachineStoreContext value={open}>
      <OpenMachine />
    </MachineStoreContext>
  );
}

/** What belongs to a machine on the page begins anew when the machine has moved to another address. */
function OpenMachine(): React.JSX.Element {
  return <MachineScreen key={useMachineState((state) => state.id)} />;
}
