import { type AuditRecord, printable } from './audit-record';

/**
 * Groups of audited events. Names and numbers are those of the Intel AMT Implementation and Reference Guide (“Event
 * Groups and Event IDs” and the page of each group), as go-wsman-messages and MeshCommander list them.
 */
const GROUPS: Readonly<Record<number, string>> = {
  16: 'security administration',
  17: 'remote control',
  18: 'redirection',
  19: 'firmware update',
  20: 'audit log',
  21: 'network time',
  22: 'network administration',
  23: 'storage administration',
  24: 'event manager',
  25: 'system defence',
  26: 'agent presence',
  27: 'wireless configuration',
  28: 'endpoint access control',
  29: 'remote screen',
  30: 'user consent',
  32: 'screen blanking',
  33: 'watchdog',
};

/** Group × 100 + event. */
const EVENTS: Readonly<Record<number, string>> = {
  1600: 'provisioning started',
  1601: 'provisioning completed',
  1602: 'a user was added',
  1603: 'a user or a password was changed',
  1604: 'a user was removed',
  1605: 'a login was refused',
  1606: 'a user was enabled or disabled',
  1607: 'TLS was switched',
  1608: 'a TLS certificate was set',
  1609: 'a TLS certificate was removed',
  1610: 'a trusted root was added',
  1611: 'a trusted root was removed',
  1612: 'a TLS pre-shared key was set',
  1613: 'the Kerberos settings were changed',
  1614: 'the Kerberos key or passphrase was changed',
  1615: 'the flash wear-out counters were reset',
  1616: 'the power package was changed',
  1617: 'the login rule of a realm was changed',
  1618: 'raised to admin control mode',
  1619: 'unprovisioned',
  1700: 'switched on over the network',
  1701: 'switched off over the network',
  1702: 'power-cycled over the network',
  1703: 'reset over the network',
  1704: 'boot options were set',
  1705: 'shut down over the network',
  1706: 'restarted over the network, through the system',
  1707: 'sent to sleep over the network',
  1708: 'hibernated over the network',
  1709: 'a diagnostic interrupt was sent over the network',
  1800: 'a disk redirection session began',
  1801: 'a disk redirection session ended',
  1802: 'disk redirection was enabled',
  1803: 'disk redirection was disabled',
  1804: 'a serial console session began',
  1805: 'a serial console session ended',
  1806: 'the serial console was enabled',
  1807: 'the serial console was disabled',
  1808: 'a remote screen session began',
  1809: 'a remote screen session ended',
  1810: 'the remote screen was enabled',
  1811: 'the remote screen was disabled',
  1812: 'the remote screen password was wrong three times',
  1900: 'a firmware update started',
  1901: 'a firmware update failed',
  2000: 'the audit log was cleared',
  2001: 'the audit policy was changed',
  2002: 'the audit log was disabled',
  2003: 'the audit log was enabled',
  2004: 'the audit log was exported',
  2005: 'the audit log was recovered',
  2100: 'the AMT clock was set',
  2200: 'the IPv4 settings were changed',
  2201: 'the host name was changed',
  2202: 'the domain name was changed',
  2203: 'the VLAN settings were changed',
  2204: 'the link policy was changed',
  2205: 'the IPv6 settings were changed',
  2300: 'the storage limits were changed',
  2301: 'the enterprise list of the storage was changed',
  2302: 'the partner list of the storage was changed',
  2303: 'the storage was written to',
  2400: 'an alert was subscribed to',
  2401: 'an alert subscription was cancelled',
  2402: 'the event log was cleared',
  2403: 'the event log was frozen or unfrozen',
  2500: 'a network filter was added',
  2501: 'a network filter was removed',
  2502: 'a network policy was added',
  2503: 'a network policy was removed',
  2504: 'the default network policy was set',
  2505: 'the network heuristics were changed',
  2506: 'the network heuristics were cleared',
  2600: 'an agent watchdog was added',
  2601: 'an agent watchdog was removed',
  2602: 'the action of an agent watchdog was changed',
  2700: 'a Wi-Fi profile was added',
  2701: 'a Wi-Fi profile was removed',
  2702: 'a Wi-Fi profile was changed',
  2703: 'the synchronisation of Wi-Fi profiles was changed',
  2704: 'the preferred owner of the wireless link was changed',
  2705: 'the sharing of Wi-Fi profiles with the BIOS was changed',
  2800: 'the signer of endpoint postures was set',
  2801: 'endpoint access control was enabled',
  2802: 'endpoint access control was disabled',
  2803: 'the endpoint posture was changed',
  2804: 'the options of endpoint access control were changed',
  2900: 'user consent for the remote screen was switched on',
  2901: 'user consent for the remote screen was switched off',
  2902: 'the remote screen password was changed',
  2903: 'user consent for the remote screen was given',
  2904: 'user consent for the remote screen failed',
  3000: 'the rule for user consent was changed',
  3001: 'a consent code was sent',
  3002: 'a request for user consent was blocked',
  3301: 'the watchdog’s reset options were changed',
  3302: 'the action of a watchdog was changed',
};

