import type { z } from 'zod';
import { EXIT_DONE } from '#shared/failure-codes';
import { type Maker, MAKERS } from '#shared/model/maker';
import { type Answers, answersSchema, type RecoveryPlan } from '#shared/model/recovery';
import { VERDICT_CODES, type VerdictCode } from '#shared/model/verdict';
import { fail, ok, type Result } from '#shared/result';
import { type Message, message } from '#shared/texts/message';
import type { UseCases } from '#main/use-cases/index';
import { recoveryText } from './describe';
import type { LoginOptions } from './flags';
import { printJson } from './output';
import { described } from './printed';
import type { Shell } from './shell';

export interface RecoverOptions extends LoginOptions {
  verdict?: string;
  maker?: string;
  model?: string;
  generation?: string;
  answer?: string[];
}

interface RecoveryInput {
  answers: Answers;
  maker: Maker | undefined;
}

/** The card of one machine, or of a verdict alone. @param find finds the machine on the network; undefined: none named */
export async function recoverCommand(
  shell: Shell,
  useCases: UseCases,
  options: RecoverOptions,
  find: (() => Promise<Result<string>>) | undefined,
): Promise<Result<number>> {
  const input = parseInput(options);
  if (!input.ok) return input;
  const plan = find
    ? await planOf(useCases, find, input.value)
    : planOfVerdict(useCases, options.verdict, input.value);
  if (!plan.ok) return plan;
  if (options.json) printJson(shell.console, plan.value);
  else shell.console.out(described(plan.value, recoveryText, shell.console.say));
  return ok(EXIT_DONE);
}

async function planOf(
  useCases: UseCases,
  find: () => Promise<Result<string>>,
  input: RecoveryInput,
): Promise<Result<RecoveryPlan>> {
  const id = await find();
  return id.ok ? useCases.answerRecovery(id.value, input) : id;
}

function planOfVerdict(
  useCases: UseCases,
  verdict: string | undefined,
  input: RecoveryInput,
): Result<RecoveryPlan> {
  const code = VERDICT_CODES.find((each) => each === verdict);
  if (code) return ok(useCases.recoveryPlanFromWords(code satisfies VerdictCode, input));
  return fail(
    'input-invalid',
    verdict === undefined
      ? message('cli.recovery.whichMachine')
      : message('cli.common.notValidFor', { value: verdict, option: '--verdict' }),
    message('cli.recovery.whichMachineNext', { list: VERDICT_CODES }),
  );
}

function parseInput({ answer = [], model, generation, maker }: RecoverOptions): Result<RecoveryInput> {
  const given: Record<string, unknown> = {
    ...(model !== undefined && { model }),
    ...(generation !== undefined && { generation: Number(generation) }),
  };
  for (const each of answer) {
    const at = each.indexOf('=');
    const [id, value] = [each.slice(0, at), each.slice(at + 1)];
    if (at < 1 || !(id in answersSchema.shape)) {
      return fail(
        'input-invalid',
        message('cli.common.notValidFor', { value: each, option: '--answer' }),
        message('cli.recovery.answerNext', { list: Object.keys(answersSchema.shape) }),
      );
    }
    given[id] = id === 'generation' ? Number(value) : value;
  }
  const answers = answersSchema.safeParse(given);
  if (!answers.success) {
    const [issue] = answers.error.issues;
    const question = String(issue?.path[0] ?? '');
    return fail(
      'input-invalid',
      message('cli.recovery.badAnswer', { value: String(given[question]), question }),
      howToAnswer(question, issue),
    );
  }
  const known = MAKERS.find((each) => each === maker);
  return ok({ answers: answers.data, maker: known });
}

function howToAnswer(question: string, issue: z.core.$ZodIssue | undefined): Message {
  if (question === 'generation') return message('cli.recovery.numberNext', { least: 1, most: 99 });
  switch (issue?.code) {
    case 'invalid_value':
      return message('cli.common.useOneOf', { list: issue.values.map(String) });
    case 'too_big':
      return message('cli.recovery.lengthNext', { most: Number(issue.maximum) });
    default:
      return message('cli.common.correct');
  }
}
