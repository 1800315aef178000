import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_BENCH_PASSWORD, type SimulatedBench, startBench } from '#main/simulator/index';
import { otherCode, testSpec } from '#main/simulator/testing/fixtures';
import { machineShell, type Ran, runAt } from '../testing/one-machine';

let home: string;
let simulated: SimulatedBench;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'amt-bench-cli-sol-'));
  simulated = await startBench({ standardPorts: false, machines: [testSpec(SPEC)] });
});
afterEach(async () => {
  await simulated.stop();
  rmSync(home, { recursive: true });
});

const SPEC = {
  admin: { password: DEMO_BENCH_PASSWORD },
  version: '12.0.45.1509',
  redirection: { listener: true, sol: true, ider: false, kvm: false },
  consent: 0,
} as const;

/** @param keys typed one after the other, each once the text before it is on the screen */
async function sol(
  more: string[],
  keys: readonly (readonly [after: string, keys: string])[],
  answer: string | ((question: string) => string) = '',
): Promise<Ran> {
  const left = [...keys];
  // The command takes the keyboard anew after each question.
  let type: ((text: string) => void) | undefined;
  const shell = machineShell(home, { answer, onTyping: (types) => (type = types) });
  const timer = setInterval(() => {
    const [next] = left;
    if (!type || !next || !shell.written.out.includes(next[0])) return;
    left.shift();
    type(next[1]);
  }, 20);
  const ran = await runAt(simulated.machine('test'), shell, ['sol', ...more]);
  clearInterval(timer);
  return ran;
}

const LEAVE = '\u001d';

describe('sol', () => {
  it('shows what the machine writes, types, records it, and ends with Ctrl+]', async () => {
    const record = join(home, 'console.log');
    const ran = await sol(
      ['--record', record],
      [
        ['', '\r'],
        ['login:', `root\r`],
        ['Password', `${LEAVE}never typed`],
      ],
    );
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain('login: root');
    expect(ran.err).toContain('Ctrl+] closes it');
    expect(ran.err).toContain('The session was closed.');
    expect(readFileSync(record, 'utf8')).toContain('login: root');
    expect(ran.out + ran.err + readFileSync(record, 'utf8')).not.toContain(DEMO_BENCH_PASSWORD);
    // A file that is there is not written over.
    expect(await sol(['--record', record], [])).toMatchObject({ code: 31, out: '' });
  });

  it('restarts the machine into its BIOS setup, and walks there', async () => {
    const [down, right] = ['\u001b[B', '\u001b[C'];
    const ran = await sol(
      ['--bios'],
      [
        ['Main', `${right}${down}`],
        ['Unconfigure', LEAVE],
      ],
    );
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.err).toContain('start into the BIOS setup');
    expect(ran.out).toContain('Intel AMT');
  });

  it('prints one JSON document alone', async () => {
    const record = join(home, 'console.log');
    const ran = await sol(['--json', '--timeout', '3', '--record', record], [['', '\r']]);
    expect(JSON.parse(ran.out)).toMatchObject({ end: 'here' });
    expect(ran.code).toBe(0);
    expect(existsSync(record)).toBe(true);
    expect(JSON.parse(ran.out)).toMatchObject({ recorded: readFileSync(record).length });
  });

  it('leaves no empty file behind a login that failed', async () => {
    const record = join(home, 'console.log');
    await simulated.machine('test').act({ act: 'bios-unconfigure' });
    expect((await sol(['--record', record], [])).code).not.toBe(0);
    expect(existsSync(record)).toBe(false);
  });

  it('keeps no screen for --output', async () => {
    expect(await sol(['--output', join(home, 'out')], [])).toMatchObject({ code: 2, out: '' });
    const file = join(home, 'out.json');
    expect(await sol(['--output', file, '--json', '--timeout', '2'], [])).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ end: 'here' });
  });

  it('tells in JSON what became of the restart into the BIOS setup', async () => {
    const ran = await sol(['--bios', '--json', '--timeout', '20'], []);
    expect(JSON.parse(ran.out)).toMatchObject({
      end: 'here',
      bios: { order: 'bios-serial', outcome: 'told' },
    });
    expect(ran.code).toBe(0);
  });

  it('asks the person at the machine for consent, and takes the code at a prompt', async () => {
    await simulated.stop();
    simulated = await startBench({
      standardPorts: false,
      machines: [testSpec({ ...SPEC, consent: 4_294_967_295 })],
    });
    const questions: string[] = [];
    const ran = await sol(['--bios'], [['Main', LEAVE]], (question) => {
      questions.push(question);
      if (question.includes('Ask now?')) return 'y';
      // A wrong one first, then no code at all, then the right one as people read it out.
      const code = simulated.machine('test').inspect().consentCode ?? '';
      if (questions.length === 2) return otherCode(code);
      return questions.length === 3 ? 'what?' : `${code.slice(0, 3)} ${code.slice(3)}`;
    });
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.err).toContain('This is not the code on the screen.');
    expect(ran.err).toContain('Type the six digits.');
    expect(questions).toHaveLength(4);
  });

  it('is told of a character set that there is not', async () => {
    expect(await sol(['--charset', 'ebcdic'], [])).toMatchObject({ code: 2 });
  });
});
