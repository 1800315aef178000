import { Anchor, Group, Kbd, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page';
import { useAppState } from '../../stores/app-store-context';
import { CheckComputer } from './check-computer';
import { SaveBundle } from './save-bundle';

const STEPS = ['connect', 'scan', 'open', 'login', 'review', 'apply'] as const;
const STATUSES = [
  'ready',
  'password',
  'notSetUp',
  'blocked',
  'configured',
  'drifted',
  'failed',
  'other',
] as const;
const TERMS = [
  'amt',
  'mebx',
  'acm',
  'ccm',
  'consent',
  'rmcp',
  'cira',
  'sol',
  'ider',
  'kvm',
  'provisioning',
  'realm',
  'tls',
  'homeDomain',
  'powerPackage',
  'rpc',
  'meshcmd',
  'lms',
  'mei',
] as const;
const PARTS = ['firstSteps', 'statuses', 'attempts', 'check', 'bundle', 'keys', 'glossary', 'about'] as const;
type PartName = (typeof PARTS)[number];

/** Help that needs no network: first steps, statuses, words, and a look at this computer. */
export function HelpScreen(): React.JSX.Element {
  const { t } = useTranslation();
  const version = useAppState((state) => state.info?.version ?? '');
  return (
    <Page title={t('help.title')}>
      <Contents />
      <Stack gap="sm" maw={860}>
        <Part name="firstSteps">
          <ol>
            {STEPS.map((step) => (
              <li key={step}>{t(`help.firstSteps.steps.${step}`)}</li>
            ))}
          </ol>
          <Text size="sm">{t('help.firstSteps.demo')}</Text>
        </Part>
        <Part name="statuses">
          <dl className="glossary">
            {STATUSES.map((status) => (
              <Term
                key={status}
                name={t(`help.statuses.list.${status}.name`)}
                text={t(`help.statuses.list.${status}.text`)}
              />
            ))}
          </dl>
        </Part>
        <Part name="attempts">
          <Text size="sm">{t('help.attempts.text')}</Text>
        </Part>
        <Part name="check">
          <CheckComputer />
        </Part>
        <Part name="bundle">
          <SaveBundle />
        </Part>
        <Part name="keys">
          <Group gap="xs">
            <Kbd>?</Kbd>
            <Text size="sm">{t('help.keys.text')}</Text>
          </Group>
        </Part>
        <Part name="glossary">
          <dl className="glossary">
            {TERMS.map((term) => (
              <Term
                key={term}
                name={t(`help.glossary.terms.${term}.name`)}
                text={t(`help.glossary.terms.${term}.text`)}
              />
            ))}
          </dl>
        </Part>
        <Part name="about">
          <Text size="sm">{t('help.about.version', { version })}</Text>
          <Text size="sm">{t('help.about.licence')}</Text>
          <Text size="sm">{t('help.about.parts')}</Text>
          <Text size="sm">{t('help.about.independent')}</Text>
        </Part>
      </Stack>
    </Page>
  );
}

/** The addresses of the window belong to its pages, so these go to their part by themselves. */
function Contents(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Group component="nav" gap="sm" aria-label={t('help.contents')}>
      {PARTS.map((part) => (
        <Anchor
          key={part}
          component="button"
          type="button"
          size="sm"
          className="help-link"
          onClick={() => {
            const heading = document.getElementById(idOf(part));
            heading?.scrollIntoView({ block: 'start' });
            heading?.focus({ preventScroll: true });
          }}
        >
          {t(`help.${part}.title`)}
        </Anchor>
      ))}
    </Group>
  );
}

function idOf(part: PartName): string {
  return `help-${part}`;
}

function Part({ name, children }: { name: PartName; children: React.ReactNode }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby={idOf(name)}>
      <Title order={3} size="h5" mb="xs" id={idOf(name)} tabIndex={-1}>
        {t(`help.${name}.title`)}
      </Title>
      {children}
    </Paper>
  );
}

function Term({ name, text }: { name: string; text: string }): React.JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
