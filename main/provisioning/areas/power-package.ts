import { message } from '#shared/texts/message';
import { awakeWhenOff, type PowerPolicy, readPowerPolicy, setPowerPolicy } from '#main/amt/power-policy';
import { type Area, map, quoted, reading } from '../area';

declare module '../area' {
  interface Parts {
    powerPolicy?: PowerPolicy | undefined;
  }
  interface Steps {
    'power-package': true;
  }
}

/**
 * AMT_SystemPowerScheme: in which sleep states of the PC AMT stays awake (docs/reference/protocol.md, P42). Desktops
 * and laptops name their packages differently, so a profile may also say what it is about.
 */
export const powerPackageArea: Area = {
  wanted: ({ power }) => power !== undefined,
  readings: [reading('powerPolicy', readPowerPolicy)],
  plan({ snapshot, profile: { power: settings } }, draft) {
    const { powerPolicy } = snapshot;
    if (settings === undefined) return;
    if (!powerPolicy || powerPolicy.schemes.length === 0) {
      draft.leftOut(
        snapshot,
        'powerPolicy',
        message('provisioning.powerPackage.title'),
        message('provisioning.powerPackage.absent'),
      );
      return;
    }
    const { schemes, current } = powerPolicy;
    if (current !== undefined && fits(settings, current)) return;
    const scheme = schemes.find(({ name }) => fits(settings, name));
    if (!scheme) {
      draft.block(
        message('provisioning.powerPackage.notOffered.text', {
          wanted: settings,
          offered: quoted(schemes.map(({ name }) => name)),
        }),
        message('provisioning.powerPackage.notOffered.next'),
      );
      return;
    }
    draft.add(
      {
        title: message('provisioning.powerPackage.title'),
        current: current ?? message('general.unknown'),
        wanted: scheme.name,
        danger: 'none',
      },
      {
        kind: 'plain',
        id: 'power-package',
        fingerprint: scheme.name,
        apply: (wsman) => setPowerPolicy(wsman, scheme),
        verify: async (wsman) => map(await readPowerPolicy(wsman), (read) => read?.current === scheme.name),
      },
    );
  },
  before: ({ snapshot: { powerPolicy } }) =>
    powerPolicy?.current === undefined
      ? []
      : [{ step: 'power-package', wish: { power: powerPolicy.current } }],
};

function fits(settings: string, name: string): boolean {
  if (settings === 'awake-when-off') return awakeWhenOff(name);
  if (settings === 'asleep-when-off') return !awakeWhenOff(name);
  return settings.toLowerCase() === name.toLowerCase();
}
