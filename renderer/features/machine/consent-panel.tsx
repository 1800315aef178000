import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedConsentCode } from '../../../shared/model/consent';
import { message } from '../../../shared/texts/message';
import { typedIn } from '../../components/dialogs/form-dialog';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';
import type { OpenConsent } from '../../stores/state';

interface Props {
  open: OpenConsent;
  busy: boolean;
  /** Of its heading, below the one around it. */
  level?: 3 | 4;
  /** Gets whether consent is there: then the order can go on. */
  onGiven: (given: Promise<boolean>) => void;
}

/** Why there is no code on the screen, by what became of the last one. */
const MISSING = { 'nothing-sent': 'how', wrong: 'ended', 'not-shown': 'gone' } as const;

/**
 * The question to the person at the machine. It is no dialog: whoever talks to that person may have to look something up
 * meanwhile.
 */
export function ConsentPanel({ open, busy, level = 4, onGiven }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const askConsent = useMachineState((state) => state.askConsent);
  const checkConsent = useMachineState((state) => state.checkConsent);
  const answerConsent = useMachineState((state) => state.answerConsent);
  const withdrawConsent = useMachineState((state) => state.withdrawConsent);
  const heading = useRef<HTMLHeadingElement>(null);
  const { order, consent, last } = open;
  const { state } = consent;
  useEffect(() => {
    // The code has a field, which takes the keyboard itself.
    if (state !== 'displayed') heading.current?.focus();
  }, [state]);
  const withdraw = (
    <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void withdrawConsent()}>
      {state === 'missing' ? t('common.close') : t('power.consent.withdraw')}
    </Button>
  );
  return (
    <Alert
      mt="xs"
      p="xs"
      color="orange"
      variant="light"
      role="group"
      title={
        <Title order={level} size="h6" ref={heading} tabIndex={-1}>
          {t('power.consent.title')}
        </Title>
      }
    >
      <Stack gap="xs">
        {state === 'displayed' && (
          <CodeForm open={open} busy={busy} onCode={(code) => onGiven(answerConsent(code))}>
            {withdraw}
          </CodeForm>
        )}
        {state === 'requested' && (
          <>
            <Text size="sm">{t('power.consent.atStart')}</Text>
            <Group gap="xs">
              <Button size="compact-sm" loading={busy} onClick={() => onGiven(checkConsent())}>
                {t('power.consent.check')}
              </Button>
              {withdraw}
            </Group>
          </>
        )}
        {state === 'missing' && (
          <>
            <Text size="sm" role="alert">
              {t(`power.consent.${MISSING[last]}`)}
            </Text>
            <Group gap="xs">
              <Button size="compact-sm" loading={busy} onClick={() => onGiven(askConsent(order))}>
                {t(last === 'nothing-sent' ? 'power.consent.ask' : 'power.consent.again')}
              </Button>
              {withdraw}
            </Group>
          </>
        )}
      </Stack>
    </Alert>
  );
}

function CodeForm({
  open: { consent, last },
  busy,
  onCode,
  children,
}: Pick<Props, 'open' | 'busy'> & {
  onCode: (code: string) => void;
  children: React.ReactNode;
}): React.JSX.Element {
  const { displaySeconds } = consent;
  const { t } = useTranslation();
  const say = useSay();
  const [malformed, setMalformed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!busy) field.current?.focus();
  }, [busy]);
  const problem = malformed ? 'sixDigits' : last === 'wrong' && !busy && 'wrong';
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const code = typedConsentCode(typedIn(form, 'code'));
        setMalformed(code === undefined);
        if (code !== undefined) {
          form.reset();
          onCode(code);
        }
      }}
    >
      <Stack gap="xs">
        <Text size="sm">
          {t('power.consent.displayed')}{' '}
          {displaySeconds !== undefined &&
            t('power.consent.displayedFor', { count: Math.ceil(displaySeconds / 60) })}
        </Text>
        <TextInput
          name="code"
          label={t('power.consent.code')}
          inputMode="numeric"
          maxLength={12}
          styles={{ input: { maxWidth: 220 } }}
          ref={field}
          {...(problem && { error: say(message(`consent.${problem}`)) })}
        />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={busy}>
            {t('power.consent.send')}
          </Button>
          {children}
        </Group>
      </Stack>
    </form>
  );
}
