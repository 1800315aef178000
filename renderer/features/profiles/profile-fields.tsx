import { Group, NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { secretName } from '../../../shared/model/secret-source';
import type { SecretKind } from '../../../shared/password-rules';
import { SecretSelect } from '../passwords/secret-select';

/** Fields side by side, as many as the window has room for. */
export function FieldGrid({ children }: { children: React.ReactNode }): React.JSX.Element {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
      {children}
    </SimpleGrid>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  help?: string;
  value: T | undefined;
  choices: Readonly<Record<T, string>>;
  /** Another word for what it is without a choice. */
  leave?: string;
  onChange: (value: T | undefined) => void;
}

/** One of several, or left as it is. */
export function Choice<T extends string>({
  label,
  help,
  value,
  choices,
  leave,
  onChange,
}: ChoiceProps<T>): React.JSX.Element {
  const { t } = useTranslation();
  const values = Object.keys(choices) as T[];
  return (
    <NativeSelect
      label={label}
      description={help}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value ?? ''}
      onChange={(event) => onChange(values.find((each) => each === event.currentTarget.value))}
      data={[
        // Not named, so that the machine keeps what it has.
        { value: '', label: leave ?? t('profiles.leave') },
        ...values.map((each) => ({ value: each, label: choices[each] })),
      ]}
    />
  );
}

interface SwitchProps {
  label: string;
  help?: string;
  value: boolean | undefined;
  words?: readonly [on: string, off: string];
  onChange: (value: boolean | undefined) => void;
}

/** On, off, or left as it is. */
export function Switch({ words, value, onChange, ...rest }: SwitchProps): React.JSX.Element {
  const { t } = useTranslation();
  const [on, off] = words ?? [t('profiles.on'), t('profiles.off')];
  return (
    <Choice
      {...rest}
      value={value === undefined ? undefined : value ? 'on' : 'off'}
      choices={{ on, off }}
      onChange={(chosen) => onChange(chosen === undefined ? undefined : chosen === 'on')}
    />
  );
}

interface TextProps {
  label: string;
  help?: string;
  value: string | undefined;
  placeholder?: string;
  maxLength: number;
  onChange: (value: string | undefined) => void;
}

/** A text; empty means left as it is. */
export function OptionalText({ help, value, onChange, ...rest }: TextProps): React.JSX.Element {
  return (
    <TextInput
      {...rest}
      description={help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value ?? ''}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text === '' ? undefined : text);
      }}
    />
  );
}

interface SecretProps {
  label: string;
  help?: string;
  kind: SecretKind;
  /** `vault:<name>` */
  value: string;
  onChange: (value: string) => void;
}

/** A named secret, picked or made in place. */
export function SecretInput({ value, onChange, ...rest }: SecretProps): React.JSX.Element {
  return (
    <SecretSelect
      {...rest}
      name={secretName(value) ?? ''}
      onChange={(name) => onChange(`vault:${name}`)}
      w={230}
    />
  );
}

interface NumberProps {
  label: string;
  help?: string;
  value: number | undefined;
  min: number;
  max: number;
  placeholder?: string;
  /** In a row of fields; otherwise as wide as its place. Pixels. */
  w?: number;
  onChange: (value: number | undefined) => void;
}

/** A whole number; empty means left as it is. */
export function OptionalNumber({ help, value, onChange, ...rest }: NumberProps): React.JSX.Element {
  return (
    <NumberInput
      {...rest}
      description={help}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value ?? ''}
      allowDecimal={false}
      allowNegative={false}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : undefined)}
    />
  );
}

interface PasswordProps {
  of: 'admin' | 'mebx';
  /** `keep`, `random` or `vault:<name>`; undefined means `keep`. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Where a password comes from. The password itself is never in a profile. */
export function PasswordSource({ of, value, onChange }: PasswordProps): React.JSX.Element {
  const { t } = useTranslation();
  const named = secretName(value);
  return (
    <Group gap="xs" align="flex-start">
      <Choice
        label={t(`profiles.password.${of}`)}
        help={t(`profiles.password.${of}Help`)}
        value={named !== undefined ? 'named' : value === 'random' ? 'random' : undefined}
        choices={{ random: t('profiles.password.random'), named: t('profiles.password.named') }}
        onChange={(chosen) => onChange(chosen === 'named' ? 'vault:' : chosen)}
      />
      {named !== undefined && (
        <SecretInput
          label={t(`profiles.password.${of}Secret`)}
          help={t('vault.secretField.keptInVault')}
          kind="amt"
          value={value ?? ''}
          onChange={onChange}
        />
      )}
    </Group>
  );
}
