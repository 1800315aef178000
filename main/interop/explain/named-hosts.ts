/** Most names and addresses that are kept of one case. */
const MOST_HOSTS = 200;
/** Longest part of an entry that is looked through. Characters. */
const MOST_CHARS = 4_000;

const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;

/**
 * Names behind a word that says so, in the forms in which ConfigMgr, saved events, Intel SCS and rpc write them:
 * `_SMSTSMachineName = PC-17`, `<Computer>PC-17</Computer>`, `Host name: PC-17`, `"hostname":"PC-17"`.
 */
const NAMED =
  /(?:_SMSTSMachineName|computer(?: ?name)?|machine ?name|host(?: ?name)?|FQDN)["']?\s{0,3}[:=>]\s{0,3}["']?([a-z0-9][a-z0-9.-]{0,253})/gi;

/** Hosts that the logs of a case name, for finding their machine in the list. */
export class NamedHosts {
  readonly #found = new Set<string>();

  take(text: string): void {
    if (this.#found.size >= MOST_HOSTS) return;
    const part = text.slice(0, MOST_CHARS);
    for (const [address] of part.matchAll(ADDRESS)) this.#add(address);
    for (const [, name = ''] of part.matchAll(NAMED)) this.#add(name);
  }

  /** Addresses and names in lower case, in the order in which they came. */
  all(): readonly string[] {
    return [...this.#found];
  }

  #add(host: string): void {
    if (this.#found.size < MOST_HOSTS) this.#found.add(host.toLowerCase().replace(/\.$/, ''));
  }
}
