import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from './profile-form';

interface Props {
  /** Of the row in the profile. */
  path: string;
  name: string;
  maxLength: number;
  /** It should be gone. */
  removed: boolean;
  onName: (name: string) => void;
  onRemoved: (removed: boolean) => void;
}

/** What a row of a profile begins with: the name of something, and whether it should be there or gone. */
export function NamedSetting({
  path,
  name,
  maxLength,
  removed,
  onName,
  onRemoved,
}: Props): React.JSX.Element {
  const { t } = useTranslation();
  const problem = useFieldProblem(`${path}.name`);
  return (
    <>
      <TextInput
        {...problem}
        label={t('profiles.rowName')}
        value={name}
        maxLength={maxLength}
        w={150}
        spellCheck={false}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('profiles.rowState')}
        value={removed ? 'remove' : 'want'}
        data={[
          { value: 'want', label: t('profiles.rowPresent') },
          { value: 'remove', label: t('profiles.rowAbsent') },
        ]}
        onChange={(event) => onRemoved(event.currentTarget.value === 'remove')}
      />
    </>
  );
}
