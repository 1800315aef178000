import { Button, Radio, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordProblems } from '../../../shared/password-rules';
import type { Message } from '../../../shared/texts/message';
import { sentences } from '../../../shared/texts/sentences';
import { FormDialog } from '../../components/dialogs/form-dialog';
import { PasswordField } from '../../components/password-field';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { useMachineState } from '../../stores/machine-store-context';

/** A new MEBx password, made up or chosen. What is typed lives in the field alone, and goes to main once. */
export function SetMebxDialog({ onClose }: { onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const inKeychain = useAppState((state) => state.info?.vault.kind === 'keychain');
  const setMebx = useMachineState((state) => state.setMebx);
  const [from, setFrom] = useState<'random' | 'typed'>('random');
  const [problems, setProblems] = useState<readonly Message[]>([]);
  const field = useRef<HTMLInputElement>(null);
  return (
    <FormDialog
      title={t('recovery.mebx.title')}
      onClose={onClose}
      onSubmit={() => {
        const password = field.current?.value ?? '';
        const wrong = from === 'typed' ? passwordProblems(password) : [];
        setProblems(wrong);
        if (wrong.length > 0) return;
        void setMebx(from === 'random' ? { from } : { from, password });
        onClose();
      }}
      actions={<Button type="submit">{t('recovery.mebx.submit')}</Button>}
    >
      <Text size="sm">
        {inKeychain ? t('recovery.mebx.explanationKeychain') : t('recovery.mebx.explanationSession')}
      </Text>
      <Radio.Group
        label={t('recovery.mebx.which')}
        value={from}
        onChange={(value) => setFrom(value === 'typed' ? 'typed' : 'random')}
      >
        <Stack gap={4} mt={4}>
          <Radio value="random" label={t('recovery.mebx.random')} data-autofocus />
          <Radio value="typed" label={t('recovery.mebx.typed')} />
        </Stack>
      </Radio.Group>
      {from === 'typed' && (
        <PasswordField
          ref={field}
          label={t('recovery.mebx.field')}
          description={t('recovery.mebx.layout')}
          autoComplete="off"
          error={problems.length > 0 ? say(sentences(...problems)) : undefined}
        />
      )}
    </FormDialog>
  );
}
