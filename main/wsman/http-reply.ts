/** One HTTP request as the client makes it. */
export interface HttpRequest {
  method: 'POST';
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
}

/** An answer whose head has come. Its body is read or discarded, so that the connection can be used again. */
export interface HttpReply {
  status: number;
  /** @param name in lower case */
  header: (name: string) => string | undefined;
  /** @param most bytes; what is longer is a failure, and the rest is not fetched */
  text: (most?: number) => Promise<string>;
  discard: () => Promise<void>;
}

/** A failure of the network or the other side, not of this program. `cause` says which. */
export class TransportFailed extends Error {
  constructor(cause: unknown) {
    super('the transport failed', { cause });
    this.name = 'TransportFailed';
  }
}

/** The request never left: no connection could be made, or it was not to the machine that was meant. */
export class RequestNotSent extends TransportFailed {
  constructor(cause: unknown) {
    super(cause);
    this.name = 'RequestNotSent';
  }
}

/** @throws TransportFailed and nothing else, as do the functions of the reply */
export type Send = (url: string, request: HttpRequest) => Promise<HttpReply>;
