/** Names that Windows keeps for devices, with any extension (Microsoft, “Naming Files, Paths, and Namespaces”). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const MOST_CHARS = 80;

/**
 * Names of files for machines, each once, that are good on Windows, macOS and Linux. Names come from the network: only
 * letters, digits, dots, hyphens and underscores stay, so that none leads out of its folder. Pure.
 * @param extension with its dot
 */
export function fileNamesFor(names: readonly string[], extension: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = safe(name);
    let free = plain;
    // Windows and macOS do not tell capitals from small letters.
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = `${plain}-${String(copy)}`;
    taken.add(free.toLowerCase());
    return `${free}${extension}`;
  });
}

function safe(name: string): string {
  const plain = name
    .replaceAll(/[^A-Za-z0-9._-]+/g, '_')
    .slice(0, MOST_CHARS)
    .replaceAll(/^[._-]+|[._-]+$/g, '');
  if (plain === '') return 'machine';
  return DEVICE.test(plain.split('.')[0] ?? '') ? `machine-${plain}` : plain;
}
