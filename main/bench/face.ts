/**
 * What hosts (window, web host, command line) may use of the rooms below: they reach them through the bench alone.
 */
export { Bench, openBench } from './bench';
export { checkTargets, probeOne, scan, theOne, type ScanRequest } from './scan';
export { readProfile, parseProfile } from './profile-file';
export { DEMO_TARGET } from './demo';
export type { CredentialSource } from './login';
export type { ReadTargetFile } from '#main/discovery/targets';
export { openHome } from '#main/journal/home';
export { AppFiles, type FileAnswer, type FileRequest } from './app-files';
export { guardKeychain } from './keychain-guard';
export { openAppService } from './app-service';
export { openPortNumbers, sightingsCsv } from './export-list';
export { planFromWords } from './recovery';
export { explainText } from '#main/diagnosis/explain/explain-text';
