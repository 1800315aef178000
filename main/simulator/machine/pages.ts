import type { Generation } from '../firmware/generation';
import { escapeText } from '../wsman/xml';

const head = (title: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>`;

/**
 * The page behind every 401. One text for three situations, as in real firmware: no credentials, wrong ones, or a
 * pause after too many wrong ones (docs/reference/protocol.md, P8).
 */
export const REFUSED_PAGE =
  `${head('Log on failed')}<h1>Log on failed</h1><p>Either the user name or the password is not right, or this account is ` +
  'locked for the moment.</p><p><a href="/logon.htm">Try again</a></p></body></html>';

/** The page that `GET /` leads to. */
export const LOGON_PAGE =
  `${head('Log on')}<h1>Simulated manageability engine</h1><p>Log on to manage this computer.</p>` +
  '<form action="/index.htm"><button>Log on</button></form></body></html>';

/** The page behind the login: what the machine is called, and whether the PC is on. */
export function statusPage(hostName: string, power: 'on' | 'off'): string {
  const name = hostName === '' ? 'no name' : escapeText(hostName);
  return `${head('System status')}<h1>System status</h1><p>${name}</p><p>Power: ${power}</p></body></html>`;
}

/** For paths that do not exist. */
export const MISSING_PAGE = `${head('Not found')}<h1>Not found</h1></body></html>`;

/** What a test sees instead of SOAP. */
export const ODD_PAGE = `${head('Please wait')}<h1>Please wait</h1><p>The service is starting.</p></body></html>`;

/** Text of the `Server:` header (docs/reference/protocol.md, P5). */
export function serverText(generation: Generation, isStandardManageability: boolean): string {
  const name = isStandardManageability
    ? 'Intel(R) Standard Manageability'
    : 'Intel(R) Active Management Technology';
  return `${name} ${generation.serverVersion}`;
}
