import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act, SimulatedMachineInfo } from '../../../shared/model/demo';
import { useAppState } from '../../stores/app-store-context';
import { useMachineState } from '../../stores/machine-store-context';
import { MebxDialog } from './mebx-dialog';
import { WindowsDialog } from './windows-dialog';

/** Acts that need no more than a button, in the order in which a technician would think of them. */
const BUTTONS = [
  'ask-windows',
  'unconfigure-from-windows',
  'bios-unconfigure',
  'pull-rtc-battery',
  'power-off',
  'power-on',
] as const satisfies readonly Act['act'][];

/** What somebody who stands at a simulated machine can do to it. Only the demo bench has this panel; it folds away. */
export function DemoPanel({ machine }: { machine: SimulatedMachineInfo }): React.JSX.Element {
  const { t } = useTranslation();
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
  const act = useMachineState((state) => state.act);
  const busy = useMachineState((state) => state.busy !== undefined);
  const last = useMachineState((state) => state.lastAct);
  const [dialog, setDialog] = useState<'mebx' | 'windows'>();
  const can = (name: Act['act']): boolean => machine.acts.includes(name);
  return (
    <>
      <Text size="sm" mt={4}>
        {t('demo.story', { title: machine.title, story: machine.story })}
      </Text>
      {machine.login && (
        <Text size="sm" mt={4}>
          {t('demo.youHave')} <span className="mono">{machine.login.user}</span> {t('demo.andPassword')}{' '}
          <span className="mono">{machine.login.password}</span>
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
          mt="xs"
          p="xs"
          color={last.ok ? 'teal' : 'orange'}
          variant="light"
          role="status"
          title={t('demo.shows')}
        >
          {last.says}
        </Alert>
      )}
      {dialog === 'mebx' && <MebxDialog machine={machine} onClose={() => setDialog(undefined)} />}
      {dialog === 'windows' && <WindowsDialog machine={machine} onClose={() => setDialog(undefined)} />}
    </>
  );
}
