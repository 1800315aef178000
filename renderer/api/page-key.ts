const KEPT_AS = 'amt-bench.page-key';

/**
 * The key that the host handed to this page with its link, or to an earlier load of it. It stays in this tab: other
 * ports of this computer are other origins, and unlike a cookie it is not sent by itself.
 * @returns undefined where the page came without a link
 */
export function pageKey(): string | undefined {
  const given = document.querySelector<HTMLMetaElement>('meta[name="page-key"]');
  const key = given?.content ?? '';
  given?.remove();
  if (key === '') return kept();
  keep(key);
  // The link is used up. A reload reads the start page, and shows what the address says from “#” on.
  window.history.replaceState(null, '', `/${window.location.hash}`);
  return key;
}

function keep(key: string): void {
  try {
    window.sessionStorage.setItem(KEPT_AS, key);
  } catch {
    // Where storage is switched off, a reload needs a new link.
  }
}

function kept(): string | undefined {
  try {
    return window.sessionStorage.getItem(KEPT_AS) ?? undefined;
  } catch {
    return undefined;
  }
}
