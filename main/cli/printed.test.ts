import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { loadExplanations } from '#shared/texts/speech';
import { explainText, sightingsCsv, type UseCases } from '#main/use-cases/index';
import { openTestBench, type TestBench, TYPED_DEMO, value } from '#main/use-cases/testing/lab';
import {
  inventoryText,
  logsText,
  planText,
  recoveryText,
  reportText,
  scanTable,
  verdictText,
} from './describe';
import { explanationText } from './explain-text';
import { hardwareText } from './hardware-text';
import { note, printFailure, printJson } from './output';
import { type Describe, described, type Printed, printed, printedJson, printedLines } from './printed';
import { testShell } from './testing/shell';

/** Nothing that a terminal acts upon, or that hides: line ends of ours aside. */
const HIDDEN = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u001b]0;OWNED\u0007',
        '\u001b[2J',
        '\u009b31m',
        '\u009d0;x\u009c',
        '\r',
        '\n✓ forged',
        '\t',
      ),
      fc.constantFrom(
        '\u202e',
        '\u2066',
        '\u2069',
        '\u200b',
        '\u200d',
        '\u2028',
        '\u2029',
        '\ufeff',
        '\0',
        '\u007f',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

describe('printed text', () => {
  it('shows every value on its line', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, two) => {
        const { text } = printed`First: ${one}\nSecond: ${two} of ${2}\n`;
        expect(text).not.toMatch(HIDDEN);
        expect(text.split('\n')).toHaveLength(3);
      }),
    );
  });

  it('keeps what is printed already, and the lines of help', () => {
    expect(printed`${printedLines('one\ntwo')}!`.text).toBe('one\ntwo!');
    expect(printedLines('one\r\n\u001b[2Jtwo').text).toBe('one\\r\n\\x1b[2Jtwo');
  });

  it('is JSON that means the same', () => {
    fc.assert(
      fc.property(nasty, (any) => {
        expect(printedJson({ any }).text).not.toMatch(HIDDEN);
        expect(printedJson({ any }, 0).text.split('\n')).toHaveLength(2);
        expect(JSON.parse(printedJson({ any }).text)).toEqual({ any });
      }),
    );
  });

  it('is what failures and remarks are', () => {
    fc.assert(
      fc.property(nasty, fc.boolean(), (any, json) => {
        const shell = testShell();
        const failure = { code: 'unreachable', message: any, nextStep: any, detail: any } as const;
        printFailure(shell.console, failure, { json });
        note(shell.console, {}, any);
        printJson(shell.console, failure);
        expect(shell.written.out + shell.written.err).not.toMatch(HIDDEN);
        if (!json) expect(shell.written.err.split('\n')).toHaveLength(6);
      }),
    );
  });
});

/** Words that the program looks up or computes with; they come through a schema and are none of these texts. */
const WORDS = new Set([
  'code',
  'messageCode',
  'outcome',
  'kind',
  'vendor',
  'provisioningState',
  'controlMode',
  'id',
  'at',
  'nextAt',
]);

/** The same value with other texts in it. */
function mapTexts<T>(given: T, tell: (text: string) => string): T {
  const whole = { given: structuredClone(given) };
  const visit = (holder: object): void => {
    for (const [key, each] of Object.entries(holder) as [string, unknown][]) {
      if (typeof each === 'string' && !WORDS.has(key)) Reflect.set(holder, key, tell(each));
      else if (typeof each === 'object' && each !== null) visit(each);
    }
  };
  visit(whole);
  return whole.given;
}

describe('what commands print of a machine', () => {
  let bench: TestBench;
  let useCases: UseCases;
  let samples: { name: string; print: (tell: (text: string) => string) => Printed }[];

  const sample = <T>(name: string, given: T, describe: Describe<T>): (typeof samples)[number] => ({
    name,
    print: (tell) => described(mapTexts(given, tell), describe, english),
  });

  beforeAll(async () => {
    await loadExplanations('en');
    bench = await openTestBench();
    useCases = bench.useCases;
    const ids = await Promise.all(
      ['ready', 'lenovo-admin-mode', 'hp-changed-mebx'].map((name) => bench.look(name)),
    );
    const [id = ''] = ids;
    const { inventory } = value(await useCases.logIn(id, TYPED_DEMO));
    if (!inventory) throw new Error('a login reads the inventory');
    const profile = { clock: 'sync', host: { name: 'pc-17' } } as const;
    const plan = value(await useCases.plan(id, profile, TYPED_DEMO));
    const logs = value(await useCases.readLogs(id, TYPED_DEMO));
    const { hardware } = value(await useCases.readHardware(id, TYPED_DEMO));
    if (!hardware) throw new Error('the hardware was read');
    const report = value(
      await useCases.configure(
        { id, profile, source: TYPED_DEMO },
        { onStep: () => undefined, draining: () => false },
      ),
    );
    const machines = ids.map((each) => value(useCases.machines.sighting(each)));
    samples = [
      sample('scan', { devices: machines }, scanTable),
      { name: 'CSV', print: (tell) => printedLines(sightingsCsv(mapTexts(machines, tell))) },
      ...machines.map(({ verdict }) => sample('verdict', verdict, verdictText)),
      ...ids.map((each) => sample('card', value(useCases.recoveryPlan(each)), recoveryText)),
      sample('inventory', inventory, inventoryText),
      sample('hardware', hardware.hardware, hardwareText),
      sample('plan', plan, planText),
      sample('blocked plan', { ...plan, blockers: [BLOCKER] }, planText),
      sample('report', report, reportText),
      sample('logs', { ...logs, events: [ENTRY], audit: [{ ...ENTRY, who: 'eve', from: 'x' }] }, logsText),
      ...explainText('Caller is unauthorised').map((each) => sample('explanation', each, explanationText)),
    ];
  });
  afterAll(() => bench.close());

  it('steers no terminal and forges no line, whatever the machine says', () => {
    expect(samples.length).toBeGreaterThan(12);
    for (const { name, print } of samples) {
      fc.assert(
        fc.property(nasty, (any) => {
          const { text } = print((plain) => `${plain}${any}`);
          expect(text, name).not.toMatch(HIDDEN);
          // “forged” begins a line nowhere.
          expect(text, name).not.toMatch(/^✓ forged/m);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('is as it was where the machine says nothing of the kind', () => {
    for (const { name, print } of samples) {
      const { text } = print((plain) => plain);
      expect(text, name).not.toMatch(/\\x|\\u|\\n/);
    }
  });
});

const BLOCKER = { code: 'plan-blocked', message: 'It is blocked.', nextStep: 'Unblock it.' } as const;
const ENTRY = { at: '2026-11-23T12:00:00.000Z', what: 'Something happened', notable: true };

describe('the ways to a terminal', () => {
  it('are this one: nothing else in the hosts writes to it', () => {
    for (const room of ['cli', 'web-host', 'use-cases']) {
      const folder = join(import.meta.dirname, '..', room);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
      );
      for (const name of files.filter((each) => each !== 'process-shell.ts')) {
        const text = readFileSync(join(folder, name), 'utf8');
        expect(text, name).not.toMatch(/process\.(stdout|stderr)\.write|console\.(log|error|warn|info)\(/);
      }
    }
  });
});
