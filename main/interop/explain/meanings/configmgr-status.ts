import { message } from '#shared/texts/message';
import { amtStatusMeaning } from './amt-status';
import type { Meaning, NameIn } from './meaning';

/**
 * The AMT status of Configuration Manager (SMS_R_System.AMTStatus, v_R_System.AMTStatus0; Microsoft, “About the AMT
 * Status and Out of Band Management”, gg682025). It has nothing to do with the status numbers of the firmware.
 */
const STATUS = {
  unknown: status('sccm-unknown', 'unknown'),
  'not-supported': status('sccm-not-supported', 'notSupported'),
  detected: {
    ...status('sccm-detected', 'detected'),
    verdict: 'password-needed',
    statement: 'sccm-says-detected',
  },
  'not-provisioned': { ...status('sccm-not-provisioned', 'notProvisioned'), verdict: 'not-set-up' },
  provisioned: status('sccm-provisioned', 'provisioned'),
  'externally-provisioned': status('sccm-externally-provisioned', 'externallyProvisioned'),
} as const satisfies Readonly<Record<string, Meaning>>;

type StatusName =
  Exclude<NameIn<'configMgr'>, `${'unlisted' | 'either'}.${string}`> extends `${infer Name}.${string}`
    ? Name
    : never;

function status(id: string, name: StatusName): Meaning {
  return {
    id,
    title: message(`explain.configMgr.${name}.title`),
    explanation: message(`explain.configMgr.${name}.explanation`),
    next: message(`explain.configMgr.${name}.next`),
  };
}

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
      title: message('explain.configMgr.unlisted.title', { number }),
      explanation: message('explain.configMgr.unlisted.explanation'),
      next: message('explain.configMgr.unlisted.next'),
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
    title: message('explain.configMgr.either.title', { number }),
    explanation: message('explain.configMgr.either.explanation', {
      configMgr: configMgr.title,
      firmware: firmware?.title ?? message('explain.configMgr.either.success'),
    }),
    next: message('explain.configMgr.either.next'),
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
