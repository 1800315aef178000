import { isIn, maskBits } from '#shared/model/ipv4';
import type { WiredSettings } from '#shared/model/network-settings';
import { fail } from '#shared/result';
import { readHostUsesDhcp, readWiredPort, setWiredPort, type WiredPort } from '#main/amt/network';
import { type Area, map, type PlanContext, reading } from '../area';

declare module '../area' {
  interface Parts {
    /** Missing: this machine has no wired port. */
    wired?: WiredPort | undefined;
    /** The PC takes its address by DHCP; missing: AMT does not know. */
    hostUsesDhcp?: boolean | undefined;
  }
  interface Steps {
    wired: true;
  }
}

/**
 * How AMT's wired port gets its address (docs/reference/protocol.md, P34). AMT may have another address after the
 * change, so it comes after everything else and is proven at the new address.
 */
export const wiredArea: Area = {
  wanted: ({ wired }) => wired !== undefined,
  seconds: { wired: 12 },
  readings: [
    reading('wired', 'wired port', readWiredPort),
    reading('hostUsesDhcp', 'address of the PC', readHostUsesDhcp),
  ],
  plan({ snapshot, profile: { wired: settings, remoteAccess }, context }, draft) {
    const { wired: now } = snapshot;
    if (!settings) return;
    if (!now) {
      draft.leftOut(
        snapshot,
        'wired',
        'The wired port',
        'This machine has no wired port; its settings are left out.',
      );
      return;
    }
    // AMT that takes its own address by DHCP takes the PC's: both are one.
    if (settings.addressing === 'static' && (snapshot.hostUsesDhcp ?? now.addressing === 'dhcp')) {
      draft.remark(STATIC_BESIDE_DHCP);
    }
    if (isAsWanted(now, settings)) return;
    const to = settings.addressing === 'static' ? settings.address : undefined;
    if (context.addressHolder !== undefined && to !== now.ipv4.address) {
      draft.block(
        `The profile gives the address ${to ?? ''}, and “${context.addressHolder}” has it.`,
        'Give each machine an address of its own.',
      );
      return;
    }
    if (to !== undefined && !isReachable(to, context)) {
      draft.remark(
        `This laptop is not on the network of ${to}. If no router leads there, the change cannot be proven from here.`,
      );
    }
    if (to !== undefined && remoteAccess?.mode === 'call') {
      draft.remark(
        'With a static address, AMT on some machines no longer calls its server (not confirmed on hardware).',
      );
    }
    draft.add(
      {
        title: 'Wired network',
        current: inWords(now.addressing, now.ipv4),
        wanted: inWords(settings.addressing, settings.addressing === 'static' ? settings : {}),
        danger: 'disconnects',
      },
      {
        kind: 'plain',
        id: 'wired',
        fingerprint: settings,
        async apply(wsman, tools) {
          const current = await readWiredPort(wsman);
          if (!current.ok) return current;
          if (!current.value) return noPort();
          if (to !== undefined && to !== current.value.ipv4.address && (await tools.isTaken(to))) {
            return tools.signal?.aborted ? stoppedBefore() : addressTaken(to);
          }
          return setWiredPort(wsman, current.value, settings);
        },
        verify: async (wsman) =>
          map(await readWiredPort(wsman), (read) => read !== undefined && isAsWanted(read, settings)),
        moves: { to },
      },
    );
  },
  before({ snapshot: { wired: now } }) {
    if (now?.addressing === undefined) return [];
    if (now.addressing !== 'static') {
      return [{ step: 'wired', wish: { wired: { addressing: now.addressing } } }];
    }
    const { address, subnetMask, gateway, dns, dns2 } = now.ipv4;
    if (address === undefined || subnetMask === undefined) return [];
    const more = {
      ...(gateway !== undefined && { gateway }),
      ...(dns !== undefined && { dns }),
      ...(dns2 !== undefined && { dns2 }),
    };
    return [{ step: 'wired', wish: { wired: { addressing: 'static', address, subnetMask, ...more } } }];
  },
};

/** Intel, “Using Static IP Addressing with Intel AMT”; MeshCentral, issues 1821 and 3890. */
const STATIC_BESIDE_DHCP =
  'The PC takes its address by DHCP, as far as AMT tells. A static address of AMT beside it is not supported from AMT 7 on (Intel): AMT may stop answering, while the PC runs or while it is off, and DNS knows one name for two addresses. Choose “dhcp”, or give the PC a static address too.';

function isAsWanted({ addressing, ipv4 }: WiredPort, settings: WiredSettings): boolean {
  if (addressing !== settings.addressing) return false;
  if (settings.addressing !== 'static') return true;
  return (['address', 'subnetMask', 'gateway', 'dns', 'dns2'] as const).every(
    (field) => ipv4[field] === settings[field],
  );
}

function isReachable(address: string, { ownSubnets, machine }: PlanContext): boolean {
  // Loopback: a simulated machine, which is on no network.
  if (address.startsWith('127.') && machine.address.startsWith('127.')) return true;
  return ownSubnets.some((subnet) => isIn(subnet, address));
}

function inWords(
  addressing: WiredPort['addressing'],
  { address, subnetMask, gateway }: Partial<WiredPort['ipv4']>,
): string {
  const words = addressing === undefined ? 'not known' : ADDRESSING_WORDS[addressing];
  if (address === undefined) return words;
  const bits = subnetMask === undefined ? undefined : maskBits(subnetMask);
  const size = bits === undefined ? '' : `/${String(bits)}`;
  return `${words}, ${address}${size}${gateway === undefined ? '' : `, gateway ${gateway}`}`;
}

const ADDRESSING_WORDS: Readonly<Record<WiredSettings['addressing'], string>> = {
  dhcp: 'DHCP',
  shared: 'the PC’s static address',
  static: 'static',
};

function stoppedBefore(): ReturnType<typeof fail> {
  return fail('cancelled', 'Stopped as you asked, before this step.', 'Configure again to finish.');
}

function addressTaken(address: string): ReturnType<typeof fail> {
  return fail(
    'plan-blocked',
    `Something answers at ${address} already. Nothing was changed.`,
    'Find out what it is, or choose another address.',
  );
}

function noPort(): ReturnType<typeof fail> {
  return fail(
    'feature-absent',
    'This machine does not show its wired port any more.',
    'Leave it out for this machine.',
  );
}
