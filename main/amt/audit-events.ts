import { type Message, message } from '#shared/texts/message';
import { type AuditRecord, printable } from './audit-record';

/**
 * Groups of audited events. Names and numbers are those of the Intel AMT Implementation and Reference Guide (“Event
 * Groups and Event IDs” and the page of each group), as go-wsman-messages and MeshCommander list them.
 */
const GROUPS: Readonly<Record<number, Message>> = {
  16: message('events.audit.group.security'),
  17: message('events.audit.group.remoteControl'),
  18: message('events.audit.group.redirection'),
  19: message('events.audit.group.firmwareUpdate'),
  20: message('events.audit.group.auditLog'),
  21: message('events.audit.group.networkTime'),
  22: message('events.audit.group.network'),
  23: message('events.audit.group.storage'),
  24: message('events.audit.group.eventManager'),
  25: message('events.audit.group.systemDefence'),
  26: message('events.audit.group.agentPresence'),
  27: message('events.audit.group.wireless'),
  28: message('events.audit.group.endpointAccess'),
  29: message('events.audit.group.remoteScreen'),
  30: message('events.audit.group.userConsent'),
  32: message('events.audit.group.screenBlanking'),
  33: message('events.audit.group.watchdog'),
};

/** Group × 100 + event. */
const EVENTS: Readonly<Record<number, Message>> = {
  1600: message('events.audit.security.provisioningStarted'),
  1601: message('events.audit.security.provisioningCompleted'),
  1602: message('events.audit.security.userAdded'),
  1603: message('events.audit.security.userChanged'),
  1604: message('events.audit.security.userRemoved'),
  1605: message('events.audit.security.loginRefused'),
  1606: message('events.audit.security.userSwitched'),
  1607: message('events.audit.security.tlsChanged'),
  1608: message('events.audit.security.tlsCertificateSet'),
  1609: message('events.audit.security.tlsCertificateRemoved'),
  1610: message('events.audit.security.rootAdded'),
  1611: message('events.audit.security.rootRemoved'),
  1612: message('events.audit.security.pskSet'),
  1613: message('events.audit.security.kerberosChanged'),
  1614: message('events.audit.security.kerberosKeyChanged'),
  1615: message('events.audit.security.flashReset'),
  1616: message('events.audit.security.powerPackage'),
  1617: message('events.audit.security.realmRule'),
  1618: message('events.audit.security.raisedToAdmin'),
  1619: message('events.audit.security.unprovisioned'),
  1700: message('events.audit.remoteControl.switchedOn'),
  1701: message('events.audit.remoteControl.switchedOff'),
  1702: message('events.audit.remoteControl.powerCycled'),
  1703: message('events.audit.remoteControl.reset'),
  1704: message('events.audit.remoteControl.bootOptions'),
  1705: message('events.audit.remoteControl.shutDown'),
  1706: message('events.audit.remoteControl.restarted'),
  1707: message('events.audit.remoteControl.sleep'),
  1708: message('events.audit.remoteControl.hibernated'),
  1709: message('events.audit.remoteControl.interrupt'),
  1800: message('events.audit.redirection.diskBegan'),
  1801: message('events.audit.redirection.diskEnded'),
  1802: message('events.audit.redirection.diskEnabled'),
  1803: message('events.audit.redirection.diskDisabled'),
  1804: message('events.audit.redirection.serialBegan'),
  1805: message('events.audit.redirection.serialEnded'),
  1806: message('events.audit.redirection.serialEnabled'),
  1807: message('events.audit.redirection.serialDisabled'),
  1808: message('events.audit.redirection.screenBegan'),
  1809: message('events.audit.redirection.screenEnded'),
  1810: message('events.audit.redirection.screenEnabled'),
  1811: message('events.audit.redirection.screenDisabled'),
  1812: message('events.audit.redirection.screenPasswordWrong'),
  1900: message('events.audit.update.started'),
  1901: message('events.audit.update.failed'),
  2000: message('events.audit.auditLog.cleared'),
  2001: message('events.audit.auditLog.policyChanged'),
  2002: message('events.audit.auditLog.disabled'),
  2003: message('events.audit.auditLog.enabled'),
  2004: message('events.audit.auditLog.exported'),
  2005: message('events.audit.auditLog.recovered'),
  2100: message('events.audit.clockSet'),
  2200: message('events.audit.network.ipv4'),
  2201: message('events.audit.network.hostName'),
  2202: message('events.audit.network.domain'),
  2203: message('events.audit.network.vlan'),
  2204: message('events.audit.network.linkPolicy'),
  2205: message('events.audit.network.ipv6'),
  2300: message('events.audit.storage.limits'),
  2301: message('events.audit.storage.enterpriseList'),
  2302: message('events.audit.storage.partnerList'),
  2303: message('events.audit.storage.written'),
  2400: message('events.audit.eventManager.alertSubscribed'),
  2401: message('events.audit.eventManager.alertCancelled'),
  2402: message('events.audit.eventManager.logCleared'),
  2403: message('events.audit.eventManager.logFrozenOrNot'),
  2500: message('events.audit.systemDefence.filterAdded'),
  2501: message('events.audit.systemDefence.filterRemoved'),
  2502: message('events.audit.systemDefence.policyAdded'),
  2503: message('events.audit.systemDefence.policyRemoved'),
  2504: message('events.audit.systemDefence.defaultPolicy'),
  2505: message('events.audit.systemDefence.heuristicsChanged'),
  2506: message('events.audit.systemDefence.heuristicsCleared'),
  2600: message('events.audit.agentPresence.added'),
  2601: message('events.audit.agentPresence.removed'),
  2602: message('events.audit.agentPresence.actionChanged'),
  2700: message('events.audit.wireless.added'),
  2701: message('events.audit.wireless.removed'),
  2702: message('events.audit.wireless.changed'),
  2703: message('events.audit.wireless.synchronisation'),
  2704: message('events.audit.wireless.linkOwner'),
  2705: message('events.audit.wireless.biosSharing'),
  2800: message('events.audit.endpointAccess.signerSet'),
  2801: message('events.audit.endpointAccess.enabled'),
  2802: message('events.audit.endpointAccess.disabled'),
  2803: message('events.audit.endpointAccess.postureChanged'),
  2804: message('events.audit.endpointAccess.optionsChanged'),
  2900: message('events.audit.remoteScreen.consentOn'),
  2901: message('events.audit.remoteScreen.consentOff'),
  2902: message('events.audit.remoteScreen.passwordChanged'),
  2903: message('events.audit.remoteScreen.consentGiven'),
  2904: message('events.audit.remoteScreen.consentFailed'),
  3000: message('events.audit.consent.ruleChanged'),
  3001: message('events.audit.consent.codeSent'),
  3002: message('events.audit.consent.blocked'),
  3301: message('events.audit.watchdog.resetOptions'),
  3302: message('events.audit.watchdog.actionChanged'),
};

