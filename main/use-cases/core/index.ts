/** What every use case may use: the context that hosts open, jobs, and failures that are expected. */
export { type Context, type ContextOptions, openContext, type WindowSecurity } from './context';
export { csvOf, type ListSeparator, listSeparator } from './csv';
export { whoWorks } from './who-works';
export { expectedFailure, guardExpected, writtenDown } from './expected-failures';
export { type JobContext, Jobs } from './jobs';
export { type ArchivedFile, zipOf } from './zip-file';
export { readJsonFile, readJsonText } from './json-text';
