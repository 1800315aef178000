/** Sessions in which a machine is used. */
export { answerConsent, askConsent, readConsent, withdrawConsent } from './consent';
export { OpenConsoles } from './open-consoles';
export { openSol, type SolRequest } from './open-sol';
export { serialEndFailure } from './serial-end';
