import { Button, Checkbox, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { passwordProblem } from '../../../shared/password-rules';
import type { Message } from '../../../shared/texts/message';
import { useSecondsUntil } from '../../components/countdown';
import { PasswordField } from '../../components/password-field';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { useMachineState } from '../../stores/machine-store-context';
import { storedLoginOf } from './stored-login';

/**
 * One login, within the attempt budget. The password lives in the field alone: it is handed to main and wiped, and
 * never enters the window's state.
 */
export function LoginForm({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const inKeychain = useAppState((state) => state.info?.vault.kind === 'keychain');
  const login = useMachineState((state) => state.login);
  const busy = useMachineState((state) => state.busy);
  const password = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<Message>();
  const stored = storedLoginOf(view.credential);
  const { attempts, code } = view.sighting.verdict;
  // The account that was used before has too few rights: the way on is the other one.
  const user = code === 'limited-rights' ? 'admin' : (view.credential.user ?? view.user ?? 'admin');
  const wait = useSecondsUntil(attempts.nextAt);
  const submit = (event: React.SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const field = password.current;
    if (!field) return;
    const problem = passwordProblem(field.value);
    setWrong(problem);
    if (problem !== undefined) {
      field.focus();
      return;
    }
    const data = new FormData(event.currentTarget);
    const typed = data.get('user');
    void login({
      from: 'typed',
      user: typeof typed === 'string' ? typed : 'admin',
      password: field.value,
      certain: data.get('certain') === 'on',
    });
    field.value = '';
  };
  return (
    <Paper withBorder p="sm" bg="var(--mantine-color-default-hover)">
      <form onSubmit={submit} autoComplete="off">
        <Stack gap="xs">
          {stored && (
            <Group gap="xs">
              <Button
                loading={busy === 'login'}
                disabled={busy !== undefined}
                onClick={() => void login({ from: 'vault' })}
              >
                {t('wizard.login.stored')}
              </Button>
              <Text size="sm" c="dimmed">
                {stored === 'new'
                  ? t('vault.password.changeOnly')
                  : t(stored === 'both' ? 'wizard.login.storedForOpen' : 'wizard.login.storedFor', {
                      user: view.credential.user ?? '',
                    })}
              </Text>
            </Group>
          )}
          <Group gap="xs" align="flex-end">
            <TextInput
              key={user}
              name="user"
              label={t('wizard.login.user')}
              defaultValue={user}
              w={120}
              spellCheck={false}
            />
            <PasswordField
              ref={password}
              label={t('wizard.login.password')}
              w={240}
              error={wrong && say(wrong)}
              autoFocus={!stored}
              autoComplete="off"
            />
            <Button type="submit" loading={busy === 'login'} disabled={busy !== undefined || wait > 0}>
              {wait > 0 ? t('wizard.login.wait', { seconds: wait }) : t('wizard.login.logIn')}
            </Button>
          </Group>
          <Checkbox name="certain" size="xs" label={t('wizard.login.certain')} />
          <Text size="xs" c="dimmed">
            {t('wizard.login.budget', { count: Math.max(0, attempts.allowed - attempts.used) })}{' '}
            {inKeychain ? t('wizard.login.keptKeychain') : t('wizard.login.keptSession')}
          </Text>
        </Stack>
      </form>
    </Paper>
  );
}
