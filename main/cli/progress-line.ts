import type { OutputOptions } from './output';
import { CLEARED_LINE, printed } from './printed';
import type { Shell } from './shell';

export interface ProgressLine {
  /** @param current what is at hand just now */
  show: (done: number, total: number, current: string) => void;
  end: () => void;
}

/** One line on stderr that is written over, where a person looks at it. */
export function progressLine({ console }: Shell, options: OutputOptions): ProgressLine {
  const silent = !console.interactive || options.quiet === true || options.json === true;
  let last = 0;
  let shown = false;
  return {
    show(done, total, current) {
      if (silent || (done < total && Date.now() - last < 150)) return;
      last = Date.now();
      shown = true;
      console.err(printed`${CLEARED_LINE}${done}/${total}  ${current}`);
    },
    end() {
      if (shown) console.err(CLEARED_LINE);
    },
  };
}
