import { message, type Text } from '#shared/texts/message';
import { generalProblem, readGeneral, writeGeneral } from '#main/amt/general';
import { type Area, map, onOff } from '../area';

declare module '../area' {
  interface Steps {
    discovery: true;
  }
}

/**
 * Whether AMT answers pings: ICMP while it owns the address, and RMCP presence pings on UDP 623
 * (docs/reference/protocol.md, P33). With the second off, scanners that rely on it miss the machine.
 */
export const discoveryArea: Area = {
  wanted: ({ discovery }) => discovery !== undefined,
  readings: [],
  plan({ snapshot: { general }, profile }, draft) {
    const now = { icmp: general.pingResponse, rmcp: general.rmcpPingResponse };
    const settings = profile.discovery ?? {};
    if (settings.rmcpResponse !== undefined && now.rmcp === undefined) {
      draft.remark(message('provisioning.discovery.noRmcp'));
    }
    if (settings.pingResponse !== undefined && now.icmp === undefined) {
      draft.remark(message('provisioning.discovery.noPing'));
    }
    const icmp = now.icmp === undefined ? undefined : (settings.pingResponse ?? now.icmp);
    const rmcp = now.rmcp === undefined ? undefined : (settings.rmcpResponse ?? now.rmcp);
    if (icmp === now.icmp && rmcp === now.rmcp) return;
    if (draft.blocksOn(generalProblem(general))) return;
    draft.add(
      {
        title: message('provisioning.discovery.title'),
        current: inWords(now),
        wanted: inWords({ icmp, rmcp }),
        danger: 'none',
      },
      {
        kind: 'plain',
        id: 'discovery',
        fingerprint: { icmp, rmcp },
        async apply(wsman) {
          const current = await readGeneral(wsman);
          if (!current.ok) return current;
          return writeGeneral(wsman, current.value, {
            ...(icmp !== undefined && { PingResponseEnabled: icmp }),
            ...(rmcp !== undefined && { RmcpPingResponseEnabled: rmcp }),
          });
        },
        verify: async (wsman) =>
          map(
            await readGeneral(wsman),
            (read) => read.pingResponse === icmp && read.rmcpPingResponse === rmcp,
          ),
      },
    );
  },
  before({ snapshot: { general } }) {
    const { pingResponse, rmcpPingResponse } = general;
    const discovery = {
      ...(pingResponse !== undefined && { pingResponse }),
      ...(rmcpPingResponse !== undefined && { rmcpResponse: rmcpPingResponse }),
    };
    return Object.keys(discovery).length === 0 ? [] : [{ step: 'discovery', wish: { discovery } }];
  },
};

function inWords({ icmp, rmcp }: { icmp: boolean | undefined; rmcp: boolean | undefined }): Text {
  return rmcp === undefined
    ? message('provisioning.discovery.ping', { ping: onOff(icmp) })
    : message('provisioning.discovery.both', { ping: onOff(icmp), rmcp: onOff(rmcp) });
}
