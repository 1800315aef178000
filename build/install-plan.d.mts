export function installPlan(missing: { packages: boolean; programs: readonly string[] }): string | undefined;
export function takeNoInstall(args: readonly string[]): { install: boolean; args: string[] };
