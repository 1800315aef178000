import { Alert, Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryPath, RecoveryPlan } from '../../../shared/model/recovery';
import { VERDICTS } from '../../../shared/model/verdict';
import { CopyLine } from '../../components/copy-line';
import { Dialog } from '../../components/dialogs/dialog';
import { WithTerms } from '../../components/with-terms';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { isRunning } from '../../stores/jobs';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';
import { SetMebxDialog } from './set-mebx-dialog';
import { UnprovisionDialog } from './unprovision-dialog';
import { UpgradeDialog } from './upgrade-dialog';
import { SETS_UP, WatchButton, WatchStatus } from './watch-setup';

/** One path in full, with what locks it, its steps to tick, and the proof. */
export function PathDetails({ path, plan }: { path: RecoveryPath; plan: RecoveryPlan }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const locked = path.lockedBy.length > 0;
  return (
    <Stack gap="xs">
      {path.needs.length > 0 && (
        <Text size="sm">
          <b>{t('recovery.youNeed')}</b> <WithTerms text={path.needs.map(say).join(' · ')} />
        </Text>
      )}
      <Text size="sm">
        <b>{t('recovery.itErases')}</b> {say(path.erases)}
      </Text>
      {path.sideEffects.length > 0 && (
        <List size="sm">
          {path.sideEffects.map(say).map((effect) => (
            <List.Item key={effect}>
              <WithTerms text={effect} />
            </List.Item>
          ))}
        </List>
      )}
      {locked && <Lock path={path} />}
      <Steps path={path} locked={locked} />
      {path.id === 'usb-key' && <PageLink page="usb-key" label={t('recovery.openUsbKey')} />}
      {(path.id === 'host-acm' || path.id === 'upgrade-to-acm') && (
        <PageLink page="certificate" label={t('recovery.openCertificate')} />
      )}
      <Text size="sm">
        <b>{t('recovery.proof')}</b> {say(path.proof)}
      </Text>
      <Text size="sm">
        <b>{t('recovery.risk')}</b> {say(path.risk)}
      </Text>
      {path.notConfirmed.map(say).map((doubt) => (
        <Text key={doubt} size="xs" c="dimmed">
          {t('recovery.notConfirmed', { doubt })}
        </Text>
      ))}
      <Action path={path} plan={plan} locked={locked} />
    </Stack>
  );
}

/** With boxes to tick where a person does them; what AMT Bench does itself is only told. */
function Steps({ path, locked }: { path: RecoveryPath; locked: boolean }): React.JSX.Element {
  const say = useSay();
  const ticks = useMachineState((state) => state.ticks);
  const tick = useMachineState((state) => state.tick);
  const own = path.deed !== undefined && path.deed !== 'log-in';
  return (
    <Stack component="ol" className="path-steps" gap={6} m={0} p={0}>
      {path.steps.map((step, index) => {
        const text = `${String(index + 1)}. ${say(step.text)}`;
        return (
          <li key={text}>
            {own ? (
              <Text size="sm">
                <WithTerms text={text} />
              </Text>
            ) : (
              <TickBox
                text={text}
                checked={ticks.includes(index)}
                disabled={locked}
                onTick={() => tick(index)}
              />
            )}
            {step.command !== undefined && <CopyLine text={step.command} />}
          </li>
        );
      })}
    </Stack>
  );
}

/** What the steps speak of is done on a page of its own; the ticks are kept. */
function PageLink({ page, label }: { page: 'usb-key' | 'certificate'; label: string }): React.JSX.Element {
  const go = useAppState((state) => state.go);
  return (
    <Group>
      <Button variant="default" size="compact-sm" onClick={() => go({ page })}>
        {label}
      </Button>
    </Group>
  );
}

interface TickBoxProps {
  text: string;
  checked: boolean;
  disabled: boolean;
  onTick: () => void;
}

/** A step to tick. Its text is no label of the box itself, because words in it can be pressed. */
function TickBox({ text, checked, disabled, onTick }: TickBoxProps): React.JSX.Element {
  const id = useId();
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Checkbox
        id={id}
        aria-labelledby={`${id}-text`}
        checked={checked}
        disabled={disabled}
        onChange={onTick}
      />
      <Text size="sm" component="span" id={`${id}-text`} c={disabled ? 'dimmed' : undefined}>
        <WithTerms text={text} htmlFor={id} />
      </Text>
    </Group>
  );
}

