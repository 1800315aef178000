/** Sessions in which a machine is used. */
export { answerConsent, askConsent, readConsent, withdrawConsent } from './consent';
export { openSol, type SolRequest } from './open-sol';
