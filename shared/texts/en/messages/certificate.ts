/** Provisioning certificates: what is wrong with one, and which generations of AMT accept it. */
export const certificate = {
  file: {
    tooLarge: 'The file is larger than any certificate.',
    notPfx: 'The file is not a PFX (PKCS #12), or it is damaged.',
    next: 'Choose the .pfx or .p12 file with the provisioning certificate, its chain and its private key.',
    wrongPassword: 'The password does not open the file, or the file is damaged.',
    wrongPasswordNext: 'Enter the password with which the file was exported.',
    tooSlow: 'The file asks for far more computation to open it than any common program writes.',
    again: 'Export the certificate again, and check who made this file.',
  },
  findings: {
    'no-key':
      'The private key is missing, so the file cannot sign anything. Export the certificate again, with its private key.',
    'no-leaf':
      'The file has no certificate of a server, only authorities or nothing. Export the certificate again, with its private key.',
    'no-mark':
      'The certificate is not marked for AMT: neither its extended key usage has 2.16.840.1.113741.1.2.3, nor its OU is “Intel(R) Client Setup Certificate”. Every AMT refuses it. Order one that is marked, or issue it with an authority of your own.',
    'mark-by-unit':
      'Only its OU marks the certificate for AMT. Intel documents this; some tools require the extended key usage 2.16.840.1.113741.1.2.3.',
    'no-server-use': 'The extended key usage does not have “TLS server”. Intel requires it.',
    'chain-incomplete':
      'The chain ends before a root certificate. Export the certificate again, with all certificates of the chain.',
    'chain-long': 'The chain has more than four certificates. rps sends four at most.',
    'signature-wrong':
      'A certificate of the chain was not signed by the next one. Export the certificate again, with its own chain.',
    'not-yet-valid': 'A certificate of the chain is not valid yet. Check the clock of this computer.',
    expired: 'A certificate of the chain has expired. Order a new certificate.',
    'expires-soon': 'A certificate of the chain expires within 30 days.',
    'domain-differs':
      'The certificate is for {{commonName}}, the machines have the DNS suffix {{suffix}}. AMT compares both, label by label from the right. Change DHCP option 15 or the PKI DNS suffix in MEBx, or order a certificate for that domain.',
    'domain-to-check':
      'The machines are in {{suffix}}, below the domain of {{commonName}}. Not every AMT and not every tool accepts that.',
    'no-domain':
      'The certificate has no common name (CN). AMT compares it with the DNS suffix of the machine.',
    wildcard:
      'The certificate is for all names of a domain ({{commonName}}). AMT accepts this only if the certificate is also marked for AMT.',
    sha1: 'A certificate of the chain is signed with SHA-1. AMT 11 removed such roots, AMT 16 (some machines with 15) refuses the whole chain.',
    'short-key':
      'A certificate of the chain has an RSA key of fewer than 2048 bits. AMT 16 (some machines with 15) refuses it.',
    'not-rsa': 'A key of the chain is not RSA. The tools for ACM before AMT 22 sign with RSA only.',
    sha384:
      'A certificate of the chain is signed with SHA-384 or SHA-512. From which AMT version on that is accepted is not known.',
    'unknown-signature':
      'A certificate of the chain is signed in a way ({{signature}}) of which no source says that AMT accepts it.',
    'too-weak-for-22':
      'AMT 22 is announced to accept only RSA with 3072 bits or more, or EC with 384, with SHA-384, in the whole chain.',
    'root-to-check':
      'The machine must know the root: look for {{fingerprint}} (SHA-256) in its list of hashes, in MEBx or with “rpc amtinfo -cert”. A USB stick or MEBx can add it.',
  },
  answers: {
    accepted: 'accepted',
    doubtful: 'may not work',
    refused: 'refused',
  },
  generations: {
    '6-10': 'AMT 6 to 10',
    '11-14': 'AMT 11 to 14',
    '15': 'AMT 15',
    '16-21': 'AMT 16 to 21',
    '22': 'AMT 22',
  },
  roles: {
    leaf: 'Certificate',
    intermediate: 'Intermediate',
    root: 'Root',
  },
  until: 'valid until {{date}}',
  notConfirmed: 'From documents of Intel and reports of users, not confirmed on hardware.',
} as const;
