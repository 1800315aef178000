import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';

/**
 * Intel’s security advisories on AMT firmware, by version. Named, never probed. Versions are those of the CVE records
 * (CVEProject/cvelistV5); dates and advisories without public versions are those of Intel’s security centre
 * (intel/security-center, CSAF).
 *
 * Only one of them stops a technician, INTEL-SA-00075: it lets anybody in with an empty answer, every tool knows it,
 * and a password that is set on such a machine protects nothing. The others are notes beside the verdict: they call for
 * a firmware update, and the machine can be worked on meanwhile.
 */
export interface Advisory {
  id: string;
  cve: string;
  /** It names further ones. */
  andOthers?: true;
  /** Who can use it: a stranger on the network, or somebody at the machine. */
  by: 'stranger' | 'at-the-machine';
  impact: Impact;
  /** Firmware below `fixed` has it, line by line. */
  lines: readonly Line[];
}

type Version = readonly [major: number, minor: number, hotfix: number];

/** A line of firmware begins with `from` and ends where the next one begins. */
interface Line {
  from: readonly [major: number, minor: number];
  fixed: Version;
}

/** The day on which this table was last compared with its sources. */
export const ADVISORIES_OF = '2026-11-26';

/** The newest one; Intel names no firmware versions for it in public, nor for most others since 2024. */
export const NEWEST_ADVISORY = { id: 'INTEL-SA-01427', month: '2026-08' };

/** The last AMT for which Intel made no more firmware (INTEL-SA-00575, Intel support article 000089300). */
const UNSUPPORTED_UP_TO = 10;

const line = (from: Line['from'], ...fixed: Version): Line => ({ from, fixed });

/** What whoever uses one can do. */
type Impact =
  | 'takeover'
  | 'privilegesOrMemoryIpv6'
  | 'privilegesOrService'
  | 'privilegesOrServiceIpv6'
  | 'privileges'
  | 'sessionOrService'
  | 'service'
  | 'engine';

