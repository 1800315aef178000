import type { IBuffer, Terminal } from '@xterm/xterm';
import { inFileName, type TextFile } from '../../../shared/model/text-file';

/** What a terminal shows, with what has scrolled away, as a file of plain text. @param machine its row; part of the name */
export function screenFile(machine: string, { buffer }: Pick<Terminal, 'buffer'>): TextFile {
  const screens = [buffer.normal, ...(buffer.active.type === 'alternate' ? [buffer.alternate] : [])];
  return {
    name: `serial-console-${inFileName(machine)}.txt`,
    mime: 'text/plain',
    text: screens.map(textOf).join('\n'),
  };
}

function textOf(buffer: IBuffer): string {
  let text = '';
  for (let at = 0; at < buffer.length; at++) {
    const line = buffer.getLine(at);
    if (!line) continue;
    // A line that was too long for the screen goes on in the next one.
    if (at > 0 && !line.isWrapped) text += '\n';
    text += line.translateToString(!buffer.getLine(at + 1)?.isWrapped);
  }
  return `${text.trimEnd()}\n`;
}
