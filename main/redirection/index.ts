/** Sessions on the redirection ports of AMT: the serial console now. */
export { cancelled, type RedirectionLine } from './line';
export type { SessionKind } from './messages';
export { openRedirection } from './session';
export { KvmSession } from './kvm';
export { type SolEnd, type SolEvents, SolSession } from './sol';
