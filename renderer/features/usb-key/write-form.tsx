import { Alert, Button, Checkbox, Group, List, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { USB_KEY_VERSIONS, type UsbKeyVersion } from '../../../shared/model/setup-variables';
import type { CurrentMebx, NextMebx, UsbKeyAdvice, UsbKeyRequest } from '../../../shared/model/usb-key';
import { usbKeySettingsSchema } from '../../../shared/model/usb-key';
import { freeUsbKeySecret, usbKeyProblems } from '../../../shared/model/usb-key-problems';
import type { Failure } from '../../../shared/result';
import type { Text as AnyText } from '../../../shared/texts/message';
import { typedIn } from '../../components/dialogs/form-dialog';
import { DownloadNote } from '../../components/download-note';
import { FailureAlert } from '../../components/failure-alert';
import { focusFirstInvalid } from '../../components/focus-first-invalid';
import { saveBytes } from '../../components/save-file';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { CurrentPassword, NextPassword, type Sources } from './password-fields';
import { SettingFields } from './setting-fields';
import { settingsOf } from './settings-form';

interface Written {
  name: string;
  secret: string | undefined;
  /** The new password was typed: nothing else has it. */
  onlyInFile: boolean;
  advice: readonly UsbKeyAdvice[];
}

type Problems = Readonly<Record<string, AnyText>>;

/** Writes a setup.bin. Passwords that are typed live in their fields alone, and go to main once. */
export function WriteForm(): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const write = useAppState((state) => state.writeUsbKey);
  const keychain = useAppState((state) => state.info?.vault.kind === 'keychain');
  const secrets = useAppState((state) => state.vault?.secrets);
  const loadVault = useAppState((state) => state.loadVault);
  useEffect(() => void loadVault(), [loadVault]);
  const [version, setVersion] = useState<UsbKeyVersion>('3.0');
  const [usesUp, setUsesUp] = useState(false);
  const [sources, setSources] = useState<Sources>({
    current: 'factory',
    currentName: '',
    machineId: '',
    next: keychain ? 'random' : 'typed',
    nextName: '',
  });
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<Failure>();
  const [writing, setWriting] = useState(false);
  const [written, setWritten] = useState<Written>();
  const names = (secrets ?? []).map(({ name }) => name);
  const saveAs = freeUsbKeySecret(names, new Date().toISOString().slice(0, 10));
  const counted = usesUp || version === '1.0';
  const problemOf = (path: string): string | undefined => {
    const found = Object.entries(problems).find(([each]) => each === path || each.startsWith(`${path}.`));
    return found && say(found[1]);
  };

  const submit = async (form: HTMLFormElement): Promise<void> => {
    if (writing) return;
    const request = {
      version,
      current: currentOf(sources, form),
      next: nextOf(sources, form),
      ...(counted && { records: Number(typedIn(form, 'records').replaceAll(/\D/g, '')) }),
      settings: settingsOf((path) => typedIn(form, `settings.${path}`)),
    };
    const found: Record<string, AnyText> = Object.fromEntries(
      usbKeyProblems(request).map(({ path, problem }) => [path, problem]),
    );
    if (sources.next === 'typed' && typedIn(form, 'next') !== typedIn(form, 'again')) {
      found['again'] = t('usbKey.different');
    }
    if (sources.current === 'machine' && sources.machineId === '') {
      found['current'] = t('usbKey.chooseMachine');
    }
    setProblems(found);
    setFailure(undefined);
    const settings = usbKeySettingsSchema.safeParse(request.settings);
    if (Object.keys(found).length > 0 || !settings.success) {
      focusFirstInvalid(form);
      return;
    }
    setWriting(true);
    setWritten(undefined);
    const result = await write({ ...request, settings: settings.data } satisfies UsbKeyRequest);
    setWriting(false);
    setFailure(result.ok ? undefined : result.error);
    if (!result.ok) return;
    const { file, secret, advice } = result.value;
    setWritten({ name: saveBytes(file), secret, onlyInFile: sources.next === 'typed', advice });
    for (const field of form.querySelectorAll<HTMLInputElement>(
      '[name=current], [name=next], [name=again]',
    )) {
      field.value = '';
    }
    void loadVault();
  };

  const passwords = {
    sources,
    onChange: (change: Partial<Sources>) => setSources({ ...sources, ...change }),
    problemOf,
    saveAs,
    keychain,
  };
  return (
    <form
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t('usbKey.version')}
          value={version}
          onChange={(event) =>
            setVersion(USB_KEY_VERSIONS.find((each) => each === event.currentTarget.value) ?? '3.0')
          }
          data={USB_KEY_VERSIONS.map((value) => ({ value, label: t(`usbKey.versions.${value}`) }))}
        />
        <CurrentPassword {...passwords} />
        <NextPassword {...passwords} />
        <Checkbox
          label={t('usbKey.records')}
          checked={counted}
          disabled={version === '1.0'}
          onChange={(event) => setUsesUp(event.currentTarget.checked)}
        />
        {counted && (
          <NumberInput
            name="records"
            label={t('usbKey.recordCount')}
            defaultValue={1}
            min={1}
            allowDecimal={false}
            allowNegative={false}
            error={problemOf('records')}
            w={180}
          />
        )}
        <details open={Object.keys(problems).some((path) => path.startsWith('settings')) || undefined}>
          <summary>{t('usbKey.settings')}</summary>
          <SettingFields problemOf={problemOf} />
        </details>
        {failure && <FailureAlert failure={failure} />}
        {Object.keys(problems).length > 0 && (
          <Text size="sm" role="alert" c="var(--mantine-color-red-text)">
            {t('usbKey.check')}
          </Text>
        )}
        <Group>
          <Button type="submit" loading={writing} leftSection={<IconDownload size={16} aria-hidden />}>
            {t('usbKey.save')}
          </Button>
          <DownloadNote name={written?.name} />
        </Group>
        {written && <Advice written={written} />}
      </Stack>
    </form>
  );
}

/** What to know before the stick is used; that it has to be wiped comes first. */
function Advice({ written: { secret, onlyInFile, advice } }: { written: Written }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Alert ref={place} color="orange" variant="light" title={t('usbKey.saved')} role="status">
      {secret !== undefined && <Text size="sm">{t('usbKey.stored', { name: secret })}</Text>}
      {onlyInFile && <Text size="sm">{t('usbKey.onlyInFile')}</Text>}
      <List size="sm">
        {advice.map(({ id, text, verified }) => (
          <List.Item key={id}>
            {verified ? say(text) : t('usbKey.notConfirmed', { text: say(text) })}
          </List.Item>
        ))}
        <List.Item>{t('usbKey.rename')}</List.Item>
      </List>
    </Alert>
  );
}

function currentOf({ current, currentName, machineId }: Sources, form: HTMLFormElement): CurrentMebx {
  switch (current) {
    case 'factory':
      return { from: 'factory' };
    case 'typed':
      return { from: 'typed', password: typedIn(form, 'current') };
    case 'named':
      return { from: 'named', name: currentName };
    case 'machine':
      return { from: 'machine', machineId };
  }
}

function nextOf({ next, nextName }: Sources, form: HTMLFormElement): NextMebx {
  switch (next) {
    case 'keep':
      return { from: 'keep' };
    case 'typed':
      return { from: 'typed', password: typedIn(form, 'next') };
    case 'named':
      return { from: 'named', name: nextName };
    case 'random':
      return { from: 'random', saveAs: typedIn(form, 'saveAs').trim() };
  }
}
