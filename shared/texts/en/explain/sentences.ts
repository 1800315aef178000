/** What sentences of Intel SCS, Configuration Manager, rpc-go and its servers, and AMT itself mean. */
export const sentences = {
  noDnsSuffix: {
    title: 'The DNS suffix is missing',
    explanation:
      'Activation with a certificate into admin control mode requires a DNS suffix that matches the certificate. The machine has received none, neither from DHCP (option 15) nor in MEBx. The cause is the network, not a password.',
    next: 'Set DHCP option 15, or set the suffix in MEBx. Or activate in client control mode, which does not require one.',
  },
  noAccess: {
    title: 'rpc cannot reach the management engine',
    explanation:
      'One of three things is missing: the management engine itself (switched off in the BIOS), its driver (MEI), or administrator rights.',
    next: 'First start it as administrator. Then look for the MEI driver, and then for AMT or manageability in the BIOS.',
  },
  noMicroLms: {
    title: 'The connection to the management engine could not be started',
    next: 'First start it as administrator. Then look for the MEI driver, and then for AMT or manageability in the BIOS. Another program may also be using port 16992.',
  },
  activationFailed: {
    title: 'The activation failed',
    explanation:
      'The firmware did not accept the activation. The message does not say why: the certificate, the DNS suffix, or an earlier activation that stopped halfway.',
    next: 'Read the lines above it, in the log of the server too. Then scan the machine to see how far the activation got.',
  },
  noValidPassword: {
    title: 'The setup tool has no valid password',
    explanation:
      'The setup tool tried every password that it had, and the machine accepted none. If the machine is not set up, someone has opened MEBx and chosen a password. If it is set up, its admin password is a different one.',
    next: 'Scan the machine here. Whether it is set up tells which of the two it is, and the recovery options follow from that.',
  },
  rcsRights: {
    title: 'The setup server refused access, not the machine',
    explanation:
      'The account that runs the task has no rights on the WMI namespace of the remote configuration service. This says nothing about any AMT password.',
    next: 'Give that account rights on the namespace root\\Intel_RCS (DCOM and WMI) of the server.',
  },
  callerUnauthorised: {
    title: 'The machine refused the login',
    explanation:
      'A login was sent, and AMT did not accept it: the password is a different one, or the account does not have the right. A setup with the factory password fails like this once someone has opened MEBx.',
    next: 'Scan the machine here. If it is not set up, report that a setup was refused. If it is set up, log in once with the right password.',
  },
  lmsCertificate: {
    title: 'rpc did not accept the certificate of AMT itself',
    explanation:
      'From AMT 19 on, the connection inside the machine is encrypted too, with a certificate that names no host. rpc refuses it unless it is told otherwise. No password was tried.',
    next: 'Run rpc with --skip-amt-cert-check (2.x: -skipamtcertcheck).',
  },
  dnsSuffixUnknown: {
    title: 'The server has no certificate for this DNS suffix',
    explanation:
      'The machine named a DNS suffix for which no domain is set up on the server. The machine itself has not refused anything.',
    next: 'Add the domain on the server, or correct DHCP option 15 of this network.',
  },
  storedPassword: {
    title: 'The server has stored another AMT password',
    explanation:
      'The password that rpc was given is not the one that the server has stored for this machine. The machine itself was not asked.',
    next: 'Take the password from the server’s vault, or log in here once to see which of the two is right.',
  },
  halfActivated: {
    title: 'The activation stopped halfway',
    explanation: 'The firmware began the setup, and its password could not be set.',
    next: 'Stop the incomplete setup (rpc activate --stopConfig), then activate again.',
  },
  alreadyActivated: {
    title: 'AMT is already set up',
    explanation: 'An activation was refused because this machine has been activated before.',
    next: 'Scan the machine and log in with its password, or unprovision it first.',
  },
  noServer: {
    title: 'rpc did not reach its server',
    explanation: 'The management server did not answer at the address that rpc was given. AMT was not asked.',
    next: 'Check the address of the server, its certificate, and the firewall.',
  },
  withWarnings: {
    title: 'Completed in part',
    explanation:
      'The configuration was completed with warnings. What was left out stands above this line in the log.',
    next: 'Scan the machine and log in: the plan shows what is missing.',
  },
  partly: {
    title: 'Activated, but a part of the configuration failed',
    explanation:
      'AMT was activated, and one of the settings that followed was not applied: network, CIRA or TLS.',
    next: 'Scan the machine and log in: the plan shows what is missing.',
  },
  noHostBased: {
    title: 'Activation from Windows is not possible on this machine',
    explanation: 'Its AMT is older than 6.2, or host-based setup was switched off in the BIOS.',
    next: 'Activate it manually in MEBx, or from a server with a certificate.',
  },
  serverCertificate: {
    title: 'The certificate of a server was not accepted',
    explanation:
      'It is the certificate of a management server or of another web server. AMT was not asked, and no password was tried.',
    next: 'Check the name, the issuer and the validity of that certificate.',
  },
  certificate: {
    title: 'A requirement for admin control mode is missing',
    explanation:
      'Activation with a certificate requires three things that match: a provisioning certificate, its root hash in the machine, and the DNS suffix (DHCP option 15, or set in MEBx).',
    next: 'Check the DNS suffix of this network first. Or activate in client control mode, which requires none of these.',
  },
  noConnection: {
    title: 'No connection to AMT',
    explanation:
      'Nothing answered at that address and port: the name leads to another address, the port is closed because AMT is not set up, a setup window has ended, or there is a firewall between.',
    next: 'Check what the name resolves to, then scan that address here.',
  },
  usb2209: {
    title: 'The USB stick has the wrong MEBx password',
    explanation:
      'Setup by USB presents the current MEBx password first, and it was refused: someone has changed it.',
    next: 'Report this for the machine. A stick never bypasses an unknown MEBx password.',
    doubt: 'Described for Intel boards.',
  },
  underAttack: {
    title: 'Something keeps logging in with a wrong password',
    explanation:
      'A console or a mismatched LMS driver fails again and again. These failures use up the same counter as yours, so AMT pauses logins for everyone.',
    next: 'Stop the other console or update the LMS driver, wait 90 seconds, then log in here once.',
  },
  unauthorised: {
    title: 'A login was refused, and the line does not say by whom',
    explanation:
      'It can be the machine, but also a server, a proxy or Windows. By itself this says nothing about the AMT password.',
    next: 'Paste the lines around it, or log in here once.',
  },
} as const;
