import { Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../shared/contract/contract';
import {
  dnsSuffixSchema,
  MOST_PFX_BYTES,
  MOST_PFX_PASSWORD,
} from '../../../shared/model/provisioning-certificate';
import { ok, type Result } from '../../../shared/result';
import { PasswordField } from '../../components/password-field';
import { readFile } from '../../stores/read-file';

export interface PfxForm {
  file: File | undefined;
  choose: (file: File | undefined) => void;
  password: RefObject<HTMLInputElement | null>;
  suffix: RefObject<HTMLInputElement | null>;
  wrongSuffix: boolean;
  /** @returns undefined where a field is wrong: it has the focus then */
  read: () => Promise<Result<CallInput<'certificate.check'>> | undefined>;
}

/**
 * A file with a provisioning certificate, its password, and the DNS suffix of the machines.
 * @param onChange another file is chosen
 */
export function usePfxForm(onChange?: () => void): PfxForm {
  const [file, setFile] = useState<File>();
  const [wrongSuffix, setWrongSuffix] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const suffix = useRef<HTMLInputElement>(null);
  return {
    file,
    password,
    suffix,
    wrongSuffix,
    choose(chosen) {
      setFile(chosen);
      onChange?.();
      password.current?.focus();
    },
    async read() {
      if (file === undefined) return undefined;
      const typed = suffix.current?.value.trim() ?? '';
      const parsed = typed === '' ? undefined : dnsSuffixSchema.safeParse(typed);
      setWrongSuffix(parsed?.success === false);
      if (parsed?.success === false) {
        suffix.current?.focus();
        return undefined;
      }
      const read = await readFile(file, MOST_PFX_BYTES);
      if (!read.ok) return read;
      const { value = '' } = password.current ?? {};
      return ok({ base64: read.value, password: value, ...(parsed && { suffix: parsed.data }) });
    },
  };
}

/** Its fields. The password lives in its own alone. */
export function PfxFields({ form }: { form: PfxForm }): React.JSX.Element {
  const { t } = useTranslation();
  const { file, choose, password, suffix, wrongSuffix } = form;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <FileButton accept=".pfx,.p12" onChange={(chosen) => choose(chosen ?? undefined)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              {t('certificate.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" className="log-text">
          {file?.name ?? t('certificate.noFile')}
        </Text>
      </Group>
      <PasswordField
        ref={password}
        label={t('certificate.password')}
        description={t('certificate.passwordHelp')}
        maxLength={MOST_PFX_PASSWORD}
        autoComplete="off"
      />
      <TextInput
        ref={suffix}
        label={t('certificate.suffix')}
        description={t('certificate.suffixHelp')}
        maxLength={255}
        spellCheck={false}
        error={wrongSuffix && t('certificate.wrongSuffix')}
      />
    </Stack>
  );
}
