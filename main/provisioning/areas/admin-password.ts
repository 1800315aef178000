import { secretName } from '#shared/model/secret-source';
import { message, type Text } from '#shared/texts/message';
import type { Area } from '../area';

/**
 * AMT_AuthorizationService.SetAdminAclEntryEx (amt/users.ts), in the order of admin-password-change.ts
 * (docs/reference/decisions.md, D9).
 */
export const adminPasswordArea: Area = {
  wanted: ({ admin }) => admin !== undefined && admin.password !== 'keep',
  seconds: { 'admin-password': 5 },
  readings: [],
  plan({ snapshot, profile, context }, draft) {
    const settings = profile.admin?.password ?? 'keep';
    const named = secretName(settings);
    if (named !== undefined && context.missingSecrets.includes(named)) return;
    const already = named === undefined ? context.passwordOrigin === 'random' : context.adminSecretHolds;
    if (already) return;
    if (!context.canKeepPasswords) {
      draft.block(
        message('provisioning.passwords.admin.noKeychain.text'),
        message('provisioning.passwords.admin.noKeychain.next'),
        'no-keychain',
      );
      return;
    }
    if (snapshot.adminName !== undefined && snapshot.adminName !== context.user) {
      draft.block(
        message('provisioning.passwords.admin.otherAccount.text', {
          admin: snapshot.adminName,
          user: context.user,
        }),
        message('provisioning.passwords.admin.otherAccount.next', { admin: snapshot.adminName }),
      );
      return;
    }
    const needs = draft.protection(context, 'admin');
    if (!needs) return;
    draft.add(
      {
        title: message('provisioning.passwords.admin.title'),
        current: message(
          context.passwordOrigin === 'random'
            ? 'provisioning.passwords.admin.ownRandom'
            : 'provisioning.passwords.admin.typed',
        ),
        wanted: newPasswordWords(named),
        danger: 'credential',
      },
      {
        kind: 'admin-password',
        id: 'admin-password',
        fingerprint: named ?? 'random',
        source: named === undefined ? 'random' : { named },
      },
      needs,
    );
  },
};

/** Where a new password comes from. @param named the secret that it is; undefined: a random one */
export function newPasswordWords(named: string | undefined): Text {
  return named === undefined
    ? message('provisioning.passwords.random')
    : message('provisioning.passwords.named', { name: named });
}
