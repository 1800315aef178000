/** What a log comes to. */
export const report = {
  place: '{{file}}, line {{line}}',
  line: 'line {{line}}',
  cause: {
    certain: 'Cause: {{title}} ({{place}})',
    likely: 'Likely cause: {{title}} ({{place}})',
    possible: 'Possible cause: {{title}} ({{place}})',
  },
  unknown: 'Something failed, and the log does not say why: {{title}} ({{place}})',
  unknownMessage: 'Something about AMT failed, with a message that AMT Bench does not know ({{place}})',
  unknownNext:
    'Read the lines below. Then add the log of the tool itself (ACUConfig.log, rpc -v) from the same minute.',
  succeeded: 'AMT was set up, configured or deactivated successfully ({{place}})',
  succeededNext: 'Scan the machine and log in here to see its settings.',
  state: 'No failure. State of AMT: {{title}} ({{place}})',
  notAmt: 'AMT is not the cause. Something else failed: {{title}} ({{place}})',
  nothing: 'No known message was found.',
  noFailure: 'No failure of AMT was found.',
  nothingNext:
    'Diagnose the machine itself. Or add the log of the tool that failed, such as ACUConfig.log, or the output of rpc -v.',
} as const;
