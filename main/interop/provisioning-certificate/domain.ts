/**
 * Whether machines with this DNS suffix take a certificate with this common name. AMT compares whole labels from the right
 * (docs/reference/protocol.md, P53).
 * @param commonName of the certificate: a server in the domain, the domain itself, or `*.` and the domain
 * @param suffix of the machines, from DHCP option 15 or from MEBx
 * @returns `perhaps`: the machines are in a domain below, which not every firmware and tool accepts
 */
export function fitsDomain(commonName: string, suffix: string): 'yes' | 'perhaps' | 'no' {
  const wildcard = commonName.startsWith('*.');
  const name = commonName.slice(wildcard ? 2 : 0).toLowerCase();
  if (isIn(name, suffix)) return 'yes';
  const above = wildcard ? name : name.slice(name.indexOf('.') + 1);
  const below = isIn(suffix, name) || (above.includes('.') && isIn(suffix, above));
  return below ? 'perhaps' : 'no';
}

function isIn(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}