/** The worst first. */
export const ADVISORIES: readonly Advisory[] = [
  {
    id: 'INTEL-SA-00404',
    cve: 'CVE-2020-8758',
    by: 'stranger',
    impact: 'takeover',
    lines: [
      line([11, 0], 11, 8, 79),
      line([11, 10], 11, 12, 79),
      line([11, 20], 11, 22, 79),
      line([12, 0], 12, 0, 68),
      line([14, 0], 14, 0, 39),
    ],
  },
  {
    id: 'INTEL-SA-00391',
    cve: 'CVE-2020-8752',
    andOthers: true,
    by: 'stranger',
    impact: 'privilegesOrMemoryIpv6',
    lines: [
      line([11, 0], 11, 8, 80),
      line([11, 10], 11, 12, 80),
      line([11, 20], 11, 22, 80),
      line([12, 0], 12, 0, 70),
      line([14, 0], 14, 0, 45),
    ],
  },
  {
    id: 'INTEL-SA-00610',
    cve: 'CVE-2022-26845',
    andOthers: true,
    by: 'stranger',
    impact: 'privilegesOrService',
    lines: [
      line([11, 0], 11, 8, 93),
      line([11, 10], 11, 12, 93),
      line([11, 20], 11, 22, 93),
      line([12, 0], 12, 0, 92),
      line([14, 0], 14, 1, 67),
      line([15, 0], 15, 0, 42),
      line([16, 0], 16, 1, 25),
    ],
  },
  {
    id: 'INTEL-SA-00295',
    cve: 'CVE-2020-0594',
    andOthers: true,
    by: 'stranger',
    impact: 'privilegesOrServiceIpv6',
    lines: [
      line([11, 0], 11, 8, 77),
      line([11, 10], 11, 12, 77),
      line([11, 20], 11, 22, 77),
      line([12, 0], 12, 0, 64),
    ],
  },
  {
    id: 'INTEL-SA-00241',
    cve: 'CVE-2019-11131',
    andOthers: true,
    by: 'stranger',
    impact: 'privileges',
    lines: [
      line([11, 0], 11, 8, 70),
      line([11, 10], 11, 11, 70),
      line([11, 20], 11, 22, 70),
      line([12, 0], 12, 0, 45),
    ],
  },
  {
    id: 'INTEL-SA-00141',
    cve: 'CVE-2018-3616',
    andOthers: true,
    by: 'stranger',
    impact: 'sessionOrService',
    lines: [line([12, 0], 12, 0, 5)],
  },
  {
    id: 'INTEL-SA-00783',
    cve: 'CVE-2022-36392',
    by: 'stranger',
    impact: 'service',
    lines: [
      line([11, 0], 11, 8, 94),
      line([11, 10], 11, 12, 94),
      line([11, 20], 11, 22, 94),
      line([12, 0], 12, 0, 93),
      line([14, 0], 14, 1, 70),
      line([15, 0], 15, 0, 45),
      line([16, 0], 16, 1, 27),
    ],
  },
  {
    id: 'INTEL-SA-00459',
    cve: 'CVE-2020-8703',
    andOthers: true,
    by: 'at-the-machine',
    impact: 'engine',
    lines: [
      line([11, 0], 11, 8, 86),
      line([11, 10], 11, 12, 86),
      line([11, 20], 11, 22, 86),
      line([12, 0], 12, 0, 81),
      line([13, 0], 13, 0, 47),
      line([13, 30], 13, 30, 17),
      line([14, 0], 14, 1, 53),
      line([14, 5], 14, 5, 32),
      line([15, 0], 15, 0, 22),
    ],
  },
  {
    id: 'INTEL-SA-00185',
    cve: 'CVE-2018-12196',
    andOthers: true,
    by: 'at-the-machine',
    impact: 'engine',
    lines: [
      line([11, 0], 11, 8, 60),
      line([11, 10], 11, 11, 60),
      line([11, 20], 11, 22, 60),
      line([12, 0], 12, 0, 20),
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

/** An advisory that names this very version, and the first version of its line that is fixed. */
export interface Hit extends Advisory {
  fixed: Version;
}

/**
 * Later advisories that name this version, the worst first.
 * @returns undefined when the version is not known to its third number: then nothing can be said
 */
export function laterAdvisories(version: string | undefined): Hit[] | undefined {
  const [major, minor, hotfix] = numbers(version);
  if (major === undefined || minor === undefined || hotfix === undefined) return undefined;
  return ADVISORIES.flatMap((advisory) => {
    const { fixed } = advisory.lines.findLast(({ from }) => from[0] === major && from[1] <= minor) ?? {};
    if (!fixed) return [];
    const [, fixedMinor, fixedHotfix] = fixed;
    return minor < fixedMinor || (minor === fixedMinor && hotfix < fixedHotfix)
      ? [{ ...advisory, fixed }]
      : [];
  });
}

/**
 * What is told beside a verdict of a machine that is set up. Never that there is nothing: for newer advisories Intel
 * publishes no versions.
 */
export function advisoryText(version: string | undefined): Text {
  return sentences(
    ...knownVulnerabilities(version),
    unsupported(version),
    message('diagnosis.advisory.newer', {
      id: NEWEST_ADVISORY.id,
      published: Date.parse(NEWEST_ADVISORY.month),
      listed: Date.parse(ADVISORIES_OF),
    }),
  );
}

function knownVulnerabilities(version: string | undefined): (Text | undefined)[] {
  const hits = laterAdvisories(version);
  if (!hits || version === undefined) return [message('diagnosis.advisory.versionUnknown')];
  if (hits.length === 0) return [message('diagnosis.advisory.none', { version })];
  const [worst, ...more] = hits.filter(({ by }) => by === 'stranger');
  const others = hits.filter(({ by }) => by === 'at-the-machine');
  return [
    worst && worstOf(worst, version),
    listed('diagnosis.advisory.network', more),
    listed('diagnosis.advisory.atMachine', others),
    message('diagnosis.advisory.fixed', { version: newest(hits).join('.') }),
  ];
}

function worstOf(hit: Hit, version: string): Text {
  return message('diagnosis.advisory.worst', {
    version,
    cve: cveOf(hit),
    id: hit.id,
    impact: impactText(hit.impact),
  });
}

export function impactText(impact: Impact): Text {
  return message(`diagnosis.advisory.impact.${impact}`);
}

function listed(
  code: 'diagnosis.advisory.network' | 'diagnosis.advisory.atMachine',
  hits: readonly Hit[],
): Text | undefined {
  return hits.length > 0 ? message(code, { advisories: hits.map(named) }) : undefined;
}

function named(hit: Hit): Text {
  return message('diagnosis.advisory.named', { id: hit.id, cve: cveOf(hit) });
}

export function cveOf({ cve, andOthers }: Advisory): Text {
  return andOthers ? message('diagnosis.advisory.andOthers', { cve }) : cve;
}

/** The version that fixes all of them. They are of one line of firmware. */
function newest(hits: readonly Hit[]): Version {
  const [first, ...rest] = hits.map(({ fixed }) => fixed);
  if (!first) throw new Error('there is at least one');
  return rest.reduce((best, each) => ((each[1] - best[1] || each[2] - best[2]) > 0 ? each : best), first);
}

function unsupported(version: string | undefined): Text | undefined {
  const [major] = numbers(version);
  return major !== undefined && major <= UNSUPPORTED_UP_TO
    ? message('diagnosis.advisory.unsupported', { generation: UNSUPPORTED_UP_TO })
    : undefined;
}

/** Leading numbers of a dotted version; a part that is none ends it. */
function numbers(version: string | undefined): number[] {
  const parts = (version ?? '').split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : Number.NaN));
  const bad = parts.findIndex(Number.isNaN);
  return bad < 0 ? parts : parts.slice(0, bad);
}
