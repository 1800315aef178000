import { secretName } from '#shared/model/secret-source';
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
        'The profile sets a new password, and without a keychain it would be lost when AMT Bench ends.',
        'Start a keychain, or set admin.password to “keep” in the profile.',
        'no-keychain',
      );
      return;
    }
    if (snapshot.adminName !== undefined && snapshot.adminName !== context.user) {
      draft.block(
        `The profile changes the password of the admin account “${snapshot.adminName}”, and you are logged in as “${context.user}”.`,
        `Log in as “${snapshot.adminName}”.`,
      );
      return;
    }
    const needs = draft.protection(
      context,
      'The profile changes the admin password',
      'set admin.password to “keep”',
    );
    if (!needs) return;
    draft.add(
      {
        title: 'Change the admin password',
        current:
          context.passwordOrigin === 'random' ? 'a random one of its own' : 'the one you logged in with',
        wanted: named === undefined ? 'a new random one, stored' : `the secret “${named}”`,
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
