import { cut } from '#shared/cut';
import type { LogReport } from '#shared/model/explanation';
import { ok, type Result } from '#shared/result';
import { TextPieces } from '#shared/text-decoding';
import { visible } from '#shared/visible-text';
import { textProblem } from './file-kind';
import { Lines } from './grammars/lines';
import type { LogRecord } from './grammars/record';
import { RecordReader } from './grammars/record-reader';
import { FileJudge } from './judgement/file-judge';
import { Findings } from './judgement/findings';
import { RelevantLines } from './judgement/relevant-lines';
import type { NamedHosts } from './named-hosts';
import { type ReadFile, reportOf } from './report';

/** Longest name of a file that is kept. */
const MOST_NAME = 200;

/**
 * Reads the logs of one case, such as SMSTS.log and ACUConfig.log of one morning or the parts of a log that was rolled
 * over, one file after the other and piece by piece, in constant memory. The order of the files does not matter where
 * their entries have times.
 */
export class LogCase {
  readonly #findings = new Findings();
  readonly #lines = new RelevantLines();
  readonly #hosts: NamedHosts | undefined;
  readonly #files: LogFile[] = [];

  /** @param hosts takes the names and addresses of computers that the files mention */
  constructor(hosts?: NamedHosts) {
    this.#hosts = hosts;
  }

  /** @param name as it is shown; absent for text that was pasted */
  open(name?: string): LogFile {
    const judge = new FileJudge(this.#files.length, this.#findings, this.#lines);
    const shown = name === undefined ? undefined : cut(visible(name), MOST_NAME);
    const file = new LogFile(judge, this.#hosts, shown);
    this.#files.push(file);
    return file;
  }

  /** What the files come to, as far as they were read. */
  report(): LogReport {
    for (const file of this.#files) file.end();
    const [read, signs] = [this.#files.map(({ read }) => read), this.#files.map(({ signs }) => signs)];
    return reportOf(this.#findings, this.#lines.all(), read, signs);
  }
}

/** One file of a case. */
export class LogFile {
  readonly #judge: FileJudge;
  readonly #hosts: NamedHosts | undefined;
  readonly #name: string | undefined;
  readonly #pieces = new TextPieces();
  readonly #lines = new Lines();
  readonly #reader = new RecordReader();
  readonly #grammars = new Set<string>();
  #bytes = 0;
  #looked = false;
  #ended = false;

  constructor(judge: FileJudge, hosts: NamedHosts | undefined, name: string | undefined) {
    this.#judge = judge;
    this.#hosts = hosts;
    this.#name = name;
  }

  get read(): ReadFile {
    return {
      ...(this.#name !== undefined && { file: this.#name }),
      bytes: this.#bytes,
      lines: this.#reader.lines,
      grammars: [...this.#grammars],
    };
  }

  /** Signs that it is about AMT. */
  get signs(): number {
    return this.#judge.signs;
  }

  /** @returns `file-unreadable` for what is no text */
  push(piece: Uint8Array): Result<void> {
    const isFirst = this.#bytes === 0;
    this.#bytes += piece.length;
    const problem = isFirst ? textProblem(piece, this.#name) : undefined;
    if (problem) return problem;
    return this.#take(this.#pieces.push(piece));
  }

  /** The same for text. */
  pushText(text: string): void {
    this.#bytes += text.length;
    this.#looked = true;
    this.#take(text);
  }

  /** Nothing may be pushed after it. @returns `file-unreadable` for what is no text */
  end(): Result<void> {
    if (this.#ended) return ok(undefined);
    this.#ended = true;
    const taken = this.#take(this.#pieces.end());
    for (const line of this.#lines.end()) this.#judgeAll(this.#reader.read(line));
    this.#judgeAll(this.#reader.end());
    this.#judge.end();
    return taken;
  }

  #take(text: string): Result<void> {
    if (!this.#looked && text !== '') {
      this.#looked = true;
      const problem = textProblem(text, this.#name);
      if (problem) return problem;
    }
    for (const line of this.#lines.push(text)) this.#judgeAll(this.#reader.read(line));
    return ok(undefined);
  }

  #judgeAll(records: readonly LogRecord[]): void {
    for (const record of records) {
      this.#grammars.add(record.grammar);
      this.#judge.judge(record);
      this.#hosts?.take(record.text);
    }
  }
}
