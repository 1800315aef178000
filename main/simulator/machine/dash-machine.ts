import type { Act, ActResult, SimulatedMachineInfo } from '#shared/model/demo';
import { message } from '#shared/texts/message';
import { Faults } from '../controls/faults';
import type { Gate, GateRule } from '../controls/gates';
import { type MachineStats, StatsCounter } from '../controls/stats';
import { DASH_ACTS, type DashSpec } from '../firmware/machine-spec';
import type { OpenSession, SessionKind } from '../firmware/redirection-sessions';
import type { Place } from '../network/addressing';
import { RmcpResponder } from '../network/rmcp-responder';
import type { Pace } from '../support/pace';
import type { MachineState, SimulatedMachine } from './simulated-machine';

/** A DASH controller that is not Intel's: it answers the presence ping with another maker's number, and no more. */
export class DashMachine implements SimulatedMachine {
  readonly #spec: DashSpec;
  readonly #place: Place;
  readonly faults = new Faults();
  readonly #counter = new StatsCounter();
  readonly #responder: RmcpResponder;
  #stopped = false;
  #power: 'on' | 'off' = 'on';

  constructor(spec: DashSpec, place: Place, latencyMs: number, pace: Pace) {
    this.#spec = spec;
    this.#place = place;
    this.#responder = new RmcpResponder(place.ports.rmcp, {
      facts: () =>
        this.#stopped || this.#power === 'off'
          ? undefined
          : { enterprise: spec.enterprise, port: 0, major: 0, minor: 0, state: 0, dual: false, dash: true },
      sendsAck: true,
      pinged: () => this.#counter.add('pings'),
      ponged: () => this.#counter.add('pongs'),
      delay: () => pace.delay(latencyMs),
    });
  }

  async start(): Promise<void> {
    await this.#responder.moveTo(this.#place.address);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#responder.stop();
  }

  get info(): SimulatedMachineInfo {
    const { id, title, story } = this.#spec;
    return {
      id,
      title,
      story,
      address: this.#place.address,
      ports: this.#place.ports,
      version: '',
      acts: [...DASH_ACTS],
    };
  }

  act(act: Act): Promise<ActResult> {
    return Promise.resolve(this.#perform(act));
  }

  stats(): MachineStats {
    return this.#counter.snapshot();
  }

  inspect(): MachineState {
    return {
      provisioningState: 'none',
      controlMode: 'none',
      power: this.#power,
      dark: false,
      mebxPassword: '',
      adminUser: '',
      realm: '',
      users: [],
      openPorts: [],
      answersPing: this.#power === 'on',
      clockOffsetSeconds: 0,
      loginPausedMs: 0,
      hostName: '',
      domainName: '',
      listenerEnabled: false,
      kvmEnabled: false,
      consent: 0,
      consentState: 0,
      consentCode: undefined,
      lastBoot: { source: '', biosSetup: false },
      starts: [],
      consequences: [],
      tunnel: 'none',
      trouble: undefined,
    };
  }

  opensWith(): boolean {
    return false;
  }

  expireNonces(): void {
    // There are none.
  }

  swapCertificate(): Promise<string> {
    return Promise.resolve('');
  }

  plantBootOptions(): void {
    // There is nothing to plant them in.
  }

  plantBootFacts(): void {
    // There is nothing to plant them in.
  }

  plantAuditRecord(): void {
    // There is no audit log.
  }

  openSession(kind: SessionKind): OpenSession {
    return { kind, close: () => undefined };
  }

  gate(rule: GateRule): Gate {
    return this.faults.gates.add(rule);
  }

  #perform({ act }: Act): ActResult {
    if (act === 'power-off') {
      this.#power = 'off';
      return { ok: true, says: message('simulator.act.power.off') };
    }
    if (act === 'power-on') {
      this.#power = 'on';
      return { ok: true, says: message('simulator.act.power.on') };
    }
    if (act === 'ask-windows') {
      return { ok: false, says: message('simulator.act.windows.noEngine') };
    }
    return { ok: false, says: message('simulator.act.notIntel') };
  }
}
