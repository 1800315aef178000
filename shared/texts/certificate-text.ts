import type { CertificateCheck, CertificateFinding } from '../model/provisioning-certificate';
import { type Message, message } from './message';

/** What a finding means and what to do about it. */
export function certificateText(finding: CertificateFinding, check: CertificateCheck): Message {
  const { commonName = '', suffix = '', chain } = check;
  switch (finding) {
    case 'domain-differs':
    case 'domain-to-check':
      return message(`certificate.findings.${finding}`, { commonName, suffix });
    case 'wildcard':
      return message('certificate.findings.wildcard', { commonName });
    case 'unknown-signature':
      return message('certificate.findings.unknown-signature', {
        signature: [...new Set(chain.map(({ signature }) => signature))].join(', '),
      });
    case 'root-to-check':
      return message('certificate.findings.root-to-check', {
        fingerprint: chain.at(-1)?.fingerprint256 ?? '',
      });
    default:
      return message(`certificate.findings.${finding}`);
  }
}