/** Refused logins, an unprovisioning, changed accounts, a log or a guard that somebody switched off. */
const NOTABLE: ReadonlySet<number> = new Set([
  1603, 1604, 1605, 1606, 1617, 1618, 1619, 1812, 1901, 2000, 2001, 2002, 2005, 2402, 2901, 2904, 3000, 3002,
]);

/** What happened, in words; an unpublished event is shown by its numbers. */
export function auditWords({ application, event, data }: AuditRecord): { what: Message; notable: boolean } {
  const id = idOf(application, event);
  const known = id === undefined ? undefined : EVENTS[id];
  if (id === undefined || known === undefined) {
    const group = GROUPS[application];
    return {
      what:
        group === undefined
          ? message('events.audit.unknown', { application, event })
          : message('events.audit.unknownOf', { application, event, group }),
      notable: false,
    };
  }
  return {
    what: DETAILED[id]?.(data) ?? known,
    notable: NOTABLE.has(id) && !(id === CODE_SENT && data[0] === 0),
  };
}

/** @returns undefined where the two numbers could not be told apart */
function idOf(application: number, event: number): number | undefined {
  return event < 100 ? application * 100 + event : undefined;
}

const CODE_SENT = 3001;

/**
 * An event together with its data, in words. Undefined where there is none, it is torn, or it has an unpublished value.
 */
type Detailed = (data: Buffer) => Message | undefined;

