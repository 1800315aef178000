/** What the exit codes of scripts and tools mean. */
export const tools = {
  commandTitle: 'A command ended with {{code}}',
  toolTitle: 'The configuration tool ended with {{code}}',
  scriptTitle: 'A script ended with {{code}}',
  notLockedTitle: 'Probably no file is locked: a script ended with {{code}}',
  ownNumbers:
    'Every program has its own numbers, and there is no public list of what {{code}} means here. The lines above it say why.',
  windowsWords:
    'The task sequence shows Windows’ words for any number that a command returned. {{code}} is most likely the exit code of the configuration batch, and those words do not apply.',
  maybeScript: 'It may also be that a script ended with {{code}}, in Windows’ words.',
  acuconfig: {
    '32': 'For Intel’s ACUConfig, 32 seems to mean “completed with warnings”.',
    '33': 'For Intel’s ACUConfig, 33 was seen where a configuration failed because of a changed password.',
    '75': 'For Intel’s ACUConfig, 75 seems to mean “failed to complete remote configuration”.',
  },
  next: 'Look in the log of the tool itself (ACUConfig.log, rpc -v) for the same minute, and paste that here.',
  recalled: 'The meaning of this exit code is recalled from logs.',
  inferred: 'That {{code}} is the exit code of the batch is an inference.',
} as const;
