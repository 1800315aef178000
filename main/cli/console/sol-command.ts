import { closeSync, openSync, writeSync } from 'node:fs';
import { EXIT_DONE } from '#shared/failure-codes';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { SERIAL_CHARSETS, type SerialCharset, SerialText } from '#shared/serial-text';
import { message } from '#shared/texts/message';
import type { CredentialSource, SolRequest, UseCases } from '#main/use-cases/index';
import type { LoginOptions } from '../flags';
import type { MachineAccess } from '../machine-access';
import { notValidFor } from '../options';
import { note, printJson } from '../output';
import { Printed } from '../printed';
import type { Shell } from '../shell';
import type { Stop } from '../stop';

export interface SolOptions extends LoginOptions {
  charset?: string;
  record?: string;
  bios?: boolean;
}

/** Closes the console: Ctrl+] as in telnet. */
const LEAVE = 0x1d;

type End = Parameters<SolRequest['events']['onEnd']>[0];

interface Parts {
  shell: Shell;
  useCases: UseCases;
  stop: Stop;
  access: MachineAccess;
}

/**
 * A serial console in this terminal: what is typed goes to the machine, what the machine writes is shown. Ends with
 * Ctrl+], when the machine ends it, with --timeout, and where standard input is no terminal with Ctrl+C.
 */
export async function solCommand(parts: Parts, host: string, options: SolOptions): Promise<Result<number>> {
  const charset = charsetOf(options.charset);
  if (!charset.ok) return charset;
  const record = openRecord(options.record);
  if (!record.ok) return record;
  try {
    return await inConsole(parts, host, options, { charset: charset.value, record: record.value });
  } finally {
    record.value?.close();
  }
}

async function inConsole(
  { shell, useCases, stop, access }: Parts,
  host: string,
  options: SolOptions,
  { charset, record }: { charset: SerialCharset; record: Recording | undefined },
): Promise<Result<number>> {
  const asked = await access.machineAndSource(host, options);
  if (!asked.ok) return asked;
  const { id, source } = asked.value;
  const refused = options.bios ? await access.notOwnComputer(id) : undefined;
  if (refused) return { ok: false, error: refused };
  const screen = new SerialText(charset);
  let [bytesSeen, recorded] = [0, true];
  let onEnd = (_end: End): void => undefined;
  const ended = new Promise<End>((done) => (onEnd = done));
  const onData = (bytes: Uint8Array): void => {
    bytesSeen += bytes.length;
    // Standard output has the JSON document alone.
    if (!options.json) shell.console.out(Printed.serial(screen, bytes));
    if (!record || !recorded) return;
    recorded = record.write(bytes);
    if (!recorded) note(shell.console, options, message('cli.sol.recordEnded'));
  };
  const opened = await access.trusting(id, options, () =>
    useCases.openSol({ id, source, signal: stop.signal, events: { onData, onEnd } }),
  );
  if (!opened.ok) return opened;
  const serial = opened.value;
  const { interactive } = shell.console;
  if (options.bios) {
    // Whoever stops while it connects does not want the restart.
    if (stop.draining()) {
      serial.close();
      return fail('cancelled', message('power.stopped.text'), message('power.stopped.next'));
    }
    const started = await useCases.controlPower({
      id,
      order: 'bios-serial',
      source: proven(source),
      signal: stop.signal,
    });
    if (!started.ok) {
      serial.close();
      return started;
    }
    note(shell.console, options, started.value.message);
  }
  note(shell.console, options, message(interactive ? 'cli.sol.open' : 'cli.sol.openNoTerminal', { host }));
  const input = shell.typing((typed) => {
    const leave = interactive ? typed.indexOf(LEAVE) : -1;
    const keys = leave < 0 ? typed : typed.subarray(0, leave);
    if (keys.length > 0 && !serial.send(Buffer.from(keys))) {
      note(shell.console, options, message('cli.sol.notTaken'));
    }
    if (leave >= 0) serial.close();
  });
  const close = (): void => serial.close();
  stop.signal.addEventListener('abort', close, { once: true });
  // It may have come before there was anybody to listen.
  if (stop.signal.aborted) close();
  void stop.firstInterrupt.then(close);
  const end = await ended.finally(() => {
    stop.signal.removeEventListener('abort', close);
    input.end();
  });
  if (interactive && !options.json) shell.console.out(Printed.afterSerial);
  const problem = failureOf(end);
  if (problem) return { ok: false, error: problem };
  if (options.json) printJson(shell.console, { address: host, end, bytes: bytesSeen });
  else note(shell.console, options, message(`redirection.end.${end}`));
  return ok(EXIT_DONE);
}

/** It has just opened the machine. */
function proven(source: CredentialSource): CredentialSource {
  return source.from === 'typed' ? { ...source, certain: true } : source;
}

function failureOf(end: End): Failure | undefined {
  switch (end) {
    case 'here':
    case 'there':
      return undefined;
    case 'lost':
      return failure('connection-lost', message('redirection.end.lost'), message('cli.sol.lostNext'));
    case 'nonsense':
      return failure(
        'answer-malformed',
        message('redirection.end.nonsense'),
        message('redirection.notRedirection.next'),
      );
  }
}

function charsetOf(text = 'auto'): Result<SerialCharset> {
  const charset = SERIAL_CHARSETS.find((each) => each === text);
  return charset ? ok(charset) : notValidFor('--charset', text, SERIAL_CHARSETS);
}

interface Recording {
  /** @returns false when the disk takes nothing more */
  write: (bytes: Uint8Array) => boolean;
  close: () => void;
}

/** A file that gets what the machine writes, as it is. A file that is there already is not touched. */
function openRecord(path: string | undefined): Result<Recording | undefined> {
  if (path === undefined) return ok(undefined);
  try {
    const file = openSync(path, 'wx', 0o600);
    return ok({ write: (bytes) => written(file, bytes), close: () => closeSync(file) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return fail('file-unreadable', message('cli.sol.record', { path, code }), message('cli.sol.recordNext'));
  }
}

function written(file: number, bytes: Uint8Array): boolean {
  try {
    return writeSync(file, bytes) === bytes.length;
  } catch {
    // The console goes on without it.
    return false;
  }
}