const choice =
  (...sentences: readonly Message[]): Detailed =>
  ([first]) =>
    first === undefined ? undefined : sentences[first];

/** The user of an entry: its kind, and for digest users the name with its length before it. */
function userAt(offset: number, data: Buffer): string | undefined {
  const [kind, length] = [data[offset], data[offset + 1]];
  if (kind !== 0 || length === undefined || length === 0) return undefined;
  const name = data.subarray(offset + 2, offset + 2 + length);
  return name.length === length ? printable(name) : undefined;
}

const userNamed =
  (
    offset: number,
    messageCode: `events.audit.security.user${'Added' | 'Changed' | 'Removed'}Named`,
  ): Detailed =>
  (data) => {
    const user = userAt(offset, data);
    return user === undefined ? undefined : message(messageCode, { user });
  };

const SWITCHED = ['userDisabled', 'userEnabled'] as const;

const userSwitched: Detailed = (data) => {
  const [first] = data;
  const event = (first === undefined ? undefined : SWITCHED[first]) ?? 'userSwitched';
  const user = userAt(1, data);
  return user === undefined
    ? message(`events.audit.security.${event}`)
    : message(`events.audit.security.${event}Named`, { user });
};

const nameChanged =
  (messageCode: `events.audit.network.${'hostName' | 'domain'}Named`): Detailed =>
  (data) => {
    const [length] = data;
    if (length === undefined || length === 0) return undefined;
    const name = data.subarray(1, 1 + length);
    return name.length === length ? message(messageCode, { name: printable(name) }) : undefined;
  };

/** Two versions of four numbers each, the old one and the new one. */
const updateStarted: Detailed = (data) => {
  if (data.length < 16) return undefined;
  const version = (offset: number): string =>
    [0, 2, 4, 6].map((place) => data.readUInt16BE(offset + place)).join('.');
  return message('events.audit.update.startedFromTo', { from: version(0), to: version(8) });
};

const TLS_MODES = [
  message('events.audit.tlsMode.off'),
  message('events.audit.tlsMode.on'),
  message('events.audit.tlsMode.mutual'),
];
const CONSENT: Readonly<Record<number, Message>> = {
  0: message('events.audit.consent.never'),
  1: message('events.audit.consent.remoteScreen'),
  255: message('events.audit.consent.always'),
};

const DETAILED: Readonly<Record<number, Detailed>> = {
  1602: userNamed(0, 'events.audit.security.userAddedNamed'),
  1603: userNamed(1, 'events.audit.security.userChangedNamed'),
  1604: userNamed(0, 'events.audit.security.userRemovedNamed'),
  1605: choice(
    message('events.audit.security.loginRefusedRemote'),
    message('events.audit.security.loginRefusedMebx'),
  ),
  1606: userSwitched,
  1607: ([there, here]) => {
    const [remote, local] = [TLS_MODES[there ?? -1], TLS_MODES[here ?? -1]];
    return remote === undefined || local === undefined
      ? undefined
      : message('events.audit.security.tlsChangedTo', { remote, local });
  },
  1619: choice(
    message('events.audit.security.unprovisionedBios'),
    message('events.audit.security.unprovisionedMebx'),
    message('events.audit.security.unprovisionedSystem'),
    message('events.audit.security.unprovisionedSystem'),
    message('events.audit.security.unprovisionedNetwork'),
  ),
  1900: updateStarted,
  2100: (data) => {
    if (data.length < 4) return undefined;
    const time = `${new Date(data.readUInt32BE(0) * 1000).toISOString().slice(0, 19)}Z`;
    return message('events.audit.clockSetTo', { time });
  },
  2201: nameChanged('events.audit.network.hostNameNamed'),
  2202: nameChanged('events.audit.network.domainNamed'),
  2403: choice(
    message('events.audit.eventManager.logUnfrozen'),
    message('events.audit.eventManager.logFrozen'),
  ),
  3000: ([before, after]) => {
    const [from, to] = [CONSENT[before ?? -1], CONSENT[after ?? -1]];
    return from === undefined || to === undefined
      ? undefined
      : message('events.audit.consent.ruleChangedFromTo', { from, to });
  },
  3001: choice(message('events.audit.consent.codeRight'), message('events.audit.consent.codeWrong')),
};
