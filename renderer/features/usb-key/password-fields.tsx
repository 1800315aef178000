import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hostText } from '../../components/machine-words';
import { PasswordField } from '../../components/password-field';
import { useAppState } from '../../stores/app-store-context';
import { SecretSelect } from '../passwords/secret-select';

export const CURRENT = ['factory', 'typed', 'named', 'machine'] as const;
export const NEXT = ['random', 'typed', 'named', 'keep'] as const;

/** Where both passwords come from. What is typed is not among it: it stays in its field. */
export interface Sources {
  current: (typeof CURRENT)[number];
  currentName: string;
  machineId: string;
  next: (typeof NEXT)[number];
  nextName: string;
}

interface Props {
  sources: Sources;
  onChange: (change: Partial<Sources>) => void;
  problemOf: (path: string) => string | undefined;
  /** A name that is free. */
  saveAs: string;
  /** Random passwords can be kept. */
  keychain: boolean;
}

/** The MEBx password that the machines have. */
export function CurrentPassword({ sources, onChange, problemOf }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const machines = useAppState((state) => state.machines);
  const stored = Object.values(machines).filter(({ credential }) => credential.mebx);
  const { current, currentName, machineId } = sources;
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('usbKey.current.label')}
        value={current}
        onChange={(event) =>
          onChange({ current: CURRENT.find((each) => each === event.currentTarget.value) ?? 'factory' })
        }
        data={CURRENT.filter((each) => each !== 'machine' || stored.length > 0).map((value) => ({
          value,
          label: t(`usbKey.current.${value}`),
        }))}
      />
      {current === 'typed' && (
        <PasswordField
          name="current"
          label={t('usbKey.currentPassword')}
          error={problemOf('current')}
          autoComplete="off"
        />
      )}
      {current === 'named' && (
        <SecretSelect
          label={t('usbKey.currentSecret')}
          kind="amt"
          name={currentName}
          onChange={(name) => onChange({ currentName: name })}
          error={problemOf('current')}
        />
      )}
      {current === 'machine' && (
        <NativeSelect
          label={t('usbKey.machine')}
          value={machineId}
          error={problemOf('current')}
          onChange={(event) => onChange({ machineId: event.currentTarget.value })}
          data={[
            { value: '', label: '–' },
            ...stored.map(({ id, sighting }) => ({ value: id, label: hostText(sighting) })),
          ]}
        />
      )}
    </Stack>
  );
}

/** The one that they get. */
export function NextPassword({ sources, onChange, problemOf, saveAs, keychain }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { next, nextName } = sources;
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('usbKey.next.label')}
        description={keychain ? undefined : t('usbKey.noKeychain')}
        value={next}
        error={next === 'keep' ? problemOf('next') : undefined}
        onChange={(event) =>
          onChange({ next: NEXT.find((each) => each === event.currentTarget.value) ?? 'typed' })
        }
        data={NEXT.filter((each) => each !== 'random' || keychain).map((value) => ({
          value,
          label: t(`usbKey.next.${value}`),
        }))}
      />
      {next === 'random' && (
        <TextInput
          key={saveAs}
          name="saveAs"
          label={t('usbKey.saveAs')}
          defaultValue={saveAs}
          error={problemOf('saveAs')}
          maxLength={64}
          spellCheck={false}
        />
      )}
      {next === 'typed' && (
        <>
          <PasswordField
            name="next"
            label={t('usbKey.nextPassword')}
            error={problemOf('next')}
            autoComplete="off"
          />
          <PasswordField
            name="again"
            label={t('usbKey.again')}
            error={problemOf('again')}
            autoComplete="off"
          />
        </>
      )}
      {next === 'named' && (
        <SecretSelect
          label={t('usbKey.secret')}
          kind="amt"
          name={nextName}
          onChange={(name) => onChange({ nextName: name })}
          error={problemOf('next')}
        />
      )}
    </Stack>
  );
}
