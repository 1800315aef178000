/**
 * Copies a password. In AMT Bench's own window it is taken off the clipboard again after 20 seconds, unless something
 * else is there by then (main/electron/copied-secret.ts). A browser does not let a page do that without focus.
 * @returns what became of it; `stays`: on the clipboard, until something else is copied
 */
export async function copySecret(secret: string): Promise<'taken-back' | 'stays' | 'refused'> {
  try {
    await navigator.clipboard.writeText(secret);
  } catch {
    return 'refused';
  }
  if (!window.amtBench) return 'stays';
  window.amtBench.copied(secret);
  return 'taken-back';
}
