/** What plans of several settings say. */
export const plan = {
  quoted: '“{{name}}”',
  /** Several things in one cell. */
  items: '{{items}}',
  unread:
    'This could not be read on the machine and stays as it is: {{name}}. It is not known whether it matches the profile.',
  removeNext: 'Remove this setting from the profile for this machine.',
  secretMissing: {
    text: 'The profile uses the secret “{{name}}”, but no secret of that name is stored.',
    next: 'Store it first, in the vault or with “amt-bench secret set <name> --password-stdin”.',
  },
  limitedAccount: {
    text: 'The account “{{user}}” can read this machine, but not change it.',
    next: 'Log in with an admin account.',
  },
  /** A secret that would be sent without encryption. */
  unencrypted: {
    admin: {
      text: 'The profile changes the admin password, which would travel over the network in the clear.',
      next: 'Let the profile also switch TLS on, or set admin.password to “keep”.',
    },
    mebx: {
      text: 'The profile sets the MEBx password, which would travel over the network in the clear.',
      next: 'Let the profile also switch TLS on, or remove mebx from it and change the password at the keyboard.',
    },
    users: {
      text: 'The profile sets passwords of users, which would travel over the network in the clear.',
      next: 'Let the profile also switch TLS on, or remove the users from it.',
    },
    wifi: {
      text: 'The profile sends passphrases of Wi-Fi networks to the machine. They would travel over the network in the clear.',
      next: 'Let the profile also switch TLS on, or remove these networks from it.',
    },
    server: {
      text: 'The profile sends the password for its server to the machine. It would travel over the network in the clear.',
      next: 'Let the profile also switch TLS on, or remove remoteAccess from it.',
    },
  },
} as const;
