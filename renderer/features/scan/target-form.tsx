import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconFlask, IconPlayerPlay } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contract/contract';
import { inactive } from '../../components/inactive';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { isRunning } from '../../stores/jobs';
import { scanOf } from '../../stores/scan-slice';
import { AddMachine } from './add-machine';
import { ImportList } from './import-list';
import { OwnComputer } from './own-computer';

/**
 * Targets, with subnets of this computer and earlier targets to choose from, and Start.
 * @param takesFocus it was asked for
 */
export function TargetForm({ takesFocus }: { takesFocus: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const recent = useAppState((state) => state.recentTargets);
  const targets = useAppState((state) => state.targets);
  const setTargets = useAppState((state) => state.setTargets);
  const check = useAppState((state) => state.targetCheck);
  const subnets = useAppState((state) => state.subnets);
  const running = useAppState((state) => isRunning(scanOf(state)));
  const start = useAppState((state) => state.startScan);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <Paper withBorder p="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Stack gap={8}>
          <Group align="flex-start" wrap="nowrap" gap="sm">
            <TextInput
              flex={1}
              ref={field}
              label={t('list.scan.targets')}
              description={description(check, t)}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={t('list.scan.example')}
              value={targets}
              onChange={(event) => setTargets(event.currentTarget.value)}
              error={check?.problem && !check.needsConfirmation ? say(check.problem.message) : undefined}
              autoComplete="off"
              spellCheck={false}
              data-autofocus
            />
            <Button
              mt={24}
              type="submit"
              disabled={targets.trim() === ''}
              {...inactive(running)}
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
            >
              {t('list.scan.start')}
            </Button>
          </Group>
          <Group gap={6}>
            {subnets.length > 0 && (
              <Text size="xs" c="dimmed">
                {t('list.scan.subnets')}
              </Text>
            )}
            {subnets.map(({ cidr, adapter, virtual }) => (
              <Button
                key={cidr}
                size="compact-xs"
                variant={virtual ? 'subtle' : 'default'}
                color={virtual ? 'gray' : undefined}
                onClick={() => setTargets(cidr)}
              >
                {t('list.scan.subnet', { cidr, adapter })}
              </Button>
            ))}
            <AddMachine />
            <OwnComputer />
            <ImportList />
            <DemoButton />
          </Group>
          {recent.length > 0 && (
            <Group gap={6}>
              <Text size="xs" c="dimmed">
                {t('list.scan.recent')}
              </Text>
              {recent.slice(0, RECENT_SHOWN).map((each) => (
                <Button
                  key={each}
                  size="compact-xs"
                  variant="subtle"
                  maw={260}
                  title={each}
                  onClick={() => setTargets(each)}
                >
                  {each}
                </Button>
              ))}
            </Group>
          )}
        </Stack>
      </form>
    </Paper>
  );
}

/** Of the targets that are remembered. */
const RECENT_SHOWN = 5;

function DemoButton(): React.JSX.Element {
  const { t } = useTranslation();
  const startDemo = useAppState((state) => state.startDemo);
  const running = useAppState((state) => isRunning(scanOf(state)));
  return (
    <Button
      size="compact-xs"
      variant="light"
      {...inactive(running)}
      leftSection={<IconFlask size={13} aria-hidden />}
      onClick={() => {
        if (!running) void startDemo();
      }}
    >
      {t('list.scan.demo')}
    </Button>
  );
}

function description(check: CallOutput<'targets.check'> | undefined, t: TFunction): string {
  if (!check || (check.problem !== undefined && !check.needsConfirmation)) return t('list.scan.targetsHint');
  const addresses = t('list.scan.addresses', { count: check.addresses });
  return check.needsConfirmation ? t('list.scan.addressesAsked', { addresses }) : addresses;
}
