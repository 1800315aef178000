import { NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { message } from '../../../shared/texts/message';
import { useSay } from '../../i18n';
import { type ChoiceValue, HASHES, SETTING_FIELDS } from './settings-form';

const SOL = { 'sol-none': 'none', 'sol-sol': 'sol', 'sol-ider': 'ider', 'sol-both': 'both' } as const;

/** What a setup.bin sets beside the password. @param problemOf a path of the settings */
export function SettingFields({
  problemOf,
}: {
  problemOf: (path: string) => string | undefined;
}): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const wordOf = (choice: ChoiceValue): string => {
    switch (choice) {
      case 'sol-none':
      case 'sol-sol':
      case 'sol-ider':
      case 'sol-both':
        return t(`usbKey.forSol.${SOL[choice]}`);
      default:
        return say(message(`usbKey.values.${choice}`));
    }
  };
  return (
    <Stack gap="xs" mt="xs">
      <Text size="xs" c="dimmed">
        {t('usbKey.settingsHelp')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
        {SETTING_FIELDS.map(({ path, label, choices }) => {
          const common = {
            name: `settings.${path}`,
            label: say(message(`usbKey.variables.${label}`)),
            error: problemOf(`settings.${path}`),
          };
          return choices ? (
            <NativeSelect
              key={path}
              {...common}
              data={[
                { value: '', label: t('usbKey.leave') },
                ...choices.map((choice) => ({ value: choice, label: wordOf(choice) })),
              ]}
            />
          ) : (
            <TextInput key={path} {...common} maxLength={255} spellCheck={false} />
          );
        })}
      </SimpleGrid>
      <Textarea
        name={`settings.${HASHES}`}
        label={t('usbKey.hashes')}
        description={t('usbKey.hashesHelp')}
        error={problemOf(`settings.${HASHES}`)}
        autosize
        minRows={2}
        maxRows={6}
        spellCheck={false}
      />
    </Stack>
  );
}
