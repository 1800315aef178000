/** What may be kept of something thrown. */
export interface SafeBug {
  /** Its class. */
  name: string;
  /** Of the system or of Node, e.g. ENOSPC. */
  code?: string;
  /** Functions and places in files, the innermost first, without the folders above the program. */
  places: string[];
  cause?: SafeBug;
}

const MOST_PLACES = 30;
const MOST_CAUSES = 4;

/**
 * What was thrown, without its message: messages quote what was worked on, as `JSON.parse` quotes its text and Node an
 * argument, and that may be a password. Class, code and places are enough to find the line that threw.
 */
export function safeBug(thrown: unknown, depth = 0): SafeBug {
  if (!(thrown instanceof Error)) return { name: `thrown ${typeof thrown}`, places: [] };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  return {
    // The name of an error is a field that anybody may set; the name of its class is a word of the program.
    name: thrown.constructor.name,
    ...(/^E[A-Z0-9]+(_[A-Z0-9]+)*$/.test(code) && code.length <= 60 && { code }),
    places: placesOf(thrown),
    ...(thrown.cause !== undefined && depth < MOST_CAUSES && { cause: safeBug(thrown.cause, depth + 1) }),
  };
}

/** `    at name (file:line:column)` or `    at file:line:column`, as V8 writes them (v8.dev/docs/stack-trace-api). */
const PLACE = /^ {4}at (?:(?:async |new )?([\w.$<>#]+(?: \[as [\w.$<>#]+\])?) \()?(.+):(\d+):(\d+)\)?$/;

/** The stack begins with the message, which may look like a place itself: what follows the message is read. */
function placesOf(error: Error): string[] {
  const { stack = '', message } = error;
  const at = stack.indexOf(message);
  // The message was changed after the stack had been written: nobody can say where it ends.
  if (at < 0) return [];
  const places = stack
    .slice(at + message.length)
    .split('\n')
    .flatMap((line) => {
      const [, name, file = '', row = '', column = ''] = PLACE.exec(line) ?? [];
      if (file === '') return [];
      return [`${name === undefined ? '' : `${name} `}${shortened(file)}:${row}:${column}`];
    });
  return places.slice(0, MOST_PLACES);
}

/** Where a path of the program, or of a package in it, begins. Folders above it may have these names, too: the last counts. */
const OWN_PATHS = [
  /\/(node_modules\/.*)$/,
  /^(?:.*\/)?(dist\/.*)$/,
  /^(?:.*\/)?((?:main|shared|renderer|tests)\/.*)$/,
];

/** The folders above the program hold the name of the user. */
function shortened(file: string): string {
  const path = file.replaceAll('\\', '/');
  for (const own of OWN_PATHS) {
    const found = own.exec(path)?.[1];
    if (found !== undefined) return found;
  }
  return path.startsWith('node:') ? path : (path.split('/').at(-1) ?? '');
}
