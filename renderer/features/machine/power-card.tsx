import { Alert, Box, Button, Group, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { type PowerOrder, type PowerPlan, setsBoot, startsOnly } from '../../../shared/model/power';
import { ButtonMenu, MenuChoice } from '../../components/button-menu';
import { FailureAlert } from '../../components/failure-alert';
import { english, useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';
import { ConsentPanel } from './consent-panel';
import { PowerDialog } from './power-dialog';
import { usePower } from './use-power';

type Loss = 'unsaved-work' | 'programs' | 'nothing';

interface Offer {
  order: Exclude<PowerOrder, 'bios-serial'>;
  /** What the order ends on a machine that is on. */
  ends: Loss;
  /** Whether it makes sense for a machine that is off. */
  whenOff: boolean;
}

const ORDERS: readonly Offer[] = [
  { order: 'on', ends: 'nothing', whenOff: true },
  { order: 'shutdown', ends: 'programs', whenOff: false },
  { order: 'off', ends: 'unsaved-work', whenOff: false },
  { order: 'reset', ends: 'unsaved-work', whenOff: false },
  { order: 'bios', ends: 'unsaved-work', whenOff: true },
];
const MORE: readonly Offer[] = [
  // The hardware is on, and the operating system may save power.
  { order: 'on', ends: 'nothing', whenOff: false },
  { order: 'restart', ends: 'programs', whenOff: false },
  { order: 'cycle', ends: 'unsaved-work', whenOff: false },
  { order: 'sleep', ends: 'nothing', whenOff: false },
  { order: 'hibernate', ends: 'nothing', whenOff: false },
  { order: 'pxe', ends: 'unsaved-work', whenOff: true },
  { order: 'disk', ends: 'unsaved-work', whenOff: true },
  { order: 'cd', ends: 'unsaved-work', whenOff: true },
  { order: 'diagnostics', ends: 'unsaved-work', whenOff: true },
];

/**
 * Power of a machine that was logged in to. What loses unsaved work is asked about first, and so is whatever sets or
 * meets boot options.
 */
export function PowerCard({ view }: { view: MachineView }): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  const report = useMachineState((state) => state.powerReport);
  const failure = useMachineState((state) => state.powerFailure);
  const { planPower, orderPower, dismiss, askConsent, openConsent, plan, busy, working } = usePower();
  const [asked, setAsked] = useState<{ label: string; ends: Loss }>();
  const power = view.inventory?.power;
  const problem = failure && <FailureAlert failure={failure} />;
  if (power === undefined || view.sighting.verdict.code !== 'ready' || !view.credential.stored) {
    // What went wrong may be why it is not ready any more.
    return problem ?? null;
  }
  const isOn = english(power) === 'on';
  const fits = ({ order, whenOff }: Offer): boolean => (isOn ? order !== 'on' || !whenOff : whenOff);
  const close = (): void => {
    setAsked(undefined);
    dismiss();
  };
  const labelOf = (order: Offer['order']): string =>
    t(`power.orders.${order === 'bios' && !isOn ? 'biosFromOff' : order === 'on' && isOn ? 'wake' : order}`);
  const begin = async ({ order, ends }: Offer): Promise<void> => {
    const asks = { label: labelOf(order), ends };
    const asksAtOnce = (isOn && ends !== 'nothing') || setsBoot(order);
    if (asksAtOnce) setAsked(asks);
    const planned = await planPower(order);
    if (!planned) setAsked(undefined);
    // Whoever closed the dialog while the machine was read does not get it back.
    if (!planned || asksAtOnce) return;
    if (needsConfirmation(planned) || (ends !== 'nothing' && !startsOnly(planned))) setAsked(asks);
    else await orderPower(planned);
  };
  /** The order that waited for consent is planned anew, because the machine may have changed meanwhile. */
  const goOn = async (given: Promise<boolean>, order: PowerOrder): Promise<void> => {
    const waiting = [...ORDERS, ...MORE].find((each) => each.order === order);
    if ((await given) && waiting) await begin(waiting);
  };
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        {t('power.title', { state: say(power) })}
      </Title>
      <Group gap={6} mt="xs">
        {ORDERS.filter(fits).map((each) => (
          <Button
            key={each.order}
            size="compact-sm"
            variant="default"
            loading={busy === 'power'}
            disabled={busy !== undefined || working}
            onClick={() => void begin(each)}
          >
            {labelOf(each.order)}
          </Button>
        ))}
        <ButtonMenu
          label={t('power.more')}
          gap={4}
          size="compact-sm"
          disabled={busy !== undefined || working}
        >
          {(closeMenu) =>
            MORE.filter(fits).map((each) => (
              <MenuChoice
                key={each.order}
                label={labelOf(each.order)}
                onClick={() => {
                  closeMenu();
                  void begin(each);
                }}
              />
            ))
          }
        </ButtonMenu>
      </Group>
      {report && (
        <Alert
          mt="xs"
          p="xs"
          variant="light"
          role="status"
          color={report.outcome === 'unknown' ? 'orange' : 'teal'}
        >
          {say(report.message)}
        </Alert>
      )}
      {problem && <Box mt="xs">{problem}</Box>}
      {/* Whoever restarts a machine in its console is asked there. */}
      {openConsent && openConsent.order !== 'bios-serial' && (
        <ConsentPanel
          open={openConsent}
          busy={busy !== undefined || working}
          onGiven={(given) => void goOn(given, openConsent.order)}
        />
      )}
      {asked && (
        <PowerDialog
          view={view}
          label={asked.label}
          ends={plan ? (startsOnly(plan) ? 'nothing' : asked.ends) : isOn ? asked.ends : 'nothing'}
          plan={plan}
          onClose={close}
          onAskConsent={({ order }) => {
            close();
            void goOn(askConsent(order), order);
          }}
          onOrder={(planned, clear) => {
            setAsked(undefined);
            void orderPower(planned, clear);
          }}
        />
      )}
    </Paper>
  );
}

function needsConfirmation({ sets, clears, stays, blockers, remarks }: PowerPlan): boolean {
  return [sets, clears, stays, blockers, remarks].some((part) => part.length > 0);
}
