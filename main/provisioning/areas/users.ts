import { isDeepStrictEqual } from 'node:util';
import { REALM_NUMBERS, type UserSettings } from '#shared/model/profile';
import { secretName } from '#shared/model/secret-source';
import { about, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { type AmtUser, readUsers, removeUser, type StoredUser, writeUser } from '#main/amt/users';
import type { WsmanConnection } from '#main/wsman/connection';
import { type Area, type ChangeTools, inOneCell, map, reading } from '../area';

declare module '../area' {
  interface Parts {
    users?: StoredUser[] | undefined;
  }
  interface Steps {
    users: true;
  }
}

type Edit = { what: 'add' | 'change' | 'remove'; settings: UserSettings };

const ACCESS = ['local', 'network', 'any'] as const;

/**
 * Digest users beside the administrator (docs/reference/protocol.md, P31). Users that the profile does not name are
 * left alone. Passwords cannot be read back: that of a user whose other settings are as wanted is left as it is.
 */
export const usersArea: Area = {
  wanted: ({ users }) => users !== undefined,
  seconds: { users: 4 },
  readings: [reading('users', readUsers)],
  plan({ snapshot, profile: { users: listed = [] }, context }, draft) {
    const { users: held } = snapshot;
    if (!held) {
      // Every firmware keeps users: a list that is not there is one that this account may not read.
      draft.notReadable(message('provisioning.users.title'));
      return;
    }
    const edits = listed.flatMap((settings) => editFor(settings, held));
    const missing = edits.some(({ settings }) => {
      const name = settings.remove === true ? undefined : secretName(settings.password);
      return name !== undefined && context.missingSecrets.includes(name);
    });
    if (edits.length === 0 || missing) return;
    const carries = edits.some(({ what }) => what !== 'remove');
    const needs = carries ? draft.protection(context, 'users') : [];
    if (!needs) return;
    draft.add(
      {
        title: message('provisioning.users.title'),
        current: inOneCell(
          edits.map(({ settings }) =>
            inWords(
              held.find(({ name }) => name === settings.name),
              settings,
            ),
          ),
        ),
        wanted: inOneCell(
          edits.map(({ settings }) => inWords(settings.remove ? undefined : wantedUser(settings), settings)),
        ),
        danger: edits.some(({ what }) => what === 'remove') ? 'destructive' : 'none',
      },
      {
        kind: 'plain',
        id: 'users',
        fingerprint: edits,
        apply: (wsman, tools) => applyEdits(wsman, edits, tools),
        verify: async (wsman) =>
          map(await readUsers(wsman), (read) =>
            edits.every(({ settings }) => editFor(settings, read ?? []).length === 0),
          ),
        carriesPassword: true,
      },
      needs,
    );
  },
  // Who was changed or removed had a password that nobody can read back.
  before({ snapshot: { users: held }, profile: { users: listed = [] } }) {
    const edits = held ? listed.flatMap((settings) => editFor(settings, held)) : [];
    if (edits.some(({ what }) => what !== 'add')) return [];
    const added = edits.map(({ settings: { name } }) => ({ name, remove: true as const }));
    return [{ step: 'users', wish: { users: added } }];
  },
};

/** What is to be done for one user of the profile; nothing for one who is as wanted. */
function editFor(settings: UserSettings, held: readonly StoredUser[]): Edit[] {
  const now = held.find(({ name }) => name === settings.name);
  if (settings.remove) return now ? [{ what: 'remove', settings }] : [];
  if (!now) return [{ what: 'add', settings }];
  const wanted = wantedUser(settings);
  const same = now.access === wanted.access && isDeepStrictEqual(inOrder(now.realms), inOrder(wanted.realms));
  return same ? [] : [{ what: 'change', settings }];
}

function wantedUser({ name, access, realms }: Extract<UserSettings, { password: string }>): AmtUser {
  return {
    name,
    access: ACCESS.indexOf(access ?? 'network'),
    realms: realms.map((realm) => REALM_NUMBERS[realm]),
  };
}

/** One after the other, and none after one that was refused. */
async function applyEdits(
  wsman: WsmanConnection,
  edits: readonly Edit[],
  tools: ChangeTools,
): Promise<Result<void>> {
  const read = await readUsers(wsman);
  if (!read.ok) return read;
  for (const { what, settings } of edits) {
    const handle = read.value?.find(({ name }) => name === settings.name)?.handle;
    const done = await applyEdit(wsman, settings, what === 'add' ? undefined : handle, tools);
    if (!done.ok) return about(message('provisioning.users.user', { name: settings.name }), done.error);
  }
  return ok(undefined);
}

async function applyEdit(
  wsman: WsmanConnection,
  settings: UserSettings,
  handle: number | undefined,
  tools: ChangeTools,
): Promise<Result<void>> {
  if (settings.remove) return handle === undefined ? ok(undefined) : removeUser(wsman, handle);
  const password = await tools.secret(secretName(settings.password) ?? '', 'amt');
  if (!password.ok) return password;
  const user = { ...wantedUser(settings), password: password.value, realm: tools.realm };
  return writeUser(wsman, user, handle);
}

function inOrder(realms: readonly number[]): number[] {
  return realms.toSorted((a, b) => a - b);
}

function inWords(user: AmtUser | undefined, { name }: UserSettings): Text {
  if (!user) return message('provisioning.users.none', { name });
  const access = ACCESS[user.access];
  const realms = inOrder(user.realms).map(
    (number) => Object.entries(REALM_NUMBERS).find(([, known]) => known === number)?.[0] ?? String(number),
  );
  return message('provisioning.users.item', {
    name,
    access: access === undefined ? user.access : message(`provisioning.users.access.${access}`),
    rights: realms.length === 0 ? message('provisioning.users.noRights') : realms,
  });
}
