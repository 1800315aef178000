import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../shared/texts/en/index';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: typeof en };
  }
}

/**
 * The window's texts: `useTranslation()` in components, `i18n.t` elsewhere. Keys and parameters are checked by the
 * compiler against the English texts.
 */
export const i18n: I18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'texts',
  ns: ['texts'],
  resources: { en: { texts: en } },
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  returnNull: false,
});
