import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Settings, themeSettingSchema } from '../../../shared/model/settings';
import { LANGUAGE_FACTS, LANGUAGES } from '../../../shared/texts/catalogue';
import type { Change } from './change';

const THEMES = ['system', 'light', 'dark'] as const;

/** Language and colours of the window. */
export function Appearance({ settings, change }: { settings: Settings; change: Change }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('settings.language')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={settings.language}
        data={[
          { value: 'system', label: t('settings.languageSystem') },
          ...LANGUAGES.map((tag) => {
            const { name, machineAssisted } = LANGUAGE_FACTS[tag];
            return { value: tag, label: machineAssisted ? t('settings.machineAssisted', { name }) : name };
          }),
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
