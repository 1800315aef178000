/** The only two IPC channels. Preload and main share these names and nothing else. */
export const CALL_CHANNEL = 'amt-bench:call';
export const EVENT_CHANNEL = 'amt-bench:event';
