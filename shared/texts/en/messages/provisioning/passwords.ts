/** The admin password and that of MEBx. */
export const passwords = {
  random: 'a new random password, stored',
  named: 'the secret “{{name}}”',
  admin: {
    title: 'Change the admin password',
    ownRandom: 'a random password of its own',
    typed: 'the password you logged in with',
    noKeychain: {
      text: 'The profile sets a new password. Without a keychain, it would be lost when AMT Bench ends.',
      next: 'Start a keychain, or set admin.password to “keep” in the profile.',
    },
    otherAccount: {
      text: 'The profile changes the password of the admin account “{{admin}}”, but you are logged in as “{{user}}”.',
      next: 'Log in as “{{admin}}”.',
    },
    notTaken: {
      text: 'The firmware reported that the new password was set, but then did not accept it. The old one still works.',
      next: 'Power-cycle the machine and try again.',
    },
    unsettled: {
      text: 'The password change was interrupted, and it could not be checked which password is valid. {{why}}',
      next: 'Both passwords are kept. The next login to this machine shows which one is valid; nothing is lost.',
    },
  },
  mebx: {
    title: 'Change the MEBx password',
    notKnown: 'not known',
    fromHere: 'a password set from here',
    unknownMode:
      'The profile sets the MEBx password. Over the network, this is possible in admin control mode only, and it could not be read whether this machine is in it.',
    otherMode:
      'The profile sets the MEBx password. Over the network, this is possible in admin control mode only.',
    modeNext:
      'Remove mebx from the profile and change the password at the keyboard, or bring the machine into admin control mode.',
    noKeychain: {
      text: 'The profile sets a new MEBx password. Without a keychain, it would be lost when AMT Bench ends.',
      next: 'Start a keychain, or remove mebx from the profile.',
    },
    stopped:
      'You stopped while this was under way: MEBx has the old password or the new one. The new one is stored in addition to the old one. Try it first, or set it again.',
    noAnswer:
      'No usable answer came: MEBx has the old password or the new one. The new one is stored in addition to the old one. Try it first, or set it again.',
    unsettledNext: 'Nothing is lost. Set it again when the machine answers.',
    notPermitted: {
      text: 'The MEBx password was not changed: this machine does not permit it over the network (status 16).',
      next: 'Its MEBx password policy allows it only while the password is “admin”, or only during setup. Change it at the keyboard, in MEBx.',
    },
    tooWeak: {
      text: 'The MEBx password was not changed: the firmware considers it too weak (status 2054).',
      next: "Some makers refuse more characters than Intel, such as ' < > & and space. Choose one without them.",
    },
  },
} as const;
