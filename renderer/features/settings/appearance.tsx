import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Settings, themeSettingSchema } from '../../../shared/model/settings';
import { LANGUAGES } from '../../../shared/texts/catalogue';
import type { Change } from './change';

const THEMES = ['system', 'light', 'dark'] as const;

/** Language and colours of the window. */
export function Appearance({ settings, change }: { settings: Settings; change: Change }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('settings.language')}
        value={settings.language}
        data={[
          { value: 'system', label: t('settings.languageSystem') },
          ...LANGUAGES.map((tag) => ({ value: tag, label: nameOf(tag) })),
        ]}
        onChange={(event) => change({ language: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('settings.theme')}
        value={settings.theme}
        data={THEMES.map((theme) => ({ value: theme, label: t(`settings.themes.${theme}`) }))}
        onChange={(event) => change({ theme: themeSettingSchema.parse(event.currentTarget.value) })}
      />
    </>
  );
}

/** A language by its own name. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
