import { Button, Group, List, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { verdictQuestionOf } from '../../../shared/model/questions';
import { type VerdictNote, VERDICTS } from '../../../shared/model/verdict';
import { Countdown } from '../../components/countdown';
import { Fold } from '../../components/fold';
import { StepHeading } from '../../components/step-heading';
import { WithTerms } from '../../components/with-terms';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';
import { VERDICT_LOOK } from '../../theme/verdict-look';
import { LoginForm } from './login-form';
import { TellMore } from './statement-form';

/** What is the matter with this machine, why we think so, and the one thing to do next. */
export function DiagnoseStep({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const { verdict, provisioningState } = view.sighting;
  const { icon: Icon, color } = VERDICT_LOOK[verdict.code];
  const next = verdict.attempts.nextAt;
  const notes = verdict.notes.filter(({ code }) => code !== 'advisory');
  const takesLogin = provisioningState === 'post' && !VERDICTS[verdict.code].offersNoLogin;
  return (
    <Stack gap="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <ThemeIcon variant="light" color={color} size={34} radius="xl">
          <Icon size={20} aria-hidden />
        </ThemeIcon>
        <div>
          <StepHeading focus={!takesLogin}>{say(verdict.title)}</StepHeading>
          <Text size="xs" c="dimmed">
            {t(`wizard.diagnose.confidence.${verdict.confidence}`)}
          </Text>
        </div>
      </Group>
      <Text size="sm">
        <WithTerms text={say(verdict.explanation)} />
      </Text>
      {notes.length > 0 && (
        <List size="sm">
          {notes.map((note) => (
            <List.Item key={note.code + say(note.text)}>
              <WithTerms text={say(note.text)} />
            </List.Item>
          ))}
        </List>
      )}
      {verdict.settle !== undefined && (
        <Text size="sm">
          <b>{t('wizard.diagnose.toBeSure')}</b> <WithTerms text={say(verdict.settle)} />
        </Text>
      )}
      {verdict.notConfirmed?.map(say).map((doubt) => (
        <Text key={doubt} size="xs" c="dimmed">
          {t('wizard.diagnose.notConfirmed', { doubt })}
        </Text>
      ))}
      {next !== undefined && <Countdown until={next} />}
      <QuestionOfVerdict view={view} />
      <TellMore />
      {takesLogin && <LoginForm view={view} />}
      <NextActions view={view} />
      <Advisories notes={verdict.notes} />
    </Stack>
  );
}

/** What Intel has published about this firmware: a paragraph that must not push the login off the screen. */
function Advisories({ notes }: { notes: readonly VerdictNote[] }): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  const note = notes.find(({ code }) => code === 'advisory');
  if (!note) return null;
  return (
    <Text size="sm" component="div">
      <Fold
        summary={
          note.count === undefined || note.count === 0
            ? t('wizard.diagnose.advisoriesUnknown')
            : t('wizard.diagnose.advisories', { count: note.count })
        }
      >
        <WithTerms text={say(note.text)} />
      </Fold>
    </Text>
  );
}

/** What only the technician can know, asked where the answer changes the verdict. */
function QuestionOfVerdict({ view }: { view: MachineView }): React.JSX.Element | null {
  const tell = useMachineState((state) => state.tell);
  const busy = useMachineState((state) => state.busy !== undefined);
  const say = useSay();
  const question = verdictQuestionOf(view.sighting);
  if (!question) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        <WithTerms text={say(question.text)} />
      </Text>
      <Group gap={6} mt={4}>
        {question.choices.map(({ statement, text }) => (
          <Button
            key={statement}
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => void tell(statement)}
          >
            {say(text)}
          </Button>
        ))}
      </Group>
    </div>
  );
}

/** Where to go from here: the ways back in, or another look. */
function NextActions({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const goTo = useMachineState((state) => state.goTo);
  const recheck = useMachineState((state) => state.recheck);
  const busy = useMachineState((state) => state.busy);
  const { paths, code } = view.sighting.verdict;
  return (
    <Group gap="xs">
      {code === 'ready' && <Button onClick={() => goTo('review')}>{t('wizard.diagnose.review')}</Button>}
      {paths.length > 0 && (
        <Button
          variant={code === 'ready' || VERDICTS[code].waitsForPassword ? 'default' : 'filled'}
          onClick={() => goTo('recover')}
        >
          {t(`wizard.diagnose.${labelOf(code)}`, { count: paths.length })}
        </Button>
      )}
      <Button
        variant="default"
        loading={busy === 'recheck'}
        disabled={busy !== undefined}
        leftSection={<IconRefresh size={15} aria-hidden />}
        onClick={() => void recheck()}
      >
        {t('common.checkAgain')}
      </Button>
    </Group>
  );
}

type Label = 'activate' | 'more' | 'noPassword' | 'options';

function labelOf(code: MachineView['sighting']['verdict']['code']): Label {
  if (code === 'not-set-up') return 'activate';
  if (code === 'ready') return 'more';
  return VERDICTS[code].waitsForPassword ? 'noPassword' : 'options';
}
