import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { LIMITS } from '#shared/limits';
import type { SelfCheckReport } from '#shared/model/self-check';
import { message } from '#shared/texts/message';
import { sayIn } from '#shared/texts/say';
import { english } from '#shared/texts/speech';
import { visibleDocument } from '#shared/visible-text';
import { LOG_FILE } from '#main/journal/home';
import type { JournalEntry } from '#main/journal/run-journal';
import { type ArchivedFile, zipOf } from '../core/index';
import type { MachineContext } from '../machines/index';

/** An archive for whoever helps. */
export interface SupportBundle {
  name: string;
  bytes: Uint8Array;
  /** What is in it. */
  files: string[];
}

/**
 * Log, journal, settings, versions, the look at this computer and the list of machines, in one archive. Holds no secret:
 * all of these are made from files that never held one, and what is not of a known form is left out. In English, whatever
 * the window speaks, because it goes to whoever helps.
 */
export async function supportBundle(
  context: MachineContext,
  report: SelfCheckReport,
): Promise<SupportBundle> {
  const parts: ArchivedFile[] = [
    { name: 'self-check.json', text: visibleDocument(sayIn(report, english)) },
    { name: 'settings.json', text: visibleDocument(context.settings.get()) },
    ...(await logs(context.home)),
    { name: 'journal.jsonl', text: await journalLines(context) },
    { name: 'machines.jsonl', text: machineLines(context) },
  ];
  const files = [{ name: 'README.txt', text: readme(context) }, ...parts].map(({ name, text }) => ({
    name,
    text: withoutHome(text),
  }));
  const at = context.now();
  const day = new Date(at).toISOString().slice(0, 10);
  return {
    name: `amt-bench-support-${day}.zip`,
    bytes: await zipOf(files, at),
    files: files.map(({ name }) => name),
  };
}

function readme({ version, now }: MachineContext): string {
  const at = new Date(now()).toISOString();
  const line = (file: string, text: string): string => `${file.padEnd(18)}${text}`;
  return [
    english(message('support.readme.title', { version, at })),
    '',
    line('self-check.json', english(message('support.readme.selfCheck'))),
    line('settings.json', english(message('support.readme.settings'))),
    line('logs/', english(message('support.readme.logs'))),
    line('journal.jsonl', english(message('support.readme.journal', { runs: LIMITS.bundleRuns }))),
    line('machines.jsonl', english(message('support.readme.machines'))),
    '',
    english(message('support.readme.noSecrets')),
    english(message('support.readme.readFirst')),
    '',
  ].join('\n');
}

/** The account name of the technician is in the path of the home folder. */
function withoutHome(text: string): string {
  const home = homedir();
  if (home.length < 2) return text;
  return text.replaceAll(JSON.stringify(home).slice(1, -1), '~').replaceAll(home, '~');
}

/** The log and those that were put aside. Only lines that are entries of the log. */
async function logs(home: string): Promise<ArchivedFile[]> {
  const folder = join(home, dirname(LOG_FILE));
  const stem = basename(LOG_FILE, '.log');
  const names = [`${stem}.log`, ...[1, 2, 3].map((n) => `${stem}.${String(n)}.log`)];
  const found = await Promise.all(
    names.map(async (name) => {
      const text = await readIfAny(join(folder, name));
      const lines = text.split('\n').filter(isLogEntry);
      return { name: `logs/${name}`, text: newest(lines) };
    }),
  );
  return found.filter(({ text }) => text !== '');
}

async function readIfAny(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    // The bundle is wanted all the more where files cannot be read.
    if (error instanceof Error && 'syscall' in error) return '';
    throw error;
  }
}

function isLogEntry(line: string): boolean {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null && 'event' in entry && 'level' in entry;
  } catch {
    return false;
  }
}

async function journalLines({ runHistory }: MachineContext): Promise<string> {
  const lines: string[] = [];
  let runs = 0;
  for await (const { runId } of runHistory.summaries()) {
    if (runs++ === LIMITS.bundleRuns) break;
    const entries = await runHistory.entries(runId);
    lines.unshift(
      ...entries.map((entry) => JSON.stringify({ run: runId, ...sayIn(withoutPerson(entry), english) })),
    );
  }
  return newest(lines);
}

function withoutPerson(entry: JournalEntry): JournalEntry {
  return entry.event === 'started' && entry.by ? { ...entry, by: { version: entry.by.version } } : entry;
}

function machineLines({ machines }: MachineContext): string {
  const lines = machines.ids().flatMap((id) => {
    const sighting = machines.sighting(id);
    return sighting.ok ? [JSON.stringify(sayIn(sighting.value, english))] : [];
  });
  return newest(lines);
}

/** As many of the last lines as have room. */
function newest(lines: readonly string[]): string {
  const kept: string[] = [];
  let size = 0;
  for (const line of lines.toReversed()) {
    size += line.length + 1;
    if (size > LIMITS.bundleFileBytes) break;
    kept.push(line);
  }
  return kept.length === 0 ? '' : `${kept.reverse().join('\n')}\n`;
}
