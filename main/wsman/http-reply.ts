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
  /** @throws AnswerTooLarge */
  text: () => Promise<string>;
  discard: () => Promise<void>;
}

/** The request never left: no connection could be made, or it was not to the machine that was meant. */
export class NotSent extends Error {
  constructor(cause: unknown) {
    super('the request was not sent', { cause });
    this.name = 'NotSent';
  }
}

export type Send = (url: string, request: HttpRequest) => Promise<HttpReply>;
