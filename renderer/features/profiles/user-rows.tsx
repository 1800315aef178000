import { MultiSelect, NativeSelect, Stack, Text } from '@mantine/core';
import { MOST_USERS, REALM_NUMBERS, type RealmName, type UserSettings } from '../../../shared/model/profile';
import { NamedSetting } from './named-setting';
import { SecretInput } from './profile-fields';
import { Rows } from './rows';

interface Props {
  users: readonly UserSettings[];
  onChange: (users: UserSettings[]) => void;
}

const RIGHTS = Object.keys(REALM_NUMBERS) as RealmName[];
const ACCESS = [
  { value: 'network', label: 'over the network' },
  { value: 'local', label: 'at the machine' },
  { value: 'any', label: 'both' },
] as const;

/** Users beside the administrator, a row each. */
export function UserRows({ users, onChange }: Props): React.JSX.Element {
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        Users that are not named here are left alone. A password cannot be read back, so the one of a user who
        is there already is set only when something else about that user changes.
      </Text>
      <Rows
        items={users}
        onChange={onChange}
        what="User"
        add="Add a user"
        blank={() => blank('', false)}
        most={MOST_USERS}
      >
        {(user, put) => (
          <>
            <NamedSetting
              what="user"
              name={user.name}
              maxLength={16}
              removed={user.remove === true}
              onName={(name) => put({ ...user, name })}
              onRemoved={(removed) => put(blank(user.name, removed))}
            />
            {!user.remove && (
              <>
                <SecretInput
                  label="Secret with the password"
                  kind="amt"
                  value={user.password}
                  onChange={(password) => put({ ...user, password })}
                />
                <NativeSelect
                  label="May log in"
                  value={user.access ?? 'network'}
                  data={[...ACCESS]}
                  onChange={(event) => {
                    const access = ACCESS.find(({ value }) => value === event.currentTarget.value)?.value;
                    put({ ...user, access });
                  }}
                />
                <MultiSelect
                  label="Rights"
                  value={user.realms}
                  data={RIGHTS}
                  w={300}
                  onChange={(chosen) =>
                    put({ ...user, realms: RIGHTS.filter((right) => chosen.includes(right)) })
                  }
                />
              </>
            )}
          </>
        )}
      </Rows>
    </Stack>
  );
}

function blank(name: string, remove: boolean): UserSettings {
  return remove ? { name, remove } : { name, password: 'vault:', realms: ['general-info'] };
}
