import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { callMethod } from './call';
import { bool, readFields, text } from './fields';

const CLASS = 'AMT_AuthorizationService';
const defaultSchema = z.object({ IsDefault: bool });
const adminSchema = z.object({ Username: text });

/**
 * What SetAdminAclEntryEx wants: base64 of the 16 raw bytes of MD5(user:realm:password). Setup and AdminSetup want
 * the same in hex; mixing the two locks everybody out (amt-wire-facts.md, fact 9).
 */
export function aclDigest(user: string, realm: string, password: string): string {
  return createHash('md5').update(`${user}:${realm}:${password}`, 'utf8').digest('base64');
}

/** Name of the admin account; it can have been renamed. */
export async function readAdminName(wsman: WsmanConnection): Promise<Result<string>> {
  const output = await callMethod(wsman, CLASS, 'GetAdminAclEntry');
  if (!output.ok) return output;
  const fields = readFields(adminSchema, output.value);
  return fields.ok ? { ok: true, value: fields.value.Username } : fields;
}

/** True only while the admin password for the network was never changed (mebx-recovery.md 2.3). */
export async function readAdminIsDefault(wsman: WsmanConnection): Promise<Result<boolean>> {
  const output = await callMethod(wsman, CLASS, 'GetAdminNetAclEntryStatus');
  if (!output.ok) return output;
  const fields = readFields(defaultSchema, output.value);
  return fields.ok ? { ok: true, value: fields.value.IsDefault } : fields;
}

/** Asks for the user list, which needs the right to administer; the answer tells a limited account from an admin. */
export async function mayAdminister(wsman: WsmanConnection): Promise<Result<boolean>> {
  const output = await callMethod(wsman, CLASS, 'EnumerateUserAclEntries', [['StartIndex', 1]]);
  if (output.ok) return { ok: true, value: true };
  // Any ReturnValue is an answer from inside the service: only access denied means that the door is shut.
  if (output.error.amtStatus !== undefined && output.error.amtStatus !== 16) return { ok: true, value: true };
  const refused = output.error.code === 'limited-rights' || output.error.amtStatus === 16;
  return refused ? { ok: true, value: false } : output;
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
