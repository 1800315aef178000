/** The list of machines, with what is known and remembered of each. */
export { hardwareCsv, hardwareFile } from './export-hardware';
export { exportList, openPortNumbers, sightingsCsv } from './export-list';
export { identityOf, sameMachine } from './machine-changes';
export { nameOfMachine, namesSeen } from './machine-name';
export type { RunBegun } from './machine-runs';
export { originOf } from './machine-view';
export { machineIdOf } from './machine-rows';
export { type MachineContext, type Machines, openMachineContext } from './machines';
