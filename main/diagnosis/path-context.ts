import type { Maker } from '#shared/model/maker';
import type { PathRef, VerdictCode } from '#shared/model/verdict';

/** What decides how a recovery path reads. */
export interface PathContext {
  code: VerdictCode;
  maker: Maker | undefined;
  /** AMT major version. */
  generation: number | undefined;
  /** The machine is not set up: the aim is to activate it, not to get back in. */
  activating: boolean;
}

/** A path as it reads for one machine, or undefined where that machine does not have it. */
export type PathText = (context: PathContext) => PathRef | undefined;
