import type { LogRecord } from '../grammars/record';
import { withoutColours } from '../grammars/record-reader';
import { Http401 } from '../meanings/http-401';
import type { Meaning } from '../meanings/meaning';
import { isSuccess } from '../meanings/success';
import { type Findings, type Occurrence, shown } from './findings';
import { LineReader } from './line-reader';
import { partsOf } from './parts';
import type { RelevantLines } from './relevant-lines';
import { isAboutAmt, Surroundings } from './surroundings';

/** Lines before one that are kept with it. */
const MOST_BEFORE = 2;
const BEFORE_CHARS = 300;

/** A step of a task sequence, as TSManager and its status messages name it. */
const STEP =
  /\b(?:Instruction name: |Failed to run the (?:last )?action: |Parsing step node: |execut(?:ing|ed) the action \(|completed the action \()([^\n)]{1,200}?)(?:\.(?:\s|$)|\)|\n|$)/i;
const BEGINS_STEP = /\bInstruction name: |\bParsing step node: /i;
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i;

/** Judges the entries of one file, each where it stands, and notes what they say in the findings of the case. */
export class FileJudge {
  readonly #file: number;
  readonly #findings: Findings;
  readonly #lines: RelevantLines;
  readonly #surroundings = new Surroundings();
  readonly #reader = new LineReader();
  readonly #logins = new Http401<Occurrence>();
  #before: string[] = [];
  #step: string | undefined;

  constructor(file: number, findings: Findings, lines: RelevantLines) {
    this.#file = file;
    this.#findings = findings;
    this.#lines = lines;
  }

  /** Signs that the file is about AMT. */
  get signs(): number {
    return this.#surroundings.signs;
  }

  judge(record: LogRecord): void {
    for (const raw of partsOf(record.text)) this.#judgePart(record, raw, withoutColours(raw));
    this.#before.push(record.text.slice(0, BEFORE_CHARS));
    if (this.#before.length > MOST_BEFORE) this.#before.shift();
  }

  /** What only the end of the file decides. */
  end(): void {
    for (const [meaning, occurrence] of this.#logins.found()) this.#note({ meaning }, () => occurrence);
  }

  #judgePart(record: LogRecord, raw: string, text: string): void {
    this.#reader.remember(text, record.grammar === 'acuconfig' ? 'acuconfig' : undefined);
    const step = this.#stepOf(text);
    const form = this.#reader.byForm(text);
    const side = form?.ofAmt === true ? 'amt' : this.#surroundings.sideOf(record, text);
    const subject = record.grammar === 'server' ? UUID.exec(text)?.[0].toLowerCase() : undefined;
    const occurrence = (): Occurrence => ({
      file: this.#file,
      line: record.line,
      time: record.time,
      quoted: shown(raw),
      before: this.#before.map(shown),
      grammar: record.grammar,
      side,
      severity: record.severity,
      step: step?.name,
      stepNamed: step?.named ?? false,
    });
    const isLogin =
      side !== 'foreign' && this.#logins.readLine(text, record.severity === 'error', occurrence);
    const meaning = form?.meaning ?? (isLogin ? undefined : this.#reader.byWords(text, side));
    if (isSuccess(text, isAboutAmt)) {
      const { line, time } = record;
      this.#findings.succeed({ file: this.#file, line, time, subject, quoted: shown(raw) });
    }
    if (meaning) this.#note({ meaning, subject, step: ofAmt(step?.name) }, occurrence);
    // What asks for a login is no failure, whatever it is called.
    if (!isLogin) this.#lines.add(record, { raw, text, side, file: this.#file });
  }

  #note(
    what: { meaning: Meaning; subject?: string | undefined; step?: string | undefined },
    occurrence: () => Occurrence,
  ): void {
    this.#findings.add({ ...what, file: this.#file }, occurrence);
  }

  /** The step that an entry names counts for it, and one that begins for all that follow until one ends. */
  #stepOf(text: string): { name: string; named: boolean } | undefined {
    const name = STEP.exec(text)?.[1]?.trim();
    if (name === undefined) return this.#step === undefined ? undefined : { name: this.#step, named: false };
    const begins = BEGINS_STEP.test(text);
    if (begins) this.#reader.forgetTool();
    this.#step = begins ? name : undefined;
    return { name, named: true };
  }
}

/** Steps that are not about AMT are not kept apart: there may be very many of them. */
function ofAmt(step: string | undefined): string | undefined {
  return step !== undefined && isAboutAmt(step) ? step : undefined;
}
