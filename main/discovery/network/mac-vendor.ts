/** Bits of the first byte: this is a group, not one adapter; and software, not a maker, has chosen the address. */
const NOT_GIVEN_TO_ANYONE = 0x03;

/** What has been asked before; a bench has few makers and many machines. */
const known = new Map<string, string | undefined>();

/**
 * The organisation that was given the first three bytes of a MAC address. Undefined for locally administered and group
 * addresses, for blocks that belong to nobody or that IEEE has divided among many, and for what is no MAC address.
 */
export async function macVendor(mac: string): Promise<string | undefined> {
  if (!/^[\da-f]{2}([:-][\da-f]{2}){5}$/i.test(mac)) return undefined;
  if ((parseInt(mac.slice(0, 2), 16) & NOT_GIVEN_TO_ANYONE) !== 0) return undefined;
  const prefix = mac.replaceAll(/[:-]/g, '').slice(0, 6).toUpperCase();
  if (!known.has(prefix)) known.set(prefix, await lookUp(prefix));
  return known.get(prefix);
}

async function lookUp(prefix: string): Promise<string | undefined> {
  // Only when somebody asks: the list is large. mac-vendor.test.ts makes it, each line `organisation|prefix|prefix…`.
  const { default: lines } = await import('./mac-vendors.json');
  // Reading through all of them takes a millisecond, less than an index costs to make and to keep.
  const line = lines.find((each) => each.includes(`|${prefix}`));
  return line?.slice(0, line.indexOf('|'));
}
