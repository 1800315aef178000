import type { MachineView } from '#shared/contract/contract';
import { EXIT_DONE } from '#shared/failure-codes';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { hardwareCsv, listSeparator } from '#main/use-cases/index';
import { inventoryText, logsText } from './describe';
import type { LoginOptions } from './flags';
import { hardwareText } from './hardware-text';
import type { MachineAccess } from './machine-access';
import { type Console, printJson } from './output';
import { described, printed, printedLines } from './printed';

export interface InventoryOptions extends LoginOptions {
  logs?: boolean;
  hardware?: boolean;
  csv?: boolean;
  output?: string;
}

/** What the firmware says of itself, or what the machine is made of; with the logs behind it. One login for each. */
export async function inventoryCommand(
  access: MachineAccess,
  host: string,
  options: InventoryOptions,
): Promise<Result<number>> {
  if (options.csv && (!options.hardware || options.logs)) {
    return fail('input-invalid', message('cli.inventory.noTable'), message('cli.inventory.noTableNext'));
  }
  const asked = await access.machineAndSource(host, options);
  if (!asked.ok) return asked;
  const { id, source } = asked.value;
  const { useCases } = access;
  const { console } = access.shell;
  const end = { signal: access.stop.signal };
  const view = options.hardware
    ? await access.trusting(id, options, () => useCases.readHardware(id, source, end))
    : await access.loggedInTo(id, source, options);
  if (!view.ok) return view;
  const logs = options.logs ? await useCases.readLogs(id, source, end) : undefined;
  if (logs && !logs.ok) return logs;
  if (options.json) {
    const { sighting, inventory, hardware } = view.value;
    const read = options.hardware ? { hardware: hardware?.hardware } : { device: inventory };
    printJson(console, { sighting, ...read, ...(logs && { logs: logs.value }) });
    return ok(EXIT_DONE);
  }
  print(console, view.value, options);
  if (logs) console.out(printed`\n${described(logs.value, logsText, console.say)}`);
  return ok(EXIT_DONE);
}

function print(console: Console, view: MachineView, options: InventoryOptions): void {
  const { inventory, hardware } = view;
  if (options.csv) {
    // Programs read standard output, people open files.
    const separator = options.output === undefined ? ',' : listSeparator();
    console.out(printedLines(hardwareCsv(view, separator, console.say)));
  } else if (options.hardware) {
    if (hardware) console.out(described(hardware.hardware, hardwareText, console.say));
  } else if (inventory) console.out(described(inventory, inventoryText, console.say));
}
