/**
 * Where a name that starts here has ended, in DNS and in NetBIOS, which shares its form (RFC 1035 4.1.4); the end of
 * the packet or beyond if it does not.
 */
export function endOfName(packet: Buffer, start: number): number {
  let at = start;
  for (;;) {
    const length = packet[at];
    if (length === undefined) return packet.length;
    if (length === 0) return at + 1;
    // A pointer ends a name.
    if (length >= 0xc0) return at + 2;
    at += 1 + length;
  }
}
