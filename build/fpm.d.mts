interface FpmArgs {
  /** Each option with all of its values. */
  options: Map<string, string[]>;
  files: { from: string; to: string }[];
}
export function parseFpmArgs(args: readonly string[]): FpmArgs;
/** Of DEBIAN/control (deb-control(5)). */
export function debControl(given: { options: FpmArgs['options']; installedKilobytes: number }): string;
/** An rpm spec for files that lie in the build root already; `scripts` by section, e.g. `post`. */
export function rpmSpec(given: {
  options: FpmArgs['options'];
  files: readonly string[];
  scripts: Readonly<Record<string, string>>;
}): string;
