import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import type { NewPasswordChoice } from '../../../shared/model/vault';
import type { Failure } from '../../../shared/result';
import { FormDialog, typedIn } from '../../components/dialogs/form-dialog';
import { PasswordField } from '../../components/password-field';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { useMachineState } from '../../stores/machine-store-context';
import { newPasswordProblem } from './new-password-problem';
import { SecretSelect } from './secret-select';

interface Props {
  view: MachineView;
  onClose: () => void;
}

/** A new admin password, now. */
export function RotateDialog({ view, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const rotate = useMachineState((state) => state.rotatePassword);
  const busy = useMachineState((state) => state.busy);
  const keychain = useAppState((state) => state.info?.vault.kind === 'keychain');
  const canBeRandom = keychain || view.simulated !== undefined;
  const [from, setFrom] = useState<NewPasswordChoice['from']>(canBeRandom ? 'random' : 'typed');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const choice = choiceOf(from, { name, password: typedIn(form, 'password') });
    const wrong =
      choice.from === 'typed'
        ? say(newPasswordProblem(choice.password) ?? '')
        : choice.from === 'named' && choice.name === ''
          ? t('vault.rotateDialog.chooseSecret')
          : '';
    setProblem(wrong === '' ? undefined : wrong);
    if (wrong !== '') return;
    const refused = await rotate(choice);
    setFailure(refused);
    if (!refused) onClose();
  };
  return (
    <FormDialog
      title={t('vault.rotateDialog.title')}
      onClose={onClose}
      onSubmit={(form) => void submit(form)}
      failure={failure}
      // Its result would be lost.
      busy={busy === 'password'}
      actions={
        <Button type="submit" loading={busy === 'password'} disabled={busy !== undefined}>
          {t('vault.rotateDialog.rotate')}
        </Button>
      }
    >
      <Text size="sm">{t('vault.rotateDialog.explanation')}</Text>
      <Radio.Group
        label={t('vault.rotateDialog.choice')}
        value={from}
        onChange={(value) => {
          setFrom(ORIGINS.find((each) => each === value) ?? 'random');
          setProblem(undefined);
        }}
      >
        <Stack gap={4} mt={4}>
          <Radio
            value="random"
            disabled={!canBeRandom}
            label={canBeRandom ? t('vault.rotateDialog.random') : t('vault.rotateDialog.randomSession')}
            {...(canBeRandom && { 'data-autofocus': true })}
          />
          <Radio value="typed" label={t('vault.rotateDialog.typed')} />
          <Radio value="named" label={t('vault.rotateDialog.named')} />
        </Stack>
      </Radio.Group>
      {from === 'typed' && (
        <PasswordField
          name="password"
          label={t('vault.rotateDialog.password')}
          error={problem}
          autoComplete="off"
        />
      )}
      {from === 'named' && (
        <SecretSelect
          label={t('vault.rotateDialog.secret')}
          kind="amt"
          name={name}
          onChange={setName}
          error={problem}
        />
      )}
    </FormDialog>
  );
}

const ORIGINS = ['random', 'typed', 'named'] as const;

function choiceOf(
  from: NewPasswordChoice['from'],
  { name, password }: { name: string; password: string },
): NewPasswordChoice {
  switch (from) {
    case 'random':
      return { from };
    case 'typed':
      return { from, password };
    case 'named':
      return { from, name };
  }
}
