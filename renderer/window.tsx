import 'virtual:mantine-styles';
import './i18n';
import './theme/app.css';
import './theme/print.css';
import './theme/list.css';
import './theme/journal.css';
import './theme/logs.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../shared/contract/client';
import { connectHost } from './api/host-transport';
import { App } from './app/app';
import { browserMemory } from './app/browser-memory';
import { loadFirstLanguage } from './app/first-language';
import { windowAddress } from './app/window-address';
import { createAppStore } from './stores/app-store';
import { nonce } from './trusted-types';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root element');
const host = connectHost();
const store = createAppStore(createClient(host.transport), {
  ...browserMemory(),
  address: windowAddress(),
});
host.onConnection((connected) => {
  store.setState({ connected });
  // After a lost connection, the state is read again.
  if (connected && store.getState().info) void store.getState().start();
});
host.onRefused(() => store.setState({ needsLink: true }));
void store.getState().start();
void loadFirstLanguage(store, navigator.languages).finally(() =>
  createRoot(root).render(
    <StrictMode>
      <App store={store} nonce={nonce} />
    </StrictMode>,
  ),
);
