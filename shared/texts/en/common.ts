/** Words that are the same on every page. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  checkAgain: 'Check again',
  save: 'Save',
  delete: 'Delete',
  show: 'Show',
  hide: 'Hide',
  copy: 'Copy',
  copied: 'Copied',
  machines_one: '{{count}} machine',
  machines_other: '{{count}} machines',
} as const;
