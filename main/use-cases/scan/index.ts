/** Looking at the network and at single machines, without credentials. */
export { addMachine } from './add-machine';
export { findMoved } from './find-moved';
export { checkTargets, onlyTarget, probeOne, scan, type ScanRequest, type ScanWatch } from './scan';
export { ScanJobs } from './scan-jobs';
