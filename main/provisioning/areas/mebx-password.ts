import { secretName } from '#shared/model/secret-source';
import type { Area } from '../area';

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
        snapshot.controlMode === 'unknown'
          ? 'The profile sets the MEBx password. That can be done over the network in admin control mode only, and whether this machine is in it could not be read.'
          : 'The profile sets the MEBx password, and only in admin control mode can that be done over the network.',
        'Leave mebx out of the profile and change it at the keyboard, or bring the machine into admin control mode.',
      );
      return;
    }
    if (!context.canKeepPasswords) {
      draft.block(
        'The profile sets a new MEBx password, and without a keychain it would be lost when AMT Bench ends.',
        'Start a keychain, or leave mebx out of the profile.',
        'no-keychain',
      );
      return;
    }
    const needs = draft.encryption(
      context,
      'The profile sets the MEBx password',
      'leave mebx out and change it at the keyboard',
    );
    if (!needs) return;
    draft.add(
      {
        title: 'Change the MEBx password',
        current: context.mebxOrigin === undefined ? 'not known' : 'one that was set from here',
        wanted: named === undefined ? 'a new random one, stored' : `the secret “${named}”`,
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