/** BitLocker comes first; it can be answered for right here. */
function Lock({ path }: { path: RecoveryPath }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const answer = useMachineState((state) => state.answer);
  return (
    <Alert color="orange" variant="light" p="xs" title={t('recovery.bitlocker.title')}>
      {path.lockedBy.map(say).map((why) => (
        <Text key={why} size="sm">
          {why}
        </Text>
      ))}
      <Group gap={6} mt={6}>
        <Button size="compact-sm" variant="default" onClick={() => void answer({ bitlocker: 'key-at-hand' })}>
          {t('recovery.bitlocker.keyAtHand')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void answer({ bitlocker: 'not-encrypted' })}
        >
          {t('recovery.bitlocker.notEncrypted')}
        </Button>
      </Group>
    </Alert>
  );
}

/** AMT may be restarting: it is looked at again and again for a while. */
function RestartStatus(): React.JSX.Element | null {
  const { t } = useTranslation();
  const progress = useMachineJob('recheckJob')?.progress;
  if (!progress || progress.done === 0) return null;
  return (
    <Text size="sm" role="status">
      {t('recovery.restarting', { count: progress.total - progress.done })}
    </Text>
  );
}

/** What AMT Bench does itself, or the way to say that it was done. */
function Action({
  path,
  plan,
  locked,
}: {
  path: RecoveryPath;
  plan: RecoveryPlan;
  locked: boolean;
}): React.JSX.Element {
  const { t } = useTranslation();
  const goTo = useMachineState((state) => state.goTo);
  const busy = useMachineState((state) => state.busy);
  const working = isRunning(useMachineJob('actionJob'));
  const [dialog, setDialog] = useState(false);
  const close = (): void => setDialog(false);
  const stopped = locked || working || busy !== undefined;
  switch (path.deed) {
    case 'unprovision-full':
      return (
        <Group>
          <Button color="red" disabled={stopped} onClick={() => setDialog(true)}>
            {t('recovery.unconfigure')}
          </Button>
          {dialog && <UnprovisionDialog plan={plan} onClose={close} />}
        </Group>
      );
    case 'set-mebx-password':
      return (
        <Group>
          <Button disabled={stopped} loading={busy === 'mebx'} onClick={() => setDialog(true)}>
            {t('recovery.setMebx')}
          </Button>
          {dialog && <SetMebxDialog onClose={close} />}
        </Group>
      );
    case 'upgrade-to-acm':
      return (
        <Group>
          <Button disabled={stopped} onClick={() => setDialog(true)}>
            {t('recovery.upgrade')}
          </Button>
          {dialog && <UpgradeDialog onClose={close} />}
        </Group>
      );
    case 'log-in':
      return (
        <Group>
          <Button disabled={stopped} onClick={() => goTo('diagnose')}>
            {t('recovery.goToLogin')}
          </Button>
        </Group>
      );
    case undefined:
      return (
        <>
          <Group>
            <DoneButton stopped={stopped} />
            {VERDICTS[plan.verdict.code].aim === 'activate' && SETS_UP.has(path.id) && <WatchButton />}
            <RestartStatus />
          </Group>
          <WatchStatus />
        </>
      );
  }
}

/** Says that the steps were done. Where none is ticked, asks whether that is so. */
function DoneButton({ stopped }: { stopped: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const done = useMachineState((state) => state.pathDone);
  const busy = useMachineState((state) => state.busy);
  const ticked = useMachineState((state) => state.ticks.length > 0);
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  return (
    <>
      <Button
        disabled={stopped}
        loading={busy === 'recheck'}
        onClick={() => (ticked ? void done() : setAsking(true))}
      >
        {t('recovery.done')}
      </Button>
      {asking && (
        <Dialog onClose={close} title={t('recovery.nothingTicked.title')}>
          <Text size="sm">{t('recovery.nothingTicked.text')}</Text>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close} data-autofocus>
              {t('recovery.nothingTicked.no')}
            </Button>
            <Button
              onClick={() => {
                close();
                void done();
              }}
            >
              {t('recovery.nothingTicked.yes')}
            </Button>
          </Group>
        </Dialog>
      )}
    </>
  );
}
