/** How serious an entry is, as CMTrace numbers it. */
export const CMTRACE_TYPES = { info: 1, warning: 2, error: 3 } as const;
export type CmTraceSeverity = keyof typeof CMTRACE_TYPES;

export interface CmTraceEntry {
  text: string;
  component: string;
  severity: CmTraceSeverity;
  /** Milliseconds since 1970. */
  at: number;
  /** Minutes to add to local time for UTC, as `Date.prototype.getTimezoneOffset` gives it. */
  biasMinutes: number;
  thread: number;
}

/** Longer ones are cut: CMTrace and our own reader give up on entries without end. Characters. */
const MOST_CHARS = 4_000;

/** One entry of the log format that CMTrace opens (the form of SMSTS.log), with its line end. Pure. */
export function cmTraceEntry({ text, component, severity, at, biasMinutes, thread }: CmTraceEntry): string {
  const local = new Date(at - biasMinutes * 60_000).toISOString();
  const [year = '', month = '', day = ''] = local.slice(0, 10).split('-');
  const sign = biasMinutes < 0 ? '-' : '+';
  const bias = `${sign}${String(Math.abs(biasMinutes)).padStart(3, '0')}`;
  const attributes = [
    `time="${local.slice(11, 23)}${bias}"`,
    `date="${month}-${day}-${year}"`,
    `component="${attribute(component)}"`,
    'context=""',
    `type="${String(CMTRACE_TYPES[severity])}"`,
    `thread="${String(thread)}"`,
    'file=""',
  ];
  return `<![LOG[${message(text)}]LOG]!><${attributes.join(' ')}>\r\n`;
}

/** A message can neither end its entry nor begin another one. */
function message(text: string): string {
  return text.slice(0, MOST_CHARS).replaceAll(']LOG]', '] LOG]').replaceAll('<![LOG[', '<! [LOG[').trim();
}

function attribute(text: string): string {
  return text.replaceAll(/[^\w .-]/g, '');
}
