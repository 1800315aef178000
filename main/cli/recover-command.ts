import { EXIT_DONE } from '#shared/failure-codes';
import { type Maker, MAKERS } from '#shared/model/maker';
import { type Answers, answersSchema, type RecoveryPlan } from '#shared/model/recovery';
import { VERDICT_CODES, type VerdictCode } from '#shared/model/verdict';
import { fail, ok, type Result } from '#shared/result';
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
  else shell.console.out(described(plan.value, recoveryText));
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
      ? 'Which machine? Without one, --verdict has to say what is wrong.'
      : `--verdict does not know “${verdict}”.`,
    `Name a machine, or use --verdict with one of: ${VERDICT_CODES.join(', ')}.`,
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
      const known = Object.keys(answersSchema.shape).join(', ');
      return fail(
        'input-invalid',
        `--answer does not know “${each}”.`,
        `Write id=value with one of: ${known}.`,
      );
    }
    given[id] = id === 'generation' ? Number(value) : value;
  }
  const answers = answersSchema.safeParse(given);
  if (!answers.success) {
    const [issue] = answers.error.issues;
    const id = String(issue?.path[0] ?? '');
    return fail(
      'input-invalid',
      `“${String(given[id])}” is no answer for ${id}.`,
      issue?.message ?? 'Correct it.',
    );
  }
  const known = MAKERS.find((each) => each === maker);
  return ok({ answers: answers.data, maker: known });
}
