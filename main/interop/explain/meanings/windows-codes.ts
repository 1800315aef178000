import { type Message, message } from '#shared/texts/message';
import type { Meaning, NameIn } from './meaning';

/** Win32 error numbers that a technician meets (Microsoft, “System Error Codes”); others are shown as numbers. */
const WIN32 = [
  '1',
  '2',
  '3',
  '5',
  '8',
  '13',
  '14',
  '32',
  '33',
  '38',
  '53',
  '59',
  '64',
  '67',
  '87',
  '112',
  '121',
  '183',
  '193',
  '259',
  '267',
  '740',
  '1056',
  '1058',
  '1060',
  '1062',
  '1168',
  '1219',
  '1223',
  '1326',
  '1385',
  '1460',
  '1722',
  '1909',
  '2250',
] as const;

/** HRESULT numbers that do not wrap a Win32 error. */
const HRESULT = [
  '80004001',
  '80004004',
  '80004005',
  '8000FFFF',
  '80041001',
  '80041002',
  '80041003',
  '8004100E',
  '80041010',
  '80091007',
] as const;

const WRAPS_WIN32 = 0x8007;
const OF_CONFIGMGR = 0x87d0;
/** The unsigned form of a number that a log may print with a sign. */
const UNSIGNED = 0x1_0000_0000;
export const FIRST_HRESULT = 0x8000_0000;

/** 80070005 and -2147024891 are the same number. */
export function unsigned(value: number): number {
  return value < 0 ? value + UNSIGNED : value;
}

/** An error number of Windows itself; one that is not known is said to be unknown. */
export function win32Meaning(code: number): Meaning {
  const known = WIN32.find((each) => each === String(code));
  const next = message(`explain.windows.next.${nextFor(code)}`);
  if (known === undefined) {
    return {
      id: `windows-${String(code)}`,
      title: message('explain.windows.unknownTitle', { code }),
      explanation: message('explain.windows.unknownExplanation'),
      next,
    };
  }
  return {
    id: `windows-${known}`,
    title: message('explain.windows.title', { code, words: message(`explain.windows.win32.${known}`) }),
    explanation: message('explain.windows.explanation'),
    next,
  };
}

function nextFor(code: number): NameIn<'windows.next'> {
  switch (code) {
    case 2:
    case 3:
      return 'checkPackage';
    case 5:
    case 740:
      return 'administratorRights';
    case 1460:
      return 'moreTime';
    default:
      return 'stepLog';
  }
}

/** A number from 80000000 (hexadecimal) on. */
export function hresultMeaning(value: number): Meaning {
  const hex = value.toString(16).toUpperCase().padStart(8, '0');
  const facility = Math.floor(value / 0x1_0000);
  if (facility === WRAPS_WIN32) {
    const inner = win32Meaning(value % 0x1_0000);
    return { ...inner, title: message('explain.windows.withHex', { title: inner.title, hex }) };
  }
  const words = hresultWords(hex, facility);
  return {
    id: `hresult-${hex.toLowerCase()}`,
    title: words
      ? message('explain.windows.hresultTitle', { hex, words })
      : message('explain.windows.unknownHresultTitle', { hex }),
    explanation: message('explain.windows.explanation'),
    next: message('explain.windows.next.stepLog'),
  };
}

function hresultWords(hex: string, facility: number): Message | undefined {
  const known = HRESULT.find((each) => each === hex);
  if (known !== undefined) return message(`explain.windows.hresult.${known}`);
  return facility === OF_CONFIGMGR ? message('explain.windows.configMgrNumber') : undefined;
}
