/** Lists and profiles for other tools, and what runs this program in a task sequence. */
export { CmTraceLog } from './cmtrace-log';
export { exportProfile } from './profile-export';
export { scsArchive, scsFiles } from './scs-files';
export { taskSequenceFiles } from './task-sequence';
