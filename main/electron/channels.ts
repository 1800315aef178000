/** The IPC channels. Preload and main share these names and nothing else. */
export const CALL_CHANNEL = 'amt-bench:call';
export const EVENT_CHANNEL = 'amt-bench:event';
/** The page says that it has copied a secret, which main is to take off the clipboard again. */
export const COPIED_CHANNEL = 'amt-bench:copied';
/** The page says which colours it shows, for what the system draws around it. */
export const SCHEME_CHANNEL = 'amt-bench:scheme';
/** The page says whether it shows something that is not saved. */
export const UNSAVED_CHANNEL = 'amt-bench:unsaved';
/** The page asks to open the state folder in the file manager. */
export const HOME_CHANNEL = 'amt-bench:open-home';
