import { Fieldset, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { NamedProfile, Profile } from '../../../shared/model/profile';
import { AlarmRows } from './alarm-rows';
import { WiredFields } from './network-fields';
import { Choice, FieldGrid, OptionalText, PasswordSource, Switch } from './profile-fields';
import { withPart } from './profile-parts';
import { RemoteAccessFields } from './remote-access-fields';
import { UserRows } from './user-rows';
import { WifiFields } from './wifi-fields';

interface Props {
  draft: NamedProfile;
  onChange: (draft: NamedProfile) => void;
}

/** Everything that a profile can say, in plain words. What is left as it is does not appear in the profile at all. */
export function ProfileEditor({ draft, onChange }: Props): React.JSX.Element {
  const put = <K extends keyof Profile>(key: K, part: Profile[K] | undefined): void =>
    onChange(withPart(draft, key, part));
  const { redirection = {}, host = {}, discovery = {}, tls } = draft;
  return (
    <Stack gap="sm">
      <TextInput
        label="Name of the profile"
        value={draft.name}
        maxLength={80}
        spellCheck={false}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <Fieldset legend="Name and clock" p="xs">
        <FieldGrid>
          <Choice
            label="AMT clock"
            help="Certificates and logs are judged by it."
            value={draft.clock === 'sync' ? 'sync' : undefined}
            choices={{ sync: 'set to this laptop’s' }}
            onChange={(clock) => put('clock', clock)}
          />
          <OptionalText
            label="AMT host name"
            help="“from-dns” takes what DNS says of its address."
            placeholder="leave as it is"
            value={host.name}
            maxLength={63}
            onChange={(name) => put('host', { ...host, name })}
          />
          <OptionalText
            label="AMT domain"
            placeholder="leave as it is"
            value={host.domain}
            maxLength={191}
            onChange={(domain) => put('host', { ...host, domain })}
          />
        </FieldGrid>
      </Fieldset>
      <Fieldset legend="Remote control" p="xs">
        <FieldGrid>
          <Switch
            label="Serial console (SOL)"
            value={redirection.sol}
            onChange={(sol) => put('redirection', { ...redirection, sol })}
          />
          <Switch
            label="Disk redirection (IDE-R)"
            value={redirection.ider}
            onChange={(ider) => put('redirection', { ...redirection, ider })}
          />
          <Switch
            label="Remote screen (KVM)"
            help="Left out where the firmware has none."
            value={redirection.kvm}
            onChange={(kvm) => put('redirection', { ...redirection, kvm })}
          />
          <Switch
            label="Redirection port"
            help="Without it none of the three can be used."
            words={['open', 'closed']}
            value={redirection.listener}
            onChange={(listener) => put('redirection', { ...redirection, listener })}
          />
          <Choice
            label="User consent"
            help="In client control mode it stays “for everything”."
            value={redirection.consent}
            choices={{ all: 'for everything', kvm: 'for the remote screen', none: 'not needed' }}
            onChange={(consent) => put('redirection', { ...redirection, consent })}
          />
        </FieldGrid>
      </Fieldset>
      <Fieldset legend="Being found, and power" p="xs">
        <FieldGrid>
          <Switch
            label="Answers to ping"
            help="While AMT owns the address."
            value={discovery.pingResponse}
            onChange={(pingResponse) => put('discovery', { ...discovery, pingResponse })}
          />
          <Switch
            label="RMCP presence pong"
            help="Off, many scanners miss the machine."
            value={discovery.rmcpResponse}
            onChange={(rmcpResponse) => put('discovery', { ...discovery, rmcpResponse })}
          />
          <Choice
            label="While the PC is off"
            help="Asleep, AMT cannot switch it on."
            value={draft.power}
            choices={powerChoices(draft.power)}
            onChange={(power) => put('power', power)}
          />
        </FieldGrid>
      </Fieldset>
      <Fieldset legend="Encryption" p="xs">
        <FieldGrid>
          <Choice
            label="TLS"
            help="From AMT 16.1 on it cannot be turned off."
            value={tls?.mode}
            choices={{
              'tls-only': 'TLS only',
              'tls-and-plain': 'TLS, plain HTTP open too',
              plain: 'plain HTTP only',
            }}
            onChange={(mode) => put('tls', mode && { ...tls, mode })}
          />
          {tls && tls.mode !== 'plain' && (
            <Choice
              label="Certificate"
              help="This bench signs one with a key that stays in the firmware."
              value={tls.ca === 'own' ? 'own' : undefined}
              choices={{ own: 'whatever the machine has' }}
              leave="signed by this bench"
              onChange={(ca) => put('tls', { mode: tls.mode, ...(ca && { ca }) })}
            />
          )}
        </FieldGrid>
      </Fieldset>
      <Fieldset legend="Passwords" p="xs">
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
          <PasswordSource
            of="admin"
            value={draft.admin?.password}
            onChange={(password) => put('admin', password === undefined ? undefined : { password })}
          />
          <PasswordSource
            of="mebx"
            value={draft.mebx?.password}
            onChange={(password) => put('mebx', password === undefined ? undefined : { password })}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend="Network cable" p="xs">
        <WiredFields wired={draft.wired} onChange={(wired) => put('wired', wired)} />
      </Fieldset>
      <Fieldset legend="Wi-Fi" p="xs">
        <WifiFields wifi={draft.wifi} onChange={(wifi) => put('wifi', wifi)} />
      </Fieldset>
      <Fieldset legend="Wake alarms" p="xs">
        <AlarmRows
          alarms={draft.alarms ?? []}
          onChange={(alarms) => put('alarms', alarms.length === 0 ? undefined : alarms)}
        />
      </Fieldset>
      <Fieldset legend="Remote access (CIRA)" p="xs">
        <RemoteAccessFields
          settings={draft.remoteAccess}
          onChange={(settings) => put('remoteAccess', settings)}
        />
      </Fieldset>
      <Fieldset legend="Users" p="xs">
        <UserRows
          users={draft.users ?? []}
          onChange={(users) => put('users', users.length === 0 ? undefined : users)}
        />
      </Fieldset>
    </Stack>
  );
}

/** A package that an imported profile calls by its name stays a choice. */
function powerChoices(power: string | undefined): Record<string, string> {
  return {
    'awake-when-off': 'AMT stays awake',
    'asleep-when-off': 'AMT sleeps too',
    ...(power !== undefined && !power.endsWith('-when-off') && { [power]: power }),
  };
}
