/** Single orders to one machine: power, logs, MEBx password, unprovisioning. */
export { readMachineHardware } from './machine-hardware';
export { readMachineLogs } from './machine-logs';
export { clearMachineEvents, type ClearLogRequest } from './clear-event-log';
export { controlPower, planPower, type PowerRequest } from './power-control';
export { rotatePassword, type RotateRequest } from './rotate-password';
export { setMebxPassword, type SetMebxRequest } from './set-mebx';
export { upgradeToAcm, type UpgradeRequest } from './upgrade-to-acm';
export { unprovisionMachine, type UnprovisionRequest } from './unprovision';
