/** What Electron shows outside of the window: dialogs, notifications, the menu. */
export const electron = {
  save: 'Save {{name}}',
  menu: { file: 'File', view: 'View' },
  reload: 'Reload the window',
  quit: 'Quit',
  wait: 'Wait',
  crashed: {
    title: 'The window of AMT Bench has crashed.',
    detail: 'Work that is running continues and is shown again after a reload. ({{reason}})',
  },
  hangs: {
    title: 'The window of AMT Bench does not respond.',
    detail: 'Work that is running continues in the background.',
  },
  ended: {
    scan: { completed: 'The scan has ended.', failed: 'The scan has failed.' },
    configure: {
      completed: 'Configuring has ended. See the result.',
      failed: 'Configuring has failed. See the reason.',
    },
    unprovision: {
      completed: 'Unprovisioning has ended. See the result.',
      failed: 'Unprovisioning has failed. See the reason.',
    },
    'await-setup': {
      completed: 'A machine has been set up.',
      failed: 'No machine was set up in time.',
    },
    listen: {
      completed: 'Listening has ended. See the machines.',
      failed: 'Hello packets cannot be listened for.',
    },
    'plan-many': {
      completed: 'The machines were read. Review the changes.',
      failed: 'The machines could not be read.',
    },
  },
  leave: {
    title: 'A machine is being changed.',
    detail:
      'The change in progress will be finished in any case. Later changes are left out; the next run on this machine continues there.',
    stay: 'Keep working',
    quit: 'Finish this change and quit',
  },
  unsaved: {
    title: 'Changes to a profile are not saved.',
    detail: 'They are lost when AMT Bench quits.',
    stay: 'Keep editing',
    quit: 'Discard and quit',
  },
  cannotStart: 'AMT Bench cannot start',
  notKept: 'Not everything could be saved',
  noSandbox: {
    what: 'This system does not allow Chromium’s sandbox, and AMT Bench opens no window without it.',
    next: 'Install the deb or rpm package, which sets up the permission. Or start AMT Bench with “web” as its argument to use it in your browser.',
  },
} as const;
