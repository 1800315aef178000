import { Terminal } from '@xterm/xterm';
import { describe, expect, it } from 'vitest';
import { screenFile } from './screen-text';

async function saved(text: string): Promise<string> {
  const terminal = new Terminal({ cols: 10, rows: 3, scrollback: 50 });
  await new Promise<void>((done) => terminal.write(text, done));
  const file = screenFile('192.0.2.7:16992', terminal);
  expect(file).toMatchObject({ name: 'serial-console-192.0.2.7-16992.txt', mime: 'text/plain' });
  return file.text;
}

describe('what a console has shown, as a file', () => {
  it('has what has scrolled away, and lines that were too long for the screen in one', async () => {
    expect(await saved('one\r\ntwo\r\n0123456789abcde\r\n\r\nfive \u001b[1mbold\u001b[0m')).toBe(
      'one\ntwo\n0123456789abcde\n\nfive bold\n',
    );
  });

  it('has what was there before a program that takes the whole screen, and that program', async () => {
    expect(await saved('login:\u001b[?1049h\u001b[2J\u001b[HSETUP')).toBe('login:\n\nSETUP\n');
  });

  it('is empty where nothing was shown', async () => {
    expect(await saved('')).toBe('\n');
  });
});
