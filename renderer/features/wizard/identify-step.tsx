import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { openIdentityChange } from '../../../shared/model/evidence';
import { dateText } from '../../components/dates';
import { StepHeading } from '../../components/step-heading';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { useMachineState } from '../../stores/machine-store-context';
import { needsIdentifying } from '../../stores/wizard-steps';

/** Is this the machine in front of you? Certificates and changed identities are confirmed here. */
export function IdentifyStep({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const goTo = useMachineState((state) => state.goTo);
  const changed = view.trust.state === 'changed' || view.sighting.verdict.code === 'identity-changed';
  return (
    <Stack gap="sm">
      {changed ? (
        <Changed view={view} />
      ) : view.trust.state === 'asked-for' ? (
        <NewCertificate view={view} />
      ) : (
        <Known view={view} />
      )}
      {!needsIdentifying(view) && (
        <Group>
          <Button onClick={() => goTo('diagnose')}>{t('wizard.identify.next')}</Button>
        </Group>
      )}
    </Stack>
  );
}

function Known({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const { realm, tls } = view.sighting;
  return (
    <>
      <StepHeading>{t('wizard.identify.question')}</StepHeading>
      <Text size="sm">
        {realm === undefined ? t('wizard.identify.notSetUp') : t('wizard.identify.setUp')}
      </Text>
      {view.lookalike && <Lookalike {...view.lookalike} />}
      {tls && <Text size="sm">{t('wizard.identify.trusted')}</Text>}
    </>
  );
}

function NewCertificate({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const trust = useMachineState((state) => state.trust);
  const busy = useMachineState((state) => state.busy !== undefined);
  const { tls } = view.sighting;
  const seen = view.trust.seen;
  const subjectOf = ({ subject, protocol }: { subject: string; protocol: string }) => ({
    subject: subject === '' ? t('wizard.identify.certificate.nobody') : subject,
    protocol,
  });
  return (
    <>
      <StepHeading>{t('wizard.identify.certificate.title')}</StepHeading>
      <Text size="sm">{t('wizard.identify.certificate.explanation')}</Text>
      {tls && (
        <Text size="sm">
          {tls.notAfter === undefined
            ? t('wizard.identify.certificate.subjectWithoutEnd', subjectOf(tls))
            : t('wizard.identify.certificate.subject', {
                ...subjectOf(tls),
                until: dateText(tls.notAfter, 'day'),
              })}
        </Text>
      )}
      <Text className="mono">
        {t('wizard.identify.certificate.fingerprint', { fingerprint: grouped(seen) })}
      </Text>
      <Group>
        <Button disabled={busy || seen === undefined} onClick={() => seen !== undefined && void trust(seen)}>
          {t('wizard.identify.certificate.trust')}
        </Button>
      </Group>
    </>
  );
}

/** Another machine of the list has the same realm. */
function Lookalike({ machine, address }: { machine: string; address: string }): React.JSX.Element {
  const { t } = useTranslation();
  const acceptAs = useMachineState((state) => state.acceptAs);
  const busy = useMachineState((state) => state.busy !== undefined);
  return (
    <>
      <Text size="sm">{t('wizard.identify.lookalike.explanation', { address })}</Text>
      <Group>
        <Button variant="default" disabled={busy} onClick={() => void acceptAs(machine)}>
          {t('wizard.identify.lookalike.same', { address })}
        </Button>
      </Group>
    </>
  );
}

function Changed({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const accept = useMachineState((state) => state.acceptIdentity);
  const showList = useAppState((state) => state.showList);
  const busy = useMachineState((state) => state.busy !== undefined);
  const { seen, trusted } = view.trust;
  const change = openIdentityChange(view.sighting.evidence);
  return (
    <>
      <StepHeading>{t('wizard.identify.changed.title')}</StepHeading>
      <Text size="sm">{say(view.sighting.verdict.explanation)}</Text>
      {seen !== undefined && trusted !== undefined && seen !== trusted && (
        <>
          <Text className="mono">
            {t('wizard.identify.changed.trusted', { fingerprint: grouped(trusted) })}
          </Text>
          <Text className="mono">{t('wizard.identify.changed.seen', { fingerprint: grouped(seen) })}</Text>
        </>
      )}
      {change && (
        <Text size="sm">
          <b>{t('wizard.identify.changed.same')}</b> {t(`wizard.identify.changed.reasons.${change.what}`)}{' '}
          {t('wizard.identify.changed.sameEnd')}
          <br />
          <b>{t('wizard.identify.changed.other')}</b> {t('wizard.identify.changed.otherEnd')}
        </Text>
      )}
      <Group>
        <Button onClick={showList}>{t('wizard.identify.changed.leave')}</Button>
        {change && (
          <>
            <Button variant="default" color="red" disabled={busy} onClick={() => void accept('same', change)}>
              {t('wizard.identify.changed.isSame')}
            </Button>
            <Button variant="default" disabled={busy} onClick={() => void accept('another', change)}>
              {t('wizard.identify.changed.isOther')}
            </Button>
          </>
        )}
      </Group>
    </>
  );
}

/** Groups of four, so that two people can compare aloud. */
function grouped(fingerprint: string | undefined): string {
  return (fingerprint ?? '').replace(/(.{4})(?=.)/g, '$1 ');
}
