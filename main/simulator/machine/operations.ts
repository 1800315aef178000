import type {
  ClassDefinition,
  Context,
  Effect,
  Instance,
  MethodDefinition,
} from '../classes/model/class-model';
import { CLASSES } from '../classes/registry';
import { REALM } from '../firmware/accounts';
import { prefixAt, type WsmanRequest } from '../wsman/envelope';
import { readInput, readObject } from '../wsman/input';
import { COMMON, ENUMERATION, resourceUriOf, TRANSFER } from '../wsman/namespaces';
import {
  isReference,
  meansSame,
  plainText,
  type Properties,
  propertiesText,
  propertyText,
  type Reference,
  referenceText,
  type Value,
} from '../wsman/values';
import { isFault, type WsmanFault } from '../wsman/wsman-fault';
import type { Round } from './enumerations';

/** Overrides for tests: a ReturnValue for a method by name. */
export type ReturnValues = ReadonlyMap<string, number>;

/** Body of an answer, the namespaces behind its prefixes from g on, and what happens afterwards. */
export interface Content {
  body: string;
  namespaces: readonly string[];
  effects?: readonly Effect[];
}

const namespacesOf = (definition: ClassDefinition): string[] => [
  resourceUriOf(definition.name),
  ...(definition.declaresCommon ? [COMMON] : []),
];

/** Whether a login opens one of these realms; PT administration opens all, like the administrator. */
export function allows({ login }: Context, realms: readonly number[]): boolean {
  if (login.isAdmin || login.realms.includes(REALM.administration)) return true;
  return realms.some((realm) => login.realms.includes(realm));
}

/** One round of Pull. */
export function pullContent({ items, next, ended }: Round): Content {
  const classes = [...new Set(items.map(({ className }) => className))];
  const declaresCommon = classes.some((name) => CLASSES.get(name)?.declaresCommon === true);
  const namespaces = [ENUMERATION, ...classes.map(resourceUriOf), ...(declaresCommon ? [COMMON] : [])];
  const common = prefixAt(namespaces.length - 1);
  const text = items
    .map(({ className, properties }) => {
      const prefix = prefixAt(classes.indexOf(className) + 1);
      return `<${prefix}:${className}>${propertiesText(properties, prefix, common)}</${prefix}:${className}>`;
    })
    .join('');
  const before = next === undefined ? '' : `<g:EnumerationContext>${next}</g:EnumerationContext>`;
  const after = ended ? '<g:EndOfSequence></g:EndOfSequence>' : '';
  return { body: `<g:PullResponse>${before}<g:Items>${text}</g:Items>${after}</g:PullResponse>`, namespaces };
}

function matches(instance: Instance, selectors: ReadonlyMap<string, string | Reference>): boolean {
  return [...selectors].every(([name, wanted]) => {
    const value = instance.properties[name];
    if (value === undefined) return false;
    if (typeof wanted === 'string') return plainText(value) === wanted;
    return isReference(value) && meansSame(value, wanted);
  });
}

/** The one instance that the selectors name. Without selectors, the only one there is. */
function select(
  definition: ClassDefinition,
  { selectors }: WsmanRequest,
  { firmware }: Context,
): Instance | WsmanFault {
  const own = definition.instances(firmware).filter(({ className }) => className === definition.name);
  if ([...selectors.keys()].some((name) => !definition.keys.includes(name))) {
    return { fault: 'invalid-selectors', detail: 'UnexpectedSelectors' };
  }
  if (own.length === 0) return { fault: 'destination-unreachable' };
  const found = own.filter((instance) => matches(instance, selectors));
  const [only] = found;
  if (!only) return { fault: 'invalid-selectors', detail: 'InvalidValue' };
  return found.length === 1 ? only : { fault: 'invalid-selectors', detail: 'InsufficientSelectors' };
}

function objectContent(definition: ClassDefinition, properties: Properties): Content {
  return {
    body: `<g:${definition.name}>${propertiesText(properties, 'g', 'h')}</g:${definition.name}>`,
    namespaces: namespacesOf(definition),
  };
}

/** Get: the one instance that is meant. */
export function get(
  definition: ClassDefinition,
  request: WsmanRequest,
  context: Context,
): Content | WsmanFault {
  if (definition.noGet?.(context.firmware) === true) return { fault: 'destination-unreachable' };
  const found = select(definition, request, context);
  return isFault(found) ? found : objectContent(definition, found.properties);
}

