import { Alert, Badge, Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FleetPlan, isCountConfirmed } from '../../../shared/model/fleet';
import { inSentences } from '../../../shared/result';
import { Fold } from '../../components/fold';
import { StepHeading } from '../../components/step-heading';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { fleetReviewOf } from '../../stores/fleet-slice';
import { MachineNames } from './machine-names';
import {
  type ChangeGroup,
  type CombinedPlan,
  combinedPlan,
  type ReasonGroup,
  SHORT_LIST,
} from './plan-groups';

/** What would change on all the machines together; nothing is changed before it was confirmed here. */
export function FleetReview(): React.JSX.Element | null {
  const { t } = useTranslation();
  const job = useAppState(fleetReviewOf);
  if (!job) return null;
  const { progress, end } = job;
  const { done = 0, total = 0 } = progress ?? {};
  return (
    <Stack gap="sm">
      <StepHeading>{end ? t('fleet.review.title') : t('fleet.review.reading')}</StepHeading>
      {end ? (
        <Reviewed />
      ) : (
        <>
          <Text size="sm">{t('fleet.review.readingProgress', { done, total })}</Text>
          <Progress value={(done / Math.max(1, total)) * 100} aria-label={t('fleet.review.reading')} />
          <Group justify="flex-end">
            <BackButton />
          </Group>
        </>
      )}
    </Stack>
  );
}

function BackButton(): React.JSX.Element {
  const { t } = useTranslation();
  const edit = useAppState((state) => state.editFleet);
  return (
    <Button variant="default" onClick={edit}>
      {t('fleet.review.back')}
    </Button>
  );
}

function Reviewed(): React.JSX.Element {
  const { t } = useTranslation();
  const job = useAppState(fleetReviewOf);
  const configure = useAppState((state) => state.configureFleet);
  const [typed, setTyped] = useState('');
  const [starting, setStarting] = useState(false);
  const plans = job?.plans;
  const chosen = useAppState((state) => state.fleetDialog?.machineIds);
  const combined = useMemo(() => combinedPlan(inOrder(plans ?? [], chosen ?? [])), [plans, chosen]);
  const count = combined.applicable.length;
  const affected = combined.affected.length;
  const confirmed = isCountConfirmed(affected, typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!confirmed || count === 0 || starting) return;
        setStarting(true);
        void configure(affected > 0 ? typed : undefined).finally(() => setStarting(false));
      }}
    >
      <Stack gap="sm">
        {job?.end?.end === 'cancelled' && <Text size="sm">{t('fleet.review.stopped')}</Text>}
        <Text size="sm" fw={500}>
          {count === 0 ? t('fleet.review.nothing') : t('fleet.review.summary', { count })}
        </Text>
        <Groups combined={combined} />
        {affected > 0 && (
          <Alert color="orange" variant="light">
            <Stack gap="xs">
              <Text size="sm">{t('fleet.review.confirmHint', { count: affected })}</Text>
              <TextInput
                label={t('fleet.review.confirmLabel')}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                w={160}
                inputMode="numeric"
                autoComplete="off"
              />
            </Stack>
          </Alert>
        )}
        <Group justify="flex-end">
          <BackButton />
          {count > 0 && (
            <Button type="submit" loading={starting} disabled={!confirmed}>
              {t('fleet.configure', { count })}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** As they stand in the list, and not as they have answered. */
function inOrder(plans: readonly FleetPlan[], ids: readonly string[]): FleetPlan[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  return plans.toSorted((a, b) => (place.get(a.machineId) ?? 0) - (place.get(b.machineId) ?? 0));
}

function Groups({ combined }: { combined: CombinedPlan }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const { changes, remarks, asWanted, notAllRead, excluded } = combined;
  const all = excluded.flatMap(({ machines }) => machines.map(({ machineId }) => machineId));
  const out = new Set(all).size;
  return (
    <>
      {changes.length > 0 && (
        <section aria-label={t('fleet.review.changes')}>
          {changes.map((change) => (
            <Change key={say(change.title)} change={change} />
          ))}
        </section>
      )}
      {out > 0 && (
        <section aria-label={t('fleet.review.excluded', { count: out })}>
          <Text size="sm" fw={500}>
            {t('fleet.review.excluded', { count: out })}
          </Text>
          {excluded.map((reason, index) => (
            <Excluded key={reason.code ?? index} reason={reason} />
          ))}
        </section>
      )}
      {asWanted.length > 0 && (
        <Fold summary={t('fleet.review.asWanted', { count: asWanted.length })}>
          <MachineNames machineIds={asWanted} />
        </Fold>
      )}
      {notAllRead.length > 0 && (
        <Fold summary={t('fleet.review.notAllRead', { count: notAllRead.length })}>
          <MachineNames machineIds={notAllRead} />
        </Fold>
      )}
      {remarks.length > 0 && (
        <section aria-label={t('fleet.review.remarks')}>
          <Text size="sm" fw={500}>
            {t('fleet.review.remarks')}
          </Text>
          {remarks.map(({ text, machineIds }) => (
            <Fold
              key={say(text)}
              summary={t('fleet.review.remark', { text: say(text), count: machineIds.length })}
            >
              <MachineNames machineIds={machineIds} />
            </Fold>
          ))}
        </section>
      )}
    </>
  );
}

function Excluded({ reason: { code, machines } }: { reason: ReasonGroup }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const reason = code ? t(`fleet.reasons.${code}`) : say(machines[0]?.failure.message ?? '');
  return (
    <Fold
      opened={machines.length <= SHORT_LIST}
      summary={t('fleet.review.excludedReason', { reason, count: machines.length })}
    >
      <MachineNames
        machineIds={machines.map(({ machineId }) => machineId)}
        detail={(index) => {
          const failure = machines[index]?.failure;
          return failure && say(inSentences(failure));
        }}
      />
    </Fold>
  );
}

function Change({ change: { title, danger, machines } }: { change: ChangeGroup }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Fold
      opened={machines.length <= SHORT_LIST}
      summary={
        <>
          {t('fleet.review.change', { title: say(title), count: machines.length })}{' '}
          {danger !== 'none' && (
            <Badge size="sm" variant="light" color={danger === 'destructive' ? 'red' : 'blue'}>
              {t(`fleet.review.danger.${danger}`)}
            </Badge>
          )}
        </>
      }
    >
      <MachineNames
        machineIds={machines.map(({ machineId }) => machineId)}
        detail={(index) => {
          const machine = machines[index];
          if (!machine) return undefined;
          return t('fleet.review.fromTo', { current: say(machine.current), wanted: say(machine.wanted) });
        }}
      />
    </Fold>
  );
}
