/** What a session redirects: the serial console, a disk or CD, or the screen. */
export type SessionKind = 'sol' | 'storage' | 'kvm';

/** Bits of AMT_RedirectionService.EnabledState (docs/reference/protocol.md, P35). */
export const ENABLED_BIT = { storage: 1, sol: 2 } as const;

/** A session that is open. */
export interface OpenSession {
  readonly kind: SessionKind;
  close(): void;
}

/** Why the firmware ends a session by itself. */
export type SessionEnd = 'restart' | 'switched-off';

/** Redirection sessions of one machine: what they mean to the firmware, whatever carries them. */
export class RedirectionSessions {
  readonly #opened: (kind: SessionKind) => void;
  readonly #allClosed: () => void;
  /** With each session, who hears that the firmware ends it. */
  readonly #sessions = new Map<OpenSession, (end: SessionEnd) => void>();

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
    return [...this.#sessions.keys()].some((session) => session.kind === kind);
  }

  /** @param ended called when the firmware ends it */
  open(kind: SessionKind, ended: (end: SessionEnd) => void = () => undefined): OpenSession {
    const session: OpenSession = {
      kind,
      close: () => {
        if (this.#sessions.delete(session) && !this.has('storage') && !this.has('kvm')) this.#allClosed();
      },
    };
    this.#sessions.set(session, ended);
    this.#opened(kind);
    return session;
  }

  /** The firmware restarts. */
  closeAll(): void {
    this.#end('restart', () => true);
  }

  /** That feature was switched off. RealVNC ends sessions so before it switches a PC off (MeshCentral#4768). */
  switchOff(kind: SessionKind): void {
    this.#end('switched-off', (session) => session.kind === kind);
  }

  #end(end: SessionEnd, which: (session: OpenSession) => boolean): void {
    for (const [session, ended] of this.#sessions) {
      if (!which(session)) continue;
      session.close();
      ended(end);
    }
  }
}
