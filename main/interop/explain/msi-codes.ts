import type { Meaning } from './meaning';

type MsiRow = readonly [title: string, next: string];

/** What Windows Installer ends with (Microsoft, “MsiExec.exe and InstMsi.exe error messages”). */
const MSI: Readonly<Record<number, MsiRow>> = {
  1601: ['Windows Installer cannot be reached', 'Start the service “Windows Installer”.'],
  1602: ['Somebody cancelled the installation', 'Start it again.'],
  1603: ['The installation failed', 'Look in the log of the installer for “Return value 3”.'],
  1605: ['The product is not installed', 'There is nothing to remove or repair.'],
  1612: ['The source of the installation is not there', 'Check that the package was downloaded.'],
  1618: ['Another installation is running', 'Wait until it has ended, then start it again.'],
  1619: ['The package cannot be opened', 'Check the path of the package and the rights on it.'],
  1620: ['The package is damaged', 'Copy the package anew.'],
  1622: ['The log of the installer cannot be written', 'Check the path of the log.'],
  1624: ['A transform cannot be applied', 'Check the transform that the installer was given.'],
  1625: ['A policy forbids this installation', 'Ask the administrator of this Windows.'],
  1633: ['The package is not made for this kind of Windows', 'Take the package for this processor.'],
  1636: ['The patch cannot be opened', 'Check the path of the patch.'],
  1638: ['Another version is installed already', 'Remove it first, or leave it.'],
  1639: ['The command line of the installer is not valid', 'Check the command line.'],
  1641: ['Installed; a restart has begun', 'Wait until the machine is up again.'],
  1642: ['The patch does not fit what is installed', 'Take the patch for the version that is installed.'],
  3010: ['Installed; a restart is needed', 'Restart the machine, then go on.'],
};

/** @returns undefined for success, and for a number that is not Windows Installer’s */
export function msiMeaning(code: number): Meaning | undefined {
  const row = MSI[code];
  return (
    row && {
      id: `msi-${String(code)}`,
      title: row[0],
      explanation: `Windows Installer ended with ${String(code)}. That is about installing a program, not about AMT.`,
      next: row[1],
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
    title: value === '2' ? 'Somebody cancelled the installation' : 'A step of an installation failed',
    explanation: `It is the log of Windows Installer; its “Return value ${value}” is about installing a program, not about AMT.`,
    next: 'Read the lines above it: they name the cause.',
  };
}
