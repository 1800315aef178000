import { isoTimeIn, type Parsed, severityOf } from './record';

/** Names of containers that Docker Compose puts before the lines of each. */
const CONTAINER = /^[\w.-]{1,60} {1,40}\| /;
/** Lines of RPS and MPS of the Device Management Toolkit: time, level, text. */
const LINE =
  /^(\d{4}-\d\d-\d\d[T ][\d:.]{8,15}Z?)\s{1,4}\[?(silly|verbose|trace|debug|info|warn|error|fatal)\]?:\s{0,4}/i;
/** What the console of MeshCentral shows of a device: time of day, text. */
const MESH = /^(\d{1,2}:\d\d:\d\d(?: [AP]M)?), (?=\S)/;

/** Reads a line as one of a management server, or of a container of one. */
export function serverRecord(line: string): Parsed | undefined {
  const container = CONTAINER.exec(line)?.[0];
  const own = container === undefined ? line : line.slice(container.length);
  const [head, time = '', level = ''] = LINE.exec(own) ?? [];
  if (head === undefined) return undefined;
  const text = own.slice(head.length);
  const component = container?.slice(0, container.indexOf(' '));
  return { grammar: 'server', text, component, severity: severityOf(level), time: isoTimeIn(time) };
}

/** Reads a line as one of MeshCentral’s console. */
export function meshRecord(line: string): Parsed | undefined {
  const [head] = MESH.exec(line) ?? [];
  return head === undefined ? undefined : { grammar: 'mesh', text: line.slice(head.length) };
}
