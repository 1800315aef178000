import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Height of a row in pixels; room for two lines of text, or for one. */
export function rowHeightOf(dense: boolean): number {
  return dense ? 30 : 46;
}

export interface ListGeometry {
  /** Where the first row begins, from the top of what scrolls. */
  top: number;
  /** Height of the tools that stay at the top of the pane, and of these with the table's header. */
  tools: number;
  covered: number;
}

/** Before it was measured. */
const NOWHERE: ListGeometry = { top: 0, tools: 0, covered: 0 };

interface Parts {
  /** What scrolls. */
  pane: RefObject<HTMLElement | null>;
  tools: RefObject<HTMLElement | null>;
  head: RefObject<HTMLElement | null>;
  body: RefObject<HTMLElement | null>;
}

/** Where the list is in its pane. It moves when something above it comes or goes, which changes the height of it all. */
export function useListGeometry({ pane, tools, head, body }: Parts): ListGeometry {
  const [geometry, setGeometry] = useState(NOWHERE);
  useEffect(() => {
    let last = NOWHERE;
    const measure = (): void => {
      if (!pane.current || !tools.current || !head.current || !body.current) return;
      const now = {
        top: Math.round(
          body.current.getBoundingClientRect().top -
            pane.current.getBoundingClientRect().top +
            pane.current.scrollTop,
        ),
        tools: tools.current.offsetHeight,
        covered: tools.current.offsetHeight + head.current.offsetHeight,
      };
      const { top, tools: height, covered } = last;
      if (now.top === top && now.tools === height && now.covered === covered) return;
      last = now;
      // Before this frame is painted, so that nobody sees the rows jump.
      flushSync(() => setGeometry(now));
    };
    const observer = new ResizeObserver(measure);
    const content = pane.current?.firstElementChild;
    if (content) observer.observe(content);
    if (tools.current) observer.observe(tools.current);
    if (head.current) observer.observe(head.current);
    return () => observer.disconnect();
  }, [pane, tools, head, body]);
  return geometry;
}
