/** How the caller tells work to stop or to wait. */
export interface Cancellation {
  /** Aborts: what is under way is broken off. */
  signal: AbortSignal;
  /** True: what is under way is brought to its end, and nothing new is begun. Absent: never. */
  draining?: () => boolean;
  /** True: nothing new is begun for now. Absent: never. */
  paused?: () => boolean;
}
