import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NamedProfile, Profile } from '../../../shared/model/profile';
import { AlarmRows } from './alarm-rows';
import { ControlFields, DiscoveryFields, EncryptionFields, GeneralFields } from './basic-fields';
import { WiredFields } from './network-fields';
import { OptionalText, PasswordSource } from './profile-fields';
import { withPart } from './profile-parts';
import { RemoteAccessFields } from './remote-access-fields';
import { type Section, sectionId } from './sections';
import { UserRows } from './user-rows';
import { WifiFields } from './wifi-fields';

interface Props {
  draft: NamedProfile;
  onChange: (draft: NamedProfile) => void;
}

/** Everything that a profile can say. What is left unchanged does not appear in the profile at all. */
export function ProfileEditor({ draft, onChange }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const put = <K extends keyof Profile>(key: K, part: Profile[K] | undefined): void =>
    onChange(withPart(draft, key, part));
  return (
    <Stack gap="sm">
      <OptionalText
        path="name"
        label={t('profiles.general.name')}
        value={draft.name}
        maxLength={80}
        onChange={(name = '') => onChange({ ...draft, name })}
      />
      <Part of="general">
        <GeneralFields draft={draft} put={put} />
      </Part>
      <Part of="control">
        <ControlFields draft={draft} put={put} />
      </Part>
      <Part of="discovery">
        <DiscoveryFields draft={draft} put={put} />
      </Part>
      <Part of="encryption">
        <EncryptionFields draft={draft} put={put} />
      </Part>
      <Part of="passwords">
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
          {(['admin', 'mebx'] as const).map((of) => (
            <PasswordSource
              key={of}
              of={of}
              value={draft[of]?.password}
              onChange={(password) => put(of, password === undefined ? undefined : { password })}
            />
          ))}
        </SimpleGrid>
      </Part>
      <Part of="wired">
        <WiredFields wired={draft.wired} onChange={(wired) => put('wired', wired)} />
      </Part>
      <Part of="wifi">
        <WifiFields wifi={draft.wifi} onChange={(wifi) => put('wifi', wifi)} />
      </Part>
      <Part of="alarms">
        <AlarmRows
          alarms={draft.alarms ?? []}
          onChange={(alarms) => put('alarms', alarms.length === 0 ? undefined : alarms)}
        />
      </Part>
      <Part of="remoteAccess">
        <RemoteAccessFields
          settings={draft.remoteAccess}
          onChange={(settings) => put('remoteAccess', settings)}
        />
      </Part>
      <Part of="users">
        <UserRows
          users={draft.users ?? []}
          onChange={(users) => put('users', users.length === 0 ? undefined : users)}
        />
      </Part>
    </Stack>
  );
}

/** A section, which the index leads to. */
function Part({ of, children }: { of: Section; children: React.ReactNode }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Fieldset
      id={sectionId(of)}
      className="profile-section"
      tabIndex={-1}
      legend={t(`profiles.sections.${of}`)}
      p="xs"
    >
      {children}
    </Fieldset>
  );
}
