/** Actions on a whole machine: unprovision, MEBx password, admin password. */
export const actions = {
  stopped: {
    nothingSent: 'Stopped as you asked. Nothing was sent.',
    nothingChanged: 'Stopped as you asked. Nothing was changed.',
    next: 'Start it again.',
  },
  clearLog: {
    other: {
      text: 'The event log has other entries than those that were read. Nothing was cleared.',
      next: 'Read the log again, then clear it.',
    },
    done_one: 'The event log was cleared: {{count}} entry. It was read back empty.',
    done_other: 'The event log was cleared: {{count}} entries. It was read back empty.',
    unknown:
      'It is not certain that the event log was cleared: there was no answer, or it still has entries. Read it again.',
  },
  unprovision: {
    notConfirmed: {
      text: 'Nothing was done: the name that was entered is not the name of this machine.',
      next: 'Enter “{{name}}” to confirm that AMT is wiped on it.',
    },
    noPartial: {
      text: 'There is no partial unprovision in client control mode. Nothing was done.',
      next: 'Unprovision the machine in full, or leave it as it is.',
    },
    /** What the machine did, as evidence. */
    fact: {
      audit:
        'It refused to be unprovisioned: an audit policy forbids it without the auditor (status {{status}})',
      notPermitted:
        'It refused to be unprovisioned: it is not permitted for this account, in this mode, or while the machine is in BIOS or MEBx (status {{status}})',
      other: 'It refused to be unprovisioned (status {{status}})',
    },
    refused: {
      audit:
        'The machine was not unprovisioned: an audit policy forbids it without the auditor (status {{status}}).',
      auditNext: 'Contact the security owner: the auditor exports the log and removes the lock.',
      notPermitted:
        'The machine was not unprovisioned: it is not permitted for this account, in this mode, or while the machine is in BIOS or MEBx (status {{status}}).',
      notPermittedNext:
        'Log in with the real admin account, and let the operating system of the machine start first.',
    },
    done: 'AMT is no longer set up: the presence pong says so, and its ports are closed. The MEBx password is unchanged.',
    donePartly:
      'AMT is partly unprovisioned: the presence pong says “half set up”, and its ports are closed. Its admin password is unchanged.',
    stoppedEarly:
      'The machine was told to unprovision. You stopped before the result was seen. Check again in a minute.',
    noSign:
      'The machine was told to unprovision and has shown no sign of it for {{seconds}} seconds. Its operating system may be off: start it, then check again.',
    notSeen: 'The machine was told to unprovision. The result could not be seen. {{why}}',
  },
  setMebx: {
    done: 'The firmware took the new MEBx password, and it is stored here. Whether MEBx accepts it can only be seen at the keyboard. Type it as on a US keyboard.',
    notAdminMode: {
      text: 'The MEBx password can be set over the network in admin control mode only. Nothing was done.',
      next: 'Change it at the keyboard, in MEBx.',
    },
    unencrypted: {
      text: 'The MEBx password would travel over the network in the clear. Nothing was sent.',
      next: 'Turn on TLS for this machine first, or change the password at the keyboard.',
    },
  },
  upgradeToAcm: {
    done: 'The machine is in admin control mode now: the mode was read back. The order changes no password.',
    unknown:
      'The order was sent, and the control mode could not be read since. {{why}} Do not send it again before you have seen the control mode.',
    alreadyAdmin: {
      text: 'The machine is in admin control mode already. Nothing was sent.',
      next: 'Nothing is left to do here.',
    },
    notAllowed: {
      text: 'The firmware does not offer the change from client to admin control mode. Nothing was sent.',
      next: 'Unprovision the machine and activate it in admin control mode, or use MEBx.',
    },
    chainNotTaken: {
      text: 'The firmware took each certificate, but says that the chain is not complete. The control mode is unchanged.',
      next: 'Check that the file has the whole chain, up to the root.',
    },
    unchanged: {
      text: 'The machine is still in client control mode.',
      next: 'Wait some minutes, check the machine again and read its event log before you send the order once more.',
    },
    otherMode: {
      text: 'The firmware names a control mode that is neither client nor admin control mode.',
      next: 'Check the machine again and read its event log.',
    },
    noKey: {
      text: 'The file has no RSA key of 1024 to 8192 bits that belongs to its certificate. AMT takes signatures with RSA only. Nothing was sent.',
      next: 'Export the certificate again, with its private key and all certificates of the chain.',
    },
    refusedCertificate: {
      text: 'This machine would refuse the certificate, so nothing was sent. {{why}}',
      next: 'Use a certificate that fits this AMT version and its DNS suffix.',
    },
    refused: '{{reason}} ({{method}} returned {{status}}). The machine is still in client control mode.',
    refusedNext:
      'Check the certificate, its DNS suffix, and whether the machine knows the root. Wait some minutes before you try again.',
  },
  rotatePassword: {
    done: 'The admin password was changed, and a login with the new one worked. It is stored.',
    otherUser: {
      text: 'The admin account of this machine is “{{admin}}”, but the stored password belongs to “{{user}}”. Nothing was changed.',
      next: 'Log in as “{{admin}}” first.',
    },
    unencrypted: {
      text: 'This machine was seen with TLS before, and the new password would now be sent without it. Nothing was changed.',
      next: 'Turn on TLS for this machine first.',
    },
  },
} as const;
