import { createContext, type RefObject, useContext, useRef } from 'react';

const ScrollPaneContext = createContext<RefObject<HTMLElement | null> | undefined>(undefined);

interface Props {
  /** Further class of the pane. */
  className?: string;
  children: React.ReactNode;
}

/** A part of the window that scrolls by itself. */
export function ScrollPane({ className = '', children }: Props): React.JSX.Element {
  const pane = useRef<HTMLDivElement>(null);
  return (
    <ScrollPaneContext value={pane}>
      <div ref={pane} className={`scroll-pane ${className}`}>
        {/* Its height is that of what scrolls, so that it can be observed. */}
        <div className="scroll-pane-content">{children}</div>
      </div>
    </ScrollPaneContext>
  );
}

/** The pane that this component scrolls with. */
export function useScrollPane(): RefObject<HTMLElement | null> {
  const pane = useContext(ScrollPaneContext);
  if (!pane) throw new Error('ScrollPane is missing');
  return pane;
}
