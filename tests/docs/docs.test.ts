import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EXIT_CODE_OF_FAILURE } from '#shared/failure-codes';
import { exportedListSchema } from '#shared/model/exported-list';
import { DEFAULT_PROFILE, PROFILE_KEYS_TO_COME, profileSchema } from '#shared/model/profile';
import { VERDICT_CODES } from '#shared/model/verdict';
import { inProjectStyle } from '#shared/testing/project-style';
import { exitOfVerdict } from '#main/cli/diagnose-command';
import { runCli } from '#main/cli/program';
import { testShell } from '#main/cli/testing/shell';
import { fill } from './fill';

/**
 * The parts of docs/ that repeat what the code says are made from the code: a difference fails here, and
 * `npm run docs` writes them anew.
 */
const root = resolve(import.meta.dirname, '../..');
const docs = (name: string): string => join(root, 'docs', name);

describe('docs say what the code does', () => {
  it('limits.md', async () => {
    const source = readFileSync(join(root, 'shared/limits.ts'), 'utf8');
    const rows: string[] = [];
    for (const [, block, body = ''] of source.matchAll(/export const (\w+) = \{\n([\s\S]*?)\n\} as const/g)) {
      for (const [, said = '', name = '', value = ''] of body.matchAll(
        /\/\*\* (.*) \*\/\n {2}(\w+): ([\d_]+),/g,
      )) {
        const [, owner = '', what = ''] = /^(?:([\w-]+): )?(.*)$/.exec(said) ?? [];
        rows.push(
          `| ${owner === '' && block === 'WEB_LIMITS' ? 'web-host' : owner} | \`${name}\` | ${amount(name, value)} | ${what} |`,
        );
      }
      // Every limit has a comment of its own.
      expect(rows.length).toBeGreaterThanOrEqual(body.match(/^ {2}\w+: /gm)?.length ?? Infinity);
    }
    await expect(await fill('limits.md', { rows: rows.join('\n') })).toMatchFileSnapshot(docs('limits.md'));
  });

  it('exit-codes.md', async () => {
    const byCode = new Map<number, string[]>();
    for (const [name, code] of Object.entries(EXIT_CODE_OF_FAILURE)) {
      byCode.set(code, [...(byCode.get(code) ?? []), `\`${name}\``]);
    }
    const failures = [...byCode]
      .sort(([a], [b]) => a - b)
      .map(([code, names]) => `| ${String(code)} | ${names.join(', ')} |`);
    const verdicts = VERDICT_CODES.map((code) => [code, exitOfVerdict(code)] as const)
      .sort(([, a], [, b]) => a - b)
      .map(([verdict, code]) => `| \`${verdict}\` | ${String(code)} |`);
    const made = await fill('exit-codes.md', {
      failures: failures.join('\n'),
      verdicts: verdicts.join('\n'),
    });
    await expect(made).toMatchFileSnapshot(docs('exit-codes.md'));
  });

  it('machines.schema.json', async () => {
    const schema = JSON.stringify(z.toJSONSchema(exportedListSchema, { io: 'input', reused: 'ref' }));
    await expect(await inProjectStyle('schema.json', schema)).toMatchFileSnapshot(
      docs('machines.schema.json'),
    );
  });

  it('profile.md and profile.schema.json', async () => {
    const schema = JSON.stringify(z.toJSONSchema(profileSchema, { io: 'input' }));
    await expect(await inProjectStyle('schema.json', schema)).toMatchFileSnapshot(
      docs('profile.schema.json'),
    );
    const made = await fill('profile.md', {
      example: JSON.stringify({ ...DEFAULT_PROFILE, host: { name: 'from-dns' } }, null, 2),
      later: PROFILE_KEYS_TO_COME.map((key) => `\`${key}\``).join(', '),
    });
    await expect(made).toMatchFileSnapshot(docs('profile.md'));
  });

  it('command-line.md', async () => {
    const program = await help();
    const names = [...program.matchAll(/^ {2}([a-z][a-z-]*) /gm)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'help');
    const parts = await Promise.all(names.map(async (name) => `## ${name}\n\n${fenced(await help(name))}`));
    const made = await fill('command-line.md', { program: fenced(program), commands: parts.join('\n\n') });
    await expect(made).toMatchFileSnapshot(docs('command-line.md'));
  });
});

/** What `amt-bench [command] --help` prints. */
async function help(...args: string[]): Promise<string> {
  const shell = testShell();
  expect(await runCli([...args, '--help'], shell)).toBe(0);
  return shell.written.out.trimEnd();
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

/** A value in the unit that people think in. */
function amount(name: string, text: string): string {
  const value = Number(text.replaceAll('_', ''));
  if (name.endsWith('Ms') && value >= 120_000) return `${String(value / 60_000)} min`;
  if (name.endsWith('Ms')) return value >= 1000 ? `${String(value / 1000)} s` : `${String(value)} ms`;
  if (name.endsWith('Seconds')) return `${String(value)} s`;
  if (name.endsWith('Bytes')) {
    return value >= 1_048_576 ? `${String(value / 1_048_576)} MiB` : `${String(value / 1024)} KiB`;
  }
  return value.toLocaleString('en');
}
