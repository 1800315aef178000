/** Digest users in addition to the administrator. */
export const users = {
  title: 'Users',
  user: 'User “{{name}}”',
  item: '{{name}} ({{access}}; {{rights}})',
  none: '{{name}} (none)',
  access: {
    local: 'local',
    network: 'network',
    any: 'local and network',
  },
  noRights: 'no rights',
} as const;
