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

export type Send = (url: string, request: HttpRequest) => Promise<HttpReply>;
