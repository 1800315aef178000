import type { ClassDefinition, Context, Effect } from '../classes/model/class-model';
import { CLASSES } from '../classes/registry';
import { readRequest, writeAnswer, writeFault, writeIdentity, type WsmanRequest } from '../wsman/envelope';
import { classNameOf, ENUMERATION, TRANSFER } from '../wsman/namespaces';
import { isFault, type WsmanFault } from '../wsman/wsman-fault';
import { childOf } from '../wsman/xml';
import type { Enumerations } from './enumerations';
import {
  allows,
  callMethod,
  type Content,
  create,
  get,
  pullContent,
  put,
  remove,
  type ReturnValues,
} from './operations';

/** Settings that some firmware hands out one by one and does not enumerate. */
const GET_ONLY: readonly string[] = [
  'AMT_BootCapabilities',
  'AMT_BootSettingData',
  'AMT_EthernetPortSettings',
  'AMT_GeneralSettings',
  'AMT_TLSSettingData',
];

/** What an operation gave, ready to be sent. */
export interface WsmanReply {
  status: 200 | 400;
  xml: string;
  effects: readonly Effect[];
  /** "AMT_GeneralSettings.Get", or empty when it did not come so far. */
  operation: string;
}

/** WS-Management of one machine: dispatches requests to its classes. */
export class WsmanService {
  readonly #enumerations: Enumerations;
  readonly #profile: { product: string; enumeratesSettings: boolean };
  #messages: number;

  /**
   * @param profile what Identify says, e.g. "AMT 12.0", and whether single settings can be enumerated
   * @param firstMessage number of the first answer, so that machines do not all start alike
   */
  constructor(
    enumerations: Enumerations,
    profile: { product: string; enumeratesSettings: boolean },
    firstMessage: number,
  ) {
    this.#enumerations = enumerations;
    this.#profile = profile;
    this.#messages = firstMessage;
  }

  /**
   * Carries out one request.
   * @param returnValues the method is not run, and answers this number instead
   * @returns undefined when the body is no SOAP envelope
   */
  async handle(body: string, context: Context, returnValues: ReturnValues): Promise<WsmanReply | undefined> {
    const read = await readRequest(body);
    switch (read.kind) {
      case 'not-soap':
        return undefined;
      case 'identify':
        return { status: 200, xml: writeIdentity(this.#profile.product), effects: [], operation: 'Identify' };
      case 'fault':
        return this.#refuse(read.fault, read.messageId, '');
      case 'request':
        return this.#perform(read.request, context, returnValues);
    }
  }

  #perform(request: WsmanRequest, context: Context, returnValues: ReturnValues): WsmanReply {
    const verb = request.action.slice(request.action.lastIndexOf('/') + 1);
    const className = classNameOf(request.resourceUri);
    const operation = `${className ?? ''}.${verb}`;
    const definition = className === undefined ? undefined : CLASSES.get(className);
    if (!definition || definition.offered?.(context.firmware) === false) {
      return this.#refuse({ fault: 'destination-unreachable' }, request.messageId, operation);
    }
    const content = this.#dispatch(definition, request, context, returnValues);
    if (isFault(content)) return this.#refuse(content, request.messageId, operation);
    const xml = writeAnswer({
      messageNumber: this.#messages++,
      relatesTo: request.messageId,
      action: `${request.action}Response`,
      resourceUri: request.resourceUri,
      namespaces: content.namespaces,
      body: content.body,
    });
    return { status: 200, xml, effects: content.effects ?? [], operation };
  }

  #refuse(fault: WsmanFault, relatesTo: string, operation: string): WsmanReply {
    return { status: 400, xml: writeFault(fault, relatesTo, this.#messages++), effects: [], operation };
  }

  #dispatch(
    definition: ClassDefinition,
    request: WsmanRequest,
    context: Context,
    returnValues: ReturnValues,
  ): Content | WsmanFault {
    const { action, resourceUri } = request;
    const unsupported: WsmanFault = { fault: 'action-not-supported', action };
    const mayRead = allows(context, definition.read) || allows(context, definition.write);
    const mayWrite = allows(context, definition.write);
    if (action.startsWith(`${resourceUri}/`)) {
      return callMethod(definition, request, context, returnValues);
    }
    switch (action) {
      case `${TRANSFER}/Get`:
        return mayRead ? get(definition, request, context) : { fault: 'access-denied' };
      case `${ENUMERATION}/Enumerate`:
        return mayRead ? this.#enumerate(definition, request, context) : { fault: 'access-denied' };
      case `${ENUMERATION}/Pull`:
        return mayRead ? this.#pull(definition, request) : { fault: 'access-denied' };
      case `${ENUMERATION}/Release`:
        return this.#release(request);
      case `${TRANSFER}/Put`:
        if (!definition.put) return unsupported;
        return mayWrite ? put(definition, definition.put, request, context) : { fault: 'access-denied' };
      case `${TRANSFER}/Create`:
        if (!definition.create) return unsupported;
        return mayWrite
          ? create(definition, definition.create, request, context)
          : { fault: 'access-denied' };
      case `${TRANSFER}/Delete`:
        if (!definition.remove) return unsupported;
        return mayWrite
          ? remove(definition, definition.remove, request, context)
          : { fault: 'access-denied' };
      default:
        return unsupported;
    }
  }

  #enumerate(definition: ClassDefinition, request: WsmanRequest, context: Context): Content | WsmanFault {
    if (request.body?.namespace !== ENUMERATION || request.body.name !== 'Enumerate') {
      return { fault: 'schema-validation', about: 'Enumerate' };
    }
    if (!this.#profile.enumeratesSettings && GET_ONLY.includes(definition.name)) {
      return { fault: 'destination-unreachable' };
    }
    const opened = this.#enumerations.start(definition, definition.instances(context.firmware));
    if (opened === undefined) return { fault: 'quota-limit' };
    return {
      body: `<g:EnumerateResponse><g:EnumerationContext>${opened}</g:EnumerationContext></g:EnumerateResponse>`,
      namespaces: [ENUMERATION],
    };
  }

  #pull(definition: ClassDefinition, request: WsmanRequest): Content | WsmanFault {
    if (request.body?.namespace !== ENUMERATION || request.body.name !== 'Pull') {
      return { fault: 'schema-validation', about: 'Pull' };
    }
    const token = childOf(request.body, ENUMERATION, 'EnumerationContext')?.text ?? '';
    const most = Number(childOf(request.body, ENUMERATION, 'MaxElements')?.text ?? '1');
    if (!Number.isInteger(most) || most < 1) return { fault: 'invalid-parameter', parameter: 'MaxElements' };
    const round = this.#enumerations.pull(token, definition.name, most);
    return round ? pullContent(round) : { fault: 'invalid-enumeration-context' };
  }

  #release(request: WsmanRequest): Content | WsmanFault {
    const token = childOf(request.body, ENUMERATION, 'EnumerationContext')?.text ?? '';
    if (!this.#enumerations.release(token)) return { fault: 'invalid-enumeration-context' };
    return { body: '', namespaces: [] };
  }
}
