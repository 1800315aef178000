import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/texts/language-of';
import { showLanguage } from '../i18n';
import { useAppState } from '../stores/app-store-context';

/** Gives the window the language and the colours that are set. */
export function ApplySettings(): null {
  const language = useAppState((state) => state.settings?.settings.language);
  const theme = useAppState((state) => state.settings?.settings.theme);
  const { setColorScheme } = useMantineColorScheme();
  const { i18n } = useTranslation();
  useEffect(() => {
    if (theme !== undefined) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
  useEffect(() => {
    if (language !== undefined) void showLanguage(languageOf(language, navigator.languages));
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n, i18n.language]);
  return null;
}

/** Switches between light and dark, and keeps that. */
export function useSchemeToggle(): () => void {
  const change = useAppState((state) => state.changeSettings);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return () => {
    const dark =
      colorScheme === 'auto'
        ? window.matchMedia('(prefers-color-scheme: dark)').matches
        : colorScheme === 'dark';
    const theme = dark ? 'light' : 'dark';
    setColorScheme(theme);
    void change({ theme });
  };
}
