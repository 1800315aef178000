import { spawnSync } from 'node:child_process';
import type { Seen } from './judge';
import type { Lab } from './lab';
import type { Processes } from './processes';

export interface NmapRun {
  seen: Seen[];
  wallMs: number;
  trouble: string | undefined;
}

/** @returns e.g. "Nmap 7.93"; undefined where it is not installed */
export function nmapVersion(): string | undefined {
  const { stdout, status } = spawnSync('nmap', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /Nmap version (\S+)/.exec(stdout)?.[0].replace(' version', '') : undefined;
}

/** Both TCP ports of every address, as fast as nmap offers by name. It cannot see machines that are not set up. */
export async function runNmap(
  lab: Lab,
  processes: Processes,
  targets: string,
  { more = [], withinMs }: { more?: readonly string[]; withinMs: number },
): Promise<NmapRun> {
  const command = ['nmap', '-n', '-Pn', '-T5', ...more, '-p16992,16993', targets, '-oG', '-'];
  const { code, stdout, stderr, wallMs, timedOut } = await processes.run(lab.inside('scanner', command), {
    withinMs,
  });
  const trouble = timedOut
    ? `not finished within ${String(withinMs / 1000)} s`
    : code === 0
      ? undefined
      : stderr.trim().slice(-500);
  const seen: Seen[] = [];
  for (const [, address = '', ports = ''] of stdout.matchAll(/^Host: (\S+) .*?Ports: (.*)$/gm)) {
    const http = ports.includes('16992/open/tcp');
    const https = ports.includes('16993/open/tcp');
    if (http || https) seen.push({ address, isAmt: true, http, https });
  }
  return { seen, wallMs: trouble === undefined ? wallMs : NaN, trouble };
}
