import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordToConfirm } from '../../../shared/model/action';

interface Props {
  machine: Parameters<typeof wordToConfirm>[0];
  typed: string;
  onType: (typed: string) => void;
}

/** What cannot be taken back is done for a machine whose name was typed. */
export function TypedName({ machine, typed, onType }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('common.typeToConfirm', { word: wordToConfirm(machine) })}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      data-autofocus
      autoComplete="off"
      spellCheck={false}
    />
  );
}
