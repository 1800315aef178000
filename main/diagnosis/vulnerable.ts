/**
 * True when the version is known to have CVE-2017-5689: firmware 6.0 to 11.6 whose fourth number, the build, is
 * below 3000 (mebx-recovery.md section 7, row 17). A version without a build number proves nothing either way.
 * @param version dotted, e.g. `11.0.0.1205`
 */
export function isVulnerable(version: string | undefined): boolean {
  const [major, minor, , build] = (version ?? '').split('.').map(Number);
  if (major === undefined || minor === undefined || build === undefined || Number.isNaN(build)) return false;
  const inRange = (major >= 6 && major < 11) || (major === 11 && minor <= 6);
  return inRange && build < 3000;
}
