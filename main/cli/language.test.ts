import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portsOption } from '#shared/testing/ports-option';
import { DEMO_BENCH_PASSWORD, type SimulatedBench, startBench } from '#main/simulator/index';
import { fromCommand } from './command-names';
import { languageOf } from './language';
import { runCli } from './program';
import { type Terminal, testShell } from './testing/shell';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-language-'))));
afterEach(() => rmSync(home, { recursive: true }));

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function run(args: string[], { env, ...terminal }: Terminal = {}): Promise<Ran> {
  const shell = testShell({
    ...terminal,
    env: { AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session', ...env },
  });
  return { code: await runCli(args, shell), ...shell.written };
}

describe('--lang', () => {
  it.each<[string[], NodeJS.ProcessEnv, string]>([
    [['scan'], {}, 'en'],
    [['scan'], { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }, 'en'],
    [['scan'], { AMT_BENCH_LANG: 'de' }, 'de'],
    [['scan'], { AMT_BENCH_LANG: '' }, 'en'],
    [['scan', '--lang', 'fr'], { AMT_BENCH_LANG: 'de' }, 'fr'],
    [['--lang', 'de', 'scan'], {}, 'de'],
    [['scan', '--lang=es', 'x'], {}, 'es'],
    [['scan', '--lang', 'de', '--lang', 'es'], {}, 'es'],
    [['scan', '--', '--lang', 'de'], {}, 'en'],
    // A mistake that commander finds.
    [['scan', '--lang'], {}, 'en'],
  ])('%j with %j is %s', (args, env, language) =>
    expect(languageOf(args, env)).toEqual({ ok: true, value: language }),
  );

  it.each<[string[], NodeJS.ProcessEnv, string]>([
    [['scan', '10.0.0.1', '--lang', 'it'], {}, 'AMT Bench does not have the language “it”.'],
    [['--lang=', '--help'], {}, 'AMT Bench does not have the language “”.'],
    [['--version'], { AMT_BENCH_LANG: 'Deutsch' }, 'AMT_BENCH_LANG is “Deutsch”'],
  ])('%j with %j names the languages that there are', async (args, env, words) => {
    const ran = await run(args, { env });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
    expect(ran.err).toContain('→ Use one of: en, de, fr, es.');
    expect(ran.err).toContain('Code: input-invalid');
    const document = await run([...args, '--json'], { env });
    expect(document).toMatchObject({ code: 2, err: '' });
    expect(JSON.parse(document.out)).toMatchObject({ error: { code: 'input-invalid' } });
  });

  it('may stand in front of a command, wherever one is looked for', () => {
    expect(fromCommand(['--lang', 'de', '--lang=fr', 'web', '--lang', 'es'])).toEqual([
      'web',
      '--lang',
      'es',
    ]);
    expect(fromCommand(['--lang'])).toEqual([]);
  });

  it('is an option of every command, and changes no other', async () => {
    const { out } = await run(['--help']);
    expect(out).toContain('--lang <en|de|fr|es>');
    for (const args of [['scan'], ['secret', 'set'], ['simulate'], ['web']]) {
      expect((await run([...args, '--help'])).out).toContain('--lang <en|de|fr|es>');
    }
    expect(await run(['secret', '--lang', 'de', 'list', '--json'])).toMatchObject({
      code: 0,
      out: '{\n  "names": []\n}\n',
    });
  });
});

/** Words of commander, as it writes them itself. */
const OF_COMMANDER = /Usage|Arguments|Options:|Commands|display help|output the version|choices|default:/;

describe('help', () => {
  it('is in German as a whole', async () => {
    for (const args of [['--lang', 'de', '--help'], ['help', '--lang', 'de'], ['--lang=de']]) {
      const { out, err } = await run(args);
      expect(out + err).toContain('Aufruf: amt-bench [Optionen] [Befehl]');
      expect(out + err).toMatch(/ scan \[Optionen\] <Ziel\.\.\.> +die AMT-Geräte eines Netzes/);
      expect(out + err).toMatch(/ help \[Befehl\] +die Hilfe zu einem Befehl zeigen/);
      expect(out + err).not.toMatch(OF_COMMANDER);
    }
    const { out } = await run(['diagnose', '--help'], { env: { AMT_BENCH_LANG: 'de' } });
    expect(out).toContain('--timeout <Sekunden>');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('(möglich: "same", "another", ohne Wert: "another")');
    expect(out).toContain('(Standard: "admin")');
    expect(out).not.toMatch(OF_COMMANDER);
  });

  it.each([
    ['en', 'Usage: amt-bench unprovision [options] <host>'],
    ['de', 'Aufruf: amt-bench unprovision [Optionen] <Host>'],
    ['fr', 'Utilisation\u202f: amt-bench unprovision [options] <hôte>'],
    ['es', 'Uso: amt-bench unprovision [opciones] <host>'],
  ])('has a text for everything in %s', async (language, usage) => {
    const { out } = await run(['unprovision', '--lang', language, '--help']);
    expect(out.split('\n')[0]).toBe(usage);
    // A key without a text would be shown as it is.
    expect(out).not.toContain('cli.');
  });

  it('keeps a French sign with its word', async () => {
    const { out } = await run(['scan', '--lang', 'fr', '--help']);
    expect(out).not.toMatch(/«\n|\n *»|\n *[:;?!]/);
  });
});

describe('mistakes', () => {
  it('are told in the language of the command line, for people and programs', async () => {
    const option = await run(['scan', '--lang', 'de', '10.0.0.1', '--jsn']);
    expect(option).toEqual({
      code: 2,
      out: '',
      err: 'Fehler: Unbekannte Option „--jsn“\n(Meinten Sie --json?)\n(amt-bench --help listet die Befehle auf)\n',
    });
    const document = await run(['power', '--lang', 'de', '--json']);
    expect(JSON.parse(document.out)).toEqual({
      error: {
        code: 'input-invalid',
        message: 'Die Befehlszeile ist ungültig: Das erforderliche Argument „Host“ fehlt.',
        nextStep: 'Siehe amt-bench --help.',
      },
    });
    const choice = await run(['diagnose', 'x', '--maker', 'acme', '--lang', 'fr']);
    expect(choice.err).toContain('«\u202facme\u202f» n’est pas valide pour «\u202f--maker <nom>\u202f»');
    const value = await run(['scan', '--lang', 'es', '10.0.0.1', '--rate', 'x']);
    expect(value).toMatchObject({ code: 2, out: '' });
    expect(value.err).toContain('--rate necesita un número entero de 1 a 1000000, no “x”.');
    expect(value.err).toContain('Código: input-invalid');
  });

  it('that commander finds all have words of ours', async () => {
    for (const args of [
      ['scan'],
      ['scan', '10.0.0.1', '--rate'],
      ['plan', 'x'],
      ['scan', '--bogus'],
      ['frobnicate'],
      ['power', 'x', 'on', 'now'],
      ['diagnose', 'x', '--maker', 'acme'],
      ['scan', '--lang'],
      ['secret', 'frobnicate'],
    ]) {
      const ran = await run(args, { env: { AMT_BENCH_LANG: 'de' } });
      expect(ran.code, args.join(' ')).toBe(2);
      expect(ran.err, args.join(' ')).toMatch(
        /^Fehler: (?!.*(missing|unknown|too many|invalid|not specified))/,
      );
    }
  });
});

describe('a machine', () => {
  let simulated: SimulatedBench;
  beforeEach(async () => {
    simulated = await startBench({ standardPorts: false });
  });
  afterEach(() => simulated.stop());

  const password = { stdin: `${DEMO_BENCH_PASSWORD}\n` };

  function at(machine: string): string[] {
    const { address, ports } = simulated.machine(machine).info;
    const list = portsOption(ports);
    return [address, '--ports', list];
  }

  it('is diagnosed in German, with the same codes', async () => {
    const text = await run(['diagnose', ...at('lenovo-admin-mode'), '--lang', 'de']);
    expect(text.code).toBe(0);
    expect(text.err).toContain('wird abgefragt…');
    expect(text.out).toMatch(/\n\nGründe\n {2}· /);
    expect(text.out).toContain('Falls niemand das Kennwort hat');
    expect(text.out).toMatch(/\[known-password · etwa \d+–\d+ min\]/);
    expect(text.out).not.toMatch(/\bReasons\b|\babout \d/);

    const document = await run(['diagnose', ...at('lenovo-admin-mode'), '--lang', 'de', '--json']);
    const plain = await run(['diagnose', ...at('lenovo-admin-mode'), '--json']);
    const verdictOf = ({ out }: Ran): Record<string, unknown> =>
      (JSON.parse(out) as { verdict: Record<string, unknown> }).verdict;
    expect(verdictOf(document)).toMatchObject({ code: 'password-needed', confidence: 'certain' });
    expect(Object.keys(verdictOf(document))).toEqual(Object.keys(verdictOf(plain)));
    expect(verdictOf(document)['title']).not.toBe(verdictOf(plain)['title']);
  });

  it('is configured after a yes in that language, and not after another word', async () => {
    const profile = join(home, 'p.json');
    writeFileSync(profile, '{"redirection": {"sol": true}}');
    const args = ['configure', ...at('ready'), '--profile', profile, '--password-stdin', '--lang', 'de'];
    expect(await run(args, { ...password, answer: 'nein' })).toMatchObject({ code: 3 });
    expect(await run(args, { ...password, answer: 'oui' })).toMatchObject({ code: 3 });
    const yes = await run(args, { ...password, answer: ' Ja ' });
    expect(yes.code).toBe(0);
    expect(yes.out).toContain('Konfiguriert, zurückgelesen und geprüft.');
    expect(yes.err).toMatch(/1\/\d .*: erledigt/);
  });
});
