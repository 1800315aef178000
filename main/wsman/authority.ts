/**
 * Host and port as they stand in a URL and in the Host header: IPv6 addresses in brackets, and without their zone, which
 * means something on this computer only (RFC 6874 section 4, RFC 9110 section 7.2). Connections are made with the zone.
 */
export function authority(host: string, port: number): string {
  const [address = host] = host.split('%');
  return `${address.includes(':') ? `[${address}]` : address}:${String(port)}`;
}
