import { Alert, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  MPS_PORT,
  type RemoteAccessSettings,
  type ServerAccessSettings,
} from '../../../shared/model/network-settings';
import { Choice, FieldGrid, OptionalNumber, OptionalText, SecretInput, Switch } from './profile-fields';
import { useFieldProblem } from './profile-form';
import { withoutUndefined } from './profile-parts';

interface Props {
  settings: RemoteAccessSettings | undefined;
  onChange: (settings: RemoteAccessSettings | undefined) => void;
}

/** The server that AMT calls from outside (CIRA), and when. */
export function RemoteAccessFields({ settings, onChange }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <FieldGrid>
        <Choice
          path="remoteAccess.mode"
          label={t('profiles.server.mode')}
          help={t('profiles.server.modeHelp')}
          value={settings?.mode}
          choices={{ call: t('profiles.server.call'), leave: t('profiles.server.forget') }}
          onChange={(mode) =>
            onChange(
              mode === 'call'
                ? { mode, server: { address: '', user: '', password: 'vault:' } }
                : mode && { mode, server: '' },
            )
          }
        />
        {settings?.mode === 'leave' && (
          <OptionalText
            path="remoteAccess.server"
            label={t('profiles.server.forgotten')}
            help={t('profiles.server.forgottenHelp')}
            value={settings.server}
            maxLength={255}
            onChange={(server = '') => onChange({ ...settings, server })}
          />
        )}
      </FieldGrid>
      {settings?.mode === 'call' && <ServerFields settings={settings} onChange={onChange} />}
    </Stack>
  );
}

function ServerFields({
  settings,
  onChange,
}: {
  settings: ServerAccessSettings;
  onChange: (settings: ServerAccessSettings) => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const root = useFieldProblem('remoteAccess.server.root');
  const put = (part: Partial<ServerAccessSettings>): void => onChange({ ...settings, ...part });
  const putServer = (part: Partial<ServerAccessSettings['server']>): void =>
    put({ server: withoutUndefined({ ...settings.server, ...part }) });
  return (
    <>
      <FieldGrid>
        <OptionalText
          path="remoteAccess.server.address"
          label={t('profiles.server.address')}
          value={settings.server.address}
          maxLength={255}
          onChange={(address = '') => putServer({ address })}
        />
        <OptionalNumber
          path="remoteAccess.server.port"
          label={t('profiles.server.port')}
          placeholder={String(MPS_PORT)}
          value={settings.server.port}
          min={1}
          max={65_535}
          onChange={(port) => putServer({ port })}
        />
        <OptionalText
          path="remoteAccess.server.user"
          label={t('profiles.server.user')}
          value={settings.server.user}
          maxLength={16}
          onChange={(user = '') => putServer({ user })}
        />
        <SecretInput
          path="remoteAccess.server.password"
          label={t('profiles.server.secret')}
          help={t('profiles.server.secretHelp')}
          kind="server"
          value={settings.server.password}
          onChange={(password) => putServer({ password })}
        />
        <OptionalNumber
          path="remoteAccess.everySeconds"
          label={t('profiles.server.everySeconds')}
          placeholder={t('profiles.leave')}
          value={settings.everySeconds}
          min={10}
          max={86_400}
          onChange={(everySeconds) => put({ everySeconds })}
        />
        <Switch
          path="remoteAccess.userInitiated"
          label={t('profiles.server.userInitiated')}
          help={t('profiles.server.userInitiatedHelp')}
          words={[t('profiles.server.allowed'), t('profiles.server.forbidden')]}
          value={settings.userInitiated}
          onChange={(userInitiated) => put({ userInitiated })}
        />
        <OptionalText
          path="remoteAccess.server.certificateName"
          label={t('profiles.server.certificateName')}
          help={t('profiles.server.certificateNameHelp')}
          value={settings.server.certificateName}
          maxLength={255}
          onChange={(certificateName) => putServer({ certificateName })}
        />
        <OptionalText
          path="remoteAccess.homeDomains"
          label={t('profiles.server.homeDomains')}
          help={t('profiles.server.homeDomainsHelp')}
          value={settings.homeDomains?.join(', ')}
          maxLength={260}
          onChange={(text) => put({ homeDomains: text?.split(/,\s*/) })}
        />
      </FieldGrid>
      {settings.homeDomains && (
        <Alert color="orange" variant="light" p="xs">
          {t('profiles.server.homeDomainsWarning')}
        </Alert>
      )}
      <Textarea
        {...root}
        label={t('profiles.server.root')}
        placeholder={t('profiles.leave')}
        value={settings.server.root ?? ''}
        autosize
        minRows={2}
        maxRows={6}
        spellCheck={false}
        onChange={(event) => {
          const text = event.currentTarget.value;
          putServer({ root: text === '' ? undefined : text });
        }}
      />
    </>
  );
}
