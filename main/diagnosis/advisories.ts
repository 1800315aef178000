/**
 * Holes of AMT firmware that the network can reach, by version. Named, never probed (mebx-recovery.md section 7, row
 * 17). Ranges of the later two are those of Intel's own pages on INTEL-SA-00295 and INTEL-SA-00391.
 */
export interface Advisory {
  id: string;
  cve: string;
  /** In a few words, what it lets a stranger do. */
  lets: string;
  /** First versions that are mended, and the lines that they mend. */
  mended: string;
}

interface Line {
  /** Lowest and first mended version of one line of firmware: major, minor, hotfix. */
  from: readonly [number, number];
  mended: readonly [number, number, number];
}

const LATER: readonly (Advisory & { lines: readonly Line[] })[] = [
  {
    id: 'INTEL-SA-00391',
    cve: 'CVE-2020-8758',
    lets: 'take over AMT that is set up, without a login',
    mended: '11.8.79, 11.12.79, 11.22.79, 12.0.68 and 14.0.39',
    lines: [
      { from: [11, 0], mended: [11, 8, 79] },
      { from: [11, 10], mended: [11, 12, 79] },
      { from: [11, 20], mended: [11, 22, 79] },
      { from: [12, 0], mended: [12, 0, 68] },
      { from: [14, 0], mended: [14, 0, 39] },
    ],
  },
  {
    id: 'INTEL-SA-00295',
    cve: 'CVE-2020-0594 and others',
    lets: 'gain rights or stop it over IPv6, without a login',
    mended: '11.8.77, 11.11.77, 11.22.77, 12.0.64 and 14.0.33',
    lines: [
      { from: [11, 0], mended: [11, 8, 77] },
      { from: [11, 10], mended: [11, 11, 77] },
      { from: [11, 20], mended: [11, 22, 77] },
      { from: [12, 0], mended: [12, 0, 64] },
      { from: [14, 0], mended: [14, 0, 33] },
    ],
  },
];

/**
 * True when the version is known to have CVE-2017-5689 (INTEL-SA-00075): firmware 6.0 to 11.6 whose fourth number,
 * the build, is below 3000. A version without a build number proves nothing either way.
 * @param version dotted, e.g. `11.0.0.1205`
 */
export function isVulnerable(version: string | undefined): boolean {
  const [major, minor, , build] = numbers(version);
  if (major === undefined || minor === undefined || build === undefined) return false;
  const inRange = (major >= 6 && major < 11) || (major === 11 && minor <= 6);
  return inRange && build < 3000;
}

/** Later holes that this version has, worst first. A version without its third number proves nothing. */
export function laterAdvisories(version: string | undefined): Advisory[] {
  const [major, minor, hotfix] = numbers(version);
  if (major === undefined || minor === undefined || hotfix === undefined) return [];
  return LATER.filter(({ lines }) => {
    const line = lines.findLast(({ from }) => from[0] === major && from[1] <= minor);
    if (!line) return false;
    const [, mendedMinor, mendedHotfix] = line.mended;
    return minor < mendedMinor || (minor === mendedMinor && hotfix < mendedHotfix);
  });
}

/** Leading numbers of a dotted version; a part that is none ends it. */
function numbers(version: string | undefined): number[] {
  const parts = (version ?? '').split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : Number.NaN));
  const bad = parts.findIndex(Number.isNaN);
  return bad < 0 ? parts : parts.slice(0, bad);
}
