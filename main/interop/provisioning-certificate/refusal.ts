import {
  type CertificateCheck,
  type CertificateFinding,
  generationsOf,
} from '#shared/model/provisioning-certificate';

/** Whichever generation the machine is of, it cannot work. */
export const REFUSED: ReadonlySet<CertificateFinding> = new Set([
  'no-key',
  'no-leaf',
  'no-mark',
  'chain-incomplete',
  'signature-wrong',
  'not-yet-valid',
  'expired',
  'domain-differs',
  'no-domain',
]);

/**
 * What a machine has against a certificate. Pure.
 * @param generation of AMT; one that is not known is not judged: then only what no machine takes is refused
 * @returns undefined where it may take it
 */
export function reasonsOfRefusal(
  { findings, generations }: CertificateCheck,
  generation: number | undefined,
): CertificateFinding[] | undefined {
  const wanted = generation === undefined ? undefined : generationsOf(generation);
  const judged = generations.filter((each) => wanted === undefined || each.generations === wanted);
  if (judged.some(({ answer }) => answer !== 'refused')) return undefined;
  const refusing = findings.filter((each) => REFUSED.has(each));
  return [...new Set([...refusing, ...judged.flatMap(({ because }) => because)])];
}
