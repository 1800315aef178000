/** Texts of the window's frame. */
export const shell = {
  skipToContent: 'Skip to content',
  pages: {
    label: 'Pages',
    machines: 'Machines',
    profiles: 'Profiles',
    vault: 'Vault',
    journal: 'Journal',
    help: 'Help',
    settings: 'Settings',
  },
} as const;
