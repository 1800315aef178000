/** What a session redirects: the serial console, a disk or CD, or the screen. */
export type SessionKind = 'sol' | 'storage' | 'kvm';

/** A session that is open. */
export interface OpenSession {
  readonly kind: SessionKind;
  close(): void;
}

/** Redirection sessions of one machine; the protocol itself is not simulated, its effect on the firmware is. */
export class RedirectionSessions {
  readonly #opened: (kind: SessionKind) => void;
  readonly #allClosed: () => void;
  readonly #sessions = new Set<OpenSession>();

  /**
   * @param opened called for each new session
   * @param allClosed called when no session that needs consent is left
   */
  constructor(opened: (kind: SessionKind) => void, allClosed: () => void) {
    this.#opened = opened;
    this.#allClosed = allClosed;
  }

  get any(): boolean {
    return this.#sessions.size > 0;
  }

  has(kind: SessionKind): boolean {
    return [...this.#sessions].some((session) => session.kind === kind);
  }

  open(kind: SessionKind): OpenSession {
    const session: OpenSession = {
      kind,
      close: () => {
        if (this.#sessions.delete(session) && !this.has('storage') && !this.has('kvm')) this.#allClosed();
      },
    };
    this.#sessions.add(session);
    this.#opened(kind);
    return session;
  }

  closeAll(): void {
    for (const session of this.#sessions) session.close();
  }
}
