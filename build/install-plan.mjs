// What `npm test` is about to install, in one line, and the switch that forbids it.

/**
 * @param {{packages: boolean, programs: readonly string[]}} missing whether the packages of package-lock.json are missing,
 *   and which programs of the system, by their Debian names
 * @returns {string | undefined} undefined: nothing is missing
 */
export function installPlan({ packages, programs }) {
  const parts = [
    ...(packages ? ['the packages of package-lock.json into node_modules (npm ci)'] : []),
    ...(programs.length > 0 ? [`${programs.join(', ')} into this system (apt-get)`] : []),
  ];
  if (parts.length === 0) return undefined;
  return `About to install ${parts.join(', and ')}. With npm test -- --no-install nothing is installed.`;
}

/** Takes `--no-install` out of the arguments; the others are for what comes after. */
export function takeNoInstall(args) {
  const at = args.indexOf('--no-install');
  return at === -1 ? { install: true, args } : { install: false, args: args.toSpliced(at, 1) };
}
