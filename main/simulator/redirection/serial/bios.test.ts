import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Terminal } from '../../testing/terminal';
import { CLEAR, paint, screenRows } from './bios-screen';
import { BEGINNING, type BiosFacts, pressKey, type SetupState } from './bios-setup';
import { type Key, KeyReader } from './keys';
import { LoginPrompt } from './login-prompt';
import { LineBuffer } from './serial-line';

const FACTS: BiosFacts = {
  model: 'Dell Inc. OptiPlex 0000',
  serial: 'SIM0099',
  biosVersion: '1.0',
  biosDate: '2020-02-29',
  processor: 'Intel(R) Core(TM) i5-9500 CPU @ 3.00GHz',
  memory: '16 GB',
  amtVersion: '12.0.70.1652',
  amtState: 'Configured, admin control mode',
  offersUnconfigure: true,
};

/** Presses keys one after the other. @returns where that led, and whether the setup was left */
function press(
  keys: readonly Key[],
  facts = FACTS,
): { state: SetupState; left?: boolean; unconfigure?: boolean } {
  let state = BEGINNING;
  for (const key of keys) {
    const step = pressKey(state, key, facts);
    if (step.kind === 'leave') return { state, left: true, unconfigure: step.unconfigure };
    ({ state } = step);
  }
  return { state };
}

const shown = (state: SetupState, facts = FACTS): string => {
  const terminal = new Terminal();
  terminal.write(paint(screenRows(state, facts), undefined));
  return terminal.text;
};

describe('the setup', () => {
  it('shows what machine it is, in 25 rows of 80', () => {
    const text = shown(BEGINNING);
    expect(text.split('\n')).toHaveLength(25);
    expect(text).toContain('Dell Inc. OptiPlex 0000 BIOS Setup');
    expect(text).toContain('BIOS version          1.0');
    expect(text).toContain('Intel AMT version     12.0.70.1652');
  });

  it('keeps its frame around texts of any length and kind', () => {
    const odd = 'ä€\u001b[2J'.repeat(50);
    const text = shown(BEGINNING, { ...FACTS, model: odd, processor: odd });
    expect(
      text
        .split('\n')
        .slice(3, 23)
        .every((row) => row.length === 80 && row.endsWith('\u00b3')),
    ).toBe(true);
  });

  it('un-configures AMT when the item is chosen, saved and confirmed', () => {
    const chosen: readonly Key[] = ['right', 'enter'];
    expect(shown(press(['right']).state)).toContain('Unconfigure AMT on next boot  [No]');
    expect(shown(press(chosen).state)).toContain('Unconfigure AMT on next boot  [Yes]');
    expect(shown(press([...chosen, 'f10']).state)).toContain('Save configuration changes and exit?');
    expect(press([...chosen, 'f10', 'enter'])).toMatchObject({ left: true, unconfigure: true });
    expect(press([...chosen, 'f10', 'char y'])).toMatchObject({ left: true, unconfigure: true });
    expect(press([...chosen, 'right', 'enter', 'enter'])).toMatchObject({ left: true, unconfigure: true });
  });

  it('leaves everything alone when that is taken back, discarded or not confirmed', () => {
    expect(press(['right', 'enter', 'enter', 'f10', 'enter'])).toMatchObject({
      left: true,
      unconfigure: false,
    });
    expect(press(['right', 'enter', 'esc', 'enter'])).toMatchObject({ left: true, unconfigure: false });
    expect(press(['right', 'enter', 'f10', 'right', 'enter'])).toEqual({
      state: { page: 1, item: 0, unconfigure: true },
    });
    expect(press(['right', 'right', 'down', 'enter', 'char n']).state.question).toBeUndefined();
  });

  it('has no such item where the maker offers none', () => {
    const facts = { ...FACTS, offersUnconfigure: false };
    expect(shown(press(['right'], facts).state, facts)).not.toContain('Unconfigure');
    expect(press(['right', 'enter', 'f10', 'enter'], facts)).toMatchObject({
      left: true,
      unconfigure: false,
    });
  });

  const anyKey = fc.constantFrom<Key>(
    'up',
    'down',
    'left',
    'right',
    'enter',
    'esc',
    'delete',
    'f2',
    'f10',
    'char y',
    'char n',
    'char x',
  );

  it('draws the same whether it paints all rows or those that changed', () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 30 }), (keys) => {
        const terminal = new Terminal();
        let state = BEGINNING;
        let rows = screenRows(state, FACTS);
        terminal.write(paint(rows, undefined));
        for (const key of keys) {
          const step = pressKey(state, key, FACTS);
          if (step.kind === 'leave') break;
          ({ state } = step);
          const next = screenRows(state, FACTS);
          terminal.write(paint(next, rows));
          rows = next;
        }
        expect(terminal.text).toBe(shown(state));
      }),
      { numRuns: 200 },
    );
  });
});

describe('keys', () => {
  const read = (...chunks: readonly string[]): Key[] => {
    const reader = new KeyReader();
    return [...chunks.flatMap((chunk) => reader.push(Buffer.from(chunk, 'latin1'))), ...reader.settle()];
  };

  it.each([
    ['\u001b[A\u001b[B\u001b[C\u001b[D', ['up', 'down', 'right', 'left']],
    ['\u001bOA\u001bOQ\u001bOY', ['up', 'f2', 'f10']],
    ['\u001b[12~\u001b[21~\u001b[3~', ['f2', 'f10', 'delete']],
    ['\u001b2\u001b0', ['f2', 'f10']],
    ['\r\n\u007fy', ['enter', 'enter', 'delete', 'char y']],
    ['\u001b', ['esc']],
    ['\u001b\u001b[A', ['esc', 'up']],
    ['\u001b[5~\u001bx\u0001\u00e4', []],
  ])('%j are %j', (bytes, keys) => {
    expect(read(bytes)).toEqual(keys);
    expect(read(...bytes.split(''))).toEqual(keys);
  });

  it('take whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(read(Buffer.from(bytes).toString('latin1')).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe('the login of the system', () => {
  it('echoes the name, not the password, and lets nobody in', () => {
    const prompt = new LoginPrompt(() => 'test-pc');
    expect(prompt.greet()).toBe('\r\ntest-pc ttyS0\r\n\r\ntest-pc login: ');
    expect(prompt.type('rox\u007f\u0008ot')).toBe('rox\u0008 \u0008\u0008 \u0008ot');
    expect(prompt.type('\r')).toBe('\r\nPassword: ');
    expect(prompt.type('secret')).toBe('');
    expect(prompt.type('\r')).toContain('Login incorrect\r\ntest-pc login: ');
    expect(prompt.type('\u0008')).toBe('');
  });

  it('has a name without one', () => {
    expect(new LoginPrompt(() => '\u001b').greet()).toContain('localhost login: ');
  });
});

describe('what waits on the line', () => {
  it('is bounded, and says when something was lost', () => {
    const line = new LineBuffer();
    line.write(CLEAR);
    for (let count = 0; count < 100; count++) line.write('x'.repeat(1_000));
    expect(line.length).toBe(32_768);
    expect([line.takeOverflow(), line.takeOverflow()]).toEqual([true, false]);
    expect(line.read(5).toString('latin1')).toBe(CLEAR.slice(0, 5));
    expect(line.length).toBe(32_763);
  });
});
