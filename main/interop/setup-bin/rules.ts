import { hasVersion, MOST_OWN_HASHES, type SetupVariableName } from '#shared/model/setup-variables';
import { FACTORY_MEBX_PASSWORD, passwordProblems } from '#shared/password-rules';
import { type Message, message } from '#shared/texts/message';
import { definitionOf, inOrder, type KnownVariable } from './variables';

/** Hex digits of a SHA-1 hash; longer ones came with version 3.0. */
const SHA1_DIGITS = 40;

/**
 * What a record breaks of the rules of its version (docs/reference/protocol.md, P51 and P52), a sentence each. The writer
 * writes no such record; of one that is read it is said.
 * @param version as `2.1`
 * @param variables in the order in which they stand in the record
 */
export function brokenRules(version: string, variables: readonly KnownVariable[]): Message[] {
  return [
    ...tooNew(version, variables),
    ...twice(variables),
    ...order(variables),
    ...passwords(variables),
    ...hashes(version, variables),
    ...hostNames(variables),
  ];
}

export function variableLabel(name: SetupVariableName): Message {
  return message(`usbKey.variables.${name}`);
}

function tooNew(version: string, variables: readonly KnownVariable[]): Message[] {
  return namesIn(variables).flatMap((name) => {
    const { since } = definitionOf(name);
    return hasVersion(version, since)
      ? []
      : [message('usbKey.rules.since', { variable: variableLabel(name), since })];
  });
}

function twice(variables: readonly KnownVariable[]): Message[] {
  return namesIn(variables).flatMap((name) => {
    const many = variables.filter((each) => each.name === name).length;
    if (many > 1 && name !== 'own-hash') {
      return [message('usbKey.rules.twice', { variable: variableLabel(name) })];
    }
    return many > MOST_OWN_HASHES ? [message('usbKey.rules.manyHashes', { most: MOST_OWN_HASHES })] : [];
  });
}

/** All rules about the order are kept by sorting, and by little else. */
function order(variables: readonly KnownVariable[]): Message[] {
  const sorted = inOrder(variables);
  const at = variables.findIndex(({ name }, index) => name !== sorted[index]?.name);
  const [found, wanted] = [variables[at], sorted[at]];
  if (found === undefined || wanted === undefined) return [];
  const [one, other] = [variableLabel(wanted.name), variableLabel(found.name)];
  return [message('usbKey.rules.order', { one, other })];
}

function passwords(variables: readonly KnownVariable[]): Message[] {
  const current = valueOf(variables, 'current-mebx-password');
  const next = valueOf(variables, 'new-mebx-password');
  if (current === undefined) return [message('usbKey.rules.noPassword')];
  if (next === undefined) {
    return current === FACTORY_MEBX_PASSWORD ? [message('usbKey.rules.factoryAlone')] : [];
  }
  return typeof next !== 'string' || passwordProblems(next).length > 0 ? [message('usbKey.rules.weak')] : [];
}

function hashes(version: string, variables: readonly KnownVariable[]): Message[] {
  const own = variables.flatMap(({ value }) => (isHash(value) ? [value.hash] : []));
  if (own.length === 0) return [];
  const broken: Message[] = [];
  if (!hasVersion(version, '3.0')) {
    if (own.some((hash) => hash.length > SHA1_DIGITS)) broken.push(message('usbKey.rules.sha2'));
    if (valueOf(variables, 'own-hashes') !== 'on') broken.push(message('usbKey.rules.hashesOff'));
  }
  return broken;
}

function hostNames(variables: readonly KnownVariable[]): Message[] {
  const alone =
    valueOf(variables, 'shared-host-name') !== undefined && valueOf(variables, 'host-name') === undefined;
  return alone ? [message('usbKey.rules.sharedAlone')] : [];
}

function namesIn(variables: readonly KnownVariable[]): SetupVariableName[] {
  return [...new Set(variables.map(({ name }) => name))];
}

function valueOf(
  variables: readonly KnownVariable[],
  name: SetupVariableName,
): KnownVariable['value'] | undefined {
  return variables.find((each) => each.name === name)?.value;
}

function isHash(value: KnownVariable['value']): value is Extract<KnownVariable['value'], { hash: string }> {
  return typeof value === 'object' && 'hash' in value;
}
