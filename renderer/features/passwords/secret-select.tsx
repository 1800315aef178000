import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretKind } from '../../../shared/password-rules';
import { useAppState } from '../../stores/app-store-context';
import { SecretDialog } from './secret-dialog';

interface Props {
  label: string;
  help?: string | undefined;
  /** What it is for: a new one has to keep the rules of it. */
  kind: SecretKind;
  /** Of the secret; empty: none is chosen. */
  name: string;
  onChange: (name: string) => void;
  error?: string | undefined;
  /** Where it is in a form. */
  'data-path'?: string;
  w?: number;
}

/** No secret can have this name. */
const NEW = ' new';

/** Picks a named secret, or makes one in place. One that is not stored any more stays visible. */
export function SecretSelect({ label, help, kind, name, onChange, ...rest }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const secrets = useAppState((state) => state.vault?.secrets);
  const load = useAppState((state) => state.loadVault);
  const [adding, setAdding] = useState(false);
  useEffect(() => void load(), [load]);
  const names = (secrets ?? []).map((secret) => secret.name);
  const missing = secrets !== undefined && name !== '' && !names.includes(name);
  const all = name === '' || names.includes(name) ? names : [name, ...names];
  return (
    <>
      <Select
        {...rest}
        label={label}
        description={help}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('vault.secretField.none')}
        value={name === '' ? null : name}
        data={[
          ...all.map((each) => ({
            value: each,
            label: missing && each === name ? t('vault.secretField.missing', { name: each }) : each,
          })),
          { value: NEW, label: t('vault.secretField.new') },
        ]}
        allowDeselect={false}
        onChange={(chosen) => {
          if (chosen === NEW) setAdding(true);
          else if (chosen !== null) onChange(chosen);
        }}
      />
      {adding && <SecretDialog kind={kind} onClose={() => setAdding(false)} onSaved={onChange} />}
    </>
  );
}
