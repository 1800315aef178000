/**
 * What hosts (window, web host, command line) may use of the rooms below: they reach them through the bench alone.
 */
export { Bench, openBench } from './bench';
export { checkTargets, probeOne, scan, theOne, type ScanRequest } from './scan';
export { readProfile, parseProfile } from './profile-file';
export { DEMO_TARGET } from './demo';
export type { CredentialSource } from './login';
export type { ReadTargetFile } from '#main/discovery/targets';
export { openTemporaryHome, openWindowFolder } from '#main/journal/home';
export { removeTemporary } from '#main/journal/remove-file';
export { retryingLater } from '#main/journal/retrying';
export { readTextFile } from '#main/journal/text-file';
export { AppFiles, type FileAnswer, type FileRequest } from './app-files';
export { expectedFailure, guardExpected } from './expected';
export { openAppService } from './app-service';
export { listSeparator, openPortNumbers, sightingsCsv } from './export-list';
export { planFromWords } from './recovery';
export { explainLongText, explainText } from '#main/diagnosis/explain/explain-text';
