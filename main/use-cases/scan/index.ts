/** Looking at the network and at single machines, without credentials. */
export { addMachine } from './add-machine';
export { listen, type ListenRequest, type ListenWatch } from './listen';
export { findMoved } from './find-moved';
export { checkTargets, onlyTarget, probeOne, scan, type ScanRequest, type ScanWatch } from './scan';
export { ScanJobs } from './scan-jobs';
