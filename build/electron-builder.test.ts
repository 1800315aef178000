import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { POSIX } from '#shared/testing/system';
import { APP_ID } from '../main/electron/app-id';

// electron-builder's own check of its configuration, as it runs it before it packs.
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config') as {
  validateConfiguration: (config: unknown, debugLogger: unknown) => Promise<void>;
};
const { load } = createRequire(ofBuilder.resolve('app-builder-lib/package.json'))('js-yaml') as {
  load: (text: string) => unknown;
};

const root = fileURLToPath(new URL('..', import.meta.url));
const configSchema = z.record(z.string(), z.unknown());
let config: z.infer<typeof configSchema>;

beforeAll(() => {
  config = configSchema.parse(load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')));
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
      // It would put an entry into the keyring, for cookies that are not used.
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('compiles nothing, publishes nowhere and packs what was laid out', () => {
    expect(config).toMatchObject({
      // What the app calls itself on Windows, too.
      appId: APP_ID,
      directories: { app: 'release/app' },
      npmRebuild: false,
      publish: null,
      asarUnpack: ['**/*.node'],
    });
    expect(config).not.toHaveProperty('asar');
  });

  it('makes the packages that docs/packaging.md lists', () => {
    expect(config).toMatchObject({
      win: {
        target: [
          { target: 'nsis', arch: ['x64', 'arm64'] },
          { target: 'portable', arch: ['x64', 'arm64'] },
        ],
      },
      linux: { target: ['AppImage', 'deb', 'rpm'] },
      mac: { target: [{ target: 'dmg', arch: ['universal'] }], hardenedRuntime: true },
    });
  });

  it('never starts Chromium without its sandbox', () => {
    // The default of electron-builder 26 writes --no-sandbox into the desktop entry of an AppImage.
    expect(config).toMatchObject({ toolsets: { appimage: '1.0.3' } });
    expect(JSON.stringify(config)).not.toContain('no-sandbox');
  });

  it('has the packages of Linux bring what the keychain needs', () => {
    expect(config['deb']).toMatchObject({ depends: expect.arrayContaining(['libsecret-1-0']) as unknown });
    // What Chromium is linked to and the rest of the list does not bring.
    for (const name of ['libasound2t64 | libasound2', 'libgbm1', 'libdrm2']) {
      expect(config['deb']).toMatchObject({ depends: expect.arrayContaining([name]) as unknown });
    }
    expect(config['rpm']).toMatchObject({ depends: expect.arrayContaining(['libsecret']) as unknown });
  });

  it('names files that exist', () => {
    const paths = [...JSON.stringify(config).matchAll(/"(build\/package\/[^"=]+)/g)].map(
      ([, path]) => path ?? '',
    );
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names no maintainer and no home page of its own', () => {
    expect(config).toMatchObject({
      extraMetadata: { homepage: 'https://homepage.invalid' },
      linux: { maintainer: 'Not named <nobody@maintainer.invalid>' },
    });
    const text = readFileSync(join(root, 'package.json'), 'utf8');
    for (const name of ['homepage', 'author', 'repository', 'bugs']) {
      expect(JSON.parse(text)).not.toHaveProperty(name);
    }
  });

  it('finds in package.json what the packages of Linux need', () => {
    const text = readFileSync(join(root, 'package.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      // Becomes StartupWMClass: the name that Electron gives its window.
      name: 'amt-bench',
      desktopName: 'amt-bench.desktop',
    });
  });
});

describe.skipIf(POSIX.missing)(POSIX.named('the scripts of the Linux packages'), () => {
  it.each(['after-install.sh', 'after-remove.sh', 'amt-bench'])('%s is a script that sh can read', (name) => {
    const file = join(root, 'build', 'package', 'linux', name);
    const { status, stderr } = spawnSync('sh', ['-n', file], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    // electron-builder takes this for a macro of its own.
    expect(readFileSync(file, 'utf8')).not.toContain('${');
  });
});
