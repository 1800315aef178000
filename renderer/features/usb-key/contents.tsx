import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_USB_KEY_BYTES, type UsbKeyContents } from '../../../shared/model/usb-key';
import type { Failure } from '../../../shared/result';
import { FailureAlert } from '../../components/failure-alert';
import { Warnings } from '../../components/warnings';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { readFile } from '../../stores/read-file';
import { HidesNote } from '../passwords/revealed-passwords';
import { useShown } from '../passwords/use-shown';

/**
 * What a setup.bin holds. Its bytes, which are passwords, are not kept: the file is read again when somebody asks for the
 * passwords.
 */
export function Contents({ file }: { file: File }): React.JSX.Element {
  const { t } = useTranslation();
  const readUsbKey = useAppState((state) => state.readUsbKey);
  const revealUsbKey = useAppState((state) => state.revealUsbKey);
  const [contents, setContents] = useState<UsbKeyContents>();
  const [failure, setFailure] = useState<Failure>();
  const [revealed, show] = useShown<UsbKeyContents>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      const result = await readFile(file, MOST_USB_KEY_BYTES);
      const found = result.ok ? await readUsbKey(result.value) : result;
      if (left) return;
      setContents(found.ok ? found.value : undefined);
      setFailure(found.ok ? undefined : found.error);
      heading.current?.focus();
    };
    void read();
    return () => {
      left = true;
    };
  }, [file, readUsbKey]);
  const reveal = async (): Promise<void> => {
    const result = await readFile(file, MOST_USB_KEY_BYTES);
    const found = result.ok ? await revealUsbKey(result.value) : result;
    setFailure(found.ok ? undefined : found.error);
    show(found.ok ? found.value : undefined);
  };
  const shown = revealed ?? contents;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="usb-key-contents">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h5" id="usb-key-contents" tabIndex={-1} ref={heading} className="log-text">
            {t('usbKey.contents', { name: file.name })}
          </Title>
          {contents && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => (revealed ? show(undefined) : void reveal())}
            >
              {revealed ? t('usbKey.hide') : t('usbKey.show')}
            </Button>
          )}
        </Group>
        {failure && <FailureAlert failure={failure} />}
        {revealed && <HidesNote />}
        {shown && <Records contents={shown} />}
      </Stack>
    </Paper>
  );
}

function Records({ contents }: { contents: UsbKeyContents }): React.JSX.Element {
  const { t } = useTranslation();
  const { version, reusable, records, used, shown, findings } = contents;
  const more = records - shown.length;
  return (
    <>
      <Text size="sm" role="status">
        {t('usbKey.fileVersion', { version })} ·{' '}
        {reusable ? t('usbKey.reusable', { count: records }) : t('usbKey.usedUp', { count: records, used })}
      </Text>
      {findings.length > 0 && (
        <section aria-label={t('usbKey.findings')}>
          <Title order={4} size="h6">
            {t('usbKey.findings')}
          </Title>
          <Warnings warnings={findings} />
        </section>
      )}
      {shown.map((record) => (
        <Record key={record.number} record={record} />
      ))}
      {more > 0 && <Text size="sm">{t('usbKey.more', { count: more })}</Text>}
    </>
  );
}

function Record({ record }: { record: UsbKeyContents['shown'][number] }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const { number, state, variables } = record;
  return (
    <Table withTableBorder fz="sm" verticalSpacing={4} captionSide="top">
      <Table.Caption>{t('usbKey.record', { number, state: t(`usbKey.states.${state}`) })}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('usbKey.variable')}</Table.Th>
          <Table.Th>{t('usbKey.value')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {variables.map(({ id, label, text, problem, secret }, index) => (
          <Table.Tr key={`${id} ${String(index)}`}>
            <Table.Td>{say(label)}</Table.Td>
            <Table.Td className={secret ? 'mono log-text' : 'log-text'}>
              {say(text)}
              {problem !== undefined && (
                <Text size="xs" c="var(--mantine-color-red-text)">
                  {say(problem)}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
