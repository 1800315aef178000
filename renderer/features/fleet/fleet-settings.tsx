import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { VERDICTS } from '../../../shared/model/verdict';
import { passwordProblem } from '../../../shared/password-rules';
import type { Message } from '../../../shared/texts/message';
import { Fold } from '../../components/fold';
import { PasswordField } from '../../components/password-field';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { Certificates } from './certificates';
import { MachineNames } from './machine-names';
import { SHORT_LIST } from './plan-groups';

/** A typed password is worth a try: nothing is stored, or what is stored was refused. */
function needsPassword({ credential, sighting }: MachineView): boolean {
  const { configurable, exit } = VERDICTS[sighting.verdict.code];
  if (exit === 'password-refused') return true;
  return configurable === true && !credential.stored;
}

/** Nothing would be changed on it, whatever password is typed; the review would say so, too. */
function isLeftOut({ sighting }: MachineView): boolean {
  const { configurable, exit } = VERDICTS[sighting.verdict.code];
  return configurable !== true && exit !== 'password-refused';
}

/**
 * Which profile, and what is needed to log in. The password lives in its field alone: it is handed to main and wiped, and
 * never enters the window's state.
 */
export function FleetSettings({ machineIds }: { machineIds: readonly string[] }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const stored = useAppState((state) => state.storedProfiles);
  const plan = useAppState((state) => state.planFleet);
  const machines = useAppState((state) => state.machines);
  const [chosen, setChosen] = useState<string>();
  const [wrong, setWrong] = useState<Message>();
  const [starting, setStarting] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const submitButton = useRef<HTMLButtonElement>(null);
  const focusNext = useCallback(() => (password.current ?? submitButton.current)?.focus(), []);
  useEffect(() => {
    // The dialog sets the focus when it opens; on the way back from the review, the button that had it is gone.
    const active = document.activeElement;
    if (active === document.body || active?.closest('[role="dialog"]')) focusNext();
  }, [focusNext]);
  const views = machineIds.flatMap((id) => machines[id] ?? []);
  const needed = views.filter(needsPassword).length;
  const leftOut = views.filter(isLeftOut);
  const name = chosen ?? stored?.selected;
  const profile = stored?.profiles.find((each) => each.name === name);

  const submit = (event: React.SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!profile) return;
    const field = password.current;
    const typed = field?.value ?? '';
    const problem = typed === '' ? undefined : passwordProblem(typed);
    setWrong(problem);
    if (problem !== undefined) return;
    const user = new FormData(event.currentTarget).get('user');
    const account = { user: typeof user === 'string' && user !== '' ? user : 'admin', password: typed };
    if (field) field.value = '';
    setStarting(true);
    void plan(profile, typed === '' ? undefined : account).finally(() => setStarting(false));
  };
  return (
    <form onSubmit={submit} autoComplete="off">
      <Stack gap="md">
        <NativeSelect
          label={t('fleet.settings.profile')}
          description={t('fleet.settings.profileHint')}
          value={name}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={stored?.profiles.map((each) => each.name) ?? []}
        />
        {leftOut.length > 0 && (
          <Fold
            opened={leftOut.length <= SHORT_LIST}
            summary={t('fleet.settings.leftOut', { count: leftOut.length })}
          >
            <MachineNames
              machineIds={leftOut.map(({ id }) => id)}
              detail={(index) => {
                const view = leftOut[index];
                return view && say(view.sighting.verdict.title);
              }}
            />
          </Fold>
        )}
        <Certificates views={views} onTrusted={() => (password.current ?? submitButton.current)?.focus()} />
        {needed > 0 ? (
          <Stack gap={4} role="group" aria-label={t('fleet.settings.password', { count: needed })}>
            <Text size="sm" fw={500}>
              {t('fleet.settings.password', { count: needed })}
            </Text>
            <Text size="sm" c="dimmed">
              {t('fleet.settings.passwordHint')} {t('fleet.settings.withoutPassword')}
            </Text>
            <Group gap="xs" align="flex-start">
              <TextInput
                name="user"
                label={t('fleet.settings.user')}
                defaultValue="admin"
                w={140}
                autoComplete="off"
                spellCheck={false}
              />
              <PasswordField
                ref={password}
                label={t('fleet.settings.passwordLabel')}
                w={260}
                error={wrong && say(wrong)}
                autoComplete="off"
                data-autofocus
              />
            </Group>
          </Stack>
        ) : (
          <Text size="sm" c="dimmed">
            {t('fleet.settings.passwordStored')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button
            ref={submitButton}
            type="submit"
            loading={starting}
            disabled={!profile}
            {...(needed === 0 && { 'data-autofocus': true })}
          >
            {t('fleet.settings.review')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
