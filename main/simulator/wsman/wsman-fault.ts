import { assertNever } from '#shared/assert-never';
import { ADDRESSING_FAULT, WSMAN_FAULT } from './namespaces';

/** Why a request was refused. It becomes a SOAP fault with HTTP status 400 (docs/reference/protocol.md, P21). */
export type WsmanFault =
  | { fault: 'destination-unreachable' }
  | { fault: 'action-not-supported'; action: string }
  | { fault: 'header-missing'; header: string }
  | { fault: 'access-denied' }
  | { fault: 'invalid-selectors'; detail: 'InsufficientSelectors' | 'UnexpectedSelectors' | 'InvalidValue' }
  | { fault: 'invalid-parameter'; parameter: string }
  | { fault: 'schema-validation'; about: string }
  | { fault: 'already-exists' }
  | { fault: 'must-understand'; header: string }
  | { fault: 'encoding-limit' }
  | { fault: 'quota-limit' }
  | { fault: 'invalid-enumeration-context' }
  /** `AMT-STATUS n` in the detail; n is a PT_STATUS value (docs/reference/protocol.md, P22). */
  | { fault: 'internal-error'; status: number };

/** Whether an outcome is a refusal. */
export function isFault(outcome: object): outcome is WsmanFault {
  return 'fault' in outcome;
}

/** The words of a fault. Subcode prefixes are those of the answer's envelope: b addressing, c WS-Man, g enumeration. */
export interface FaultText {
  action: string;
  code: 'a:Sender' | 'a:Receiver' | 'a:MustUnderstand';
  /** Empty where SOAP’s own code says it all. */
  subcode: string;
  reason: string;
  detail: string;
}

function wsman(subcode: string, reason: string, detail = ''): FaultText {
  return { action: WSMAN_FAULT, code: 'a:Sender', subcode: `c:${subcode}`, reason, detail };
}

/** Words for every fault: the standard's subcodes; reason texts of our own with the standard's meaning. */
export function faultText(fault: WsmanFault): FaultText {
  const addressing = { action: ADDRESSING_FAULT, code: 'a:Sender', detail: '' } as const;
  switch (fault.fault) {
    case 'destination-unreachable':
      return {
        ...addressing,
        subcode: 'b:DestinationUnreachable',
        reason: 'There is no such resource here.',
      };
    case 'action-not-supported':
      return {
        ...addressing,
        subcode: 'b:ActionNotSupported',
        reason: 'The resource does not know this action.',
        detail: fault.action,
      };
    case 'header-missing':
      return {
        ...addressing,
        subcode: 'b:MessageInformationHeaderRequired',
        reason: 'A required header is missing.',
        detail: fault.header,
      };
    case 'access-denied':
      return wsman('AccessDenied', 'The sender is not authorised to use this resource.');
    case 'invalid-selectors':
      return wsman(
        'InvalidSelectors',
        'The selectors do not name an instance of this resource.',
        fault.detail,
      );
    case 'invalid-parameter':
      return wsman(
        'InvalidParameter',
        'A parameter of the operation is missing or not valid.',
        fault.parameter,
      );
    case 'schema-validation':
      return wsman('SchemaValidationError', 'The request does not follow the schema.', fault.about);
    case 'already-exists':
      return wsman('AlreadyExists', 'An instance with these keys exists already.');
    case 'must-understand':
      return {
        ...addressing,
        code: 'a:MustUnderstand',
        subcode: '',
        reason: 'A header that must be understood is not.',
        detail: fault.header,
      };
    case 'encoding-limit':
      return wsman('EncodingLimit', 'The envelope would break an encoding limit.', 'MaxEnvelopeSize');
    case 'quota-limit':
      return wsman('QuotaLimit', 'The service has no room for another request of this kind.');
    case 'invalid-enumeration-context':
      return {
        action: 'http://schemas.xmlsoap.org/ws/2004/09/enumeration/fault',
        code: 'a:Receiver',
        subcode: 'g:InvalidEnumerationContext',
        reason: 'The enumeration context is not known or has ended.',
        detail: '',
      };
    case 'internal-error':
      return {
        action: WSMAN_FAULT,
        code: 'a:Receiver',
        subcode: 'c:InternalError',
        reason: 'The service could not comply because of an error of its own.',
        detail: `AMT-STATUS ${fault.status}`,
      };
    default:
      return assertNever(fault);
  }
}
