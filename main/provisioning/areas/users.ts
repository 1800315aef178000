import { isDeepStrictEqual } from 'node:util';
import { REALM_NUMBERS, type UserSettings } from '#shared/model/profile';
import { secretName } from '#shared/model/secret-source';
import { about, ok, type Result } from '#shared/result';
import { type AmtUser, readUsers, removeUser, type StoredUser, writeUser } from '#main/amt/users';
import type { WsmanConnection } from '#main/wsman/connection';
import { type Area, type ChangeTools, map, reading } from '../area';

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
  readings: [reading('users', 'users', readUsers)],
  plan({ snapshot, profile: { users: listed = [] }, context }, draft) {
    const { users: held } = snapshot;
    if (!held) {
      draft.leftOut(
        // Every firmware keeps users: a list that is not there is one that this account may not read.
        { unread: new Set(['users']) },
        'users',
        'The list of users',
        'This firmware keeps no users; they are left out.',
      );
      return;
    }
    const edits = listed.flatMap((settings) => editFor(settings, held));
    const missing = edits.some(({ settings }) => {
      const name = settings.remove === true ? undefined : secretName(settings.password);
      return name !== undefined && context.missingSecrets.includes(name);
    });
    if (edits.length === 0 || missing) return;
    const carries = edits.some(({ what }) => what !== 'remove');
    const needs = carries
      ? draft.protection(context, 'The profile sets passwords of users', 'leave the users out')
      : [];
    if (!needs) return;
    draft.add(
      {
        title: 'Users',
        current: edits
          .map(({ settings }) =>
            inWords(
              held.find(({ name }) => name === settings.name),
              settings,
            ),
          )
          .join('; '),
        wanted: edits
          .map(({ settings }) => inWords(settings.remove ? undefined : wantedUser(settings), settings))
          .join('; '),
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
    if (!done.ok) return about(`User “${settings.name}”`, done.error);
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

function inWords(user: AmtUser | undefined, { name }: UserSettings): string {
  if (!user) return `${name}: none`;
  const realms = inOrder(user.realms).map(
    (number) => Object.entries(REALM_NUMBERS).find(([, known]) => known === number)?.[0] ?? String(number),
  );
  return `${name}: ${ACCESS[user.access] ?? String(user.access)}, ${realms.join(', ') || 'no rights'}`;
}
