import { message } from '#shared/texts/message';
import type { Meaning } from './meaning';

/** What Windows Installer ends with (Microsoft, “MsiExec.exe and InstMsi.exe error messages”). */
const CODES = [
  '1601',
  '1602',
  '1603',
  '1605',
  '1612',
  '1618',
  '1619',
  '1620',
  '1622',
  '1624',
  '1625',
  '1633',
  '1636',
  '1638',
  '1639',
  '1641',
  '1642',
  '3010',
] as const;

/** @returns undefined for success, and for a number that is not Windows Installer’s */
export function msiMeaning(code: number): Meaning | undefined {
  const known = CODES.find((each) => each === String(code));
  return (
    known && {
      id: `msi-${known}`,
      title: message(`explain.msi.${known}.title`),
      explanation: message('explain.msi.explanation', { code }),
      next: message(`explain.msi.${known}.next`),
    }
  );
}

/** “Action ended 10:15:04: InstallFinalize. Return value 3.” has a list of its own, in which 1 is success. */
const ACTION = /\baction ended\b[^\n]{0,200}?\breturn value (\d{1,4})\b/i;

/** What the log of an installer says of one of its actions; undefined for any other line, and for success. */
export function msiActionIn(text: string): Meaning | 'fine' | undefined {
  const value = ACTION.exec(text)?.[1];
  if (value === undefined) return undefined;
  if (value !== '2' && value !== '3') return 'fine';
  return {
    id: `msi-action-${value}`,
    title: message(value === '2' ? 'explain.msi.action.cancelled' : 'explain.msi.action.failed'),
    explanation: message('explain.msi.action.explanation', { value }),
    next: message('explain.msi.action.next'),
  };
}
