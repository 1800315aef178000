import type { MachineView } from '#shared/contract/contract';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { checkTargets, type CredentialSource, onlyTarget, type UseCases } from '#main/use-cases/index';
import type { LoginOptions } from './flags';
import { credentialSource, parsePorts, trustedFingerprint } from './options';
import { note } from './output';
import { type Printed, printed } from './printed';
import { askedYes } from './question';
import type { Shell } from './shell';
import type { Stop } from './stop';

/** How a command gets to its machine: which one it is, its certificate, its login, and the questions about these. */
export class MachineAccess {
  constructor(
    readonly shell: Shell,
    readonly useCases: UseCases,
    readonly stop: Stop,
  ) {}

  /** Finds a machine and logs in to it. */
  async loggedIn(host: string, options: LoginOptions): Promise<Result<MachineView>> {
    const asked = await this.machineAndSource(host, options);
    if (!asked.ok) return asked;
    const { id, source } = asked.value;
    return this.loggedInTo(id, source, options);
  }

  /** Logs in to a machine that was found, and asks for trust where its certificate is unknown. */
  loggedInTo(id: string, source: CredentialSource, options: LoginOptions): Promise<Result<MachineView>> {
    return this.trusting(id, options, () => this.useCases.logIn(id, source, { signal: this.stop.signal }));
  }

  /** The machine that a command is about, and where its password comes from. */
  async machineAndSource(
    host: string,
    options: LoginOptions,
  ): Promise<Result<{ id: string; source: CredentialSource }>> {
    const id = await this.find(host, options);
    if (!id.ok) return id;
    const source = await this.source(options);
    return source.ok ? ok({ id: id.value, source: source.value }) : source;
  }

  /** One machine by address or name; a range is refused, because these commands are about one. */
  async find(host: string, options: LoginOptions): Promise<Result<string>> {
    const ports = parsePorts(options.ports);
    if (!ports.ok) return ports;
    const targets = checkTargets({ targets: host });
    if (!targets.ok) return targets;
    if (targets.value.addresses !== 1) {
      return fail('input-invalid', message('cli.machine.one'), message('cli.machine.oneNext'));
    }
    const only = onlyTarget(targets.value, ports.value);
    note(this.shell.console, options, message('cli.machine.looking', { host: only.host }));
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
      } else note(this.shell.console, options, message('cli.machine.noQuestion'));
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

  /** It is set up: before that there is nothing to log in to. */
  async takesLogin(id: string): Promise<boolean> {
    const view = await this.useCases.machines.view(id);
    return view.ok && view.value.sighting.provisioningState === 'post';
  }

  /** Runs work; where it stops at an unknown certificate, asks for trust once and runs it again. */
  async trusting<T>(id: string, options: LoginOptions, work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (options.trust !== undefined && options.trust !== 'first-use') {
      const fingerprint = trustedFingerprint(options.trust);
      if (!fingerprint.ok) return fingerprint;
      this.useCases.machines.identities.trustCertificate(id, fingerprint.value);
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
    const certificate = this.shell.console.say(message('cli.question.certificate'));
    const trust = this.shell.console.say(message('cli.question.trust'));
    return this.asked(printed`${certificate}\n  SHA-256 ${seen}\n${trust}`);
  }

  /** Asks a question. @returns true for yes */
  asked(question: Printed): Promise<boolean> {
    return askedYes(this.shell, this.stop, question);
  }

  /**
   * Asks before an order ends the computer that AMT Bench runs on.
   * @returns why the order must not be sent; undefined: it is another machine, or the technician has said yes
   */
  async notOwnComputer(id: string): Promise<Failure | undefined> {
    const sighting = this.useCases.machines.sighting(id);
    if (!sighting.ok || !sighting.value.thisLaptop) return undefined;
    const question = this.shell.console.say(message('cli.power.ownComputer'));
    if (await this.asked(printed`${question}`)) return undefined;
    return failure('not-confirmed', message('cli.power.ownComputerNo'), message('cli.power.ownComputerNext'));
  }

  /** Where the password comes from, as the options say. */
  source(options: LoginOptions): Promise<Result<CredentialSource>> {
    return credentialSource(options, this.shell, this.stop);
  }
}

function stoppedAtQuestion(): Result<never> {
  return fail('cancelled', message('cli.common.stoppedNothingSent'), message('cli.common.again'));
}
