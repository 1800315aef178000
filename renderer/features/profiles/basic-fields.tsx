import { useTranslation } from 'react-i18next';
import type { NamedProfile, Profile } from '../../../shared/model/profile';
import { Choice, FieldGrid, OptionalText, Switch } from './profile-fields';

interface Props {
  draft: NamedProfile;
  put: <K extends keyof Profile>(key: K, part: Profile[K] | undefined) => void;
}

/** How AMT is called, and what time it has. */
export function GeneralFields({ draft: { clock, host = {} }, put }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <FieldGrid>
      <Choice
        path="clock"
        label={t('profiles.general.clock')}
        help={t('profiles.general.clockHelp')}
        value={clock === 'sync' ? 'sync' : undefined}
        choices={{ sync: t('profiles.general.clockSync') }}
        onChange={(chosen) => put('clock', chosen)}
      />
      <OptionalText
        path="host.name"
        label={t('profiles.general.hostName')}
        help={t('profiles.general.hostNameHelp')}
        placeholder={t('profiles.leave')}
        value={host.name}
        maxLength={63}
        onChange={(name) => put('host', { ...host, name })}
      />
      <OptionalText
        path="host.domain"
        label={t('profiles.general.domain')}
        placeholder={t('profiles.leave')}
        value={host.domain}
        maxLength={191}
        onChange={(domain) => put('host', { ...host, domain })}
      />
    </FieldGrid>
  );
}

/** SOL, IDE-R and KVM, and who has to agree to them. */
export function ControlFields({ draft: { redirection = {} }, put }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <FieldGrid>
      {(['sol', 'ider', 'kvm', 'listener'] as const).map((each) => (
        <Switch
          key={each}
          path={`redirection.${each}`}
          label={t(`profiles.control.${each}`)}
          help={each === 'kvm' || each === 'listener' ? t(`profiles.control.${each}Help`) : undefined}
          words={each === 'listener' ? [t('profiles.control.open'), t('profiles.control.closed')] : undefined}
          value={redirection[each]}
          onChange={(on) => put('redirection', { ...redirection, [each]: on })}
        />
      ))}
      <Choice
        path="redirection.consent"
        label={t('profiles.control.consent')}
        help={t('profiles.control.consentHelp')}
        value={redirection.consent}
        choices={{
          all: t('profiles.control.consentAll'),
          kvm: t('profiles.control.consentKvm'),
          none: t('profiles.control.consentNone'),
        }}
        onChange={(consent) => put('redirection', { ...redirection, consent })}
      />
    </FieldGrid>
  );
}

/** Whether AMT is found, also while the PC is off. */
export function DiscoveryFields({ draft: { discovery = {}, power }, put }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <FieldGrid>
      <Switch
        path="discovery.pingResponse"
        label={t('profiles.discovery.ping')}
        help={t('profiles.discovery.pingHelp')}
        value={discovery.pingResponse}
        onChange={(pingResponse) => put('discovery', { ...discovery, pingResponse })}
      />
      <Switch
        path="discovery.rmcpResponse"
        label={t('profiles.discovery.rmcp')}
        help={t('profiles.discovery.rmcpHelp')}
        value={discovery.rmcpResponse}
        onChange={(rmcpResponse) => put('discovery', { ...discovery, rmcpResponse })}
      />
      <Choice
        path="power"
        label={t('profiles.discovery.power')}
        help={t('profiles.discovery.powerHelp')}
        value={power}
        choices={{
          'awake-when-off': t('profiles.discovery.awake'),
          'asleep-when-off': t('profiles.discovery.asleep'),
          // A package that an imported profile calls by its name stays a choice.
          ...(power !== undefined && !power.endsWith('-when-off') && { [power]: power }),
        }}
        onChange={(chosen) => put('power', chosen)}
      />
    </FieldGrid>
  );
}

/** TLS, and whose certificate the machine has. */
export function EncryptionFields({ draft: { tls }, put }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <FieldGrid>
      <Choice
        path="tls.mode"
        label={t('profiles.encryption.mode')}
        help={t('profiles.encryption.modeHelp')}
        value={tls?.mode}
        choices={{
          'tls-only': t('profiles.encryption.tlsOnly'),
          'tls-and-plain': t('profiles.encryption.tlsAndPlain'),
          plain: t('profiles.encryption.plain'),
        }}
        onChange={(mode) => put('tls', mode && { ...tls, mode })}
      />
      {tls && tls.mode !== 'plain' && (
        <Choice
          path="tls.ca"
          label={t('profiles.encryption.certificate')}
          help={t('profiles.encryption.certificateHelp')}
          value={tls.ca === 'own' ? 'own' : undefined}
          choices={{ own: t('profiles.encryption.own') }}
          leave={t('profiles.encryption.signed')}
          onChange={(ca) => put('tls', { mode: tls.mode, ...(ca && { ca }) })}
        />
      )}
    </FieldGrid>
  );
}
