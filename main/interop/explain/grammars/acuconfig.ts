import { isoTimeIn, type Parsed, severityOf } from './record';

/**
 * A line of ACUConfig.log, as far as published excerpts show its form: time, level, module, category, text. Intel’s
 * description of the log is not public any more, so that blanks and levels may differ.
 */
const LINE =
  /^\s{0,8}(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:[.,]\d{1,7})?\s{0,4}:\s{0,4}\((\w{2,12})\)\s{0,4}:\s{0,4}([^,:]{1,80}?)\s{0,4},\s{0,4}Category:\s{0,4}/;

/** Reads a line as one of Intel SCS’s Configurator or of one of its libraries. */
export function acuConfigRecord(line: string): Parsed | undefined {
  const found = LINE.exec(line);
  const [head = '', time = '', level = '', component] = found ?? [];
  if (component === undefined) return undefined;
  return {
    grammar: 'acuconfig',
    text: line.slice(head.length),
    component,
    severity: severityOf(level),
    time: isoTimeIn(time),
  };
}
