import {
  type Icon,
  IconCertificate,
  IconDeviceDesktop,
  IconFileSearch,
  IconHelpCircle,
  IconHistory,
  IconKey,
  IconListCheck,
  IconSettings,
  IconUsb,
} from '@tabler/icons-react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { lazyWithTexts } from '../components/lazy-with-texts';
import type { PageName } from '../stores/routes';

interface PageEntry {
  name: PageName;
  icon: Icon;
  /** The key that opens it while nothing is typed into. */
  letter: string;
  /** Loaded when it is opened; absent for the list, which is there from the start. */
  screen?: LazyExoticComponent<ComponentType>;
}

/** The pages of the rail, in its order. */
export const PAGES: readonly PageEntry[] = [
  { name: 'machines', icon: IconDeviceDesktop, letter: 'm' },
  {
    name: 'profiles',
    icon: IconListCheck,
    letter: 'p',
    screen: lazyWithTexts(async () => (await import('../features/profiles/profiles-screen')).ProfilesScreen),
  },
  {
    name: 'vault',
    icon: IconKey,
    letter: 'v',
    screen: lazyWithTexts(async () => (await import('../features/vault/vault-screen')).VaultScreen),
  },
  {
    name: 'logs',
    icon: IconFileSearch,
    letter: 'l',
    screen: lazyWithTexts(async () => (await import('../features/logs/logs-screen')).LogsScreen),
  },
  {
    name: 'usb-key',
    icon: IconUsb,
    letter: 'u',
    screen: lazyWithTexts(async () => (await import('../features/usb-key/usb-key-screen')).UsbKeyScreen),
  },
  {
    name: 'certificate',
    icon: IconCertificate,
    letter: 'e',
    screen: lazyWithTexts(
      async () => (await import('../features/certificate/certificate-screen')).CertificateScreen,
    ),
  },
  {
    name: 'journal',
    icon: IconHistory,
    letter: 'j',
    screen: lazyWithTexts(async () => (await import('../features/journal/journal-screen')).JournalScreen),
  },
  {
    name: 'help',
    icon: IconHelpCircle,
    letter: 'h',
    screen: lazyWithTexts(async () => (await import('../features/help/help-screen')).HelpScreen),
  },
  {
    name: 'settings',
    icon: IconSettings,
    letter: 's',
    screen: lazyWithTexts(async () => (await import('../features/settings/settings-screen')).SettingsScreen),
  },
];
