import { SerialConsole } from './serial-console';
import type { ConsoleSlice, MachineTools } from './state';

/** Consoles of one machine. They end with the page, and whoever shows one closes it before. */
export function createConsoleSlice({ client, get }: MachineTools): ConsoleSlice {
  return {
    openConsole: (options) => new SerialConsole(client, get().id, options),
  };
}
