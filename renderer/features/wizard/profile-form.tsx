import { Checkbox, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useBench } from '../../app/bench-context';
import type { Profile } from '../../../shared/model/profile';

/** What a machine should look like. Kept for the next machine; a change makes a new plan at once. */
export function ProfileForm(): React.JSX.Element {
  const profile = useBench((state) => state.profile);
  const change = useBench((state) => state.changeProfile);
  const busy = useBench((state) => state.configureJob !== undefined);
  const redirection = (over: Partial<NonNullable<Profile['redirection']>>): void =>
    void change({ ...profile, redirection: { ...profile.redirection, ...over } });
  const password = profile.admin?.password ?? 'keep';
  return (
    <Fieldset legend="What every machine should look like" disabled={busy}>
      <Stack gap="xs">
        <Group gap="lg">
          <Checkbox
            label="Set the clock"
            checked={profile.clock === 'sync'}
            onChange={(e) => void change({ ...profile, clock: e.currentTarget.checked ? 'sync' : 'keep' })}
          />
          <Checkbox
            label="Serial console (SOL)"
            checked={profile.redirection?.sol ?? false}
            onChange={(e) => redirection({ sol: e.currentTarget.checked })}
          />
          <Checkbox
            label="Disk redirection (IDE-R)"
            checked={profile.redirection?.ider ?? false}
            onChange={(e) => redirection({ ider: e.currentTarget.checked })}
          />
          <Checkbox
            label="Remote screen (KVM)"
            checked={profile.redirection?.kvm ?? false}
            onChange={(e) => redirection({ kvm: e.currentTarget.checked })}
          />
          <Checkbox
            label="Redirection port open"
            checked={profile.redirection?.listener ?? false}
            onChange={(e) => redirection({ listener: e.currentTarget.checked })}
          />
        </Group>
        <Group gap="md" align="flex-end">
          <NativeSelect
            label="User consent"
            value={profile.redirection?.consent ?? 'all'}
            onChange={(e) => redirection({ consent: consentOf(e.currentTarget.value) })}
            data={[
              { value: 'all', label: 'for everything' },
              { value: 'kvm', label: 'for the remote screen' },
              { value: 'none', label: 'not needed' },
            ]}
          />
          <NativeSelect
            label="Admin password"
            value={password}
            onChange={(e) => void change({ ...profile, admin: { password: e.currentTarget.value } })}
            data={[
              { value: 'keep', label: 'leave as it is' },
              { value: 'random', label: 'a new random one, stored' },
              ...(password.startsWith('vault:')
                ? [{ value: password, label: password.slice('vault:'.length) }]
                : []),
            ]}
          />
          <HostNameField key={profile.host?.name ?? ''} />
        </Group>
      </Stack>
    </Fieldset>
  );
}

/** Typed at leisure, taken over on leaving the field or on Enter. */
function HostNameField(): React.JSX.Element {
  const profile = useBench((state) => state.profile);
  const change = useBench((state) => state.changeProfile);
  const value = profile.host?.name ?? '';
  const take = (text: string): void => {
    const name = text.trim();
    if (name === value) return;
    const { host, ...rest } = profile;
    void change(
      name === '' && host?.domain === undefined
        ? rest
        : { ...rest, host: { ...host, ...(name !== '' && { name }) } },
    );
  };
  return (
    <TextInput
      label="AMT host name"
      placeholder="leave as it is"
      defaultValue={value}
      maxLength={63}
      spellCheck={false}
      onBlur={(e) => take(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (e.key === 'Enter') take(e.currentTarget.value);
      }}
    />
  );
}

function consentOf(text: string): 'none' | 'kvm' | 'all' {
  return text === 'none' || text === 'kvm' ? text : 'all';
}
