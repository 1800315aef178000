import { Alert, Button, Group, List, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { endsPc, isArmed, planLines, type PowerPlan, waitsForConsent } from '../../../shared/model/power';
import { Dialog } from '../../components/dialogs/dialog';
import { useSay } from '../../i18n';

interface Props {
  view: MachineView;
  /** What was pressed. */
  label: string;
  /** What the order ends: work that is not saved, or programs, which the operating system asks first. */
  ends: 'unsaved-work' | 'programs' | 'nothing';
  /** Undefined while the machine is read. */
  plan: PowerPlan | undefined;
  onClose: () => void;
  /** The person at the machine is asked first. */
  onAskConsent: (plan: PowerPlan) => void;
  /** @param clear what an earlier order has left is cleared first */
  onOrder: (plan: PowerPlan, clear: boolean) => void;
}

/** What an order will do, before it is sent: what is lost, what is set and cleared, and what is in the way. */
export function PowerDialog({
  view,
  label,
  ends,
  plan,
  onClose,
  onAskConsent,
  onOrder,
}: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { sighting, inventory } = view;
  const armed = plan !== undefined && isArmed(plan);
  const blocked = plan !== undefined && plan.blockers.length > 0;
  // What is armed is the one obstacle that can be cleared from here.
  const clears = armed && plan.blockers.length === 1;
  const asks = plan !== undefined && waitsForConsent(plan);
  return (
    <Dialog onClose={onClose} title={t('power.question', { order: label })}>
      <Stack gap="sm">
        {ends !== 'nothing' && (
          <Text size="sm">
            {t(ends === 'programs' ? 'power.endsPrograms' : 'power.losesWork', {
              machine: sighting.hostname ?? sighting.address,
            })}
          </Text>
        )}
        {sighting.thisLaptop && (
          <Alert color="orange" variant="light">
            {t('power.ownComputer')}
          </Alert>
        )}
        {plan?.sends !== undefined &&
          endsPc(plan.sends) &&
          inventory?.powerPackage?.awakeWhenOff === false && (
            <Text size="sm">{t('power.sleeps', { package: inventory.powerPackage.name })}</Text>
          )}
        {asks ? (
          <Alert color="orange" variant="light" title={t('power.consent.title')}>
            {t('power.consent.how')}
          </Alert>
        ) : plan ? (
          <Plan plan={plan} />
        ) : (
          <Reading />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {ends !== 'nothing' ? t('power.leaveOn') : t('common.leaveAsItIs')}
          </Button>
          {asks && <Button onClick={() => onAskConsent(plan)}>{t('power.consent.ask')}</Button>}
          {asks ? null : clears ? (
            <Button color="red" onClick={() => onOrder(plan, true)}>
              {t('power.clearAndContinue')}
            </Button>
          ) : (
            <Button color="red" disabled={!plan || blocked} onClick={() => plan && onOrder(plan, false)}>
              {label}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}

function Plan({ plan }: { plan: PowerPlan }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const dangerous = plan.clears.filter(({ danger }) => danger);
  return (
    <>
      {dangerous.length > 0 && (
        <Alert color="red" variant="light" title={t('power.dangerous.title')}>
          {t('power.dangerous.text', { what: dangerous.map(({ does }) => say(does)).join('; ') })}
        </Alert>
      )}
      {plan.blockers.map((blocker) => (
        <Alert
          key={say(blocker.message)}
          color={isArmed(plan) ? 'red' : 'orange'}
          variant="light"
          title={say(blocker.message)}
        >
          {say(blocker.nextStep)}
        </Alert>
      ))}
      {plan.blockers.length === 0 && (
        <List size="sm" aria-label={t('power.whatHappens')}>
          {planLines(plan)
            .map(say)
            .map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
        </List>
      )}
    </>
  );
}

function Reading(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Group gap="xs" role="status">
      <Loader size="sm" aria-hidden />
      <Text size="sm">{t('power.reading')}</Text>
    </Group>
  );
}
