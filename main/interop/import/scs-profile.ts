import type { ProfileTarget } from '#shared/model/import';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { ForeignProfile, ForeignValue } from './foreign-profile';
import { choicesOf, flagOf } from './profile-targets';

/** An element as an XML parser gives it; the reader is handed one, because this room has none. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** Values of a profile that are shown; a profile of Intel SCS has some hundred. */
const MOST_VALUES = 400;

/**
 * What the profiles of Intel SCS are when they are not XML: encrypted by ACUWizard or the console, which is how they are
 * normally passed on (ACUConfig opens them with /DecryptionPassword).
 */
export function scsProblem(text: string): Result<never> | undefined {
  if (/^\s*</.test(text)) return undefined;
  return fail('file-unreadable', message('imports.scs.encrypted'), message('imports.scs.encryptedNext'));
}

/** Encrypted inside of an XML envelope (W3C XML Encryption), or with nothing but one long value in it. */
function isEnvelope(root: XmlNode): boolean {
  const names = [root, ...root.children].map(({ name }) => name);
  return names.some((name) => /^(?:EncryptedData|CipherData|CipherValue|EncryptedProfile)$/i.test(name));
}

/**
 * Reads a profile of Intel SCS. Its schema was never published, so nothing is taken for certain: each value is proposed
 * for the setting that its name suggests, and the technician confirms it. Pure; secrets are named and not taken.
 */
export function readScsProfile(root: XmlNode): Result<ForeignProfile> {
  if (isEnvelope(root)) {
    return fail('file-unreadable', message('imports.scs.encrypted'), message('imports.scs.encryptedNext'));
  }
  const leaves = [...leavesOf(root, root.name)];
  if (leaves.length === 0) {
    return fail('file-unreadable', message('imports.scs.empty'), message('imports.scs.emptyNext'));
  }
  const proposed = new Set<ProfileTarget>();
  const values = leaves.slice(0, MOST_VALUES).map((leaf): ForeignValue => {
    if (SECRET.test(leaf.name)) {
      return { path: leaf.path, value: '', secret: true, remark: message('imports.profile.secret') };
    }
    const target = targetOf(leaf);
    if (target === undefined || proposed.has(target)) return leaf;
    proposed.add(target);
    return { path: leaf.path, value: leaf.value, target };
  });
  return ok({
    name: nameOf(leaves),
    values,
    warnings: [
      message('imports.scs.unverified'),
      ...(leaves.length > MOST_VALUES ? [message('imports.scs.cut', { count: MOST_VALUES })] : []),
    ],
  });
}

interface Leaf {
  /** From the root, with the number of an element where several have one name. */
  path: string;
  /** Last part of the path. */
  name: string;
  value: string;
}

/** Elements that hold a value, and attributes, in the order of the document. */
function* leavesOf(element: XmlNode, path: string): Generator<Leaf> {
  for (const [name, value] of element.attributes) {
    yield { path: `${path}/@${name}`, name, value: value.trim() };
  }
  const names = element.children.map(({ name }) => name);
  const text = element.text.trim();
  if (element.children.length === 0 && text !== '') yield { path, name: element.name, value: text };
  const counts = new Map<string, number>();
  for (const child of element.children) {
    const number = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, number);
    const several = names.indexOf(child.name) !== names.lastIndexOf(child.name);
    yield* leavesOf(child, `${path}/${child.name}${several ? `[${String(number)}]` : ''}`);
  }
}

const SECRET = /pass(?:word|wd|phrase)?|pwd|secret|psk|^pin$|privatekey|encryptionkey/i;

/** What the name of a value suggests, the more particular names first. */
const RULES: readonly (readonly [RegExp, ProfileTarget])[] = [
  [/consent|opt-?in/, 'redirection.consent'],
  [/kvm/, 'redirection.kvm'],
  [/(?:^|[/_])sol(?:$|[/_]|enabled)|serialoverlan/, 'redirection.sol'],
  [/ide-?r|usb-?r|storageredirection/, 'redirection.ider'],
  [/redirection(?:port|listener|interface|enabled)|listenerenabled/, 'redirection.listener'],
  [/rmcp/, 'discovery.rmcpResponse'],
  [/ping/, 'discovery.pingResponse'],
  [/dhcp/, 'wired.addressing'],
  [/tls(?:enabled)?$|tls\/(?:enabled|use|mode)/, 'tls.mode'],
  [/(?:sync|set).*(?:clock|time)|(?:clock|time)sync/, 'clock'],
  [/wi-?fi.*sync|wlan.*sync/, 'wifi.sync'],
  [/domain(?:name)?$|dnssuffix$/, 'host.domain'],
  [/power/, 'power'],
];

function targetOf({ path, value }: Leaf): ProfileTarget | undefined {
  const place = path.toLowerCase().replaceAll(/\[\d+\]|@/g, '');
  // Home domains decide when AMT calls its server, and are no domain of the host.
  if (place.includes('home')) return undefined;
  const [, target] = RULES.find(([rule]) => rule.test(place)) ?? [];
  if (target === undefined || !choicesOf(value).includes(target)) return undefined;
  // What is switched off by a word of no meaning here says nothing of an address.
  return target === 'wired.addressing' && flagOf(value) === false ? undefined : target;
}

function nameOf(leaves: readonly Leaf[]): string | undefined {
  const said = leaves.find(({ name }) => /^(?:profile)?name$/i.test(name))?.value;
  return said;
}
