/** How long a copied password stays on the clipboard. Milliseconds. */
const COPIED_MS = 20_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Copies a password and takes it back after 20 seconds, wherever in the window one is by then. What somebody has copied
 * since is left alone, where the clipboard may be looked at.
 * @returns false when the clipboard was refused
 */
export async function copySecret(secret: string): Promise<boolean> {
  const { clipboard } = navigator;
  try {
    await clipboard.writeText(secret);
  } catch {
    return false;
  }
  clearTimeout(timer);
  timer = setTimeout(() => void forget(secret), COPIED_MS);
  return true;
}

async function forget(secret: string): Promise<void> {
  const { clipboard } = navigator;
  const held = await clipboard.readText().catch(() => secret);
  if (held === secret) await clipboard.writeText('').catch(() => undefined);
}
