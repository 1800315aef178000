import type { Context } from '../core/index';

/** So many are offered. */
const KEPT = 8;
/** A longer list of targets is a file that somebody has pasted. */
const CHARS = 300;

/** Targets that were scanned last, newest first. */
export class RecentTargets {
  readonly #file: Context['recentTargets'];

  constructor(file: Context['recentTargets']) {
    this.#file = file;
  }

  get(): string[] {
    return this.#file.read() ?? [];
  }

  /** @throws StateFileError */
  async add(typed: string): Promise<void> {
    const targets = typed.trim().replace(/\s+/g, ' ');
    const before = this.get();
    if (targets === '' || targets.length > CHARS || targets === before[0]) return;
    await this.#file.write([targets, ...before.filter((each) => each !== targets)].slice(0, KEPT));
  }
}
