import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { STATEMENTS, statementSchema } from '../../../shared/model/evidence';
import { type Explanation, PASTE_LIMIT } from '../../../shared/model/explanation';
import { statementText } from '../../../shared/model/statement-words';
import { useMachineState } from '../../stores/machine-store-context';

/** Anything else that the technician knows: a fact from the list, or a message that a tool has shown. */
export function TellMore(): React.JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'That is all I know' : 'Tell more, or paste an error message'}
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
  const tell = useMachineState((state) => state.tell);
  return (
    <NativeSelect
      size="xs"
      label="Something else that you know of this machine"
      value=""
      onChange={(event) => {
        const statement = statementSchema.safeParse(event.currentTarget.value);
        if (statement.success) void tell(statement.data);
      }}
      data={[
        { value: '', label: 'choose what it is …', disabled: true },
        ...STATEMENTS.filter((each) => each !== 'password-is-certain').map((value) => ({
          value,
          label: statementText(value),
        })),
      ]}
    />
  );
}

function MessageForm(): React.JSX.Element {
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
          label="A message of SCCM, Intel SCS, rpc or AMT"
          description="Paste it as it is. It is explained, and kept nowhere."
          placeholder="Valid password not found"
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" size="compact-sm" variant="default" disabled={text.trim() === ''}>
            What does it mean?
          </Button>
        </Group>
        {text.length > PASTE_LIMIT && (
          <Text size="xs" c="dimmed">
            Only the first {PASTE_LIMIT.toLocaleString('en-GB')} characters are read. For a whole log:
            amt-bench explain-log, on the command line.
          </Text>
        )}
        {found && <Explanations found={found} />}
      </Stack>
    </form>
  );
}

function Explanations({ found }: { found: readonly Explanation[] }): React.JSX.Element {
  const tell = useMachineState((state) => state.tell);
  if (found.length === 0) {
    return (
      <Text size="sm" role="status">
        Nothing in it that AMT Bench knows. What the machine itself shows counts for more: check it again.
      </Text>
    );
  }
  return (
    <Stack gap="xs" role="status">
      {found.map(({ id, title, explanation, next, line, statement, notConfirmed }) => (
        <div key={id}>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <Text size="xs" c="dimmed">
            “{line}”
          </Text>
          <Text size="sm">
            {explanation} {next}
          </Text>
          {notConfirmed !== undefined && (
            <Text size="xs" c="dimmed">
              Not confirmed on hardware: {notConfirmed}
            </Text>
          )}
          {statement && (
            <Button size="compact-sm" variant="default" mt={4} onClick={() => void tell(statement)}>
              It was this machine: note “{statementText(statement)}”
            </Button>
          )}
        </div>
      ))}
    </Stack>
  );
}
