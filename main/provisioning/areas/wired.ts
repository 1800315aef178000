import { isIn, maskBits } from '#shared/model/ipv4';
import type { WiredSettings } from '#shared/model/network-settings';
import { fail } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { readHostUsesDhcp, readWiredPort, setWiredPort, type WiredPort } from '#main/amt/network';
import { type Area, map, type PlanContext, reading } from '../area';
import { stoppedBefore } from '../stopped';

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
  readings: [reading('wired', readWiredPort), reading('hostUsesDhcp', readHostUsesDhcp)],
  plan({ snapshot, profile: { wired: settings, remoteAccess }, context }, draft) {
    const { wired: now } = snapshot;
    if (!settings) return;
    if (!now) {
      draft.leftOut(
        snapshot,
        'wired',
        message('provisioning.wired.name'),
        message('provisioning.wired.absent'),
      );
      return;
    }
    // AMT that takes its own address by DHCP takes the PC's: both are one.
    if (settings.addressing === 'static' && (snapshot.hostUsesDhcp ?? now.addressing === 'dhcp')) {
      // Intel, “Using Static IP Addressing with Intel AMT”; MeshCentral, issues 1821 and 3890.
      draft.remark(message('provisioning.wired.staticBesideDhcp'));
    }
    if (isAsWanted(now, settings)) return;
    const to = settings.addressing === 'static' ? settings.address : undefined;
    if (context.addressHolder !== undefined && to !== now.ipv4.address) {
      draft.block(
        message('provisioning.wired.held.text', { address: to ?? '', holder: context.addressHolder }),
        message('provisioning.wired.held.next'),
      );
      return;
    }
    if (to !== undefined && !isReachable(to, context)) {
      draft.remark(message('provisioning.wired.otherNetwork', { address: to }));
    }
    if (to !== undefined && remoteAccess?.mode === 'call') {
      draft.remark(message('provisioning.wired.noCalls'));
    }
    draft.add(
      {
        title: message('provisioning.wired.title'),
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
            return tools.signal?.aborted ? { ok: false, error: stoppedBefore() } : addressTaken(to);
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

function isAsWanted({ addressing, ipv4 }: WiredPort, settings: WiredSettings): boolean {
  if (addressing !== settings.addressing) return false;
  if (settings.addressing !== 'static') return true;
  return (['address', 'subnetMask', 'gateway', 'dns', 'dns2'] as const).every(
    (field) => ipv4[field] === settings[field],
  );
}

function isReachable(address: string, { ownComputer, ownSubnets, machine }: PlanContext): boolean {
  // Its driver service stays at the loopback address.
  if (ownComputer) return true;
  // Loopback: a simulated machine, which is on no network.
  if (address.startsWith('127.') && machine.address.startsWith('127.')) return true;
  return ownSubnets.some((subnet) => isIn(subnet, address));
}

function inWords(
  how: WiredPort['addressing'],
  { address, subnetMask, gateway }: Partial<WiredPort['ipv4']>,
): Text {
  const addressing = message(`provisioning.wired.addressing.${how ?? 'notKnown'}`);
  if (address === undefined) return addressing;
  const bits = subnetMask === undefined ? undefined : maskBits(subnetMask);
  const known = { addressing, address: bits === undefined ? address : `${address}/${String(bits)}` };
  return gateway === undefined
    ? message('provisioning.wired.withAddress', known)
    : message('provisioning.wired.withGateway', { ...known, gateway });
}

function addressTaken(address: string): ReturnType<typeof fail> {
  return fail(
    'plan-blocked',
    message('provisioning.wired.taken.text', { address }),
    message('provisioning.wired.taken.next'),
  );
}

function noPort(): ReturnType<typeof fail> {
  return fail('feature-absent', message('provisioning.wired.gone'), message('provisioning.plan.removeNext'));
}
