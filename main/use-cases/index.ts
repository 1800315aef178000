/**
 * What hosts (window, web host, command line) may use of the rooms below: they reach them through the use cases alone.
 */
export { UseCases, openUseCases } from './use-cases';
export { checkCertificateFile } from './activation/index';
export { checkTargets, onlyTarget } from './scan/index';
export { readProfile } from './configure/index';
export type { CredentialSource } from './login/index';
export { type ConsentRequest, serialEndFailure, type SolRequest } from './console/index';
export type { ReadTargetFile } from '#main/discovery/targets';
export { openTemporaryHome, openWindowFolder } from '#main/journal/home';
export { ProgramLog } from '#main/journal/program-log';
export { removeTemporary } from '#main/journal/remove-file';
export { retryingLater } from '#main/journal/retrying';
export { readFilePieces, readPlainBytes, readTextFile } from '#main/journal/text-file';
export { expectedFailure, guardExpected, listSeparator, type WindowSecurity } from './core/index';
export { CmTraceLog, exportProfile, taskSequenceFiles } from './exports/index';
export { selfCheck } from './support/index';
export { readUsbKey, readUsbKeySettings } from './usb-key/index';
export { openAppService } from './app-service';
export { hardwareCsv, openPortNumbers, sightingsCsv } from './machines/index';
export { formatOf as importFormatOf } from '#main/interop/import/format';
export { explainText } from '#main/interop/explain/explain-text';
export { LogCase } from '#main/interop/explain/log-case';
