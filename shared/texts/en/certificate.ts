/** The page that checks provisioning certificates. */
export const certificate = {
  title: 'Provisioning certificate',
  intro:
    'Activation in admin control mode without MEBx or a USB stick needs a provisioning certificate. AMT Bench reads the file, says which AMT versions accept it, and keeps neither the file nor its password.',
  choose: 'Choose a PFX file…',
  noFile: 'No file chosen',
  password: 'Password of the file',
  passwordHelp: 'Leave it empty if the file has none.',
  suffix: 'DNS suffix of the machines',
  suffixHelp:
    'From DHCP option 15, or the PKI DNS suffix in MEBx. Without it, the name of the certificate is not compared.',
  wrongSuffix: 'This is not a DNS suffix. Enter it as DHCP option 15 has it.',
  check: 'Check',
  result: '{{name}}: which AMT accepts it',
  generation: 'AMT',
  answer: 'Answer',
  because: 'Because',
  findings: 'For every version',
  chain: 'Certificates in the file',
} as const;
