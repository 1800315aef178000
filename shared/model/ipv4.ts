/** An IPv4 address as a number. The text must be one: four numbers up to 255 with dots. */
export function ipv4Number(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

/** Bits of a subnet mask such as 255.255.255.0; undefined for one with holes. */
export function maskBits(mask: string): number | undefined {
  const bits = ipv4Number(mask).toString(2).padStart(32, '0');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined;
}

/** Whether both addresses lie in one subnet of that size. */
export function sameSubnet(one: string, other: string, bits: number): boolean {
  const size = 2 ** (32 - bits);
  return Math.floor(ipv4Number(one) / size) === Math.floor(ipv4Number(other) / size);
}

/** Whether an address lies in a subnet such as `10.0.0.0/24`. */
export function isIn(subnet: string, address: string): boolean {
  const [network = '', bits = '32'] = subnet.split('/');
  return sameSubnet(network, address, Number(bits));
}
