import type { PortNumbers } from '../model/primitives';

/** The ports of a simulated machine as the command line takes them behind `--ports`. */
export function portsOption({ rmcp, http, https, redirection, redirectionTls }: PortNumbers): string {
  const ports = { rmcp, http, https, redir: redirection, redirtls: redirectionTls };
  return Object.entries(ports)
    .map(([name, port]) => `${name}=${String(port)}`)
    .join(',');
}
