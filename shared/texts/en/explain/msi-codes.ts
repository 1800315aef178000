/** What Windows Installer ends with. */
export const msi = {
  explanation: 'Windows Installer ended with {{code}}. That is about installing a program, not about AMT.',
  '1601': {
    title: 'Windows Installer cannot be reached',
    next: 'Start the service “Windows Installer”.',
  },
  '1602': {
    title: 'The installation was cancelled',
    next: 'Start it again.',
  },
  '1603': {
    title: 'The installation failed',
    next: 'Look in the log of the installer for “Return value 3”.',
  },
  '1605': {
    title: 'The product is not installed',
    next: 'There is nothing to remove or repair.',
  },
  '1612': {
    title: 'The source of the installation is not available',
    next: 'Check that the package was downloaded.',
  },
  '1618': {
    title: 'Another installation is running',
    next: 'Wait until it has ended, then start it again.',
  },
  '1619': {
    title: 'The package cannot be opened',
    next: 'Check the path of the package and the rights on it.',
  },
  '1620': {
    title: 'The package is damaged',
    next: 'Copy the package again.',
  },
  '1622': {
    title: 'The log of the installer cannot be written',
    next: 'Check the path of the log.',
  },
  '1624': {
    title: 'A transform cannot be applied',
    next: 'Check the transform that the installer was given.',
  },
  '1625': {
    title: 'A policy forbids this installation',
    next: 'Ask the administrator of this Windows.',
  },
  '1633': {
    title: 'The package is not made for this kind of Windows',
    next: 'Use the package for this processor.',
  },
  '1636': {
    title: 'The patch cannot be opened',
    next: 'Check the path of the patch.',
  },
  '1638': {
    title: 'Another version is already installed',
    next: 'Remove it first, or leave it.',
  },
  '1639': {
    title: 'The command line of the installer is not valid',
    next: 'Check the command line.',
  },
  '1641': {
    title: 'Installed; a restart has begun',
    next: 'Wait until the machine has restarted.',
  },
  '1642': {
    title: 'The patch does not match what is installed',
    next: 'Use the patch for the version that is installed.',
  },
  '3010': {
    title: 'Installed; a restart is required',
    next: 'Restart the machine, then continue.',
  },
  action: {
    cancelled: 'The installation was cancelled',
    failed: 'A step of an installation failed',
    explanation:
      'This is the log of Windows Installer. Its “Return value {{value}}” is about installing a program, not about AMT.',
    next: 'Read the lines above it: they name the cause.',
  },
} as const;
