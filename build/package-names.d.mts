export type PackageNames = { ok: true; args: string[]; unnamed: string[] } | { ok: false; message: string };
/** Arguments for electron-builder that name maintainer and home page, from AMT_BENCH_MAINTAINER and AMT_BENCH_HOMEPAGE. */
export function namesFrom(env: Record<string, string | undefined>, given?: readonly string[]): PackageNames;
