import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { VERDICTS } from '../../../shared/model/verdict';
import { passwordProblem } from '../../../shared/password-rules';
import type { Failure } from '../../../shared/result';
import type { Message } from '../../../shared/texts/message';
import { FormDialog, typedIn } from '../../components/dialogs/form-dialog';
import { PasswordField } from '../../components/password-field';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';

/** Another password for this machine: stored only, or logged in with, which stores it where it works. */
export function EnterDialog({
  view,
  onClose,
}: {
  view: MachineView;
  onClose: () => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const keep = useMachineState((state) => state.keepPassword);
  const login = useMachineState((state) => state.login);
  const refused = useMachineState((state) => state.wizardFailure);
  const busy = useMachineState((state) => state.busy);
  const [tried, setTried] = useState(false);
  const [wrong, setWrong] = useState<Message>();
  const [failure, setFailure] = useState<Failure>();
  const { verdict, provisioningState } = view.sighting;
  const { attempts } = verdict;
  const takesLogin =
    provisioningState === 'post' && (verdict.code === 'ready' || !VERDICTS[verdict.code].offersNoLogin);
  const left = Math.max(0, attempts.allowed - attempts.used);
  const submit = async (act: 'store' | 'log-in', from: HTMLFormElement): Promise<void> => {
    const user = typedIn(from, 'user').trim();
    const password = typedIn(from, 'password');
    const problem = passwordProblem(password);
    setWrong(problem);
    if (problem !== undefined) return;
    if (act === 'store') {
      const notKept = await keep(user, password);
      setFailure(notKept);
      if (!notKept) onClose();
      return;
    }
    setTried(true);
    if (await login({ from: 'typed', user, password, certain: false })) onClose();
  };
  return (
    <FormDialog
      title={t('vault.enterDialog.title')}
      onClose={onClose}
      onSubmit={(from) => void submit(takesLogin ? 'log-in' : 'store', from)}
      failure={failure ?? (tried ? refused : undefined)}
      actions={
        <>
          <Button
            variant={takesLogin ? 'default' : 'filled'}
            disabled={busy !== undefined}
            onClick={(event) => {
              const from = event.currentTarget.form;
              if (from) void submit('store', from);
            }}
          >
            {t('vault.enterDialog.storeOnly')}
          </Button>
          {takesLogin && (
            <Button type="submit" loading={busy === 'login'} disabled={busy !== undefined || left === 0}>
              {t('vault.enterDialog.logIn')}
            </Button>
          )}
        </>
      }
    >
      <TextInput
        name="user"
        label={t('vault.enterDialog.user')}
        defaultValue={view.credential.user ?? 'admin'}
        maxLength={16}
        spellCheck={false}
      />
      <PasswordField
        name="password"
        label={t('vault.enterDialog.password')}
        error={wrong && say(wrong)}
        autoComplete="off"
        data-autofocus
      />
      <Text size="xs" c="dimmed">
        {t('vault.enterDialog.storeHelp')} {takesLogin && t('vault.enterDialog.logInHelp', { count: left })}
      </Text>
    </FormDialog>
  );
}
