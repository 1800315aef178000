/**
 * Esc closes this and does nothing else: on the scan screen it would also stop the scan. For overlays whose own Esc is
 * switched off, since that one has taken them away before anybody can see that Esc was meant for them.
 */
export function closedByEscape(close: () => void): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
}
