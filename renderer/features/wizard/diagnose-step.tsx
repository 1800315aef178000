import { Button, Group, List, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { MachineView } from '../../../shared/contract/contract';
import type { Statement } from '../../../shared/model/evidence';
import { VERDICTS } from '../../../shared/model/verdict';
import { Countdown } from '../../components/countdown';
import { useAppState } from '../../app/app-store-context';
import { VERDICT_LOOK } from '../../theme/verdict-look';
import { LoginForm } from './login-form';
import { StepHeading } from './step-heading';
import { TellMore } from './tell-more';

/** What is the matter with this machine, why we think so, and the one thing to do next. */
export function DiagnoseStep({ view }: { view: MachineView }): React.JSX.Element {
  const { verdict, provisioningState } = view.sighting;
  const { icon: Icon, color } = VERDICT_LOOK[verdict.code];
  const takesLogin = provisioningState === 'post' && !VERDICTS[verdict.code].offersNoLogin;
  return (
    <Stack gap="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <ThemeIcon variant="light" color={color} size={34} radius="xl">
          <Icon size={20} aria-hidden />
        </ThemeIcon>
        <div>
          <StepHeading focus={!takesLogin}>{verdict.title}</StepHeading>
          <Text size="xs" c="dimmed">
            {CONFIDENCE[verdict.confidence]}
          </Text>
        </div>
      </Group>
      <Text size="sm">{verdict.explanation}</Text>
      {verdict.notes.length > 0 && (
        <List size="sm">
          {verdict.notes.map((note) => (
            <List.Item key={note.code + note.text}>{note.text}</List.Item>
          ))}
        </List>
      )}
      {verdict.settle !== undefined && (
        <Text size="sm">
          <b>To be sure:</b> {verdict.settle}
        </Text>
      )}
      {verdict.notConfirmed?.map((doubt) => (
        <Text key={doubt} size="xs" c="dimmed">
          Not confirmed on hardware: {doubt}
        </Text>
      ))}
      {verdict.attempts.nextAt !== undefined && <Countdown until={verdict.attempts.nextAt} />}
      <Questions view={view} />
      <TellMore />
      {takesLogin && <LoginForm view={view} />}
      <WaysOn view={view} />
    </Stack>
  );
}

const CONFIDENCE = {
  certain: 'certain',
  likely: 'likely; one more observation would settle it',
  possible: 'possible; the network alone does not tell',
} as const;

/** What only the technician can know, asked where the answer changes the verdict. */
function Questions({ view }: { view: MachineView }): React.JSX.Element | null {
  const tell = useAppState((state) => state.tell);
  const busy = useAppState((state) => state.busy !== undefined);
  const questions = QUESTIONS[view.sighting.verdict.code];
  if (!questions || (questions.ofWindows && askedWindows(view))) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {questions.ask}
      </Text>
      <Group gap={6} mt={4}>
        {questions.answers.map(({ statement, label }) => (
          <Button
            key={statement}
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => void tell(statement)}
          >
            {label}
          </Button>
        ))}
      </Group>
    </div>
  );
}

/** Nobody is sent to a check whose result was just told. */
function askedWindows({ sighting }: MachineView): boolean {
  return sighting.evidence.some(
    (e) => e.kind === 'technician' && !e.raw.takenBack && e.raw.statement.startsWith('windows-says-'),
  );
}

interface Question {
  ask: string;
  /** It is answered by Windows on that machine. */
  ofWindows?: boolean;
  answers: readonly { statement: Statement; label: string }[];
}

const CONTROL_MODE: Question = {
  ask: 'Can you ask Windows on that machine? Run “rpc amtinfo --mode” there. What does it say?',
  ofWindows: true,
  answers: [
    { statement: 'windows-says-client-mode', label: 'Client control mode' },
    { statement: 'windows-says-admin-mode', label: 'Admin control mode' },
    { statement: 'windows-says-not-activated', label: 'Not activated' },
  ],
};

