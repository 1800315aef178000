/** Sessions in which a machine is used. */
export { openSol, type SolRequest } from './open-sol';
