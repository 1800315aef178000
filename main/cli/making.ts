import type { HelpTexts } from './help-texts';
import type { Shell } from './shell';

/** What commands are made with. */
export interface Making {
  shell: Shell;
  texts: HelpTexts;
  /** The exit code of the command that has run. */
  ended: { code: number };
}
