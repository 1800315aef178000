/** What the journal says of itself. */
export const journal = {
  noWork: 'The journal has no entry of work on this machine.',
  noWorkNext: 'Configure it first.',
  noRun: 'The journal does not contain this run any more.',
  noRunNext: 'Reload the journal.',
  /** Name of a profile that takes changes back. */
  undoOf: 'Undo of {{profile}}',
  undoOfNameless: 'Undo of a profile without a name',
} as const;