/** Put: changes an instance and shows it as it is now. */
export function put(
  definition: ClassDefinition,
  how: NonNullable<ClassDefinition['put']>,
  request: WsmanRequest,
  context: Context,
): Content | WsmanFault {
  const sent = readObject(request.body, request.resourceUri, definition.name);
  if (isFault(sent)) return sent;
  const isSeveral = definition.instances(context.firmware).length > 1;
  const found = select(definition, selectedByBody(definition, request, sent, isSeveral), context);
  if (isFault(found)) return found;
  const known = new Set([...Object.keys(found.properties), ...(how.alsoKnown ?? [])]);
  const unknown = [...sent.keys()].find((name) => !known.has(name));
  if (unknown !== undefined) return { fault: 'schema-validation', about: unknown };
  const changed = how.apply(context, found.properties, sent);
  if (isFault(changed)) return changed;
  const effects = changed.effects;
  if (how.emptyAnswer === true) return { body: '', namespaces: namespacesOf(definition), effects };
  const shown = definition.instances(context.firmware);
  const after = shown.find((instance) => sameKeys(definition, instance, found)) ?? shown[0] ?? found;
  return { ...objectContent(definition, after.properties), effects };
}

/** A Put without selectors means the only instance, or among several the one whose keys it carries. */
function selectedByBody(
  definition: ClassDefinition,
  request: WsmanRequest,
  sent: ReadonlyMap<string, readonly Value[]>,
  isSeveral: boolean,
): WsmanRequest {
  if (request.selectors.size > 0 || !isSeveral) return request;
  const selectors = new Map<string, string | Reference>();
  for (const key of definition.keys) {
    const value = sent.get(key)?.[0];
    if (typeof value === 'string' || isReference(value)) selectors.set(key, value);
  }
  return { ...request, selectors };
}

function sameKeys(definition: ClassDefinition, one: Instance, other: Instance): boolean {
  return definition.keys.every(
    (key) => JSON.stringify(one.properties[key]) === JSON.stringify(other.properties[key]),
  );
}

/** Create: makes an instance and answers with a reference to it. */
export function create(
  definition: ClassDefinition,
  how: NonNullable<ClassDefinition['create']>,
  request: WsmanRequest,
  context: Context,
): Content | WsmanFault {
  const sent = readObject(request.body, request.resourceUri, definition.name);
  const made = isFault(sent) ? sent : how(context, sent);
  if (isFault(made)) return made;
  const selectors = definition.keys.flatMap((key) => {
    const value = made.created[key];
    if (value === undefined) return [];
    return [[key, isReference(value) ? value : plainText(value)] as const];
  });
  const reference: Reference = { kind: 'reference', className: definition.name, selectors };
  return {
    body: `<g:ResourceCreated>${referenceText(reference)}</g:ResourceCreated>`,
    namespaces: [TRANSFER],
  };
}

/** Delete: only with selectors. */
export function remove(
  definition: ClassDefinition,
  how: NonNullable<ClassDefinition['remove']>,
  request: WsmanRequest,
  context: Context,
): Content | WsmanFault {
  if (request.selectors.size === 0) return { fault: 'invalid-selectors', detail: 'InsufficientSelectors' };
  const found = select(definition, request, context);
  if (isFault(found)) return found;
  const removed = how(context, found.properties);
  return isFault(removed) ? removed : { body: '', namespaces: [], effects: removed.effects };
}

/** Invoke: parameters in schema order, ReturnValue last. */
export function callMethod(
  definition: ClassDefinition,
  request: WsmanRequest,
  context: Context,
  returnValues: ReturnValues,
): Content | WsmanFault {
  const name = request.action.slice(request.resourceUri.length + 1);
  const method: MethodDefinition | undefined = definition.methods?.[name];
  if (!method) return { fault: 'action-not-supported', action: request.action };
  if (!allows(context, [...definition.write, ...(method.realms ?? [])])) return { fault: 'access-denied' };
  const input = readInput(request.body, request.resourceUri, name, method.parameters);
  if (isFault(input)) return input;
  const forced = returnValues.get(name);
  if (forced !== undefined) return methodContent(definition, name, [['ReturnValue', forced]], []);
  const target = request.selectors.size > 0 ? select(definition, request, context) : undefined;
  if (target && isFault(target)) return target;
  const result = method.run(context, input, target?.properties);
  if (isFault(result)) return result;
  const output = [...(result.output ?? []), ['ReturnValue', result.status] as const];
  return methodContent(definition, name, output, result.effects ?? []);
}

function methodContent(
  definition: ClassDefinition,
  name: string,
  output: readonly (readonly [string, Value])[],
  effects: readonly Effect[],
): Content {
  const text = output.map(([key, value]) => propertyText(key, value, 'g', 'h')).join('');
  return {
    body: `<g:${name}_OUTPUT>${text}</g:${name}_OUTPUT>`,
    namespaces: [
      resourceUriOf(definition.name),
      ...(definition.methodsDeclareCommon === true ? [COMMON] : []),
    ],
    effects,
  };
}
