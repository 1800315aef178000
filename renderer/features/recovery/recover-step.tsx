import { Accordion, Badge, Button, Group, Loader, NativeSelect, Spoiler, Stack, Text } from '@mantine/core';
import { IconLock, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAKER_NAMES, MAKERS } from '../../../shared/model/maker';
import { makerSchema } from '../../../shared/model/primitives';
import type { RecoveryPlan } from '../../../shared/model/recovery';
import { pathIdSchema, type VerdictCode } from '../../../shared/model/verdict';
import { StepHeading } from '../../components/step-heading';
import { WithTerms } from '../../components/with-terms';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';
import { ActionStatus } from './action-status';
import { PathDetails } from './path-details';
import { PrintCard } from './print-card';
import { QuestionCard } from './question-card';

/** The ways back in, least destructive first, each with what it costs; the questions that change them; the card. */
export function RecoverStep(): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const plan = useMachineState((state) => state.recovery);
  const [printing, setPrinting] = useState(false);
  if (!plan) return <Loader size="sm" aria-label={t('recovery.working')} />;
  const { verdict, paths } = plan;
  return (
    <Stack gap="sm">
      <StepHeading>{t(`recovery.headings.${headingOf(verdict.code)}`)}</StepHeading>
      <Text size="sm">
        {say(verdict.title)}. <WithTerms text={say(verdict.explanation)} />
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
            {t('recovery.print')}
          </Button>
        )}
      </Group>
      <Paths plan={plan} />
      <Closed closed={plan.closed} />
      {printing && <PrintCard plan={plan} onClose={() => setPrinting(false)} />}
    </Stack>
  );
}

function headingOf(code: VerdictCode): 'activate' | 'more' | 'options' {
  if (code === 'not-set-up') return 'activate';
  return code === 'ready' ? 'more' : 'options';
}

function Paths({ plan }: { plan: RecoveryPlan }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const chosen = useMachineState((state) => state.chosenPath);
  const choose = useMachineState((state) => state.choosePath);
  return (
    <Accordion
      variant="separated"
      order={4}
      // While it moves, the height of a panel is fixed, and what appears in it meanwhile would be cut off.
      transitionDuration={0}
      value={chosen ?? null}
      onChange={(id) => choose(pathIdSchema.safeParse(id).data)}
    >
      {plan.paths.map((path, index) => (
        <Accordion.Item key={path.id} value={path.id}>
          <Accordion.Control>
            <Group gap="xs">
              <Text fw={600} size="sm">
                {t('recovery.option', { number: index + 1, title: say(path.title) })}
              </Text>
              {path.lockedBy.length > 0 && (
                <Badge
                  size="sm"
                  variant="light"
                  color="orange"
                  leftSection={<IconLock size={11} aria-hidden />}
                >
                  {t('recovery.locked')}
                </Badge>
              )}
              {path.opensCase && (
                <Badge size="sm" variant="light" color="orange">
                  {t('recovery.opensCase')}
                </Badge>
              )}
              <Badge size="sm" variant="light" color="gray">
                {t('recovery.minutes', { count: path.minutes.to })}
              </Badge>
            </Group>
            <Text size="sm">{say(path.place)}</Text>
            <Text size="sm" c="dimmed">
              {say(path.reason)}
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
  const { t } = useTranslation();
  const say = useSay();
  if (closed.length === 0) return null;
  return (
    <Spoiler
      maxHeight={0}
      showLabel={t('recovery.closed', { count: closed.length })}
      hideLabel={t('recovery.hideClosed')}
    >
      <Stack gap={4}>
        {closed.map(({ id, title, why }) => (
          <Text key={id} size="sm">
            <b>{say(title)}:</b> {say(why)}
          </Text>
        ))}
      </Stack>
    </Spoiler>
  );
}

function MakerSelect({ plan }: { plan: RecoveryPlan }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const answer = useMachineState((state) => state.answer);
  return (
    <NativeSelect
      label={t('recovery.maker')}
      size="xs"
      value={plan.device.maker ?? ''}
      onChange={(event) => {
        const maker = makerSchema.safeParse(event.currentTarget.value);
        if (maker.success) void answer({}, maker.data);
      }}
      data={[
        { value: '', label: t('recovery.makerUnknown'), disabled: true },
        ...MAKERS.map((maker) => ({ value: maker, label: say(MAKER_NAMES[maker]) })),
      ]}
    />
  );
}
