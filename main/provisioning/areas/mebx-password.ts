import { secretName } from '#shared/model/secret-source';
import { message } from '#shared/texts/message';
import type { Area } from '../area';
import { newPasswordWords } from './admin-password';

/**
 * AMT_SetupAndConfigurationService.SetMEBxPassword (docs/reference/recovery.md, R3). The MEBx password cannot be
 * read, so whether it is what the profile wants is known only from what was last set from here.
 */
export const mebxPasswordArea: Area = {
  wanted: ({ mebx }) => mebx !== undefined && mebx.password !== 'keep',
  seconds: { 'mebx-password': 3 },
  readings: [],
  plan({ snapshot, profile, context }, draft) {
    const settings = profile.mebx?.password ?? 'keep';
    const named = secretName(settings);
    if (named !== undefined && context.missingSecrets.includes(named)) return;
    if (context.mebxOrigin === (named === undefined ? 'random' : `named:${named}`)) return;
    if (snapshot.controlMode !== 'acm') {
      draft.block(
        message(
          snapshot.controlMode === 'unknown'
            ? 'provisioning.passwords.mebx.unknownMode'
            : 'provisioning.passwords.mebx.otherMode',
        ),
        message('provisioning.passwords.mebx.modeNext'),
      );
      return;
    }
    if (!context.canKeepPasswords) {
      draft.block(
        message('provisioning.passwords.mebx.noKeychain.text'),
        message('provisioning.passwords.mebx.noKeychain.next'),
        'no-keychain',
      );
      return;
    }
    const needs = draft.encryption(context, 'mebx');
    if (!needs) return;
    draft.add(
      {
        title: message('provisioning.passwords.mebx.title'),
        current: message(
          context.mebxOrigin === undefined
            ? 'provisioning.passwords.mebx.notKnown'
            : 'provisioning.passwords.mebx.fromHere',
        ),
        wanted: newPasswordWords(named),
        danger: 'credential',
      },
      {
        kind: 'mebx-password',
        id: 'mebx-password',
        fingerprint: named ?? 'random',
        source: named === undefined ? 'random' : { named },
      },
      needs,
    );
  },
};
