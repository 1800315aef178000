import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchValue, powerShellString } from './quoting';
import { configureBatch, configurePowerShell, detectPowerShell } from './scripts';

const ODD = "ho%use & ^co! 'q' \u2019x (1);.json";
const settings = (profile: string) => ({ profile, heading: 'Made by AMT Bench 9.9.9' });

describe('quoting', () => {
  it('of batch files doubles percent signs, and gives up on quotation marks and control characters', () => {
    expect(batchValue('a%b&c^d!e')).toBe('a%%b&c^d!e');
    for (const bad of ['a"b', 'a\nb', 'a\u0000b']) expect(batchValue(bad)).toBeUndefined();
  });

  it('of PowerShell doubles every quotation mark that ends a literal', () => {
    expect(powerShellString("a'b\u2018\u2019\u201A\u201Bc$d`e")).toBe(
      "'a''b\u2018\u2018\u2019\u2019\u201A\u201A\u201B\u201Bc$d`e'",
    );
    expect(powerShellString('a\nb')).toBeUndefined();
  });
});

/**
 * What cmd makes of a line, as far as these scripts use it: percent signs first, then late expansion, which is not read
 * again. Written from Microsoft’s description of `set` and `setlocal`, apart from the code under test.
 */
function argumentsOf(line: string, env: Readonly<Record<string, string>>): string[] {
  const early = line
    .replaceAll('%%', '\u0000')
    .replaceAll(/%(\w+)%/g, (_all, name: string) => env[name] ?? '');
  const pieces = [...early.replaceAll('\u0000', '%').matchAll(/"([^"]*)"|(\S+)/g)];
  return pieces.map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replaceAll(/!(\w+)!/g, (_all, name: string) => env[name] ?? ''),
  );
}

describe('Configure.bat', () => {
  const batch = configureBatch(settings(ODD)) ?? '';
  const lines = batch.split('\r\n');

  it('hands on each value as one argument, whatever is in it', () => {
    const call = lines.find((line) => line.includes(' configure ')) ?? '';
    const env = {
      AMTBENCH_EXE: 'C:\\a & b\\amt-bench.exe',
      AMTBENCH_PROFILE: ODD,
      AMTBENCH_LOG: 'C:\\100% & ^ !.log',
      AMTBENCH_HOST: 'x & calc.exe %PATH% ^ !',
    };
    expect(argumentsOf(call, env)).toEqual([
      env.AMTBENCH_EXE,
      'configure',
      '--profile',
      ODD,
      '--yes',
      '--log',
      'cmtrace',
      '--log-file',
      env.AMTBENCH_LOG,
      '--',
      env.AMTBENCH_HOST,
    ]);
  });

  it('expands what comes from outside late alone, and ends with the exit code', () => {
    const outside = /%AMTBENCH|%AMT_PASSWORD|%[1-9*]|%~[1-9]/;
    for (const line of lines) expect(line).not.toMatch(outside);
    expect(lines.filter((line) => line === 'exit /b !ERRORLEVEL!')).toHaveLength(2);
    expect(batch).toContain(`set "AMTBENCH_PROFILE=%~dp0ho%%use & ^co! 'q'`);
    expect(batch.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('never names the password', () => {
    for (const script of [batch, detectPowerShell(settings(ODD))]) {
      expect(script).not.toContain('AMT_PASSWORD');
    }
    expect(configureBatch(settings('a"b'))).toBeUndefined();
  });
});

describe('Configure.ps1', () => {
  const script = configurePowerShell(settings(ODD)) ?? '';

  it('has the name of the profile as a literal, and the password in the environment alone', () => {
    expect(script).toContain(`Join-Path $PSScriptRoot 'ho%use & ^co! ''q'' \u2019\u2019x (1);.json'`);
    const [call = ''] = script.split('\r\n').filter((line) => line.includes('& $program'));
    expect(call.trim()).toBe('& $program @arguments | Out-Host');
    const argument = script.split('\r\n').filter((line) => line.startsWith('$arguments'));
    expect(argument.join()).not.toMatch(/password/i);
    expect(script.trimEnd().endsWith('exit $code')).toBe(true);
  });

  it('has a host and a certificate that are checked before they are used', () => {
    const host = /\$target -notmatch '\\A(.*?)\\z'/.exec(script)?.[1] ?? '';
    const pattern = new RegExp(`^(?:${host})$`);
    expect(pattern.test('desk-7.lab.example')).toBe(true);
    expect(pattern.test('fe80::1')).toBe(true);
    for (const bad of ['', '-x', 'a b', 'a;b', 'a"b', '$(x)']) expect(pattern.test(bad)).toBe(false);
  });

  it('closes what it opens', () => {
    // Literals first: what is in them counts for nothing.
    const plain = script.replaceAll(/^#.*$/gm, '').replaceAll(/'(?:[^'\u2018\u2019]|''|\u2019\u2019)*'/g, '');
    for (const [open, close] of [
      ['{', '}'],
      ['(', ')'],
      ['[', ']'],
    ] as const) {
      expect(plain.split(open).length, open).toBe(plain.split(close).length);
    }
    expect(plain).not.toContain("'");
  });
});

const WINE = spawnSync('wine', ['--version']).status === 0;

describe.skipIf(!WINE)(`Configure.bat in the cmd of Wine${WINE ? '' : ' (Wine is not installed)'}`, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amt-bench-cmd-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('ends with the exit code of the program, which got each value as it is', { timeout: 300_000 }, () => {
    // Wine 8 expands values a second time, which cmd does not: no percent or exclamation marks here.
    const profile = 'house & (co).json';
    writeFileSync(join(folder, 'Configure.bat'), configureBatch(settings(profile)) ?? '');
    writeFileSync(join(folder, 'out.txt'), '');
    // A batch file stands in for the program; it keeps what it was called with.
    const stub = `@echo off\r\n>"%~dp0out.txt" echo %*\r\nexit /b 22\r\n`;
    writeFileSync(join(folder, 'stub.bat'), stub);
    chmodSync(join(folder, 'stub.bat'), 0o755);
    const run = (host?: string) =>
      spawnSync('wine', ['cmd', '/c', 'Configure.bat'], {
        cwd: folder,
        env: {
          ...process.env,
          WINEDEBUG: '-all',
          WINEPREFIX: join(tmpdir(), 'amt-bench-wine'),
          AMTBENCH_EXE: 'stub.bat',
          AMTBENCH_LOG: 'a & b.log',
          ...(host !== undefined && { AMTBENCH_HOST: host }),
        },
        encoding: 'utf8',
      });
    const ended = run('10.0.0.17');
    expect(ended.status).toBe(22);
    const got = readFileSync(join(folder, 'out.txt'), 'utf8');
    expect(got).toContain('"10.0.0.17"');
    expect(got).toContain('"a & b.log"');
    expect(got).toContain(`${profile}"`);
    // The stand-in would itself read what it is called with.
    writeFileSync(join(folder, 'stub.bat'), '@exit /b 22\r\n');
    run('x" & echo broken > broken.txt & rem "');
    expect(existsSync(join(folder, 'broken.txt'))).toBe(false);
    expect(run().status).toBe(2);
  });
});
