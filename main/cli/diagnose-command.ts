import type { MachineView } from '#shared/contract/contract';
import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import { type Statement, STATEMENTS } from '#shared/model/evidence';
import { type Maker, MAKERS } from '#shared/model/maker';
import { type VerdictCode, VERDICTS } from '#shared/model/verdict';
import { type Failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { inventoryText, openPorts, verdictText } from './describe';
import type { LoginOptions } from './flags';
import type { MachineAccess } from './machine-access';
import { notValidFor } from './options';
import { type Console, printJson } from './output';
import { described, printed } from './printed';

/** Exit code that a verdict stands for in `diagnose` (docs/exit-codes.md). */
export function exitOfVerdict(code: VerdictCode): number {
  const { exit } = VERDICTS[code];
  return exit === 'done' ? EXIT_DONE : EXIT_CODE_OF_FAILURE[exit];
}

export interface DiagnoseOptions extends LoginOptions {
  say?: string[];
  maker?: string;
}

/** `amt-bench diagnose`: evidence, verdict, paths. Logs in when a password is given or `--vault` asks for the stored one. */
export async function diagnoseCommand(
  access: MachineAccess,
  host: string,
  options: DiagnoseOptions,
): Promise<Result<number>> {
  const said = parseStatements(options);
  if (!said.ok) return said;
  const id = await access.find(host, options);
  if (!id.ok) return id;
  for (const statement of said.value.statements) {
    access.useCases.machines.evidence.addStatement(id.value, statement);
  }
  if (said.value.maker) access.useCases.machines.setMaker(id.value, said.value.maker);
  const source = await access.source(options);
  if (!source.ok) return source;
  let loginFailure: Failure | undefined;
  let loggedIn = false;
  const wantsLogin = source.value.from === 'typed' || options.vault === true;
  if (wantsLogin && (await access.takesLogin(id.value))) {
    const login = await access.trusting(id.value, options, () =>
      access.useCases.logIn(id.value, source.value),
    );
    if (!login.ok) loginFailure = login.error;
    loggedIn = login.ok;
  }
  const view = await access.useCases.machines.view(id.value);
  if (!view.ok) return view;
  // Without a login nothing is shown of what an earlier one has read.
  const { inventory: _earlier, ...seen } = view.value;
  showDiagnosis(access.shell.console, loggedIn ? view.value : seen, loginFailure, options);
  // A refused password is what the verdict is about; anything else is why there was no login at all.
  if (loginFailure && loginFailure.code !== 'password-refused') {
    return ok(EXIT_CODE_OF_FAILURE[loginFailure.code]);
  }
  return ok(exitOfVerdict(view.value.sighting.verdict.code));
}

function showDiagnosis(
  console: Console,
  view: MachineView,
  loginFailure: Failure | undefined,
  options: LoginOptions,
): void {
  const { sighting, inventory } = view;
  const { verdict } = sighting;
  if (options.json) {
    const device = inventory ? { device: inventory } : {};
    printJson(console, {
      sighting,
      verdict,
      ...device,
      ...(loginFailure && { login: loginFailure }),
    });
    return;
  }
  const name = [sighting.address, sighting.hostname].filter(Boolean).join('  ');
  const ports = console.say(message('cli.machine.openPorts', { ports: openPorts(sighting) }));
  console.out(printed`${name}  ${ports}\n\n${described(verdict, verdictText, console.say)}`);
  if (loginFailure) {
    const failed = console.say(message('cli.machine.loginFailed', { text: loginFailure.message }));
    console.out(printed`\n${failed}\n→ ${console.say(loginFailure.nextStep)}\n`);
  }
  if (inventory) console.out(printed`\n${described(inventory, inventoryText, console.say)}`);
}

function parseStatements(
  options: DiagnoseOptions,
): Result<{ statements: Statement[]; maker: Maker | undefined }> {
  const wrong = (options.say ?? []).find((word) => !(STATEMENTS as readonly string[]).includes(word));
  if (wrong !== undefined) {
    return notValidFor('--say', wrong, STATEMENTS);
  }
  const maker = options.maker?.toLowerCase();
  if (maker !== undefined && !(MAKERS as readonly string[]).includes(maker)) {
    return notValidFor('--maker', maker, MAKERS);
  }
  return ok({ statements: (options.say ?? []) as Statement[], maker: maker as Maker | undefined });
}
