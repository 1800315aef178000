import { changesMachines } from '#shared/model/job';
import type { UseCases } from '#main/use-cases/index';
import type { DirectWrites } from './direct-writes';

export interface QuitGuardOptions {
  jobs: Pick<UseCases['jobs'], 'running' | 'cancel' | 'ended'>;
  /** Changes that are no jobs. */
  writes: Pick<DirectWrites, 'running' | 'ended'>;
  /**
   * Asks whether to leave although a machine is being configured.
   * @param over the change has ended by itself: the question is taken back, as if the answer were no
   */
  ask: (over: AbortSignal) => Promise<boolean>;
  /** Something in the window is not saved. */
  unsaved: () => boolean;
  /** Asks whether to lose it. */
  askUnsaved: () => Promise<boolean>;
  /** Closes what is open. */
  close: () => Promise<void>;
  /** Called when nothing is in the way any more. */
  quit: () => void;
  onBug: (error: unknown) => void;
}

/** How soon a question is taken back that has become untrue. Milliseconds. */
const LOOK_MS = 200;

/**
 * Keeps the program from quitting during a change to a machine: asks first, and then waits for the end of the step
 * under way.
 */
export class QuitGuard {
  readonly #options: QuitGuardOptions;
  #state: 'open' | 'leaving' | 'closed' = 'open';

  constructor(options: QuitGuardOptions) {
    this.#options = options;
  }

  /** Asked for each attempt to quit. @returns true when the program may end now; else it is on the way, or stays */
  mayQuit(): boolean {
    if (this.#state === 'closed') return true;
    if (this.#state === 'open') {
      this.#state = 'leaving';
      void this.#leave();
    }
    return false;
  }

  get configuring(): boolean {
    return this.#configuring().length > 0 || this.#options.writes.running;
  }

  /** Ids of the jobs that change a machine. */
  #configuring(): string[] {
    return this.#options.jobs
      .running()
      .filter(({ kind }) => changesMachines(kind))
      .map(({ jobId }) => jobId);
  }

  /**
   * When the change ends while the question is still shown, the question is no longer true, and the result is shown
   * instead.
   */
  async #ask(): Promise<boolean> {
    const over = new AbortController();
    const look = setInterval(() => this.configuring || over.abort(), LOOK_MS);
    try {
      return await this.#options.ask(over.signal);
    } finally {
      clearInterval(look);
    }
  }

  async #leave(): Promise<void> {
    const { jobs, writes, unsaved, askUnsaved, close, quit, onBug } = this.#options;
    try {
      if (unsaved() && !(await askUnsaved())) {
        this.#state = 'open';
        return;
      }
      if (this.configuring && !(await this.#ask())) {
        this.#state = 'open';
        return;
      }
      const ids = this.#configuring();
      for (const id of ids) jobs.cancel(id, 'drain');
      await Promise.all([writes.ended(), ...ids.map((id) => jobs.ended(id))]);
      await close();
    } catch (error) {
      // Whatever went wrong: a program that cannot be quit would be worse.
      onBug(error);
    }
    this.#state = 'closed';
    quit();
  }
}
