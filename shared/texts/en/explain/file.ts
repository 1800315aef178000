/** Why a file is not read as a log. */
export const file = {
  events: '“{{file}}” is an event log in the binary form of Windows.',
  eventsNext: 'Save it in the Event Viewer as XML or text, and read that.',
  archive: '“{{file}}” is an archive.',
  archiveNext: 'Unpack it, and read the logs in it.',
  binary: '“{{file}}” is not a text file.',
  binaryNext: 'Choose a log: SMSTS.log, ACUConfig.log, saved events, or the output of rpc or meshcmd.',
  pasted: 'This is not text.',
} as const;
