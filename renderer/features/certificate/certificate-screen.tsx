import { Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CertificateCheck,
  dnsSuffixSchema,
  MOST_PFX_BYTES,
  MOST_PFX_PASSWORD,
} from '../../../shared/model/provisioning-certificate';
import type { Failure } from '../../../shared/result';
import { FailureAlert } from '../../components/failure-alert';
import { Page } from '../../components/page';
import { PasswordField } from '../../components/password-field';
import { useAppState } from '../../stores/app-store-context';
import { readFile } from '../../stores/read-file';
import { CheckResult } from './check-result';

/** A PFX with a provisioning certificate: which AMT would accept it. Neither the file nor its password is kept. */
export function CertificateScreen(): React.JSX.Element {
  const { t } = useTranslation();
  const checkCertificate = useAppState((state) => state.checkCertificate);
  const [file, setFile] = useState<File>();
  const [wrongSuffix, setWrongSuffix] = useState(false);
  const [checking, setChecking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [check, setCheck] = useState<CertificateCheck>();
  const password = useRef<HTMLInputElement>(null);
  const suffixField = useRef<HTMLInputElement>(null);

  const submit = async (chosen: File): Promise<void> => {
    if (checking) return;
    const typed = suffixField.current?.value.trim() ?? '';
    const suffix = typed === '' ? undefined : dnsSuffixSchema.safeParse(typed);
    setWrongSuffix(suffix?.success === false);
    setFailure(undefined);
    setCheck(undefined);
    if (suffix?.success === false) {
      suffixField.current?.focus();
      return;
    }
    setChecking(true);
    const read = await readFile(chosen, MOST_PFX_BYTES);
    const result = read.ok
      ? await checkCertificate({
          base64: read.value,
          password: password.current?.value ?? '',
          ...(suffix && { suffix: suffix.data }),
        })
      : read;
    setChecking(false);
    if (result.ok) setCheck(result.value);
    else {
      setFailure(result.error);
      password.current?.focus();
    }
  };

  return (
    <Page title={t('certificate.title')}>
      <Stack gap="sm" maw={980}>
        <Text size="sm">{t('certificate.intro')}</Text>
        <form
          autoComplete="off"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (file) void submit(file);
          }}
        >
          <Stack gap="sm" maw={480}>
            <Group gap="xs">
              <FileButton
                accept=".pfx,.p12"
                onChange={(chosen) => {
                  setFile(chosen ?? undefined);
                  setCheck(undefined);
                  setFailure(undefined);
                  password.current?.focus();
                }}
              >
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
              ref={suffixField}
              label={t('certificate.suffix')}
              description={t('certificate.suffixHelp')}
              maxLength={255}
              spellCheck={false}
              error={wrongSuffix && t('certificate.wrongSuffix')}
            />
            <Group>
              <Button type="submit" disabled={!file} loading={checking}>
                {t('certificate.check')}
              </Button>
            </Group>
          </Stack>
        </form>
        {failure && <FailureAlert failure={failure} />}
        {check && file && <CheckResult check={check} name={file.name} />}
      </Stack>
    </Page>
  );
}
