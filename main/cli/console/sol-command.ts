import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import type { PowerReport } from '#shared/model/power';
import { fail, ok, type Result } from '#shared/result';
import { SERIAL_CHARSETS, type SerialCharset, SerialText } from '#shared/serial-text';
import { message } from '#shared/texts/message';
import { serialEndFailure, type SolRequest, type UseCases } from '#main/use-cases/index';
import type { MachineAccess } from '../machine-access';
import { notValidFor } from '../options';
import { note, printJson } from '../output';
import { Printed } from '../printed';
import type { Shell, TerminalInput } from '../shell';
import type { Stop } from '../stop';
import { type ConsentOptions, orderStopped, proven, withConsent } from './consent';
import { openRecording, type Recording } from './recording';

export interface SolOptions extends ConsentOptions {
  charset?: string;
  record?: string;
  bios?: boolean;
  output?: string;
}

/** Closes the console: Ctrl+] as in telnet. */
const LEAVE = 0x1d;

type End = Parameters<SolRequest['events']['onEnd']>[0];
type Serial = Extract<Awaited<ReturnType<UseCases['openSol']>>, { ok: true }>['value'];

/**
 * A serial console in this terminal: what is typed goes to the machine, what the machine writes is shown. Ends with
 * Ctrl+], when the machine ends it, with --timeout, and where standard input is no terminal with Ctrl+C.
 */
export async function solCommand(
  access: MachineAccess,
  host: string,
  options: SolOptions,
): Promise<Result<number>> {
  const charset = charsetOf(options.charset);
  if (!charset.ok) return charset;
  if (options.output !== undefined && !options.json) {
    return fail('input-invalid', message('cli.sol.output'), message('cli.sol.outputNext'));
  }
  const record = options.record === undefined ? ok(undefined) : openRecording(options.record);
  if (!record.ok) return record;
  try {
    return await connected(access, host, options, { charset: charset.value, record: record.value });
  } finally {
    record.value?.close();
  }
}

async function connected(
  access: MachineAccess,
  host: string,
  options: SolOptions,
  { charset, record }: { charset: SerialCharset; record: Recording | undefined },
): Promise<Result<number>> {
  const { shell, useCases, stop } = access;
  const asked = await access.machineAndSource(host, options);
  if (!asked.ok) return asked;
  const { id, source } = asked.value;
  const refused = options.bios ? await access.notOwnComputer(id) : undefined;
  if (refused) return { ok: false, error: refused };
  const screen = new SerialText(charset);
  let bytes = 0;
  let onEnd = (_end: End): void => undefined;
  // Nobody restarts a machine into a console that is closed.
  let over = false;
  const ended = new Promise<End>((done) => (onEnd = done)).finally(() => (over = true));
  const onData = (piece: Uint8Array): void => {
    bytes += piece.length;
    // Standard output has the JSON document alone.
    if (!options.json) shell.console.out(Printed.serial(screen, piece));
    if (record?.write(piece) === false) note(shell.console, options, message('cli.sol.recordEnded'));
  };
  const opened = await access.trusting(id, options, () =>
    useCases.openSol({ id, source, signal: stop.signal, events: { onData, onEnd } }),
  );
  if (!opened.ok) return opened;
  const serial = opened.value;
  let report: Result<PowerReport> | undefined;
  try {
    // Whoever stops while it connects does not want the restart.
    if (options.bios && stop.draining()) return orderStopped();
    const { interactive } = shell.console;
    const take = closedBy(stop, serial);
    const attended = async <T>(work: () => Promise<T>): Promise<T> => {
      const input = typing(shell, options, serial);
      return work().finally(() => input.end());
    };
    try {
      note(
        shell.console,
        options,
        message(interactive ? 'cli.sol.open' : 'cli.sol.openNoTerminal', { host }),
      );
      const login = { id, source: proven(source) };
      // Keys that enter a BIOS setup can be pressed while it starts.
      report = options.bios
        ? await withConsent(access, login, options, async (certain, onPlan) =>
            over
              ? orderStopped()
              : attended(() =>
                  useCases.controlPower({
                    id,
                    order: 'bios-serial',
                    source: certain,
                    signal: stop.signal,
                    onPlan,
                  }),
                ),
          )
        : undefined;
      if (report?.ok === false) return report;
      if (report) note(shell.console, options, report.value.message);
      const end = await attended(() => ended);
      const problem = serialEndFailure(end);
      if (problem) return { ok: false, error: problem };
      if (options.json) {
        printJson(shell.console, {
          address: host,
          end,
          bytes,
          ...(record && { recorded: record.bytes() }),
          ...(report && { bios: report.value }),
        });
      } else note(shell.console, options, message(`redirection.end.${end}`));
      return ok(report?.value.outcome === 'unknown' ? EXIT_CODE_OF_FAILURE['verify-failed'] : EXIT_DONE);
    } finally {
      take.back();
      if (interactive && !options.json) shell.console.out(Printed.afterSerial);
    }
  } finally {
    serial.close();
  }
}

/** What is typed, or comes on standard input, goes to the machine. */
function typing(shell: Shell, options: SolOptions, serial: Serial): TerminalInput {
  const { interactive } = shell.console;
  const input = shell.typing((typed) => {
    const leave = interactive ? typed.indexOf(LEAVE) : -1;
    const keys = Buffer.from(leave < 0 ? typed : typed.subarray(0, leave));
    if (keys.length > 0 && !serial.send(keys)) {
      // A person has to be able to leave, so keys are read on.
      if (interactive) note(shell.console, options, message('cli.sol.notTaken'));
      else void later(input, serial, keys);
    }
    if (leave >= 0) serial.close();
  });
  return input;
}

/** A file is longer than what the connection takes at once. */
async function later(input: TerminalInput, serial: Serial, keys: Buffer): Promise<void> {
  input.pause();
  do await serial.taken();
  while (!serial.send(keys));
  input.resume();
}

/** --timeout and Ctrl+C close the console. */
function closedBy(stop: Stop, serial: Serial): { back: () => void } {
  const close = (): void => serial.close();
  stop.signal.addEventListener('abort', close, { once: true });
  // It may have come before there was anybody to listen.
  if (stop.signal.aborted) close();
  void stop.firstInterrupt.then(close);
  return { back: () => stop.signal.removeEventListener('abort', close) };
}

function charsetOf(text = 'auto'): Result<SerialCharset> {
  const charset = SERIAL_CHARSETS.find((each) => each === text);
  return charset ? ok(charset) : notValidFor('--charset', text, SERIAL_CHARSETS);
}
