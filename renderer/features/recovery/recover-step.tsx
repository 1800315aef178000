import { Accordion, Badge, Button, Group, Loader, NativeSelect, Spoiler, Stack, Text } from '@mantine/core';
import { IconLock, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { MAKER_NAMES, MAKERS } from '../../../shared/model/maker';
import { makerSchema } from '../../../shared/model/primitives';
import type { RecoveryPlan } from '../../../shared/model/recovery';
import { pathIdSchema, type VerdictCode } from '../../../shared/model/verdict';
import { StepHeading } from '../../components/step-heading';
import { useMachineState } from '../../stores/machine-store-context';
import { ActionStatus } from './action-status';
import { PathDetails } from './path-details';
import { PrintCard } from './print-card';
import { QuestionCard } from './question-card';

/** The ways back in, least destructive first, each with what it costs; the questions that change them; the card. */
export function RecoverStep(): React.JSX.Element {
  const plan = useMachineState((state) => state.recovery);
  const [printing, setPrinting] = useState(false);
  if (!plan) return <Loader size="sm" aria-label="Working out the ways on" />;
  const { verdict, paths } = plan;
  return (
    <Stack gap="sm">
      <StepHeading>{headingOf(verdict.code)}</StepHeading>
      <Text size="sm">
        {verdict.title}. {verdict.explanation}
      </Text>
      <ActionStatus />
      <QuestionCard plan={plan} />
      <Group align="flex-end" justify="space-between">
        <MakerSelect plan={plan} />
        {paths.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPrinter size={14} aria-hidden />}
            onClick={() => setPrinting(true)}
          >
            The card, to print
          </Button>
        )}
      </Group>
      <Paths plan={plan} />
      <Closed closed={plan.closed} />
      {printing && <PrintCard plan={plan} onClose={() => setPrinting(false)} />}
    </Stack>
  );
}

function headingOf(code: VerdictCode): string {
  if (code === 'not-set-up') return 'How to activate it';
  if (code === 'ready') return 'What else can be done from here';
  return 'The ways on, the gentlest first';
}

function Paths({ plan }: { plan: RecoveryPlan }): React.JSX.Element {
  const chosen = useMachineState((state) => state.chosenPath);
  const choose = useMachineState((state) => state.choosePath);
  return (
    <Accordion
      variant="separated"
      order={4}
      value={chosen ?? null}
      onChange={(id) => choose(pathIdSchema.safeParse(id).data)}
    >
      {plan.paths.map((path, index) => (
        <Accordion.Item key={path.id} value={path.id}>
          <Accordion.Control>
            <Group gap="xs">
              <Text fw={600} size="sm">
                {index + 1}. {path.title}
              </Text>
              {path.lockedBy.length > 0 && (
                <Badge
                  size="sm"
                  variant="light"
                  color="orange"
                  leftSection={<IconLock size={11} aria-hidden />}
                >
                  locked
                </Badge>
              )}
              {path.opensCase && (
                <Badge size="sm" variant="light" color="orange">
                  opens the case
                </Badge>
              )}
              <Badge size="sm" variant="light" color="gray">
                about {path.minutes.to} min
              </Badge>
            </Group>
            <Text size="sm">{path.place}</Text>
            <Text size="sm" c="dimmed">
              {path.reason}
            </Text>
          </Accordion.Control>
          <Accordion.Panel>{path.id === chosen && <PathDetails path={path} plan={plan} />}</Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

/** What this machine does not have, and why: so that nobody goes looking for it. */
function Closed({ closed }: { closed: RecoveryPlan['closed'] }): React.JSX.Element | null {
  if (closed.length === 0) return null;
  return (
    <Spoiler
      maxHeight={0}
      showLabel={`Closed for this machine: ${String(closed.length)}`}
      hideLabel="Hide what is closed"
    >
      <Stack gap={4}>
        {closed.map(({ id, title, why }) => (
          <Text key={id} size="sm">
            <b>{title}:</b> {why}
          </Text>
        ))}
      </Stack>
    </Spoiler>
  );
}

function MakerSelect({ plan }: { plan: RecoveryPlan }): React.JSX.Element {
  const answer = useMachineState((state) => state.answer);
  return (
    <NativeSelect
      label="Maker"
      size="xs"
      value={plan.device.maker ?? ''}
      onChange={(event) => {
        const maker = makerSchema.safeParse(event.currentTarget.value);
        if (maker.success) void answer({}, maker.data);
      }}
      data={[
        { value: '', label: 'not known yet', disabled: true },
        ...MAKERS.map((maker) => ({ value: maker, label: MAKER_NAMES[maker] })),
      ]}
    />
  );
}
