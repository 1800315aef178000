import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconAlertTriangle, IconMoon, IconShieldCheck, IconSun } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../i18n';
import { useAppState } from '../stores/app-store-context';
import { hashOf, type PageName } from '../stores/routes';
import { useSchemeToggle } from './apply-settings';
import { PAGES } from './pages';

/** The pages of the window, each with its letter; below them where passwords are kept, and light or dark. */
export function Rail(): React.JSX.Element {
  const { t } = useTranslation();
  const here = useAppState((state) => state.route.page);
  const openPage = useOpenPage();
  return (
    <nav className="rail no-print" aria-label={t('shell.pages.label')}>
      <h1 className="visually-hidden">AMT Bench</h1>
      <img className="rail-mark" src="./icon.svg" alt="" width={32} height={32} />
      {PAGES.map(({ name, icon: Icon, letter }) => (
        <a
          key={name}
          className="rail-link"
          href={hashOf({ page: name })}
          aria-current={name === here ? 'page' : undefined}
          aria-keyshortcuts={letter}
          title={t('shell.pages.tip', { page: t(`shell.pages.${name}`), letter: letter.toUpperCase() })}
          onClick={(event) => {
            // With Ctrl held, it is opened beside.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            openPage(name);
          }}
        >
          <Icon size={20} stroke={1.7} aria-hidden />
          {t(`shell.pages.${name}`)}
        </a>
      ))}
      <div className="rail-foot">
        <VaultState />
        <SchemeToggle />
      </div>
    </nav>
  );
}

/** Opens a page as the rail does: the list comes back with the machine that was open, and without it the second time. */
export function useOpenPage(): (name: PageName) => void {
  const go = useAppState((state) => state.go);
  const showMachines = useAppState((state) => state.showMachines);
  const showList = useAppState((state) => state.showList);
  const onMachines = useAppState((state) => state.route.page === 'machines');
  return (name) => {
    if (name !== 'machines') go({ page: name });
    else if (onMachines) showList();
    else showMachines();
  };
}

function VaultState(): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  const info = useAppState((state) => state.info);
  if (!info) return null;
  const safe = info.vault.kind === 'keychain';
  const where = `${say(info.vault.message)} ${say(info.data.message)}`;
  const Icon = safe ? IconShieldCheck : IconAlertTriangle;
  return (
    <Tooltip label={where} multiline w={320} position="right">
      <span className="rail-state" tabIndex={0} data-safe={safe}>
        <Icon size={18} aria-hidden />
        {safe ? t('shell.vault.keychain') : t('shell.vault.session')}
        <span className="visually-hidden">{where}</span>
      </span>
    </Tooltip>
  );
}

function SchemeToggle(): React.JSX.Element {
  const { t } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  const toggleScheme = useSchemeToggle();
  const dark = useComputedColorScheme('light') === 'dark';
  useEffect(() => {
    window.amtBench?.showsScheme(colorScheme === 'auto' ? 'system' : colorScheme);
  }, [colorScheme]);
  return (
    <ActionIcon
      className="rail-button"
      variant="transparent"
      size={32}
      aria-label={t('shell.scheme')}
      onClick={toggleScheme}
    >
      {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
    </ActionIcon>
  );
}
