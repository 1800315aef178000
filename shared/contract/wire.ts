import { z } from 'zod';

/**
 * The messages of the WebSocket between a browser and the web host, one JSON text each: first the key of the page,
 * which is welcomed; then calls in, replies and events out. Both ends parse with these schemas, so both always agree.
 */
export const WIRE = {
  /** Where the host listens for the WebSocket. */
  path: '/api',
  /** The largest message that the host takes, in bytes of UTF-8. Answers may be larger. */
  messageBytes: 1_048_576,
  /** Close code of the host for a page without a good key: it needs a new link, and need not try again. */
  noKey: 4401,
  /** Close code of the host for a page that showed no key in time, or had to make room: it may try again (RFC 6455, 7.4.2). */
  tryAgain: 1013,
} as const;

const idSchema = z.int().min(0);

/** Browser to host, before anything else. The key came with the page; no browser sends it by itself. */
export const keyMessageSchema = z.strictObject({ key: z.string().max(100) });
export type KeyMessage = z.infer<typeof keyMessageSchema>;

/** Browser to host. The name is checked against the contract later, by `answer`. */
export const callMessageSchema = z.strictObject({
  id: idSchema,
  name: z.string().max(100),
  input: z.unknown(),
});
export type CallMessage = z.infer<typeof callMessageSchema>;

/** What can still be answered when the rest of a call makes no sense. */
export const callIdSchema = z.object({ id: idSchema });

/** Host to browser: the key was good; the reply to one call (null: to a message whose id could not be read); an event. */
export const hostMessageSchema = z.union([
  z.strictObject({ welcome: z.literal(true) }),
  z.strictObject({ id: idSchema.nullable(), reply: z.unknown() }),
  z.strictObject({ event: z.unknown() }),
]);
export type HostMessage = z.infer<typeof hostMessageSchema>;
