import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRuntime } from './runtime';

const found = findRuntime();

describe.skipIf(!found.ok)(`the Electron of the tests${found.ok ? '' : ` (skipped: ${found.why})`}`, () => {
  it('is the version that it says, and holds no program of others', () => {
    if (!found.ok) throw new Error(found.why);
    const { executable, dist, version } = found.runtime;
    const ran = spawnSync(executable, ['-p', 'process.versions.electron'], {
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    expect(ran.stdout.trim()).toBe(version);
    expect(existsSync(join(dist, 'resources', 'app'))).toBe(false);
  });
});
