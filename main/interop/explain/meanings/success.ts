/*
 * What says that AMT was set up, configured or deactivated as it should be. What failed before it did so in an earlier
 * attempt.
 */

const SUCCESS: readonly RegExp[] = [
  // Intel SCS.
  /\*{3,5} ?exit with code 0\b/i,
  // rpc-go, and what RPS has it print.
  /\bstatus["']?\s{0,2}:\s{0,2}["']?(?:device )?(?:activated in )?(?:admin|client) control mode\b/i,
  /\bdevice (?:\S{1,40} )?activated in (?:admin|client)(?: control)? mode\b/i,
  /\bstatus["']?\s{0,2}:\s{0,2}["']?(?:device )?deactivated\b/i,
  // MeshCentral spells it so.
  /\bsuccess?fully activated in (?:ACM|CCM) mode\b/i,
  /^deactivation successful\b/i,
];

/** Task sequences say so of each of their steps. */
const STEP = /\bsuccessfully completed the action \(([^)]{1,200})\)/i;

/** @returns true where AMT was set up, configured or deactivated. @param aboutAmt what a step is about, by its name */
export function isSuccess(text: string, aboutAmt: (step: string) => boolean): boolean {
  if (!/success|exit with code 0|control mode|activated/i.test(text)) return false;
  const step = STEP.exec(text)?.[1];
  if (step !== undefined) return aboutAmt(step);
  return SUCCESS.some((each) => each.test(text));
}
