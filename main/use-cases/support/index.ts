/** For whoever helps, and for people who help themselves: a look at this computer, and an archive. */
export { supportBundle, type SupportBundle } from './bundle';
export { selfCheck } from './self-check';
