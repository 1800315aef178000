import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import type { Act, SimulatedMachineInfo } from '../../../shared/model/demo';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { useMachineState } from '../../stores/machine-store-context';
import { MebxDialog } from './mebx-dialog';
import { WindowsDialog } from './windows-dialog';

/** Acts that need no more than a button, in the order in which a technician would think of them. */
const BUTTONS = [
  'look-at-screen',
  'ask-windows',
  'unconfigure-from-windows',
  'bios-unconfigure',
  'pull-rtc-battery',
  'power-off',
  'power-on',
] as const satisfies readonly Act['act'][];

interface Props {
  machine: SimulatedMachineInfo;
  /** Its row in the list. */
  view: MachineView;
}

/** What somebody who stands at a simulated machine can do to it. Only the demo bench has this panel; it folds away. */
export function DemoPanel({ machine, view }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const reload = useAppState((state) => state.loadDemo);
  // A configuration may have changed the password.
  useEffect(() => void reload(), [view, reload]);
  const folded = useAppState((state) => state.demoFolded);
  const fold = useAppState((state) => state.foldDemo);
  const title = useId();
  return (
    <Paper withBorder p="sm" component="aside" aria-labelledby={title}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={3} size="h5" id={title}>
          <IconFlask size={16} aria-hidden /> {t('demo.title')}
        </Title>
        <Button size="compact-xs" variant="subtle" aria-expanded={!folded} onClick={() => fold(!folded)}>
          {folded ? t('demo.unfold') : t('demo.fold')}
        </Button>
      </Group>
      {!folded && <Acts machine={machine} />}
    </Paper>
  );
}

function Acts({ machine }: { machine: SimulatedMachineInfo }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const act = useMachineState((state) => state.act);
  const busy = useMachineState((state) => state.busy !== undefined);
  const last = useMachineState((state) => state.lastAct);
  const [dialog, setDialog] = useState<'mebx' | 'windows'>();
  const shown = useRef<HTMLDivElement>(null);
  // The panel is the last thing on the page, and what the machine answers the last thing in it.
  useEffect(() => {
    if (last) shown.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  const can = (name: Act['act']): boolean => machine.acts.includes(name);
  return (
    <>
      <Text size="sm" mt={4}>
        {t('demo.story', { title: say(machine.title), story: say(machine.story) })}
      </Text>
      {machine.login && (
        <Text size="sm" mt={4}>
          {t('demo.youHave')} <span className="mono">{machine.login.user}</span> {t('demo.andPassword')}{' '}
          <span className="mono">{machine.login.password}</span>
        </Text>
      )}
      {machine.loginEnded && (
        <Text size="sm" mt={4}>
          {t('demo.passwordEnded')}
        </Text>
      )}
      <Group gap={6} mt="xs">
        {can('open-mebx') && (
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => setDialog('mebx')}>
            {t('demo.openMebx')}
          </Button>
        )}
        {can('activate-from-windows') && (
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => setDialog('windows')}>
            {t('demo.activateFromWindows')}
          </Button>
        )}
        {BUTTONS.filter(can).map((what) => (
          <Button
            key={what}
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => void act(machine.id, { act: what })}
          >
            {t(`demo.acts.${what}`)}
          </Button>
        ))}
      </Group>
      {last && (
        <Alert
          ref={shown}
          mt="xs"
          p="xs"
          color={last.ok ? 'teal' : 'orange'}
          variant="light"
          role="status"
          title={t('demo.shows')}
        >
          {say(last.says)}
        </Alert>
      )}
      {dialog === 'mebx' && <MebxDialog machine={machine} onClose={() => setDialog(undefined)} />}
      {dialog === 'windows' && <WindowsDialog machine={machine} onClose={() => setDialog(undefined)} />}
    </>
  );
}
