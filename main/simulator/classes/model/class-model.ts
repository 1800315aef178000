import type { Login } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import type { Input, Parameter } from '../../wsman/input';
import type { Properties, Value } from '../../wsman/values';
import type { WsmanFault } from '../../wsman/wsman-fault';

/** Who asks, and which firmware. */
export interface Context {
  firmware: Firmware;
  login: Login;
  /** Address of the client, for the audit log. */
  from: string;
  /** The request came over TLS. */
  secure: boolean;
}

/** What the machine does once the answer is out. */
export type Effect =
  /** All sessions end; clients log in again. */
  | 'drop-connections'
  /** Which ports are open, or which server is called, may have changed. */
  | 'ports-changed'
  /** TLS restarts: connections are dropped, ports and certificate may change. */
  | 'tls-restarts'
  | 'unprovision'
  | 'partial-unprovision';

/** One instance; pulling a class may give instances of its subclasses (ORIGIN.md of the recorded answers). */
export interface Instance {
  className: string;
  properties: Properties;
}

/** Result of a method: output elements in schema order; `ReturnValue` is written last. */
export interface MethodResult {
  status: number;
  output?: readonly (readonly [name: string, value: Value])[];
  effects?: readonly Effect[];
}

export interface MethodDefinition {
  /** In schema order; other orders are refused. */
  parameters: readonly Parameter[];
  /** Realms that open it besides those of the class's `write`. */
  realms?: readonly number[];
  run: (context: Context, input: Input, instance: Properties | undefined) => MethodResult | WsmanFault;
}

/** Effects of a change that worked. */
export interface Changed {
  effects: readonly Effect[];
}

/** One WS-Management class as this firmware offers it. */
export interface ClassDefinition {
  name: string;
  /** Properties that selectors may name. */
  keys: readonly string[];
  /** Whether the answers declare the namespace of CIM dates, as recorded for this class. */
  declaresCommon: boolean;
  /** The same for the answers of its methods. */
  methodsDeclareCommon?: boolean;
  /** Realms that open reading and changing; the administrator and PT administration open everything. */
  read: readonly number[];
  write: readonly number[];
  /** False where this SKU or generation lacks the class. */
  offered?: (firmware: Firmware) => boolean;
  instances: (firmware: Firmware) => readonly Instance[];
  /**
   * What Pull does besides handing out as much as was asked for, as recorded for some classes: one instance at a time;
   * the end only in an empty round; the end together with another context, which cannot be used.
   */
  pulls?: 'one-at-a-time' | 'ends-late' | 'ends-with-context';
  /** Where Get is refused: the class can only be enumerated. */
  noGet?: (firmware: Firmware) => boolean;
  put?: {
    /** Properties beyond those shown that a request may carry. */
    alsoKnown?: readonly string[];
    /** PutResponse without content, as recorded for a few classes. */
    emptyAnswer?: boolean;
    apply: (
      context: Context,
      instance: Properties,
      sent: ReadonlyMap<string, readonly Value[]>,
    ) => Changed | WsmanFault;
  };
  create?: (
    context: Context,
    sent: ReadonlyMap<string, readonly Value[]>,
  ) => { created: Properties } | WsmanFault;
  remove?: (context: Context, instance: Properties) => Changed | WsmanFault;
  methods?: Readonly<Record<string, MethodDefinition>>;
}
