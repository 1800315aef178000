import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { EXIT_DONE } from '#shared/failure-codes';
import { USB_KEY_VERSIONS, type UsbKeyVersion } from '#shared/model/setup-variables';
import { MOST_USB_KEY_BYTES, MOST_USB_KEY_RECORDS, type UsbKeyRequest } from '#shared/model/usb-key';
import { versionForGeneration } from '#shared/model/usb-key-problems';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { readPlainBytes, readUsbKey, readUsbKeySettings, type UseCases } from '#main/use-cases/index';
import { notValidFor, parseNumber } from './options';
import { note, printJson } from './output';
import { writeBytes } from './output-file';
import { described, printed } from './printed';
import { askedYes } from './question';
import { type TimeOptions, withBench, withStop } from './run';
import type { Shell } from './shell';
import type { Stop } from './stop';
import { mebxSources, type PasswordOptions } from './usb-key-passwords';
import { adviceText, usbKeyText } from './usb-key-text';

export interface UsbKeyOptions extends TimeOptions, PasswordOptions {
  read?: boolean;
  showPasswords?: boolean;
  generation?: string;
  fileVersion?: string;
  records?: string;
  settings?: string;
  yes?: boolean;
}

/** Options that say what is written. */
const FOR_WRITING = {
  generation: '--generation',
  fileVersion: '--file-version',
  current: '--current',
  new: '--new',
  saveAs: '--save-as',
  records: '--records',
  settings: '--settings',
} as const satisfies Partial<Record<keyof UsbKeyOptions, string>>;

/** `amt-bench usb-key`: writes a setup.bin, or shows what one holds. @returns the exit code */
export function usbKeyCommand(shell: Shell, file: string, options: UsbKeyOptions): Promise<number> {
  if (options.read) return withStop(shell, options, (stop) => readFile(shell, stop, file, options));
  return withBench(shell, options, (useCases, stop) => writeFile(shell, useCases, stop, file, options));
}

async function readFile(
  shell: Shell,
  stop: Stop,
  file: string,
  options: UsbKeyOptions,
): Promise<Result<number>> {
  const needless = Object.entries(FOR_WRITING).find(([name]) => Reflect.get(options, name) !== undefined);
  if (needless) {
    const [, option] = needless;
    return fail(
      'input-invalid',
      message('cli.usbKey.notForReading', { option }),
      message('cli.common.correct'),
    );
  }
  const bytes = await stop.waitFor(() => readPlainBytes(file, MOST_USB_KEY_BYTES));
  if (!bytes.ok) return bytes;
  const contents = readUsbKey(bytes.value, options.showPasswords === true);
  if (!contents.ok) return contents;
  if (options.json) printJson(shell.console, { file, ...contents.value });
  else shell.console.out(described(contents.value, usbKeyText, shell.console.say));
  return ok(EXIT_DONE);
}

async function writeFile(
  shell: Shell,
  useCases: UseCases,
  stop: Stop,
  file: string,
  options: UsbKeyOptions,
): Promise<Result<number>> {
  if (options.showPasswords) {
    return fail(
      'input-invalid',
      message('cli.usbKey.showNeedsRead'),
      message('cli.usbKey.showNeedsReadNext'),
    );
  }
  const plain = await requestWithoutPasswords(stop, options);
  if (!plain.ok) return plain;
  const free = await mayWrite(shell, stop, file, options);
  if (!free.ok) return free;
  const sources = await mebxSources(shell, useCases, stop, options);
  if (!sources.ok) return sources;
  const written = await useCases.writeUsbKey({ ...plain.value, ...sources.value });
  if (!written.ok) return written;
  const { bytes, records, secret, advice } = written.value;
  const problem = await writeBytes(file, bytes);
  if (problem) {
    const kept = secret === undefined ? undefined : message('cli.usbKey.secretKept', { name: secret });
    return { ok: false, error: { ...problem, message: sentences(problem.message, kept) } };
  }
  const { version } = plain.value;
  if (options.json) {
    const reusable = plain.value.records === undefined;
    const more = secret === undefined ? {} : { secret };
    printJson(shell.console, { file, version, reusable, records, bytes: bytes.length, ...more, advice });
    return ok(EXIT_DONE);
  }
  shell.console.out(printed`${file}\n`);
  note(shell.console, options, message('cli.usbKey.written', { version }));
  if (secret !== undefined) note(shell.console, options, message('cli.usbKey.stored', { name: secret }));
  if (basename(file).toLowerCase() !== 'setup.bin') {
    note(shell.console, options, message('cli.usbKey.otherName'));
  }
  note(shell.console, options, described(advice, adviceText, shell.console.say));
  return ok(EXIT_DONE);
}

type PlainRequest = Omit<UsbKeyRequest, 'current' | 'next'>;

async function requestWithoutPasswords(stop: Stop, options: UsbKeyOptions): Promise<Result<PlainRequest>> {
  const version = versionOf(options);
  if (!version.ok) return version;
  const records = parseNumber('--records', options.records, MOST_USB_KEY_RECORDS);
  if (!records.ok) return records;
  const { settings: path } = options;
  const settings = path === undefined ? ok({}) : await stop.waitFor(() => readUsbKeySettings(path));
  if (!settings.ok) return settings;
  return ok({
    version: version.value,
    ...(records.value !== undefined && { records: records.value }),
    settings: settings.value,
  });
}

function versionOf({ generation, fileVersion }: UsbKeyOptions): Result<UsbKeyVersion> {
  if (fileVersion !== undefined) {
    const version = USB_KEY_VERSIONS.find((each) => each === fileVersion);
    return version ? ok(version) : notValidFor('--file-version', fileVersion, USB_KEY_VERSIONS);
  }
  const number = parseNumber('--generation', generation, 99);
  return number.ok ? ok(versionForGeneration(number.value ?? 99)) : number;
}

/** A file that is there is replaced only by somebody who says so. */
async function mayWrite(
  shell: Shell,
  stop: Stop,
  file: string,
  { yes }: UsbKeyOptions,
): Promise<Result<void>> {
  if (yes || !existsSync(file)) return ok(undefined);
  const { say, interactive } = shell.console;
  const question = printed`${say(message('cli.usbKey.replace', { path: file }))}`;
  if (interactive && (await askedYes(shell, stop, question))) return ok(undefined);
  return fail(
    'not-confirmed',
    message('cli.usbKey.exists', { path: file }),
    message('cli.usbKey.existsNext'),
  );
}
