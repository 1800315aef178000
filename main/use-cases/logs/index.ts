/** Logs that a window has explained. */
export { LogReadings } from './log-readings';
export { machinesNamed } from './machines-named';
