/** Lists and profiles of other tools. */
export { previewList, takeList } from './list-import';
export { previewProfile, type ProfileImport } from './profile-import';
export type { ListRequest } from './read-list';