/** Refused logins, an unprovisioning, changed accounts, a log or a guard that somebody switched off. */
const NOTABLE: ReadonlySet<number> = new Set([
  1603, 1604, 1605, 1606, 1617, 1618, 1619, 1812, 1901, 2000, 2001, 2002, 2005, 2402, 2901, 2904, 3000, 3002,
]);

/** What happened, in words; an unpublished event is shown by its numbers. */
export function auditWords({ application, event, data }: AuditRecord): { what: string; notable: boolean } {
  const id = idOf(application, event);
  const known = id === undefined ? undefined : EVENTS[id];
  if (id === undefined || known === undefined) {
    const group = GROUPS[application];
    const where = group === undefined ? '' : ` (${group})`;
    return {
      what: `audited event ${String(application)}/${String(event)}${where}, not known`,
      notable: false,
    };
  }
  const detail = DETAILS[id]?.(data);
  return {
    what: detail === undefined ? known : `${known}, ${detail}`,
    notable: NOTABLE.has(id) && !(id === CODE_SENT && data[0] === 0),
  };
}

/** @returns undefined where the two numbers could not be told apart */
function idOf(application: number, event: number): number | undefined {
  return event < 100 ? application * 100 + event : undefined;
}

const CODE_SENT = 3001;

/** Reads the data of an event. Undefined where there is none, it is torn, or it has an unpublished value. */
type Detail = (data: Buffer) => string | undefined;

const choice =
  (...words: readonly string[]): Detail =>
  ([first]) =>
    first === undefined ? undefined : words[first];

/** The user of an entry: its kind, and for digest users the name with its length before it. */
const userAt =
  (offset: number): Detail =>
  (data) => {
    const [kind, length] = [data[offset], data[offset + 1]];
    if (kind !== 0 || length === undefined || length === 0) return undefined;
    const name = data.subarray(offset + 2, offset + 2 + length);
    return name.length === length ? `“${printable(name)}”` : undefined;
  };

const countedText: Detail = (data) => {
  const [length] = data;
  if (length === undefined || length === 0) return undefined;
  const text = data.subarray(1, 1 + length);
  return text.length === length ? `“${printable(text)}”` : undefined;
};

/** Two versions of four numbers each, the old one and the new one. */
const versions: Detail = (data) => {
  if (data.length < 16) return undefined;
  const version = (offset: number): string =>
    [0, 2, 4, 6].map((place) => data.readUInt16BE(offset + place)).join('.');
  return `from ${version(0)} to ${version(8)}`;
};

const TLS_MODES = ['off', 'on', 'on, with client certificates'];
const CONSENT: Readonly<Record<number, string>> = { 0: 'never', 1: 'for the remote screen', 255: 'always' };

const DETAILS: Readonly<Record<number, Detail>> = {
  1602: userAt(0),
  1603: userAt(1),
  1604: userAt(0),
  1605: choice('over the network or by a program', 'in MEBx'),
  1606: (data) => {
    const state = choice('disabled', 'enabled')(data);
    return [state, userAt(1)(data)].filter((part) => part !== undefined).join(': ') || undefined;
  },
  1607: ([remote, local]) => {
    const [there, here] = [TLS_MODES[remote ?? -1], TLS_MODES[local ?? -1]];
    return there === undefined || here === undefined
      ? undefined
      : `over the network ${there}, inside the machine ${here}`;
  },
  1619: choice(
    'from the BIOS',
    'from MEBx',
    'from the running system',
    'from the running system',
    'from the network',
  ),
  1900: versions,
  2100: (data) =>
    data.length < 4 ? undefined : `to ${new Date(data.readUInt32BE(0) * 1000).toISOString().slice(0, 19)}Z`,
  2201: countedText,
  2202: countedText,
  2403: choice('unfrozen', 'frozen'),
  3000: ([before, after]) => {
    const [from, to] = [CONSENT[before ?? -1], CONSENT[after ?? -1]];
    return from === undefined || to === undefined ? undefined : `from “${from}” to “${to}”`;
  },
  3001: choice('it was right', 'it was wrong three times'),
};
