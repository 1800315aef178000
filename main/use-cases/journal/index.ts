/** What was done and noted: the journal, its files for people, and taking a run back. */
export { Journal } from './journal';
export { machinesNotBegun } from './not-begun';
