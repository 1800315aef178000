import { Button, Fieldset, Group, MultiSelect, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { REALM_NUMBERS, type RealmName, type UserWish } from '../../../shared/model/profile';

interface Props {
  users: readonly UserWish[];
  onChange: (users: UserWish[]) => void;
}

const RIGHTS = Object.keys(REALM_NUMBERS) as RealmName[];
const ACCESS = [
  { value: 'network', label: 'over the network' },
  { value: 'local', label: 'at the machine' },
  { value: 'any', label: 'both' },
] as const;

/** Users beside the administrator, a row each. */
export function UserRows({ users, onChange }: Props): React.JSX.Element {
  const put = (index: number, user: UserWish): void =>
    onChange(users.map((old, place) => (place === index ? user : old)));
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        Users that are not named here are left alone. A password cannot be read back, so the one of a user who
        is there already is set only when something else about that user changes.
      </Text>
      {users.map((user, index) => (
        <Fieldset key={index} legend={`User ${String(index + 1)}`} p="xs">
          <Group gap="xs" align="flex-end">
            <TextInput
              label="Name"
              value={user.name}
              maxLength={16}
              w={150}
              spellCheck={false}
              onChange={(event) => put(index, { ...user, name: event.currentTarget.value })}
            />
            <NativeSelect
              label="What about this user"
              value={user.remove ? 'remove' : 'want'}
              data={[
                { value: 'want', label: 'should be there' },
                { value: 'remove', label: 'should be gone' },
              ]}
              onChange={(event) => put(index, blank(user.name, event.currentTarget.value === 'remove'))}
            />
            {!user.remove && (
              <>
                <TextInput
                  label="Secret with the password"
                  value={user.password.replace(/^vault:/, '')}
                  maxLength={64}
                  w={170}
                  spellCheck={false}
                  onChange={(event) =>
                    put(index, { ...user, password: `vault:${event.currentTarget.value}` })
                  }
                />
                <NativeSelect
                  label="May log in"
                  value={user.access ?? 'network'}
                  data={[...ACCESS]}
                  onChange={(event) => {
                    const access = ACCESS.find(({ value }) => value === event.currentTarget.value)?.value;
                    put(index, { ...user, access });
                  }}
                />
                <MultiSelect
                  label="Rights"
                  value={user.realms}
                  data={RIGHTS}
                  w={300}
                  onChange={(chosen) =>
                    put(index, { ...user, realms: RIGHTS.filter((right) => chosen.includes(right)) })
                  }
                />
              </>
            )}
            <Button
              variant="default"
              onClick={() => onChange(users.filter((_old, place) => place !== index))}
            >
              Leave out
            </Button>
          </Group>
        </Fieldset>
      ))}
      <Group>
        <Button variant="default" size="compact-sm" onClick={() => onChange([...users, blank('', false)])}>
          Add a user
        </Button>
      </Group>
    </Stack>
  );
}

function blank(name: string, remove: boolean): UserWish {
  return remove ? { name, remove } : { name, password: 'vault:', realms: ['general-info'] };
}
