/** Machines go over to a server that manages fleets. */
export { handOver, type HandOverRequest } from './hand-over';
