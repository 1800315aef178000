import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATEMENTS, statementSchema } from '../../../shared/model/evidence';
import { type Explanation, PASTE_LIMIT } from '../../../shared/model/explanation';
import { statementText } from '../../../shared/model/statement-words';
import { sentences } from '../../../shared/texts/sentences';
import { numberText } from '../../components/dates';
import { WithTerms } from '../../components/with-terms';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';

/** Anything else that the technician knows: a fact from the list, or a message that a tool has shown. */
export function TellMore(): React.JSX.Element {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('wizard.tell.close') : t('wizard.tell.open')}
      </Button>
      {open && (
        <Stack gap="xs" mt="xs">
          <StatementSelect />
          <MessageForm />
        </Stack>
      )}
    </div>
  );
}

function StatementSelect(): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const tell = useMachineState((state) => state.tell);
  return (
    <NativeSelect
      size="xs"
      label={t('wizard.tell.statement')}
      value=""
      onChange={(event) => {
        const statement = statementSchema.safeParse(event.currentTarget.value);
        if (statement.success) void tell(statement.data);
      }}
      data={[
        { value: '', label: t('wizard.tell.choose'), disabled: true },
        ...STATEMENTS.filter((each) => each !== 'password-is-certain').map((value) => ({
          value,
          label: say(statementText(value)),
        })),
      ]}
    />
  );
}

function MessageForm(): React.JSX.Element {
  const { t } = useTranslation();
  const explain = useMachineState((state) => state.explain);
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Explanation[]>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void explain(text.slice(0, PASTE_LIMIT)).then((result) => setFound(result.ok ? result.value : []));
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={t('wizard.tell.message')}
          description={t('wizard.tell.messageHint')}
          placeholder={t('wizard.tell.messageExample')}
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" size="compact-sm" variant="default" disabled={text.trim() === ''}>
            {t('wizard.tell.explain')}
          </Button>
        </Group>
        {text.length > PASTE_LIMIT && (
          <Text size="xs" c="dimmed">
            {t('wizard.tell.tooLong', { limit: numberText(PASTE_LIMIT) })}
          </Text>
        )}
        {found && <Explanations found={found} />}
      </Stack>
    </form>
  );
}

function Explanations({ found }: { found: readonly Explanation[] }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const tell = useMachineState((state) => state.tell);
  if (found.length === 0) {
    return (
      <Text size="sm" role="status">
        {t('wizard.tell.nothing')}
      </Text>
    );
  }
  return (
    <Stack gap="xs" role="status">
      {found.map(({ id, title, explanation, next, line, statement, notConfirmed }) => (
        <div key={id}>
          <Text size="sm" fw={600}>
            {say(title)}
          </Text>
          <Text size="xs" c="dimmed">
            {t('wizard.tell.line', { line })}
          </Text>
          <Text size="sm">
            <WithTerms text={say(sentences(explanation, next))} />
          </Text>
          {notConfirmed !== undefined && (
            <Text size="xs" c="dimmed">
              {t('wizard.diagnose.notConfirmed', { doubt: say(notConfirmed) })}
            </Text>
          )}
          {statement && (
            <Button size="compact-sm" variant="default" mt={4} onClick={() => void tell(statement)}>
              {t('wizard.tell.note', { statement: say(statementText(statement)) })}
            </Button>
          )}
        </div>
      ))}
    </Stack>
  );
}
