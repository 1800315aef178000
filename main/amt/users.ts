import { createHash } from 'node:crypto';
import { z } from 'zod';
import { INVALID_INDEX, NOT_FOUND, NOT_PERMITTED } from '#shared/model/pt-status';
import { ok, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { askMethod, callMethod } from './call';
import { bool, exactText, int, intList, readFields, shownName } from './fields';
import { statusOf } from './status';

const CLASS = 'AMT_AuthorizationService';
const defaultSchema = z.object({ IsDefault: bool });
const handlesSchema = z.object({ Handles: intList });
const userSchema = z.object({
  DigestUsername: shownName.optional(),
  KerberosUserSid: shownName.optional(),
  AccessPermission: int,
  Realms: intList,
});
const adminSchema = z.object({ Username: exactText });

/**
 * What SetAdminAclEntryEx wants: base64 of the 16 raw bytes of MD5(user:realm:password). Setup and AdminSetup want
 * the same in hex; mixing the two locks everybody out (docs/reference/protocol.md, P30).
 */
function aclDigest(user: string, realm: string, password: string): string {
  return createHash('md5').update(`${user}:${realm}:${password}`, 'utf8').digest('base64');
}

/** Name of the admin account; it can have been renamed. */
export async function readAdminName(wsman: WsmanConnection): Promise<Result<string>> {
  const fields = await askFields(wsman, 'GetAdminAclEntry', adminSchema);
  return fields.ok ? ok(fields.value.Username) : fields;
}

/** True only while the admin password for the network was never changed (docs/reference/recovery.md, R4). */
export async function readAdminIsDefault(wsman: WsmanConnection): Promise<Result<boolean>> {
  const fields = await askFields(wsman, 'GetAdminNetAclEntryStatus', defaultSchema);
  return fields.ok ? ok(fields.value.IsDefault) : fields;
}

/** True only while the admin password for local use was never changed (docs/reference/recovery.md, R4). */
export async function readAdminIsDefaultLocal(wsman: WsmanConnection): Promise<Result<boolean>> {
  const fields = await askFields(wsman, 'GetAdminAclEntryStatus', defaultSchema);
  return fields.ok ? ok(fields.value.IsDefault) : fields;
}

async function askFields<S extends z.ZodObject>(
  wsman: WsmanConnection,
  method: string,
  schema: S,
): Promise<Result<z.infer<S>>> {
  const output = await askMethod(wsman, CLASS, method);
  return output.ok ? readFields(schema, output.value) : output;
}

export interface AmtUser {
  /** Digest user name, or the SID of a Kerberos account as the firmware gives it. */
  name: string;
  /** 0 local, 1 network, 2 any (docs/reference/protocol.md, P31). */
  access: number;
  /** Realm numbers of docs/reference/protocol.md, P31. */
  realms: number[];
}

/** A user with the number that the firmware keeps it under. */
export interface StoredUser extends AmtUser {
  handle: number;
}

/** PT_STATUS of a list that has no such start. */
const NO_USERS: readonly number[] = [INVALID_INDEX, NOT_FOUND];

/** More are never read one by one; firmware holds at most 15 digest users and as many of Kerberos. */
const MAX_USERS = 32;

/**
 * The users beside the administrator. Asking needs the right to administer, so the answer tells a limited account from
 * an admin.
 * @returns undefined when this account may not ask
 */
export async function readUsers(wsman: WsmanConnection): Promise<Result<StoredUser[] | undefined>> {
  const listed = await askMethod(wsman, CLASS, 'EnumerateUserAclEntries', [['StartIndex', 1]]);
  if (!listed.ok) {
    const { amtStatus } = listed.error;
    if (statusOf(listed.error) === NOT_PERMITTED) return { ok: true, value: undefined };
    // An index that does not exist means that there are no users; any other answer says nothing about users.
    return amtStatus !== undefined && NO_USERS.includes(amtStatus) ? { ok: true, value: [] } : listed;
  }
  const handles = readFields(handlesSchema, listed.value);
  if (!handles.ok) return handles;
  const users: StoredUser[] = [];
  for (const handle of handles.value.Handles.slice(0, MAX_USERS)) {
    const output = await askMethod(wsman, CLASS, 'GetUserAclEntryEx', [['Handle', handle]]);
    if (!output.ok) return output;
    const user = readFields(userSchema, output.value);
    if (!user.ok) return user;
    const { DigestUsername, KerberosUserSid, AccessPermission, Realms } = user.value;
    const name = DigestUsername ?? KerberosUserSid ?? '';
    users.push({ handle, name, access: AccessPermission, realms: Realms });
  }
  return { ok: true, value: users };
}

/** What a digest account is to be. */
export interface NewUser extends AmtUser {
  password: string;
  /** Digest realm of the machine. */
  realm: string;
}

/**
 * Adds a digest user, or writes all of an existing one anew, its password included (docs/reference/protocol.md, P31).
 */
export async function writeUser(
  wsman: WsmanConnection,
  user: NewUser,
  handle?: number,
): Promise<Result<void>> {
  const written = await callMethod(
    wsman,
    CLASS,
    handle === undefined ? 'AddUserAclEntryEx' : 'UpdateUserAclEntryEx',
    [
      ...(handle === undefined ? [] : [['Handle', handle] as const]),
      ['DigestUsername', user.name],
      ['DigestPassword', aclDigest(user.name, user.realm, user.password)],
      ['AccessPermission', user.access],
      ['Realms', user.realms],
    ],
  );
  return written.ok ? { ok: true, value: undefined } : written;
}

export async function removeUser(wsman: WsmanConnection, handle: number): Promise<Result<void>> {
  const removed = await callMethod(wsman, CLASS, 'RemoveUserAclEntry', [['Handle', handle]]);
  return removed.ok ? { ok: true, value: undefined } : removed;
}

/** Sets user name and password of the admin account. All digest sessions die with it. */
export async function setAdminPassword(
  wsman: WsmanConnection,
  admin: { user: string; realm: string; password: string },
): Promise<Result<void>> {
  const set = await callMethod(wsman, CLASS, 'SetAdminAclEntryEx', [
    ['Username', admin.user],
    ['DigestPassword', aclDigest(admin.user, admin.realm, admin.password)],
  ]);
  return set.ok ? { ok: true, value: undefined } : set;
}
