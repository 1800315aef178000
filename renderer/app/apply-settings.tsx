import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../shared/texts/catalogue';
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
    if (language === undefined) return;
    const tag = language === 'system' ? systemLanguage() : language;
    document.documentElement.lang = tag;
    void i18n.changeLanguage(tag);
  }, [language, i18n]);
  return null;
}

/** The first language of the browser that there are texts in. */
function systemLanguage(): string {
  const wanted = navigator.languages.map((tag) => tag.split('-')[0] ?? tag);
  return wanted.find((tag) => LANGUAGES.some((known) => known === tag)) ?? 'en';
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
