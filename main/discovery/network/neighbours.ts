import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Where a neighbour table is read from; tests have their own. */
export interface NeighbourSources {
  readFile(path: string): Promise<string>;
  /** @returns what the program printed; rejects when it fails or takes too long */
  run(file: string, args: readonly string[]): Promise<string>;
}

const COMMAND_TIMEOUT_MS = 2_000;
/** A full table of a /16 is smaller. */
const MAX_OUTPUT_BYTES = 8_388_608;
/** ATF_COM: the neighbour has answered. Entries that somebody wrote by hand have another bit beside it. */
const COMPLETE = 0x2;

const runProgram = promisify(execFile);

const SYSTEM: NeighbourSources = {
  readFile: (path) => readFile(path, 'utf8'),
  run: async (file, args) => {
    const { stdout } = await runProgram(file, [...args], {
      timeout: COMMAND_TIMEOUT_MS,
      killSignal: 'SIGKILL',
      maxBuffer: MAX_OUTPUT_BYTES,
      windowsHide: true,
    });
    return stdout;
  },
};

/**
 * The MAC addresses, as `aa:bb:cc:dd:ee:ff`, of the IPv4 neighbours that this laptop has talked to of late. Needs no
 * rights. Empty where the system does not tell.
 */
export async function readNeighbours(
  platform: NodeJS.Platform = process.platform,
  sources: NeighbourSources = SYSTEM,
): Promise<ReadonlyMap<string, string>> {
  try {
    switch (platform) {
      case 'linux':
        return parseProcArp(await sources.readFile('/proc/net/arp'));
      case 'win32':
        // By its full path, because Windows looks in the current folder first.
        return parseWindowsArp(
          await sources.run(`${process.env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\arp.exe`, ['-a']),
        );
      case 'darwin':
        // -n: it would ask DNS for each name otherwise.
        return parseMacArp(await sources.run('/usr/sbin/arp', ['-a', '-n']));
      default:
        return new Map();
    }
  } catch {
    return new Map();
  }
}

/** Reads Linux’s /proc/net/arp. */
export function parseProcArp(text: string): Map<string, string> {
  return collect(text, (line) => {
    const [address, , flags, mac] = line.split(/\s+/);
    return (Number(flags) & COMPLETE) === 0 ? undefined : { address, mac };
  });
}

/** Reads Windows’ `arp -a`, in any display language. */
export function parseWindowsArp(text: string): Map<string, string> {
  return collect(text, (line) => {
    const [address, mac] = line.trim().split(/\s+/);
    return { address, mac: mac?.replaceAll('-', ':') };
  });
}

/** Reads macOS’ `arp -a`: `name (address) at mac on interface …`. */
export function parseMacArp(text: string): Map<string, string> {
  return collect(text, (line) => {
    const [, address, mac] = /\(([\d.]+)\) at ([\da-f:]+) /i.exec(line) ?? [];
    // It drops leading zeros.
    return { address, mac: mac?.replaceAll(/\b[\da-f]\b/gi, '0$&') };
  });
}

function collect(
  text: string,
  read: (line: string) => { address: string | undefined; mac: string | undefined } | undefined,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const { address = '', mac = '' } = read(line) ?? {};
    if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(address) || !isUnicastMac(mac)) continue;
    // An address that two adapters know is left to the first one.
    if (!found.has(address)) found.set(address, mac.toLowerCase());
  }
  return found;
}

/** Not multicast, not broadcast, not the zeros of an entry that was never answered. */
function isUnicastMac(mac: string): boolean {
  if (!/^[\da-f]{2}(:[\da-f]{2}){5}$/i.test(mac) || /^[0:]+$/.test(mac)) return false;
  return (parseInt(mac.slice(0, 2), 16) & 1) === 0;
}
