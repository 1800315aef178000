import { Alert, Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOverReport } from '../../../shared/model/hand-over';
import { type FleetServerKind, SERVER_NAMES } from '../../../shared/model/hand-over-names';
import type { Failure } from '../../../shared/result';
import { FormDialog, typedIn } from '../../components/dialogs/form-dialog';
import { PasswordField } from '../../components/password-field';
import { useAppState } from '../../stores/app-store-context';
import { HandOverResults } from './hand-over-results';

interface Props {
  to: FleetServerKind;
  /** Machines, in the order of the list. */
  ids: readonly string[];
  onClose: () => void;
}

/**
 * Makes machines known to a server that manages fleets. The server is tested and asked first what it has; only then can
 * machines be handed over. What is changed in the form has to be tested again. The password lives in its field alone.
 */
export function HandOverDialog({ to, ids, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const handOver = useAppState((state) => state.handOver);
  // The list may be filtered otherwise meanwhile; what was shown is what goes over.
  const [machineIds] = useState(() => [...ids]);
  const [stop] = useState(() => new AbortController());
  const [report, setReport] = useState<HandOverReport>();
  const [failure, setFailure] = useState<Failure>();
  const [trusted, setTrusted] = useState<string>();
  const [busy, setBusy] = useState<'check' | 'send'>();
  useEffect(() => () => stop.abort(), [stop]);
  const run = async (form: HTMLFormElement, what: 'check' | 'send'): Promise<void> => {
    setBusy(what);
    const group = typedIn(form, 'group').trim();
    const result = await handOver(
      {
        ...{ machineIds, to, server: typedIn(form, 'server').trim(), user: typedIn(form, 'user').trim() },
        password: typedIn(form, 'password'),
        ...(group !== '' && { group }),
        ...(trusted !== undefined && { trusted }),
        withPasswords: typedIn(form, 'withPasswords') !== '',
        dryRun: what === 'check',
      },
      stop.signal,
    );
    setBusy(undefined);
    setReport(result.ok ? result.value : undefined);
    setFailure(result.ok ? undefined : result.error);
  };
  const changed = (): void => {
    setReport(undefined);
    setFailure(undefined);
  };
  const print = failure?.code === 'certificate-unknown' ? failure.fingerprint256 : undefined;
  const sent = report?.dryRun === false;
  return (
    <FormDialog
      title={t('handOver.title', { count: machineIds.length, server: SERVER_NAMES[to] })}
      onClose={onClose}
      onSubmit={(form) => void run(form, 'check')}
      failure={failure}
      {...(sent && { cancel: t('handOver.close') })}
      actions={
        <>
          <Button type="submit" variant="default" loading={busy === 'check'} disabled={busy !== undefined}>
            {t('handOver.check')}
          </Button>
          <Button
            disabled={report?.dryRun !== true || busy !== undefined}
            loading={busy === 'send'}
            onClick={(event) => {
              const { form } = event.currentTarget;
              if (form) void run(form, 'send');
            }}
          >
            {t('handOver.send')}
          </Button>
        </>
      }
    >
      <TextInput
        name="server"
        label={t('handOver.address')}
        description={t('handOver.addressHelp')}
        spellCheck={false}
        data-autofocus
        onChange={() => {
          changed();
          // It was the certificate of another server.
          setTrusted(undefined);
        }}
      />
      <TextInput name="user" label={t('handOver.user')} spellCheck={false} onChange={changed} />
      <PasswordField name="password" label={t('handOver.password')} autoComplete="off" onChange={changed} />
      <TextInput
        name="group"
        label={t(`handOver.group.${to}`)}
        description={t(`handOver.groupHelp.${to}`)}
        spellCheck={false}
        onChange={changed}
      />
      <Checkbox
        name="withPasswords"
        label={t('handOver.withPasswords')}
        description={t('handOver.withPasswordsHelp')}
        onChange={changed}
      />
      {print !== undefined && (
        <Alert color="yellow" title={t('handOver.fingerprint')}>
          <Text size="sm" className="mono">
            {print}
          </Text>
          <Button
            size="compact-sm"
            mt="xs"
            variant="default"
            onClick={(event) => {
              // This button goes away; the next step is to test again.
              event.currentTarget.form?.querySelector<HTMLElement>('[type=submit]')?.focus();
              setTrusted(print);
              setFailure(undefined);
            }}
          >
            {t('handOver.accept')}
          </Button>
        </Alert>
      )}
      {trusted !== undefined && (
        <Text size="xs" role="status">
          {t('handOver.accepted')}
        </Text>
      )}
      {report && <HandOverResults report={report} />}
    </FormDialog>
  );
}
