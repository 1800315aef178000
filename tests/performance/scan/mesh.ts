import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { fetchPackage, lastLine } from '../fetch-package';
import type { Seen } from './judge';
import type { Lab } from './lab';
import type { Processes } from './processes';

/** The version of MeshCentral that was measured. */
const PACKAGE = 'meshcentral@1.1.55';
const FILES = ['package/amtscanner.js', 'package/common.js', 'package/package.json'];
const STATES = ['pre', 'in', 'post'];

export interface MeshRun {
  seen: Seen[];
  /** From the call to its event, without the start of the program. */
  durationMs: number;
  wallMs: number;
  trouble: string | undefined;
}

/** MeshCentral's range scanner, fetched for the measurement only and gone afterwards. */
export class MeshScanner {
  constructor(
    readonly version: string,
    readonly folder: string,
    readonly child: string,
  ) {}

  /**
   * @param tarball a package that was fetched before, for machines without a way to the registry
   * @returns in words why it cannot be had
   */
  static fetch(workFolder: string, tarball: string | undefined): MeshScanner | string {
    const folder = join(workFolder, 'meshcentral');
    const fetched = fetchPackage(PACKAGE, folder, tarball, FILES);
    if (!fetched.ok) return fetched.why;
    const { version } = JSON.parse(readFileSync(join(folder, 'package', 'package.json'), 'utf8')) as {
      version: string;
    };
    return new MeshScanner(version, folder, join(workFolder, 'mesh-child.mjs'));
  }

  async scan(lab: Lab, processes: Processes, range: string, dns: 'dns-stub' | 'dns-real'): Promise<MeshRun> {
    const command = [process.execPath, this.child, join(this.folder, 'package', 'amtscanner.js'), range, dns];
    const { stdout, stderr, wallMs, code } = await processes.run(lab.inside('scanner', command), {
      withinMs: 60_000,
    });
    const line = /^RESULT (.*)$/m.exec(stdout)?.[1];
    const blank = { seen: [], durationMs: NaN, wallMs: NaN };
    if (line === undefined) return { ...blank, trouble: `ended with ${String(code)}: ${lastLine(stderr)}` };
    const answer = JSON.parse(line) as
      | { refused: true }
      | {
          refused?: false;
          durationMs: number;
          results: Record<string, { ver: string; tls: number; state: number }>;
        };
    if (answer.refused) return { ...blank, trouble: `refuses ${range} without a message` };
    const seen = Object.entries(answer.results)
      .filter(([address]) => isIP(address))
      .map(([address, { ver, state }]): Seen => ({
        address,
        isAmt: true,
        version: ver,
        state: STATES[state] ?? String(state),
      }));
    return { seen, durationMs: answer.durationMs, wallMs, trouble: undefined };
  }
}
