import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

// electron-builder's own check of its configuration, as it runs it before it packs.
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config') as {
  validateConfiguration: (config: unknown, debugLogger: unknown) => Promise<void>;
};
const { load } = createRequire(ofBuilder.resolve('app-builder-lib/package.json'))('js-yaml') as {
  load: (text: string) => unknown;
};

const configSchema = z.record(z.string(), z.unknown());
let config: z.infer<typeof configSchema>;

beforeAll(() => {
  config = configSchema.parse(
    load(readFileSync(new URL('../electron-builder.yml', import.meta.url), 'utf8')),
  );
});

const check = (changed: unknown): Promise<void> => validateConfiguration(changed, { isEnabled: false });

describe('electron-builder.yml', () => {
  it('passes electron-builder’s own check', async () => {
    await expect(check(config)).resolves.toBeUndefined();
  });

  it.each([
    ['an unknown key', { npmRebuilt: false }],
    ['an unknown fuse', { electronFuses: { runAsNodes: false } }],
    ['a fuse that is no switch', { electronFuses: { runAsNode: 'no' } }],
    ['a key in the wrong place', { win: { oneClick: false } }],
  ])('is checked at all: %s is refused', async (_case, wrong) => {
    await expect(check({ ...config, ...wrong })).rejects.toThrow(/Invalid configuration|invalid/i);
  });

  it('sets every fuse as the security checklist wants it', () => {
    expect(config['electronFuses']).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('compiles nothing, publishes nowhere and packs what was built', () => {
    expect(config).toMatchObject({
      appId: 'io.github.amt-bench',
      npmRebuild: false,
      publish: null,
      asarUnpack: ['**/*.node'],
      win: { target: ['nsis', 'portable'] },
      linux: { target: ['AppImage', 'deb'] },
      mac: { target: ['dmg'] },
    });
    expect(config['files']).toEqual(expect.arrayContaining(['dist/**', 'package.json']));
    expect(config).not.toHaveProperty('asar');
  });
});
