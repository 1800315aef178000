import { MultiSelect, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST_USERS, REALM_NUMBERS, type RealmName, type UserSettings } from '../../../shared/model/profile';
import { NamedSetting } from './named-setting';
import { SecretInput } from './profile-fields';
import { useFieldProblem } from './profile-form';
import { Rows } from './rows';

interface Props {
  users: readonly UserSettings[];
  onChange: (users: UserSettings[]) => void;
}

const RIGHTS = Object.keys(REALM_NUMBERS) as RealmName[];
const ACCESS = ['network', 'local', 'any'] as const;

/** Users beside the administrator, a row each. */
export function UserRows({ users, onChange }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('profiles.users.explanation')}
      </Text>
      <Rows
        path="users"
        items={users}
        onChange={onChange}
        what={t('profiles.users.user')}
        add={t('profiles.users.add')}
        blank={() => blank('', false)}
        most={MOST_USERS}
      >
        {(user, put, path) => (
          <>
            <NamedSetting
              path={path}
              name={user.name}
              maxLength={16}
              removed={user.remove === true}
              onName={(name) => put({ ...user, name })}
              onRemoved={(removed) => put(blank(user.name, removed))}
            />
            {!user.remove && (
              <>
                <SecretInput
                  path={`${path}.password`}
                  label={t('profiles.users.secret')}
                  kind="amt"
                  value={user.password}
                  onChange={(password) => put({ ...user, password })}
                />
                <NativeSelect
                  label={t('profiles.users.access')}
                  value={user.access ?? 'network'}
                  data={ACCESS.map((value) => ({ value, label: t(`profiles.users.${value}`) }))}
                  onChange={(event) => {
                    const access = ACCESS.find((each) => each === event.currentTarget.value);
                    put({ ...user, access });
                  }}
                />
                <Rights
                  path={`${path}.realms`}
                  value={user.realms}
                  onChange={(realms) => put({ ...user, realms })}
                />
              </>
            )}
          </>
        )}
      </Rows>
    </Stack>
  );
}

interface RightsProps {
  path: string;
  value: RealmName[];
  onChange: (rights: RealmName[]) => void;
}

function Rights({ path, value, onChange }: RightsProps): React.JSX.Element {
  const { t } = useTranslation();
  const problem = useFieldProblem(path);
  return (
    <MultiSelect
      {...problem}
      label={t('profiles.users.rights')}
      value={value}
      data={RIGHTS}
      w={300}
      onChange={(chosen) => onChange(RIGHTS.filter((right) => chosen.includes(right)))}
    />
  );
}

function blank(name: string, remove: boolean): UserSettings {
  return remove ? { name, remove } : { name, password: 'vault:', realms: ['general-info'] };
}
