/** Sessions in which a machine is used. */
export { answerConsent, askConsent, type ConsentRequest, readConsent, withdrawConsent } from './consent';
export { type Screenshot, takeScreenshot } from './screenshot';
export { OpenConsoles } from './open-consoles';
export { openSol, type SolRequest } from './open-sol';
export { serialEndFailure } from './serial-end';
