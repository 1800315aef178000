/**
 * What hosts (window, web host, command line) may use of the rooms below: they reach them through the bench alone.
 */
export { Bench, openBench } from './bench';
export { benchHandlers } from './handlers';
export { checkTargets, probeOne, scan, type ScanRequest } from './scan';
export { readProfile, parseProfile } from './profile-file';
export { DEMO_TARGET } from './demo';
export type { CredentialSource } from './login';
export type { ReadTargetFile } from '#main/discovery/targets';
export { openHome } from '#main/journal/home';
export { vaultChoiceSchema } from '#main/vault/secret-store';
