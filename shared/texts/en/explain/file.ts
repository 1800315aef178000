/** Why a file is not read as a log. */
export const file = {
  events: '“{{file}}” is an event log in the binary form of Windows.',
  eventsNext: 'Save it in the Event Viewer as XML or text, and read that.',
  archive: '“{{file}}” is an archive.',
  archiveNext: 'Unpack it, and read the logs in it.',
  binary: '“{{file}}” is not a text file.',
  binaryNext: 'Choose a log: SMSTS.log, ACUConfig.log, saved events, or the output of rpc or meshcmd.',
  pasted: 'This is not text.',
  empty: 'There is nothing to read: the text is empty.',
  emptyNext: 'Choose another log, or paste the lines.',
  tooLarge: 'The file is too large for a log (more than {{most, number}} MB).',
  tooLargeNext: 'Choose the log of the day on which it failed.',
  tooMany: 'These are too many files (more than {{most, number}}).',
  tooManyNext: 'Choose the logs of one case only.',
  gone: 'This log is no longer being read.',
  goneNext: 'Choose it again.',
} as const;
