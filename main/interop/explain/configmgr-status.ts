import { amtStatusMeaning } from './amt-status';
import type { Meaning } from './meaning';

/**
 * The AMT status of Configuration Manager (SMS_R_System.AMTStatus, v_R_System.AMTStatus0; Microsoft, “About the AMT
 * Status and Out of Band Management”, gg682025). It has nothing to do with the status numbers of the firmware.
 */
const STATUS = {
  unknown: {
    id: 'sccm-unknown',
    title: 'Configuration Manager knows nothing of its AMT',
    explanation:
      '“Unknown”, or no value, means that Configuration Manager has never asked this machine. It says nothing about whether there is AMT.',
    next: 'Scan the machine here, or let Configuration Manager discover its AMT status.',
  },
  'not-supported': {
    id: 'sccm-not-supported',
    title: 'Configuration Manager got no answer from AMT',
    explanation:
      '“Not Supported” (0) means that Configuration Manager found no AMT interface. That is so without AMT, and also with AMT that is not set up, or whose setup window has ended.',
    next: 'Scan the machine here; it tells these cases apart.',
  },
  detected: {
    id: 'sccm-detected',
    title: 'Configuration Manager has no valid password',
    explanation: '“Detected” (1) is its word for a machine whose AMT it sees and cannot log in to.',
    next: 'Find the password or a way back in here, then let Configuration Manager discover the AMT status again.',
    verdict: 'password-needed',
    statement: 'sccm-says-detected',
  },
  'not-provisioned': {
    id: 'sccm-not-provisioned',
    title: 'Configuration Manager could set AMT up',
    explanation: '“Not Provisioned” (2) means that AMT is there and not set up.',
    next: 'Scan the machine here to see how it can be activated.',
    verdict: 'not-set-up',
  },
  provisioned: {
    id: 'sccm-provisioned',
    title: 'Configuration Manager has set AMT up',
    explanation:
      '“Provisioned” (3) means that Configuration Manager manages AMT on this machine. Its site has the password.',
    next: 'Log in here with the password of that site.',
  },
  'externally-provisioned': {
    id: 'sccm-externally-provisioned',
    title: 'AMT was set up by another tool than Configuration Manager',
    explanation:
      '“Externally Provisioned” (4) means that AMT was set up from the running system, for instance by Intel SCS.',
    next: 'Log in here with the password of the tool that set it up.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

const BY_NUMBER: readonly Meaning[] = [
  STATUS['not-supported'],
  STATUS.detected,
  STATUS['not-provisioned'],
  STATUS.provisioned,
  STATUS['externally-provisioned'],
];

/** @param value as it was read: a number, a word of the console, or nothing */
function configMgrMeaning(value: string): Meaning {
  const word = value.trim().toLowerCase().replaceAll(/\s+/g, '-');
  if (word === '' || word === 'null' || word === 'unknown') return STATUS.unknown;
  if (isWord(word)) return STATUS[word];
  const number = Number(value);
  return (
    BY_NUMBER[number] ?? {
      id: `sccm-status-${String(number)}`,
      title: `Configuration Manager shows an AMT status that is in no list: ${String(number)}`,
      explanation: 'Microsoft describes 0 to 4 only.',
      next: 'Scan the machine itself.',
    }
  );
}

function isWord(word: string): word is keyof typeof STATUS {
  return Object.hasOwn(STATUS, word);
}

const WORDS = 'not supported|detected|not provisioned|externally provisioned|provisioned|unknown|null';
/** The property and its value, in the ways in which MOF, JSON, XML, HTML, PowerShell, SQL and lists write them. */
const PROPERTY = new RegExp(
  String.raw`\bAMTStatus0?\b(?:[^<>\n]{0,80}>)?(?:\s{0,8}<[^<>\n]{0,80}>){0,3}["'\])]{0,3}\s{0,40}(?:=|:|;|,|\||->|-->|-eq\b|is\b)?\s{0,40}["'({\[]{0,2}(0x[0-9a-f]{1,4}\b|\d{1,5}\b|(?:${WORDS})\b)`,
  'i',
);
/** A property without a value. */
const EMPTY = /\bAMTStatus0?["']?\s{0,40}[:=]\s{0,40};?\s{0,8}$/i;
/** The column as the console calls it, with one of its words. */
const COLUMN = new RegExp(String.raw`\bAMT status\b["']?\W{0,12}(?:is\s{1,4})?["']?(${WORDS})\b`, 'i');
/** A question about the property is no answer. */
const QUERY = /\b(?:select|where|when|case|order by|group by)\b/i;

/**
 * The AMT status that a line of a log, a report or an export names.
 * @returns undefined when it names none
 */
export function configMgrStatusIn(text: string): Meaning | undefined {
  if (!/\bAMT ?Status/i.test(text) || QUERY.test(text)) return undefined;
  const value = PROPERTY.exec(text)?.[1] ?? COLUMN.exec(text)?.[1] ?? (EMPTY.test(text) ? '' : undefined);
  return value === undefined ? eitherIn(text) : configMgrMeaning(value);
}

/** In two words and with a number it can be Configuration Manager’s column, or the firmware’s status. */
const TWO_WORDS = /\bAMT status\b["']?\W{0,12}(?:is\s{1,4})?(\d{1,5})\b/i;
const OF_CONFIGMGR = /\bSCCM\b|\bConfig(?:uration )?M(?:ana)?ge?r\b|\bSMS_|\bv_R_System\b/i;

function eitherIn(text: string): Meaning | undefined {
  const number = TWO_WORDS.exec(text)?.[1];
  if (number === undefined) return undefined;
  const configMgr = BY_NUMBER[Number(number)];
  if (configMgr === undefined) return amtStatusMeaning(Number(number));
  if (OF_CONFIGMGR.test(text)) return configMgr;
  const firmware = amtStatusMeaning(Number(number));
  return {
    id: `either-status-${number}`,
    title: `“AMT status ${number}” has two readings`,
    explanation: `In Configuration Manager it means: ${configMgr.title}. As an answer of the firmware it means: ${firmware?.title ?? 'success'}. The line does not tell which of the two it is.`,
    next: 'See which program wrote it, or scan the machine here.',
  };
}

/** A table whose head names the AMT status: where its column stands. */
export interface StatusColumn {
  cells: (line: string) => string[];
  index: number;
  count: number;
}

const SEPARATORS: readonly RegExp[] = [/\t/, /;/, /,/, /\|/, /\s+/];
const HEAD = /^"?AMT ?Status0?"?$/i;

/** Reads a line as the head of a table with a column for the AMT status. */
export function statusColumnOf(line: string): StatusColumn | undefined {
  if (!/AMT ?Status/i.test(line) || QUERY.test(line)) return undefined;
  for (const separator of SEPARATORS) {
    const cells = (text: string): string[] =>
      text
        .trim()
        .split(separator)
        .map((cell) => cell.trim());
    const head = cells(line);
    const index = head.findIndex((cell) => HEAD.test(cell));
    if (index >= 0 && head.length > 1) return { cells, index, count: head.length };
  }
  return undefined;
}

/** The status in a row of such a table; undefined for the line below the head, and where the table has ended. */
export function statusInRow(line: string, { cells, index, count }: StatusColumn): Meaning | undefined {
  const row = cells(line);
  const value = (row[index] ?? '').replaceAll('"', '');
  if (row.length !== count || !/^(?:|null|unknown|\d{1,5}|[a-z]+ ?[a-z]*)$/i.test(value)) return undefined;
  const meaning = configMgrMeaning(value);
  return meaning.id.endsWith('NaN') ? undefined : meaning;
}
