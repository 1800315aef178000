import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { createContext, runInContext } from 'node:vm';
import { z } from 'zod';
import type { SimulatedMachine } from '#main/simulator/index';
import { meshFile } from './programs';

const SCRIPTS = ['public/scripts/common-0.0.1.js', 'public/scripts/amt-redir-ws-0.1.0.js'];

/** What its script calls of a socket, and what it wants to hear. */
interface WebSocketEvents {
  onopen?: () => void;
  onmessage?: (event: { data: ArrayBuffer }) => void;
  onclose?: () => void;
}

const consoleSchema = z.object({
  Start: z.function({ input: [z.string(), z.number(), z.string(), z.string(), z.number()] }),
  Send: z.function({ input: [z.string()] }),
  Stop: z.function({ input: [] }),
});

/** Where the script has a web socket to its server, which passes on bytes, it gets the machine's port. */
function webSocketTo(
  host: string,
  port: number,
  opened: (socket: Socket) => void,
): new () => WebSocketEvents {
  return class {
    onopen?: () => void;
    onmessage?: (event: { data: ArrayBuffer }) => void;
    onclose?: () => void;
    static readonly OPEN = 1;
    readonly readyState = 1;
    readonly #socket = connect({ host, port });

    constructor() {
      opened(this.#socket);
      this.#socket.on('connect', () => this.onopen?.());
      this.#socket.on('data', (bytes: Buffer) => this.onmessage?.({ data: new Uint8Array(bytes).buffer }));
      this.#socket.on('error', () => undefined);
      this.#socket.on('close', () => this.onclose?.());
    }

    send(bytes: ArrayBuffer): void {
      this.#socket.write(new Uint8Array(bytes));
    }

    close(): void {
      this.#socket.destroy();
    }
  };
}

/** The serial console of MeshCentral’s pages, which is MeshCommander’s, connected to a simulated machine. */
export class MeshConsole {
  readonly #console: z.infer<typeof consoleSchema>;
  #socket: Socket | undefined;
  output = '';
  /** 0 closed, 1 connecting, 2 connected, 3 the session runs. */
  readonly states: number[] = [];

  constructor({ info: { address, ports } }: SimulatedMachine, password: string) {
    const terminal = {
      protocol: 1,
      ProcessData: (text: string): void => {
        this.output += text;
      },
      xxStateChange: (state: number): void => {
        this.states.push(state);
      },
    };
    const context = createContext({
      terminal,
      WebSocket: webSocketTo(address, ports.redirection, (socket) => {
        this.#socket = socket;
      }),
      hex_md5: (text: string) => createHash('md5').update(text, 'latin1').digest('hex'),
      window: { location: { protocol: 'http:', host: 'bench', pathname: '/' } },
      setInterval,
      clearInterval,
      console,
      Uint8Array,
      DataView,
    });
    for (const script of SCRIPTS) runInContext(meshFile(script), context);
    const made: unknown = runInContext('CreateAmtRedirect(terminal, null)', context);
    this.#console = consoleSchema.parse(made);
    this.#console.Start(address, ports.redirection, 'admin', password, 0);
  }

  type(keys: string): void {
    this.#console.Send(keys);
  }

  stop(): void {
    this.#console.Stop();
    this.#socket?.destroy();
  }
}
