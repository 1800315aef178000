import type { MachineView } from '#shared/contract/contract';
import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import { LIMITS } from '#shared/limits';
import type { ActionReport } from '#shared/model/action';
import { type Statement, STATEMENTS } from '#shared/model/evidence';
import { type Maker, MAKERS } from '#shared/model/maker';
import type { Plan } from '#shared/model/plan';
import { POWER_ORDERS, type PowerPlan } from '#shared/model/power';
import { type VerdictCode, VERDICTS } from '#shared/model/verdict';
import { fail, type Failure, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import {
  checkTargets,
  type CredentialSource,
  onlyTarget,
  readProfile,
  type UseCases,
} from '#main/use-cases/index';
import {
  inventoryText,
  logsText,
  openPorts,
  planText,
  powerPlanText,
  reportText,
  revealedText,
  verdictText,
} from './describe';
import type { LoginOptions } from './flags';
import { credentialSource, notValidFor, parsePorts } from './options';
import { note, printJson } from './output';
import { type Describe, described, type Printed, printed } from './printed';
import { askedYes } from './question';
import { recoverCommand, type RecoverOptions } from './recover-command';
import type { Shell } from './shell';
import type { Stop } from './stop';

/** Exit code that a verdict stands for in `diagnose` (docs/exit-codes.md). */
export function exitOfVerdict(code: VerdictCode): number {
  const { exit } = VERDICTS[code];
  return exit === 'done' ? EXIT_DONE : EXIT_CODE_OF_FAILURE[exit];
}

export interface DiagnoseOptions extends LoginOptions {
  say?: string[];
  maker?: string;
}

export interface InventoryOptions extends LoginOptions {
  logs?: boolean;
}

export interface ConfigureOptions extends LoginOptions {
  profile?: string;
  yes?: boolean;
  resume?: boolean;
}

export interface UnprovisionOptions extends LoginOptions {
  full?: boolean;
  partial?: boolean;
  confirm?: string;
}

export interface PowerOptions extends LoginOptions {
  clearBootOptions?: boolean;
}

export interface SetMebxOptions extends LoginOptions {
  secret?: string;
}

/** The commands that are about one machine. Each returns the exit code, or the failure to be printed. */
export class MachineCommands {
  constructor(
    readonly shell: Shell,
    readonly useCases: UseCases,
    readonly stop: Stop,
  ) {}

  /** Evidence, verdict, paths; logs in when a password is given or `--vault` asks for the stored one. */
  async diagnose(host: string, options: DiagnoseOptions): Promise<Result<number>> {
    const said = parseStatements(options);
    if (!said.ok) return said;
    const id = await this.#find(host, options);
    if (!id.ok) return id;
    for (const statement of said.value.statements) {
      this.useCases.machines.evidence.addStatement(id.value, statement);
    }
    if (said.value.maker) this.useCases.machines.setMaker(id.value, said.value.maker);
    const source = await this.#source(options);
    if (!source.ok) return source;
    let loginFailure: Failure | undefined;
    let loggedIn = false;
    const wantsLogin = source.value.from === 'typed' || options.vault === true;
    if (wantsLogin && (await this.#takesLogin(id.value))) {
      const login = await this.#trusting(id.value, options, () =>
        this.useCases.logIn(id.value, source.value),
      );
      if (!login.ok) loginFailure = login.error;
      loggedIn = login.ok;
    }
    const view = await this.useCases.machines.view(id.value);
    if (!view.ok) return view;
    // Without a login nothing is shown of what an earlier one has read.
    const { inventory: _earlier, ...seen } = view.value;
    this.#showDiagnosis(loggedIn ? view.value : seen, loginFailure, options);
    // A refused password is what the verdict is about; anything else is why there was no login at all.
    if (loginFailure && loginFailure.code !== 'password-refused') {
      return ok(EXIT_CODE_OF_FAILURE[loginFailure.code]);
    }
    return ok(exitOfVerdict(view.value.sighting.verdict.code));
  }

  /** The card. Looks at the machine first; a login happens only in `diagnose`. */
  recover(host: string | undefined, options: RecoverOptions): Promise<Result<number>> {
    const find = host === undefined ? undefined : () => this.#find(host, options);
    return recoverCommand(this.shell, this.useCases, options, find);
  }

  async inventory(host: string, options: InventoryOptions): Promise<Result<number>> {
    const asked = await this.#machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id, source } = asked.value;
    const view = await this.#loggedInTo(id, source, options);
    if (!view.ok) return view;
    const { sighting, inventory } = view.value;
    const logs = options.logs
      ? await this.useCases.readLogs(id, source, { signal: this.stop.signal })
      : undefined;
    if (logs && !logs.ok) return logs;
    const more = logs ? { logs: logs.value } : {};
    if (options.json) printJson(this.shell.console, { sighting, device: inventory, ...more });
    else if (inventory) this.#out(this.#described(inventory, inventoryText));
    if (logs && !options.json) this.#out(printed`\n${this.#described(logs.value, logsText)}`);
    return ok(EXIT_DONE);
  }

  /** Shows the power state, or sends one order. */
  async power(host: string, options: PowerOptions, order?: string): Promise<Result<number>> {
    if (order !== undefined) return this.#orderPower(host, options, order);
    if (options.clearBootOptions) {
      return fail(
        'input-invalid',
        message('cli.power.whichOrder'),
        message('cli.common.useOneOf', { list: POWER_ORDERS }),
      );
    }
    const view = await this.#loggedIn(host, options);
    if (!view.ok) return view;
    const power = view.value.inventory?.power;
    if (power === undefined) {
      return fail('feature-absent', message('power.noState.text'), message('power.noState.next'));
    }
    if (options.json) printJson(this.shell.console, { address: view.value.sighting.address, power });
    else this.#out(printed`${this.#say(power)}\n`);
    return ok(EXIT_DONE);
  }

  async #orderPower(host: string, options: PowerOptions, text: string): Promise<Result<number>> {
    const order = POWER_ORDERS.find((each) => each === text);
    if (!order) {
      return fail(
        'input-invalid',
        message('cli.power.notAnOrder', { text }),
        message('cli.common.useOneOf', { list: POWER_ORDERS }),
      );
    }
    const asked = await this.#machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id, source } = asked.value;
    const { clearBootOptions } = options;
    const request = { id, order, source, clearBootOptions };
    const onPlan = (plan: PowerPlan): void => {
      // A blocker is reported as a failure.
      if (plan.blockers.length === 0) this.#note(options, this.#described(plan, powerPlanText));
    };
    const report = await this.#trusting(id, options, () =>
      this.useCases.controlPower({ ...request, onPlan, signal: this.stop.signal }),
    );
    if (!report.ok) return report;
    if (options.json) printJson(this.shell.console, report.value);
    else this.#out(printed`${this.#say(report.value.message)}\n`);
    return ok(report.value.outcome === 'unknown' ? EXIT_CODE_OF_FAILURE['verify-failed'] : EXIT_DONE);
  }

  async plan(host: string, options: ConfigureOptions): Promise<Result<number>> {
    const profile = await this.#profile(options);
    if (!profile.ok) return profile;
    const asked = await this.#machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id, source } = asked.value;
    const plan = await this.#trusting(id, options, () =>
      this.useCases.plan(id, profile.value, source, { signal: this.stop.signal }),
    );
    if (!plan.ok) return plan;
    if (options.json) printJson(this.shell.console, plan.value);
    else this.#out(this.#described(plan.value, planText));
    const blocker = plan.value.blockers[0];
    return ok(blocker ? EXIT_CODE_OF_FAILURE[blocker.code] : EXIT_DONE);
  }

  async configure(host: string, options: ConfigureOptions): Promise<Result<number>> {
    const id = await this.#find(host, options);
    if (!id.ok) return id;
    const profile = await (options.resume ? this.#resumedProfile(id.value, options) : this.#profile(options));
    if (!profile.ok) return profile;
    const source = await this.#source(options);
    if (!source.ok) return source;
    const request = { id: id.value, profile: profile.value, source: source.value };
    const asking = { ...request, confirm: (plan: Plan): Promise<boolean> => this.#confirmed(plan, options) };
    const report = await this.#trusting(id.value, options, () =>
      this.useCases.configure(options.yes ? request : asking, {
        onPlan: (plan) => this.#note(options, this.#described(plan, planText)),
        onStep: ({ title, outcome }, done, total) =>
          this.#note(
            options,
            message('cli.configure.step', {
              done,
              total,
              title,
              outcome: message(`cli.configure.outcomes.${outcome}`),
            }),
          ),
        draining: this.stop.draining,
        signal: this.stop.secondInterrupt,
      }),
    );
    if (!report.ok) return report;
    if (options.json) printJson(this.shell.console, report.value);
    else this.#out(this.#described(report.value, reportText));
    const { failure, verified } = report.value;
    if (failure) {
      const next = this.#say(failure.nextStep);
      this.#note(options, printed`${this.#say(failure.message)}\n→ ${next}`);
      const code = EXIT_CODE_OF_FAILURE[failure.code];
      return ok(report.value.outcome === 'partial' ? EXIT_CODE_OF_FAILURE['partly-applied'] : code);
    }
    return ok(verified ? EXIT_DONE : EXIT_CODE_OF_FAILURE['verify-failed']);
  }

  /** Wipes AMT, once its name was given with --confirm. */
  async unprovision(host: string, options: UnprovisionOptions): Promise<Result<number>> {
    if (options.full === options.partial) {
      return fail('input-invalid', message('cli.unprovision.howFar'), message('cli.unprovision.howFarNext'));
    }
    const asked = await this.#machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id, source } = asked.value;
    const request = {
      id,
      extent: options.full ? 'full' : 'partial',
      confirm: options.confirm ?? '',
      source,
    } as const;
    const report = await this.#trusting(id, options, () =>
      this.useCases.unprovision({
        ...request,
        signal: this.stop.signal,
        onSettling: (seconds) =>
          this.#note(
            options,
            message('cli.unprovision.restarting', { most: LIMITS.settleMs / 1000, seconds }),
          ),
      }),
    );
    return this.#actionEnded(report, options);
  }

  /** Sets a new MEBx password, random or from a named secret. */
  async setMebx(host: string, options: SetMebxOptions): Promise<Result<number>> {
    const asked = await this.#machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id, source } = asked.value;
    const { secret } = options;
    const password =
      secret === undefined ? ({ from: 'random' } as const) : ({ from: 'named', name: secret } as const);
    const report = await this.#trusting(id, options, () =>
      this.useCases.setMebxPassword({ id, password, source }),
    );
    return this.#actionEnded(report, options);
  }

  #actionEnded(report: Result<ActionReport>, options: LoginOptions): Result<number> {
    if (!report.ok) return report;
    if (options.json) printJson(this.shell.console, report.value);
    else this.#out(printed`${this.#say(report.value.message)}\n`);
    return ok(report.value.outcome === 'done' ? EXIT_DONE : EXIT_CODE_OF_FAILURE['verify-failed']);
  }

  /** Shows the stored password, because the technician has asked for it explicitly. */
  async reveal(host: string, options: LoginOptions): Promise<Result<number>> {
    const id = await this.#find(host, options);
    if (!id.ok) return id;
    const revealed = await this.useCases.reveal(id.value);
    if (!revealed.ok) return revealed;
    if (options.json) printJson(this.shell.console, revealed.value);
    else this.#out(this.#described(revealed.value, revealedText));
    const { candidate, remark } = revealed.value;
    if (candidate) this.#note(options, message('cli.passwords.changeCutShort'));
    if (remark !== undefined) this.#note(options, remark);
    return ok(EXIT_DONE);
  }

  async #loggedIn(host: string, options: LoginOptions): Promise<Result<MachineView>> {
    const asked = await this.#machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id, source } = asked.value;
    return this.#loggedInTo(id, source, options);
  }

  #loggedInTo(id: string, source: CredentialSource, options: LoginOptions): Promise<Result<MachineView>> {
    return this.#trusting(id, options, () => this.useCases.logIn(id, source, { signal: this.stop.signal }));
  }

  /** The machine that a command is about, and where its password comes from. */
  async #machineAndSource(
    host: string,
    options: LoginOptions,
  ): Promise<Result<{ id: string; source: CredentialSource }>> {
    const id = await this.#find(host, options);
    if (!id.ok) return id;
    const source = await this.#source(options);
    return source.ok ? ok({ id: id.value, source: source.value }) : source;
  }

  /** One machine by address or name; a range is refused, because these commands are about one. */
  async #find(host: string, options: LoginOptions): Promise<Result<string>> {
    const ports = parsePorts(options.ports);
    if (!ports.ok) return ports;
    const targets = checkTargets({ targets: host });
    if (!targets.ok) return targets;
    if (targets.value.addresses !== 1) {
      return fail('input-invalid', message('cli.machine.one'), message('cli.machine.oneNext'));
    }
    const only = onlyTarget(targets.value, ports.value);
    this.#note(options, message('cli.machine.looking', { host: only.host }));
    const found = await this.useCases.probe(only, this.stop.signal);
    return found.ok ? this.#identified(found.value, options) : found;
  }

  /** Records what the technician says about which machine is at this address. */
  #identified(id: string, options: LoginOptions): Result<string> {
    const { acceptIdentity: who, sameAs } = options;
    const { machines } = this.useCases;
    if (who === 'same' || who === 'another') {
      const facts = machines.facts(id);
      if (!facts.ok) return facts;
      // A script may pass the option each time: where no question is open, it has no effect.
      if (facts.value.identityChange) {
        const accepted = machines.identities.acceptIdentity(id, who);
        if (!accepted.ok) return accepted;
      } else this.#note(options, message('cli.machine.noQuestion'));
    }
    if (sameAs === undefined) return ok(id);
    const machine = machines.identities
      .lookalikes(id)
      .findLast((each) => machines.identities.lastAddress(each) === sameAs);
    if (machine === undefined) {
      return fail(
        'input-invalid',
        message('cli.machine.sameAsUnknown', { address: sameAs }),
        message('cli.machine.sameAsUnknownNext'),
      );
    }
    const accepted = machines.identities.acceptAs(id, machine);
    return accepted.ok ? ok(id) : accepted;
  }

  async #takesLogin(id: string): Promise<boolean> {
    const view = await this.useCases.machines.view(id);
    return view.ok && view.value.sighting.provisioningState === 'post';
  }

  /** Runs work; where it stops at an unknown certificate, asks for trust once and runs it again. */
  async #trusting<T>(id: string, options: LoginOptions, work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (options.trust !== undefined && options.trust !== 'first-use') {
      const fingerprint = options.trust.replaceAll(':', '').toLowerCase();
      if (!/^[0-9a-f]{64}$/.test(fingerprint)) {
        return fail(
          'input-invalid',
          message('cli.machine.badFingerprint'),
          message('cli.machine.badFingerprintNext'),
        );
      }
      this.useCases.machines.identities.trustCertificate(id, fingerprint);
    }
    const first = await work();
    if (first.ok || first.error.code !== 'certificate-unknown') return first;
    const seen = first.error.fingerprint256;
    if (seen === undefined || !(await this.#mayTrust(seen, options))) {
      return this.stop.draining() ? stoppedAtQuestion() : first;
    }
    this.useCases.machines.identities.trustCertificate(id, seen);
    return work();
  }

  async #mayTrust(seen: string, options: LoginOptions): Promise<boolean> {
    if (options.trust === 'first-use') return true;
    const certificate = this.#say(message('cli.question.certificate'));
    const trust = this.#say(message('cli.question.trust'));
    return this.#asked(printed`${certificate}\n  SHA-256 ${seen}\n${trust}`);
  }

  #asked(question: Printed): Promise<boolean> {
    return askedYes(this.shell, this.stop, question);
  }

  async #confirmed(plan: Plan, options: LoginOptions): Promise<boolean> {
    if (!this.shell.console.interactive) {
      this.#note(options, message('cli.configure.noTerminal'));
      return false;
    }
    // Confirmation is only asked for what was shown.
    if (options.quiet) this.shell.console.err(this.#described(plan, planText));
    return this.#asked(printed`${this.#say(message('cli.question.changes'))}`);
  }

  #say(text: Text): string {
    return this.shell.console.say(text);
  }

  #out(text: Printed): void {
    this.shell.console.out(text);
  }

  #note(options: LoginOptions, text: Text | Printed): void {
    note(this.shell.console, options, text);
  }

  #described<T>(value: T, describe: Describe<T>): Printed {
    return described(value, describe, this.shell.console.say);
  }

  #source(options: LoginOptions): Promise<Result<CredentialSource>> {
    return credentialSource(options, this.shell, this.stop);
  }

  async #profile({ profile }: ConfigureOptions): ReturnType<typeof readProfile> {
    if (profile !== undefined) return this.stop.waitFor(() => readProfile(profile));
    return fail(
      'input-invalid',
      message('cli.configure.whichProfile'),
      message('cli.configure.whichProfileNext'),
    );
  }

  /** The profile of the run that was cut short, unless another one is given. */
  async #resumedProfile(id: string, options: ConfigureOptions): ReturnType<typeof readProfile> {
    if (options.profile !== undefined) return this.#profile(options);
    const open = this.useCases.openRunOf(id);
    if (open) return ok(open.profile);
    return fail('input-invalid', message('cli.configure.noOpenRun'), message('cli.configure.noOpenRunNext'));
  }

  #showDiagnosis(view: MachineView, loginFailure: Failure | undefined, options: LoginOptions): void {
    const { sighting, inventory } = view;
    const { verdict } = sighting;
    if (options.json) {
      const device = inventory ? { device: inventory } : {};
      printJson(this.shell.console, {
        sighting,
        verdict,
        ...device,
        ...(loginFailure && { login: loginFailure }),
      });
      return;
    }
    const name = [sighting.address, sighting.hostname].filter(Boolean).join('  ');
    const ports = this.#say(message('cli.machine.openPorts', { ports: openPorts(sighting) }));
    this.#out(printed`${name}  ${ports}\n\n${this.#described(verdict, verdictText)}`);
    if (loginFailure) {
      const failed = this.#say(message('cli.machine.loginFailed', { text: loginFailure.message }));
      this.#out(printed`\n${failed}\n→ ${this.#say(loginFailure.nextStep)}\n`);
    }
    if (inventory) this.#out(printed`\n${this.#described(inventory, inventoryText)}`);
  }
}

function stoppedAtQuestion(): Result<never> {
  return fail('cancelled', message('cli.common.stoppedNothingSent'), message('cli.common.again'));
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
