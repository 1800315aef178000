import { randomUUID } from 'node:crypto';
import type { Caller } from '#shared/contract/server';
import { LIMITS } from '#shared/limits';
import type { LogReport } from '#shared/model/explanation';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { LogCase, type LogFile } from '#main/interop/explain/log-case';
import { NamedHosts } from '#main/interop/explain/named-hosts';

interface Reading {
  id: string;
  logs: LogCase;
  hosts: NamedHosts;
  file: LogFile | undefined;
  files: number;
  /** Of the file that is being read. */
  bytes: number;
  /** Of all files. */
  total: number;
}

export interface ReadLogs {
  report: LogReport;
  /** Names and addresses of computers that the logs mention, in lower case. */
  hosts: readonly string[];
}

const MB = 1_000_000;

/**
 * Logs that windows send piece by piece, in constant memory. A window reads one case at a time: a new one takes the
 * place of the one before, and all of it goes with the connection.
 */
export class LogReadings {
  readonly #readings = new WeakMap<Caller, Reading>();

  /** @returns the id of the case */
  begin(caller: Caller): string {
    const id = randomUUID();
    const hosts = new NamedHosts();
    const logs = new LogCase(hosts);
    this.#readings.set(caller, { id, logs, hosts, file: undefined, files: 0, bytes: 0, total: 0 });
    return id;
  }

  /** The next file of the case. @param name absent for text that was pasted */
  open(caller: Caller, id: string, name: string | undefined): Result<void> {
    const reading = this.#of(caller, id);
    if (!reading.ok) return reading;
    const { logs, file, files } = reading.value;
    if (files >= LIMITS.logFiles) {
      return fail(
        'input-invalid',
        message('explain.file.tooMany', { most: LIMITS.logFiles }),
        message('explain.file.tooManyNext'),
      );
    }
    const ended = file?.end() ?? ok(undefined);
    if (ended.ok) Object.assign(reading.value, { file: logs.open(name), files: files + 1, bytes: 0 });
    return ended;
  }

  /** @returns `file-unreadable` for what is no text or too much of it */
  push(caller: Caller, id: string, piece: Uint8Array): Result<void> {
    const reading = this.#of(caller, id);
    if (!reading.ok) return reading;
    const { file } = reading.value;
    if (!file) return gone();
    reading.value.bytes += piece.length;
    reading.value.total += piece.length;
    if (reading.value.bytes > LIMITS.logFileBytes) {
      return fail(
        'file-unreadable',
        message('explain.file.tooLarge', { most: Math.floor(LIMITS.logFileBytes / MB) }),
        message('explain.file.tooLargeNext'),
      );
    }
    return file.push(piece);
  }

  /** What was read comes to; the case is over then. @returns `file-unreadable` where there was nothing to read */
  report(caller: Caller, id: string): Result<ReadLogs> {
    const reading = this.#of(caller, id);
    if (!reading.ok) return reading;
    this.#readings.delete(caller);
    const { logs, hosts, file, total } = reading.value;
    const ended = file?.end() ?? ok(undefined);
    if (!ended.ok) return ended;
    if (total === 0) {
      return fail('file-unreadable', message('explain.file.empty'), message('explain.file.emptyNext'));
    }
    return ok({ report: logs.report(), hosts: hosts.all() });
  }

  /** Forgets a case that nobody waits for any more. */
  end(caller: Caller, id: string): void {
    if (this.#of(caller, id).ok) this.#readings.delete(caller);
  }

  #of(caller: Caller, id: string): Result<Reading> {
    const reading = this.#readings.get(caller);
    return reading?.id === id ? ok(reading) : gone();
  }
}

function gone(): Result<never> {
  return fail('input-invalid', message('explain.file.gone'), message('explain.file.goneNext'));
}
