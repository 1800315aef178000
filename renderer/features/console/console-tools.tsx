import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import {
  IconCheck,
  IconCopy,
  IconDownload,
  IconPlugConnected,
  IconPlugOff,
  IconRefresh,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { MachineView } from '../../../shared/contract/contract';
import { SERIAL_CHARSETS } from '../../../shared/serial-text';
import { DownloadNote } from '../../components/download-note';
import { saveFile } from '../../components/save-file';
import type { ConsoleTerminal } from './console-terminal';
import { FUNCTION_KEYS, KEY_STYLES } from './function-keys';
import { RestartIntoBios } from './restart-into-bios';
import { screenFile } from './screen-text';
import { TERMINAL_SIZES } from './terminal-size';

/** What can be done with the console: connect, restart, press keys, copy and save, and how it is shown. */
export function ConsoleTools({
  view,
  terminal,
  onCheck,
}: {
  view: MachineView;
  terminal: ConsoleTerminal;
  /** The machine is to be looked at again, and the console closed. */
  onCheck: () => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const at = useStore(terminal.shown, ({ state }) => state.at);
  return (
    <div className="console-tools" role="group" aria-label={t('console.tools')}>
      <RestartIntoBios view={view} terminal={terminal}>
        {(button) => (
          <Group gap={6}>
            {at === 'ended' ? (
              <Ended terminal={terminal} onCheck={onCheck} />
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlugOff size={14} aria-hidden />}
                onClick={() => terminal.disconnect()}
              >
                {t('console.disconnect')}
              </Button>
            )}
            {button}
            <Keep view={view} terminal={terminal} />
          </Group>
        )}
      </RestartIntoBios>
      <Group gap={6} justify="space-between">
        <FunctionKeys terminal={terminal} />
        <Look terminal={terminal} />
      </Group>
    </div>
  );
}

/** What can be done next with a console that has ended. */
function Ended({ terminal, onCheck }: { terminal: ConsoleTerminal; onCheck: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <Button
        size="compact-sm"
        leftSection={<IconPlugConnected size={14} aria-hidden />}
        title={t('common.loginNote')}
        onClick={() => terminal.connect()}
      >
        {t('console.connectAgain')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconRefresh size={14} aria-hidden />}
        onClick={onCheck}
      >
        {t('console.checkMachine')}
      </Button>
    </>
  );
}

/** Copying and saving of what is shown. */
function Keep({ view, terminal }: { view: MachineView; terminal: ConsoleTerminal }): React.JSX.Element {
  const { t } = useTranslation();
  const selected = useStore(terminal.shown, (shown) => shown.selected);
  const clipboard = useClipboard();
  const [saved, setSaved] = useState<string>();
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!selected}
        leftSection={
          clipboard.copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />
        }
        onClick={() => clipboard.copy(terminal.screen?.terminal.getSelection() ?? '')}
      >
        {clipboard.copied ? t('common.copied') : t('console.copy')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => {
          const shown = terminal.screen?.terminal;
          if (shown) setSaved(saveFile(screenFile(view.sighting.address, shown)));
        }}
      >
        {t('console.save')}
      </Button>
      <DownloadNote name={saved} />
    </>
  );
}

/** Keys that browsers and systems keep for themselves. */
function FunctionKeys({ terminal }: { terminal: ConsoleTerminal }): React.JSX.Element {
  const { t } = useTranslation();
  const connected = useStore(terminal.shown, ({ state }) => state.at === 'connected');
  return (
    <div role="group" aria-label={t('console.functionKeys')}>
      <Button.Group>
        {FUNCTION_KEYS.map((name) => (
          <Button
            key={name}
            size="compact-sm"
            px={5}
            variant="default"
            disabled={!connected}
            onClick={() => terminal.pressFunctionKey(name)}
          >
            {name}
          </Button>
        ))}
      </Button.Group>
    </div>
  );
}

/** How it is read, drawn and typed. */
function Look({ terminal }: { terminal: ConsoleTerminal }): React.JSX.Element {
  const { t } = useTranslation();
  const { charset, size, keyStyle, reader } = useStore(terminal.shown);
  return (
    <Group gap={6}>
      <Choice
        label={t('console.charset.label')}
        value={charset}
        all={SERIAL_CHARSETS}
        nameOf={(each) => t(`console.charset.${each}`)}
        onChange={(chosen) => terminal.change({ charset: chosen })}
      />
      <Choice
        label={t('console.keys.label')}
        value={keyStyle}
        all={KEY_STYLES}
        nameOf={(each) => t(`console.keys.${each}`)}
        onChange={(chosen) => terminal.change({ keyStyle: chosen })}
      />
      <Choice
        label={t('console.size.label')}
        value={size}
        all={TERMINAL_SIZES}
        nameOf={(each) => (each === 'fit' ? t('console.size.fit') : each.replace('x', ' × '))}
        onChange={(chosen) => terminal.change({ size: chosen })}
      />
      <Checkbox
        size="xs"
        label={t('console.reader')}
        checked={reader}
        onChange={(event) => terminal.change({ reader: event.currentTarget.checked })}
      />
    </Group>
  );
}

function Choice<T extends string>({
  label,
  value,
  all,
  nameOf,
  onChange,
}: {
  label: string;
  value: T;
  all: readonly T[];
  nameOf: (each: T) => string;
  onChange: (chosen: T) => void;
}): React.JSX.Element {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      title={label}
      className="console-choice"
      value={value}
      data={all.map((each) => ({ value: each, label: nameOf(each) }))}
      onChange={(event) => {
        const chosen = all.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
