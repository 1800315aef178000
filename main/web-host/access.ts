import { WEB_LIMITS } from '#shared/limits';
import { HandedOut } from './issued-secrets';

export const OPEN_PATH = '/open';

/** What opening a link gives to a browser. */
export interface SignedIn {
  /** Set-Cookie: lets it read the files of the window. */
  cookie: string;
  /** Of this one page: lets it talk to AMT Bench. */
  pageKey: string;
}

/**
 * Who may talk to the host: pages of its own origin, reached under its own name (against DNS rebinding), in a browser
 * that has opened one of its links. Browsers send a cookie to every port of a host (RFC 6265, section 8.5): any other
 * web server on this computer may learn it. It only gives access to the files, which hold no data; calls need the key
 * of a page, which no browser sends by itself.
 */
export class Access {
  readonly origin: string;
  readonly #hosts: readonly string[];
  readonly #cookie: string;
  readonly #links = new HandedOut(WEB_LIMITS.links);
  readonly #sessions = new HandedOut(WEB_LIMITS.sessions);
  readonly #pages = new HandedOut(WEB_LIMITS.sessions);

  constructor(port: number) {
    // Through URL, because browsers leave port 80 out of Host and Origin.
    this.#hosts = ['127.0.0.1', 'localhost'].map((name) => new URL(`http://${name}:${String(port)}`).host);
    this.origin = new URL(`http://127.0.0.1:${String(port)}`).origin;
    // Browsers share cookies between the ports of a host: two running hosts must not overwrite each other's.
    this.#cookie = `amt-bench-${String(port)}`;
  }

  /** What the page may connect to; `'self'` leaves WebSockets out in some browsers. */
  get webSockets(): string[] {
    return this.#hosts.map((host) => `ws://${host}`);
  }

  hostAllowed(host: string | undefined): boolean {
    return host !== undefined && this.#hosts.includes(host.toLowerCase());
  }

  /** For everything that a foreign page could make a browser send with effect. */
  originAllowed(origin: string | undefined): boolean {
    return origin !== undefined && this.#hosts.some((host) => origin === `http://${host}`);
  }

  /** @returns a link that opens one page, once */
  newLink(): string {
    return `${this.origin}${OPEN_PATH}?token=${this.#links.issue()}`;
  }

  /** Takes a link's token. @returns undefined when it was not good */
  signIn(token: string): SignedIn | undefined {
    if (!this.#links.spend(token)) return undefined;
    const cookie = `${this.#cookie}=${this.#sessions.issue()}; HttpOnly; SameSite=Strict; Path=/`;
    return { cookie, pageKey: this.#pages.issue() };
  }

  /** True for the key of a page that came through a link of ours. */
  knowsPage(key: string): boolean {
    return this.#pages.knows(key);
  }

  signedIn(cookieHeader: string | undefined): boolean {
    const prefix = `${this.#cookie}=`;
    const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim());
    return cookies.some(
      (cookie) => cookie.startsWith(prefix) && this.#sessions.knows(cookie.slice(prefix.length)),
    );
  }
}
