import { networkInterfaces } from 'node:os';
import type { Subnet } from '#shared/contract/contract';
import { formatIpv4, parseIpv4 } from './ipv4';

/** Names that software gives to adapters to which no bench PC is connected. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg|zt|utun|awdl|llw|bridge|cni|flannel|cali|tailscale)|vEthernet|VMware|VirtualBox|Hyper-V|WSL|Loopback|TAP-|OpenVPN|WireGuard|Bluetooth/i;

/**
 * Beginnings of hardware addresses that only virtual adapters have (IEEE registry): so that they are recognised even
 * when renamed, or on a Windows in another language. VMware, VirtualBox, Hyper-V, Parallels, OpenVPN's TAP.
 */
const VIRTUAL_MAKERS: ReadonlySet<string> = new Set([
  '00:05:69',
  '00:0c:29',
  '00:1c:14',
  '00:50:56',
  '08:00:27',
  '0a:00:27',
  '00:15:5d',
  '00:1c:42',
  '00:ff:00',
]);

/**
 * The subnets this laptop is plugged into, real adapters first, narrowest first. A /31, a /32 and link-local addresses
 * are not offered; nothing wider than a /16 is, because one click should not start so large a scan.
 */
export function ownSubnets(interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces()): Subnet[] {
  const subnets = new Map<string, Subnet>();
  for (const [adapter, addresses] of Object.entries(interfaces)) {
    for (const { address, cidr, family, internal, mac } of addresses ?? []) {
      const prefix = Number(cidr?.split('/')[1]);
      const parsed = parseIpv4(address);
      if (internal || family !== 'IPv4' || !parsed.ok || !(prefix >= 16 && prefix <= 30)) continue;
      if (address.startsWith('169.254.')) continue;
      const size = 2 ** (32 - prefix);
      const network = `${formatIpv4(Math.floor(parsed.value / size) * size)}/${String(prefix)}`;
      const virtual = VIRTUAL.test(adapter) || VIRTUAL_MAKERS.has(mac.slice(0, 8).toLowerCase());
      if (!subnets.has(network) || !virtual) {
        subnets.set(network, { adapter, cidr: network, addresses: size - 2, virtual });
      }
    }
  }
  return [...subnets.values()].sort(
    (a, b) =>
      Number(a.virtual) - Number(b.virtual) || a.addresses - b.addresses || a.cidr.localeCompare(b.cidr),
  );
}
