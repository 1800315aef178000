import { Badge, List, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CertificateAnswer, CertificateCheck } from '../../../shared/model/provisioning-certificate';
import { certificateText } from '../../../shared/texts/certificate-text';
import { message } from '../../../shared/texts/message';
import { dateText } from '../../components/dates';
import { useFocusedHeading } from '../../components/use-focused-heading';
import { useSay } from '../../i18n';

const COLOUR: Readonly<Record<CertificateAnswer, string>> = {
  accepted: 'teal',
  doubtful: 'orange',
  refused: 'red',
};

/** What a check has found, and what each generation of AMT would say. */
export function CheckResult({ check, name }: { check: CertificateCheck; name: string }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const heading = useFocusedHeading(check);
  const { chain, findings, generations } = check;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="certificate-result">
      <Stack gap="sm">
        <Title order={3} size="h5" id="certificate-result" tabIndex={-1} ref={heading} className="log-text">
          {t('certificate.result', { name })}
        </Title>
        <Table withTableBorder fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('certificate.generation')}</Table.Th>
              <Table.Th>{t('certificate.answer')}</Table.Th>
              <Table.Th>{t('certificate.because')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {generations.map(({ generations: each, answer, because }) => (
              <Table.Tr key={each}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  {say(message(`certificate.generations.${each}`))}
                </Table.Td>
                <Table.Td>
                  <Badge variant="light" color={COLOUR[answer]} miw="max-content">
                    {say(message(`certificate.answers.${answer}`))}
                  </Badge>
                </Table.Td>
                <Table.Td>
                  {because.map((finding) => say(certificateText(finding, check))).join(' ')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {findings.length > 0 && (
          <section aria-label={t('certificate.findings')}>
            <Title order={4} size="h6">
              {t('certificate.findings')}
            </Title>
            <List size="sm">
              {findings.map((finding) => (
                <List.Item key={finding} className="log-text">
                  {say(certificateText(finding, check))}
                </List.Item>
              ))}
            </List>
          </section>
        )}
        <Chain chain={chain} />
        <Text size="xs" c="dimmed">
          {say(message('certificate.notConfirmed'))}
        </Text>
      </Stack>
    </Paper>
  );
}

function Chain({ chain }: Pick<CertificateCheck, 'chain'>): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  if (chain.length === 0) return null;
  return (
    <Table withTableBorder fz="sm" verticalSpacing={4} captionSide="top">
      <Table.Caption>{t('certificate.chain')}</Table.Caption>
      <Table.Tbody>
        {chain.map(({ role, subject, key, signature, validTo, fingerprint256 }) => (
          <Table.Tr key={fingerprint256}>
            <Table.Th>{say(message(`certificate.roles.${role}`))}</Table.Th>
            <Table.Td className="log-text">
              {subject}
              <Text size="xs" c="dimmed">
                {key} · {signature} · {say(message('certificate.until', { date: dateText(validTo, 'day') }))}
              </Text>
              <Text size="xs" className="mono log-text">
                {fingerprint256}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
