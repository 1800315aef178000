import type { Pace } from '../support/pace';
import { CiraTunnel, type TunnelEnd, type TunnelHooks, type TunnelTarget } from './cira-tunnel';

/** A server, and how often it is called while there is no tunnel. */
export interface CallPlan extends TunnelTarget {
  /** Simulated seconds between two calls. */
  everySeconds: number;
}

/** Keeps one machine's tunnel up as long as the firmware wants one. */
export class CiraCaller {
  readonly #pace: Pace;
  readonly #hooks: Omit<TunnelHooks, 'up'>;
  #plan: CallPlan | undefined;
  #tunnel: CiraTunnel | undefined;
  #lastEnd: TunnelEnd | undefined;

  constructor(pace: Pace, hooks: Omit<TunnelHooks, 'up'>) {
    this.#pace = pace;
    this.#hooks = hooks;
  }

  get isUp(): boolean {
    return this.#tunnel?.isUp === true;
  }

  /** Why the last tunnel ended or did not come up. */
  get lastEnd(): TunnelEnd | undefined {
    return this.#lastEnd;
  }

  /** @param plan undefined: no server is called */
  settle(plan: CallPlan | undefined): void {
    if (JSON.stringify(plan) === JSON.stringify(this.#plan)) return;
    this.#plan = plan;
    this.#tunnel?.close();
    if (plan) void this.#keep(plan);
  }

  async #keep(plan: CallPlan): Promise<void> {
    while (plan === this.#plan) {
      const tunnel = new CiraTunnel(plan, { ...this.#hooks, up: () => (this.#lastEnd = undefined) });
      this.#tunnel = tunnel;
      const end = await tunnel.ended;
      if (plan !== this.#plan) return;
      this.#lastEnd = end;
      await this.#pace.wait(plan.everySeconds * 1_000);
    }
  }
}
