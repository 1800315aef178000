import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateCheck } from '../../../shared/model/provisioning-certificate';
import type { Failure } from '../../../shared/result';
import { FailureAlert } from '../../components/failure-alert';
import { Page } from '../../components/page';
import { useAppState } from '../../stores/app-store-context';
import { CheckResult } from './check-result';
import { PfxFields, usePfxForm } from './pfx-form';

/** A PFX with a provisioning certificate: which AMT would accept it. Neither the file nor its password is kept. */
export function CertificateScreen(): React.JSX.Element {
  const { t } = useTranslation();
  const checkCertificate = useAppState((state) => state.checkCertificate);
  const [checking, setChecking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [check, setCheck] = useState<CertificateCheck>();
  const forget = (): void => {
    setFailure(undefined);
    setCheck(undefined);
  };
  const form = usePfxForm(forget);
  const { file } = form;

  const submit = async (): Promise<void> => {
    if (checking || file === undefined) return;
    forget();
    setChecking(true);
    const read = await form.read();
    const result = read?.ok === true ? await checkCertificate(read.value) : read;
    setChecking(false);
    if (result === undefined) return;
    if (result.ok) setCheck(result.value);
    else {
      setFailure(result.error);
      form.password.current?.focus();
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
            void submit();
          }}
        >
          <Stack gap="sm" maw={480}>
            <PfxFields form={form} />
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
