/** Types of other-node.mjs, which is plain JavaScript because it runs before anything is installed. */
export interface NodeRelease {
  name: string;
  version: string;
  integrity: string;
  /** In the package. */
  program: string;
}

export const RELEASES: Readonly<Record<'linux' | 'windows', NodeRelease>>;
export function cacheFolder(env?: Record<string, string | undefined>, uid?: number): string;
export function fetchNode(
  release: NodeRelease,
  folder?: string,
  mayFetch?: boolean,
): { ok: true; file: string; version: string } | { ok: false; why: string };
export function integrityOf(file: string): string;
