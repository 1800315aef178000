import type { Meaning } from './meaning';

/** Win32 error numbers that a technician meets (Microsoft, “System Error Codes”); others are shown as numbers. */
const WIN32: Readonly<Record<number, string>> = {
  1: 'incorrect function',
  2: 'the file was not found',
  3: 'the path was not found',
  5: 'access is denied',
  8: 'not enough memory',
  13: 'the data is invalid',
  14: 'not enough memory',
  32: 'the file is in use by another process',
  33: 'another process has locked a part of the file',
  38: 'the end of the file was reached',
  53: 'the network path was not found',
  59: 'an unexpected network error',
  64: 'the network name is not available any more',
  67: 'the network name was not found',
  87: 'a parameter is incorrect',
  112: 'the disk is full',
  121: 'the time for it has passed',
  183: 'it exists already',
  193: 'it is no valid program for this Windows',
  259: 'no more data is available',
  267: 'the folder name is invalid',
  740: 'administrator rights are needed',
  1056: 'the service is running already',
  1058: 'the service is switched off',
  1060: 'the service is not installed',
  1062: 'the service has not been started',
  1168: 'the element was not found',
  1219: 'there is another connection to this server with other credentials',
  1223: 'somebody cancelled it',
  1326: 'user name or password is wrong',
  1385: 'the account may not log in this way',
  1460: 'the time limit has passed',
  1722: 'the server of the remote call is not available',
  1909: 'the account is locked out',
  2250: 'the network connection does not exist',
};

/** HRESULT numbers that do not wrap a Win32 error. */
const HRESULT: Readonly<Record<number, string>> = {
  0x80004001: 'it is not implemented',
  0x80004004: 'it was broken off',
  0x80004005: 'an error that is not named; the lines above it say more',
  0x8000ffff: 'an unexpected failure',
  0x80041001: 'WMI failed, without saying why',
  0x80041002: 'WMI did not find the object',
  0x80041003: 'WMI denied access',
  0x8004100e: 'WMI does not know the namespace',
  0x80041010: 'WMI does not know the class',
  0x80091007: 'the hash of a package is wrong: refresh it on the distribution point',
};

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
  const words = WIN32[code];
  return {
    id: `windows-${String(code)}`,
    title: `Windows error ${String(code)}${words === undefined ? '' : `: ${words}`}`,
    explanation: `${words === undefined ? 'AMT Bench does not know this number. ' : ''}It is an error of Windows or of Configuration Manager, and says nothing about AMT.`,
    next: nextFor(code),
  };
}

function nextFor(code: number): string {
  switch (code) {
    case 2:
    case 3:
      return 'Check that the program and its files are in the package, and the working folder of the step.';
    case 5:
    case 740:
      return 'Run the step with administrator rights; check the rights of the network access account.';
    case 1460:
      return 'Give the step more time, and look in its own log for what it was waiting for.';
    default:
      return 'Look for the lines above it in the log of the step itself.';
  }
}

/** A number from 80000000 (hexadecimal) on. */
export function hresultMeaning(value: number): Meaning {
  const hex = value.toString(16).toUpperCase().padStart(8, '0');
  const facility = Math.floor(value / 0x1_0000);
  if (facility === WRAPS_WIN32) {
    const inner = win32Meaning(value % 0x1_0000);
    return { ...inner, title: `${inner.title} (${hex})` };
  }
  const words =
    HRESULT[value] ?? (facility === OF_CONFIGMGR ? 'a number of Configuration Manager itself' : undefined);
  return {
    id: `hresult-${hex.toLowerCase()}`,
    title: `Error ${hex}${words === undefined ? ', which AMT Bench does not know' : `: ${words}`}`,
    explanation: 'It is an error of Windows or of Configuration Manager, and says nothing about AMT.',
    next: 'Look for the lines above it in the log of the step itself.',
  };
}
