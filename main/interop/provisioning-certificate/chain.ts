import type { KeyObject, X509Certificate } from 'node:crypto';

/** The certificate of the key; without a key, the one that issued no other. */
export function leafOf(
  certificates: readonly X509Certificate[],
  keys: readonly KeyObject[],
): X509Certificate | undefined {
  const ofKey = certificates.find((each) => keys.some((key) => each.checkPrivateKey(key)));
  if (ofKey) return ofKey;
  return certificates.find(
    (each) => !each.ca && !certificates.some((other) => other !== each && other.checkIssued(each)),
  );
}

/** From the leaf to the root, as far as the file goes. */
export function chainOf(leaf: X509Certificate, certificates: readonly X509Certificate[]): X509Certificate[] {
  const chain = [leaf];
  for (let last = leaf; !isRoot(last);) {
    const issuers = certificates.filter((each) => last.checkIssued(each) && !chain.includes(each));
    // Authorities renew certificates under their old name: the one whose key fits comes first.
    const issuer = issuers.find((each) => last.verify(each.publicKey)) ?? issuers[0];
    if (issuer === undefined) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}

/** Signed by itself. */
export function isRoot(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer && certificate.checkIssued(certificate);
}
