import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import { LIMITS } from '#shared/limits';
import type { ActionReport } from '#shared/model/action';
import type { Plan } from '#shared/model/plan';
import { POWER_ORDERS } from '#shared/model/power';
import { fail, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { loadExplanations } from '#shared/texts/speech';
import { readProfile, type UseCases } from '#main/use-cases/index';
import { openPfxFile, suffixOf } from './activation/pfx-file';
import { clearLogCommand, type ClearLogOptions } from './clear-log-command';
import { type ConsentOptions, withConsent } from './console/consent';
import { screenshotCommand } from './console/screenshot-command';
import { solCommand, type SolOptions } from './console/sol-command';
import { planText, reportText, revealedText } from './describe';
import { diagnoseCommand, type DiagnoseOptions } from './diagnose-command';
import type { LoginOptions } from './flags';
import { inventoryCommand, type InventoryOptions } from './inventory-command';
import { MachineAccess } from './machine-access';
import { note, printJson } from './output';
import { type Describe, described, type Printed, printed } from './printed';
import { recoverCommand, type RecoverOptions } from './recover-command';
import type { Shell } from './shell';
import type { Stop } from './stop';

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

export interface PowerOptions extends ConsentOptions {
  clearBootOptions?: boolean;
}

export interface UpgradeOptions extends LoginOptions {
  suffix?: string;
}

export interface SetMebxOptions extends LoginOptions {
  secret?: string;
}

/** The commands that are about one machine. Each returns the exit code, or the failure to be printed. */
export class MachineCommands {
  readonly #access: MachineAccess;

  constructor(
    readonly shell: Shell,
    readonly useCases: UseCases,
    readonly stop: Stop,
  ) {
    this.#access = new MachineAccess(shell, useCases, stop);
  }

  diagnose(host: string, options: DiagnoseOptions): Promise<Result<number>> {
    return diagnoseCommand(this.#access, host, options);
  }

  /** The card. Looks at the machine first; a login happens only in `diagnose`. */
  recover(host: string | undefined, options: RecoverOptions): Promise<Result<number>> {
    const find = host === undefined ? undefined : () => this.#access.find(host, options);
    return recoverCommand(this.shell, this.useCases, options, find);
  }

  inventory(host: string, options: InventoryOptions): Promise<Result<number>> {
    return inventoryCommand(this.#access, host, options);
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
    const view = await this.#access.loggedIn(host, options);
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
    const asked = await this.#access.machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id } = asked.value;
    const refused = order === 'on' ? undefined : await this.#access.notOwnComputer(id);
    if (refused) return { ok: false, error: refused };
    const { clearBootOptions } = options;
    const request = { id, order, clearBootOptions };
    const report = await withConsent(this.#access, asked.value, options, (source, onPlan) =>
      this.#access.trusting(id, options, () =>
        this.useCases.controlPower({ ...request, source, onPlan, signal: this.stop.signal }),
      ),
    );
    if (!report.ok) return report;
    if (options.json) printJson(this.shell.console, report.value);
    else this.#out(printed`${this.#say(report.value.message)}\n`);
    return ok(report.value.outcome === 'unknown' ? EXIT_CODE_OF_FAILURE['verify-failed'] : EXIT_DONE);
  }

  /** A serial console in this terminal. */
  sol(host: string, options: SolOptions): Promise<Result<number>> {
    return solCommand(this.#access, host, options);
  }

  /** Saves a picture of the screen. */
  screenshot(host: string, file: string, options: ConsentOptions): Promise<Result<number>> {
    return screenshotCommand(this.#access, host, file, options);
  }

  /** Prints the event log, and clears it. */
  clearEventLog(host: string, options: ClearLogOptions): Promise<Result<number>> {
    return clearLogCommand(this.#access, host, options);
  }

  async plan(host: string, options: ConfigureOptions): Promise<Result<number>> {
    const profile = await this.#profile(options);
    if (!profile.ok) return profile;
    const asked = await this.#access.machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id, source } = asked.value;
    const plan = await this.#access.trusting(id, options, () =>
      this.useCases.plan(id, profile.value, source, { signal: this.stop.signal }),
    );
    if (!plan.ok) return plan;
    if (options.json) printJson(this.shell.console, plan.value);
    else this.#out(this.#described(plan.value, planText));
    const blocker = plan.value.blockers[0];
    return ok(blocker ? EXIT_CODE_OF_FAILURE[blocker.code] : EXIT_DONE);
  }

  async configure(host: string, options: ConfigureOptions): Promise<Result<number>> {
    const id = await this.#access.find(host, options);
    if (!id.ok) return id;
    const profile = await (options.resume ? this.#resumedProfile(id.value, options) : this.#profile(options));
    if (!profile.ok) return profile;
    const source = await this.#access.source(options);
    if (!source.ok) return source;
    const request = { id: id.value, profile: profile.value, source: source.value };
    const asking = { ...request, confirm: (plan: Plan): Promise<boolean> => this.#confirmed(plan, options) };
    const report = await this.#access.trusting(id.value, options, () =>
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
    const asked = await this.#access.machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id, source } = asked.value;
    const request = {
      id,
      extent: options.full ? 'full' : 'partial',
      confirm: options.confirm ?? '',
      source,
    } as const;
    const report = await this.#access.trusting(id, options, () =>
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
    const asked = await this.#access.machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id, source } = asked.value;
    const { secret } = options;
    const password =
      secret === undefined ? ({ from: 'random' } as const) : ({ from: 'named', name: secret } as const);
    const report = await this.#access.trusting(id, options, () =>
      this.useCases.setMebxPassword({ id, password, source }),
    );
    return this.#actionEnded(report, options);
  }

  /** From client to admin control mode with the certificate of a PFX. */
  async upgradeToAcm(host: string, file: string, options: UpgradeOptions): Promise<Result<number>> {
    const suffix = suffixOf(options);
    if (!suffix.ok) return suffix;
    const opened = await openPfxFile(this.shell, this.stop, file, suffix.value);
    if (!opened.ok) return opened;
    const asked = await this.#access.machineAndSource(host, options);
    if (!asked.ok) return asked;
    // What a method of the firmware refuses is told in the words of the log reader.
    await loadExplanations(this.shell.console.language);
    const { bytes: pfx, password: pfxPassword } = opened.value;
    const request = { ...asked.value, pfx, pfxPassword, suffix: suffix.value, signal: this.stop.signal };
    const report = await this.#access.trusting(asked.value.id, options, () =>
      this.useCases.upgradeToAcm(request),
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
    const id = await this.#access.find(host, options);
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

  async #confirmed(plan: Plan, options: LoginOptions): Promise<boolean> {
    if (!this.shell.console.interactive) {
      this.#note(options, message('cli.configure.noTerminal'));
      return false;
    }
    // Confirmation is only asked for what was shown.
    if (options.quiet) this.shell.console.err(this.#described(plan, planText));
    return this.#access.asked(printed`${this.#say(message('cli.question.changes'))}`);
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
}
