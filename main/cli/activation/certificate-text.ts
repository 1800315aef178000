import type { CertificateCheck } from '#shared/model/provisioning-certificate';
import { certificateText } from '#shared/texts/certificate-text';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import { wrap } from '../output';

/** The check of a provisioning certificate, as a person reads it. */
export function certificateCheckText(check: CertificateCheck, say: Say): string {
  const { chain, findings, generations } = check;
  const width = Math.max(
    ...generations.map(({ generations: each }) => say(message(`certificate.generations.${each}`)).length),
  );
  const reasons = new Set(generations.flatMap(({ because }) => because));
  return [
    ...chain.map((each) => {
      const { role, subject, key, signature, validTo } = each;
      const until = say(message('certificate.until', { date: validTo.slice(0, 10) }));
      return `${say(message(`certificate.roles.${role}`))}: ${subject} (${key}, ${signature}, ${until})`;
    }),
    '',
    ...generations.map(({ generations: each, answer }) => {
      const name = say(message(`certificate.generations.${each}`)).padEnd(width);
      return `  ${name}  ${say(message(`certificate.answers.${answer}`))}`;
    }),
    '',
    ...[...findings, ...reasons].map((each) => wrap(say(certificateText(each, check)), '- ')),
    '',
    wrap(say(message('certificate.notConfirmed')), ''),
    '',
  ].join('\n');
}
