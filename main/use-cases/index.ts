/**
 * What hosts (window, web host, command line) may use of the rooms below: they reach them through the bench alone.
 */
export { UseCases, openUseCases } from './use-cases';
export { checkTargets, probeOne, scan, onlyTarget } from './scan/scan';
export { readProfile } from './configure/profile-file';
export { DEMO_TARGET } from './demo';
export type { CredentialSource } from './login/login';
export type { ReadTargetFile } from '#main/discovery/targets';
export { openTemporaryHome, openWindowFolder } from '#main/journal/home';
export { ProgramLog } from '#main/journal/program-log';
export { removeTemporary } from '#main/journal/remove-file';
export { retryingLater } from '#main/journal/retrying';
export { readTextFile } from '#main/journal/text-file';
export { AppFiles } from './app-files';
export { expectedFailure, guardExpected } from './core/expected';
export { openAppService } from './app-service';
export { listSeparator, openPortNumbers, sightingsCsv } from './machines/export-list';
export { planFromWords } from './recovery/recovery';
export { explainLongText, explainText } from '#main/interop/explain/explain-text';