const ANY_AMT: Question = {
  ask: 'Can you ask Windows on that machine? Run “rpc amtinfo” there. What does it say?',
  ofWindows: true,
  answers: [
    { statement: 'windows-says-no-amt', label: 'No AMT' },
    { statement: 'windows-says-not-activated', label: 'AMT is there, not activated' },
    { statement: 'windows-says-client-mode', label: 'Client control mode' },
    { statement: 'windows-says-admin-mode', label: 'Admin control mode' },
  ],
};

const AMERICAN_KEYBOARD: Question = {
  ask: 'Type “admin” as on an American keyboard, NumLock off. What does MEBx say?',
  answers: [
    { statement: 'mebx-accepted-factory-password', label: 'It takes “admin”' },
    { statement: 'layout-checked', label: 'It still refuses' },
    { statement: 'mebx-key-dead', label: 'The key for MEBx does nothing' },
  ],
};

const QUESTIONS: Partial<Record<MachineView['sighting']['verdict']['code'], Question>> = {
  'not-set-up': {
    ask: 'What do you know of this machine?',
    answers: [
      { statement: 'mebx-refused-factory-password', label: 'MEBx refuses “admin”' },
      { statement: 'mebx-accepted-factory-password', label: 'MEBx takes “admin”' },
      { statement: 'setup-refused-password', label: 'A setup failed: password refused or unauthorised' },
      { statement: 'mebx-opened-before', label: 'Somebody opened MEBx before' },
      { statement: 'never-touched', label: 'Nobody has touched it' },
    ],
  },
  'setup-refused': {
    ask: 'Did anything change?',
    answers: [
      { statement: 'mebx-accepted-factory-password', label: 'MEBx takes “admin” now' },
      { statement: 'mebx-refused-factory-password', label: 'MEBx refuses “admin”' },
      { statement: 'never-touched', label: 'Nobody can have touched it' },
    ],
  },
  'mebx-layout-trap': AMERICAN_KEYBOARD,
  'rtc-clear-ineffective': AMERICAN_KEYBOARD,
  'password-refused': CONTROL_MODE,
  'password-needed': { ...CONTROL_MODE, ask: `No password at hand? ${CONTROL_MODE.ask}` },
  'client-certificate-required': CONTROL_MODE,
  'no-amt-seen': ANY_AMT,
  unreachable: ANY_AMT,
  'owned-elsewhere': {
    ask: 'Have you asked the owner of that server?',
    answers: [{ statement: 'owner-released-it', label: 'The owner has released it' }],
  },
};

/** Where to go from here: the ways back in, or another look. */
function WaysOn({ view }: { view: MachineView }): React.JSX.Element {
  const goTo = useAppState((state) => state.goTo);
  const recheck = useAppState((state) => state.recheck);
  const busy = useAppState((state) => state.busy);
  const { paths, code } = view.sighting.verdict;
  return (
    <Group gap="xs">
      {code === 'ready' && <Button onClick={() => goTo('review')}>Review the plan</Button>}
      {paths.length > 0 && (
        <Button
          variant={code === 'ready' || VERDICTS[code].waitsForPassword ? 'default' : 'filled'}
          onClick={() => goTo('recover')}
        >
          {labelOf(code, paths.length)}
        </Button>
      )}
      <Button
        variant="default"
        loading={busy === 'recheck'}
        disabled={busy !== undefined}
        leftSection={<IconRefresh size={15} aria-hidden />}
        onClick={() => void recheck()}
      >
        Check again
      </Button>
    </Group>
  );
}

function labelOf(code: MachineView['sighting']['verdict']['code'], ways: number): string {
  if (code === 'not-set-up') return 'How to activate it';
  if (code === 'ready') return 'More: new MEBx password, un-configure';
  if (VERDICTS[code].waitsForPassword) return `Nobody has the password: ${String(ways)} ways on`;
  return ways === 1 ? 'The way on' : `${String(ways)} ways on, the gentlest first`;
}
