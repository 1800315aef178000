/**
 * The HTTP library. It is loaded when the first machine is asked, because reading it takes longer than all the rest of
 * this room, and the window is shown before anything is asked. Await it before work that measures times.
 */
export function httpClient(): Promise<typeof import('undici')> {
  return import('undici');
}
