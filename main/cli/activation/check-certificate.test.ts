import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { certificateCheckSchema } from '#shared/model/provisioning-certificate';
import { LEGACY_PFX } from '#main/interop/provisioning-certificate/testing/openssl-pfx';
import { runCli } from '../program';
import { type Terminal, testShell } from '../testing/shell';

const PASSWORD = 'Old-Pfx-1';

let folder: string;
let pfx: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amt-bench-pfx-'));
  pfx = join(folder, 'setup.pfx');
  writeFileSync(pfx, LEGACY_PFX);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(
  args: string[],
  terminal: Terminal = {},
): Promise<{ code: number; out: string; err: string }> {
  const shell = testShell({ ...terminal, env: { AMT_BENCH_HOME: join(folder, 'state') } });
  const code = await runCli(['check-certificate', pfx, ...args], shell);
  return { code, ...shell.written };
}

describe('check-certificate', () => {
  it('says which generations accept it, and what has to be known', async () => {
    const { code, out } = await run(['--suffix', 'Corp.Example.com', '--password-stdin'], {
      stdin: Buffer.from(`${PASSWORD}\n`),
    });
    expect(code).toBe(0);
    expect(out).toMatch(/Certificate: O=Bench, CN=setup\.corp\.example\.com \(RSA 2048, RSA-SHA256/);
    expect(out).toMatch(/AMT 16 to 21 +accepted/);
    expect(out).toMatch(/AMT 22 +refused/);
    expect(out).toContain('a233a181457c91924b1f43e7c0cdadffb5cebe194ca6d1b4adb3c8bb4962ecfc');
    expect(out).not.toContain(PASSWORD);
  });

  it('ends with 31 where no machine of that kind takes it', async () => {
    const stdin = Buffer.from(PASSWORD);
    const { code, out } = await run(['--password-stdin', '--generation', '23', '--json'], { stdin });
    expect(code).toBe(31);
    const { generations } = certificateCheckSchema.parse(JSON.parse(out));
    expect(generations).toEqual([{ generations: '22', answer: 'refused', because: ['too-weak-for-22'] }]);
    const other = await run(['--password-stdin', '--suffix', 'example.org', '--json'], { stdin });
    expect(other.code).toBe(31);
    expect(certificateCheckSchema.parse(JSON.parse(other.out)).findings).toContain('domain-differs');
  });

  it('asks for the password where there is one, and names a wrong one', async () => {
    const asked = await run([], { answer: '', secrets: [PASSWORD] });
    expect(asked.code).toBe(0);
    const { code, err } = await run(['--password-stdin'], { stdin: Buffer.from('another') });
    expect(code).toBe(31);
    expect(err).toContain('The password does not open the file, or the file is damaged.');
  });

  it('refuses what is no DNS suffix', async () => {
    const { code, err } = await run(['--suffix', 'corp example']);
    expect(code).toBe(2);
    expect(err).toContain('“corp example” is not a DNS suffix.');
  });
});
