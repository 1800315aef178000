import { Button, CloseButton, Group, NumberInput, Paper, Pill, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makerSchema } from '../../../shared/model/primitives';
import { answersSchema, type Question, type RecoveryPlan } from '../../../shared/model/recovery';
import { WithTerms } from '../../components/with-terms';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';

/** One question at a time, and only while its answer would change the list; beside it what was answered. */
export function QuestionCard({ plan }: { plan: RecoveryPlan }): React.JSX.Element | null {
  const skipped = useMachineState((state) => state.skipped);
  const open = plan.questions.filter(({ id }) => !skipped.includes(id));
  const [question] = open;
  if (!question && plan.answered.length === 0) return null;
  return (
    <Paper withBorder p="sm" bg="var(--mantine-color-default-hover)">
      <Stack gap="xs">
        <Answered plan={plan} />
        {question && <Ask key={question.id} question={question} left={open.length - 1} />}
      </Stack>
    </Paper>
  );
}

function Answered({ plan }: { plan: RecoveryPlan }): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  const takeBack = useMachineState((state) => state.takeAnswerBack);
  if (plan.answered.length === 0) return null;
  return (
    <Group gap={6} role="list" aria-label={t('recovery.questions.answered')}>
      {plan.answered.map(({ id, text, answer }) => (
        <Pill key={id} role="listitem" size="md" withRemoveButton={false}>
          <Group gap={4} wrap="nowrap" component="span">
            <span>
              {say(text)} <b>{say(answer)}</b>
            </span>
            <CloseButton
              size="sm"
              aria-label={t('recovery.questions.takeBack', { question: say(text) })}
              onClick={() => {
                const known = answersSchema.keyof().safeParse(id);
                if (known.success) void takeBack(known.data);
              }}
            />
          </Group>
        </Pill>
      ))}
    </Group>
  );
}

function Ask({ question, left }: { question: Question; left: number }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const answer = useMachineState((state) => state.answer);
  const skip = useMachineState((state) => state.skip);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The question before had the focus, and is gone.
    if (document.activeElement === document.body) {
      group.current?.querySelector<HTMLElement>('button, input')?.focus();
    }
  }, []);
  const choose = (value: string | number): void => {
    const maker = question.id === 'maker' ? makerSchema.safeParse(value) : undefined;
    const answers = answersSchema.safeParse({ [question.id]: value });
    if (maker?.success) void answer({}, maker.data);
    else if (answers.success) void answer(answers.data);
  };
  const why = say(question.why);
  return (
    <Stack ref={group} gap={4} role="group" aria-labelledby="recovery-question">
      <Text size="sm" fw={600} id="recovery-question">
        <WithTerms text={say(question.text)} />
      </Text>
      <Text size="xs" c="dimmed">
        {left > 0 ? t('recovery.questions.why', { why, count: left }) : why}
      </Text>
      <Group gap={6} mt={2}>
        {question.choices.map(({ value, text }) => (
          <Button key={value} size="compact-sm" variant="default" onClick={() => choose(value)}>
            {say(text)}
          </Button>
        ))}
        {question.choices.length === 0 && <Field question={question} onAnswer={choose} />}
        <Button size="compact-sm" variant="subtle" onClick={() => skip(question.id)}>
          {t('recovery.questions.skip')}
        </Button>
      </Group>
    </Stack>
  );
}

/** A model name, or the number of an AMT version. */
function Field({
  question,
  onAnswer,
}: {
  question: Question;
  onAnswer: (value: string | number) => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const [value, setValue] = useState<string | number>('');
  const empty = value === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) onAnswer(value);
      }}
    >
      <Group gap={6}>
        {question.id === 'generation' ? (
          <NumberInput
            size="xs"
            w={110}
            aria-label={t('recovery.questions.version')}
            placeholder={t('recovery.questions.versionExample')}
            min={1}
            max={99}
            allowDecimal={false}
            value={value}
            onChange={setValue}
          />
        ) : (
          <TextInput
            size="xs"
            aria-label={t('recovery.questions.model')}
            placeholder={t('recovery.questions.modelExample')}
            maxLength={80}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        )}
        <Button type="submit" size="compact-sm" variant="default" disabled={empty}>
          {t('recovery.questions.confirm')}
        </Button>
      </Group>
    </form>
  );
}
