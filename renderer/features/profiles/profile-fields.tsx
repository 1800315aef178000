import { Group, NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { secretName } from '../../../shared/model/secret-source';
import type { SecretKind } from '../../../shared/password-rules';
import { SecretSelect } from '../passwords/secret-select';
import { useFieldProblem } from './profile-form';

/** What every field of a profile has. */
interface FieldProps {
  /** Where it is in the profile, such as `host.name`. */
  path: string;
  label: string;
  help?: string | undefined;
}

const ORDER = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[];

/** Fields side by side, as many as the window has room for. */
export function FieldGrid({ children }: { children: React.ReactNode }): React.JSX.Element {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
      {children}
    </SimpleGrid>
  );
}

interface ChoiceProps<T extends string> extends FieldProps {
  value: T | undefined;
  choices: Readonly<Record<T, string>>;
  /** Another word for what it is without a choice. */
  leave?: string;
  onChange: (value: T | undefined) => void;
}

/** One of several, or left as it is. */
export function Choice<T extends string>({
  path,
  label,
  help,
  value,
  choices,
  leave,
  onChange,
}: ChoiceProps<T>): React.JSX.Element {
  const { t } = useTranslation();
  const problem = useFieldProblem(path);
  const values = Object.keys(choices) as T[];
  return (
    <NativeSelect
      {...problem}
      label={label}
      description={help}
      inputWrapperOrder={ORDER}
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

interface SwitchProps extends FieldProps {
  value: boolean | undefined;
  words?: readonly [on: string, off: string] | undefined;
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

interface TextProps extends FieldProps {
  value: string | undefined;
  placeholder?: string | undefined;
  maxLength: number;
  onChange: (value: string | undefined) => void;
}

/** A text; empty means left as it is. */
export function OptionalText({ path, help, value, onChange, ...rest }: TextProps): React.JSX.Element {
  const problem = useFieldProblem(path);
  return (
    <TextInput
      {...rest}
      {...problem}
      description={help}
      inputWrapperOrder={ORDER}
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

interface SecretProps extends FieldProps {
  kind: SecretKind;
  /** `vault:<name>` */
  value: string;
  onChange: (value: string) => void;
}

/** A named secret, picked or made in place. */
export function SecretInput({ path, value, onChange, ...rest }: SecretProps): React.JSX.Element {
  const problem = useFieldProblem(path);
  return (
    <SecretSelect
      {...rest}
      {...problem}
      name={secretName(value) ?? ''}
      onChange={(name) => onChange(`vault:${name}`)}
      w={230}
    />
  );
}

interface NumberProps extends FieldProps {
  value: number | undefined;
  min: number;
  max: number;
  placeholder?: string;
  /** In a row of fields; otherwise as wide as its place. Pixels. */
  w?: number;
  onChange: (value: number | undefined) => void;
}

/** A whole number; empty means left as it is. */
export function OptionalNumber({ path, help, value, onChange, ...rest }: NumberProps): React.JSX.Element {
  const problem = useFieldProblem(path);
  return (
    <NumberInput
      {...rest}
      {...problem}
      description={help}
      inputWrapperOrder={ORDER}
      clampBehavior="none"
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
        path={`${of}.password.source`}
        label={t(`profiles.password.${of}`)}
        help={t(`profiles.password.${of}Help`)}
        value={named !== undefined ? 'named' : value === 'random' ? 'random' : undefined}
        choices={{ random: t('profiles.password.random'), named: t('profiles.password.named') }}
        onChange={(chosen) => onChange(chosen === 'named' ? 'vault:' : chosen)}
      />
      {named !== undefined && (
        <SecretInput
          path={`${of}.password`}
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
