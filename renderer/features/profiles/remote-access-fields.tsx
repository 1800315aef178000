import { Alert, Stack, Textarea } from '@mantine/core';
import {
  MPS_PORT,
  type RemoteAccessSettings,
  type ServerAccessSettings,
} from '../../../shared/model/network-settings';
import { Choice, FieldGrid, OptionalNumber, OptionalText, SecretInput, Switch } from './profile-fields';
import { withoutUndefined } from './profile-parts';

interface Props {
  settings: RemoteAccessSettings | undefined;
  onChange: (settings: RemoteAccessSettings | undefined) => void;
}

/** The server that AMT calls from outside (CIRA), and when. */
export function RemoteAccessFields({ settings, onChange }: Props): React.JSX.Element {
  return (
    <Stack gap="xs">
      <FieldGrid>
        <Choice
          label="Management server"
          help="A machine that calls another server has an owner, and stays as it is."
          value={settings?.mode}
          choices={{ call: 'AMT calls it', leave: 'AMT forgets it' }}
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
            label="Server to be forgotten"
            help="By the name or address that the machine calls."
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
  const put = (part: Partial<ServerAccessSettings>): void => onChange({ ...settings, ...part });
  const putServer = (part: Partial<ServerAccessSettings['server']>): void =>
    put({ server: withoutUndefined({ ...settings.server, ...part }) });
  return (
    <>
      <FieldGrid>
        <OptionalText
          label="Name or address of the server"
          value={settings.server.address}
          maxLength={255}
          onChange={(address = '') => putServer({ address })}
        />
        <OptionalNumber
          label="Port"
          placeholder={String(MPS_PORT)}
          value={settings.server.port}
          min={1}
          max={65_535}
          onChange={(port) => putServer({ port })}
        />
        <OptionalText
          label="User"
          value={settings.server.user}
          maxLength={16}
          onChange={(user = '') => putServer({ user })}
        />
        <SecretInput
          label="Secret with the password"
          help="Sent over an encrypted connection only."
          kind="server"
          value={settings.server.password}
          onChange={(password) => putServer({ password })}
        />
        <OptionalNumber
          label="Seconds between two calls"
          placeholder="leave"
          value={settings.everySeconds}
          min={10}
          max={86_400}
          onChange={(everySeconds) => put({ everySeconds })}
        />
        <Switch
          label="Calls by the user"
          help="From the BIOS and from Windows."
          words={['allowed', 'forbidden']}
          value={settings.userInitiated}
          onChange={(userInitiated) => put({ userInitiated })}
        />
        <OptionalText
          label="Name in its certificate"
          help="Where the server is given by address."
          value={settings.server.certificateName}
          maxLength={255}
          onChange={(certificateName) => putServer({ certificateName })}
        />
        <OptionalText
          label="Home domains"
          help="Up to four, with commas between them."
          value={settings.homeDomains?.join(', ')}
          maxLength={260}
          onChange={(text) => put({ homeDomains: text?.split(/,\s*/) })}
        />
      </FieldGrid>
      {settings.homeDomains && (
        <Alert color="orange" variant="light" p="xs">
          On any network that is not one of these domains, AMT closes its ports: this bench then reaches it no
          more, only its server does.
        </Alert>
      )}
      <Textarea
        label="Certificate of the server’s authority (PEM)"
        placeholder="leave as it is"
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
