import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const checkout = mkdtempSync(join(tmpdir(), 'amt-use-cases-borders-'));
afterAll(() => rmSync(checkout, { recursive: true }));

const reportSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string() })),
  }),
});

/** Runs the border check as `npm run lint` does. @returns `rule: file` for each broken border */
function check(folder: string): string[] {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    cruiser,
    '--config',
    join(root, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    'main',
    'shared',
    'renderer',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (stdout === '') throw new Error(stderr);
  const { summary } = reportSchema.parse(JSON.parse(stdout));
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

/** Each border, broken once: the file that may not import, and what it imports. */
const BREAKS: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['shared-imports-nothing-of-ours', 'shared/a.ts', '../main/wsman/leaf'],
  ['shared-runs-everywhere', 'shared/b.ts', 'node:fs'],
  ['renderer-is-dom-only', 'renderer/a.ts', '../main/wsman/leaf'],
  ['renderer-has-no-node', 'renderer/b.ts', 'node:fs'],
  ['electron-in-its-room', 'main/use-cases/a.ts', 'electron'],
  ['simulator-is-independent', 'main/simulator/a.ts', '#main/wsman/leaf'],
  ['wsman-borders', 'main/wsman/a.ts', '#main/amt/leaf'],
  ['amt-borders', 'main/amt/a.ts', '#main/discovery/leaf'],
  ['journal-borders', 'main/journal/a.ts', '#main/vault/leaf'],
  ['vault-borders', 'main/vault/a.ts', '#main/wsman/leaf'],
  ['discovery-borders', 'main/discovery/a.ts', '#main/amt/leaf'],
  ['diagnosis-borders', 'main/diagnosis/a.ts', '#main/amt/leaf'],
  ['provisioning-borders', 'main/provisioning/a.ts', '#main/vault/leaf'],
  ['redirection-borders', 'main/redirection/a.ts', '#main/amt/leaf'],
  ['redirection-facade', 'main/use-cases/c.ts', '#main/redirection/leaf'],
  ['interop-borders', 'main/interop/a.ts', '#main/wsman/leaf'],
  ['use-cases-borders', 'main/use-cases/b.ts', '#main/cli/leaf'],
  ['use-cases-core-borders', 'main/use-cases/core/a.ts', '../machines/leaf'],
  ['use-cases-machines-borders', 'main/use-cases/machines/a.ts', '../login/leaf'],
  ['use-cases-login-borders', 'main/use-cases/login/a.ts', '../scan/leaf'],
  ['use-cases-scan-borders', 'main/use-cases/scan/a.ts', '../top'],
  ['use-cases-configure-borders', 'main/use-cases/configure/a.ts', '../actions/leaf'],
  ['use-cases-actions-borders', 'main/use-cases/actions/a.ts', '../configure/leaf'],
  ['use-cases-console-borders', 'main/use-cases/console/a.ts', '../actions/leaf'],
  ['use-cases-recovery-borders', 'main/use-cases/recovery/a.ts', '../actions/leaf'],
  ['use-cases-imports-borders', 'main/use-cases/imports/a.ts', '../login/leaf'],
  ['use-cases-usb-key-borders', 'main/use-cases/usb-key/a.ts', '../actions/leaf'],
  ['use-cases-logs-borders', 'main/use-cases/logs/a.ts', '../login/leaf'],
  ['use-cases-core-facade', 'main/use-cases/core-user.ts', './core/leaf'],
  ['use-cases-machines-facade', 'main/use-cases/machines-user.ts', './machines/leaf'],
  ['use-cases-login-facade', 'main/use-cases/login-user.ts', './login/leaf'],
  ['use-cases-scan-facade', 'main/use-cases/scan-user.ts', './scan/leaf'],
  ['use-cases-configure-facade', 'main/use-cases/configure-user.ts', './configure/leaf'],
  ['use-cases-actions-facade', 'main/use-cases/actions-user.ts', './actions/leaf'],
  ['use-cases-console-facade', 'main/use-cases/console-user.ts', './console/leaf'],
  ['use-cases-recovery-facade', 'main/use-cases/recovery-user.ts', './recovery/leaf'],
  ['use-cases-imports-facade', 'main/use-cases/imports-user.ts', './imports/leaf'],
  ['use-cases-usb-key-facade', 'main/use-cases/usb-key-user.ts', './usb-key/leaf'],
  ['use-cases-logs-facade', 'main/use-cases/logs-user.ts', './logs/leaf'],
  ['use-cases-facade', 'main/cli/b.ts', '#main/use-cases/top'],
  ['simulator-facade', 'main/cli/c.ts', '#main/simulator/demo/leaf'],
  ['host-files-borders', 'main/host-files/a.ts', '#main/wsman/leaf'],
  ['web-host-borders', 'main/web-host/a.ts', '#main/wsman/leaf'],
  ['electron-borders', 'main/electron/a.ts', '#main/web-host/leaf'],
  ['cli-borders', 'main/cli/a.ts', '#main/vault/leaf'],
  ['packaged-borders', 'main/packaged/a.ts', '#main/vault/leaf'],
  ['simulator-support-borders', 'main/simulator/support/a.ts', '../network/leaf'],
  ['simulator-network-borders', 'main/simulator/network/a.ts', '../wsman/leaf'],
  ['simulator-wsman-borders', 'main/simulator/wsman/a.ts', '../firmware/leaf'],
  ['simulator-firmware-borders', 'main/simulator/firmware/a.ts', '../controls/leaf'],
  ['simulator-controls-borders', 'main/simulator/controls/a.ts', '../firmware/leaf'],
  ['simulator-redirection-borders', 'main/simulator/redirection/a.ts', '../machine/leaf'],
  ['simulator-classes-borders', 'main/simulator/classes/a.ts', '../machine/leaf'],
  ['simulator-classes-model-borders', 'main/simulator/classes/model/a.ts', '../power/leaf'],
  ['simulator-classes-access-borders', 'main/simulator/classes/access/a.ts', '../power/leaf'],
  ['simulator-classes-network-borders', 'main/simulator/classes/network/a.ts', '../power/leaf'],
  ['simulator-classes-power-borders', 'main/simulator/classes/power/a.ts', '../top'],
  ['simulator-classes-system-borders', 'main/simulator/classes/system/a.ts', '../power/leaf'],
  ['simulator-machine-borders', 'main/simulator/machine/a.ts', '../demo/leaf'],
  ['simulator-demo-borders', 'main/simulator/demo/a.ts', '../machine/leaf'],
  ['discovery-network-borders', 'main/discovery/network/a.ts', '../probes/leaf'],
  ['discovery-names-borders', 'main/discovery/names/a.ts', '../probes/leaf'],
  ['discovery-web-borders', 'main/discovery/web/a.ts', '../probes/leaf'],
  ['discovery-probes-borders', 'main/discovery/probes/a.ts', '../leaf'],
  ['diagnosis-facts-borders', 'main/diagnosis/facts/a.ts', '../recovery/leaf'],
  ['diagnosis-recovery-borders', 'main/diagnosis/recovery/a.ts', '../verdicts/leaf'],
  ['diagnosis-verdicts-borders', 'main/diagnosis/verdicts/a.ts', '../testing/leaf'],
  ['window-theme-borders', 'renderer/theme/a.ts', '../components/leaf'],
  ['window-api-borders', 'renderer/api/a.ts', '../stores/leaf'],
  ['window-components-borders', 'renderer/components/a.ts', '../stores/leaf'],
  ['window-stores-borders', 'renderer/stores/a.ts', '../app/leaf'],
  ['window-features-passwords-borders', 'renderer/features/passwords/a.ts', '../machine/leaf'],
  ['window-features-list-borders', 'renderer/features/list/a.ts', '../scan/leaf'],
  ['window-features-demo-borders', 'renderer/features/demo/a.ts', '../machine/leaf'],
  ['window-features-console-borders', 'renderer/features/console/a.ts', '../scan/leaf'],
  ['window-features-machine-borders', 'renderer/features/machine/a.ts', '../wizard/leaf'],
  ['window-features-profiles-borders', 'renderer/features/profiles/a.ts', '../../app/leaf'],
  ['window-features-fleet-borders', 'renderer/features/fleet/a.ts', '../scan/leaf'],
  ['window-features-recovery-borders', 'renderer/features/recovery/a.ts', '../wizard/leaf'],
  ['window-features-scan-borders', 'renderer/features/scan/a.ts', '../machine/leaf'],
  ['window-features-wizard-borders', 'renderer/features/wizard/a.ts', '../scan/leaf'],
  ['window-app-borders', 'renderer/app/a.ts', '../api/leaf'],
  ['window-folders-are-listed', 'renderer/features/new/a.ts', '../../theme/leaf'],
];

describe('borders between the rooms, and between folders inside them', () => {
  it('hold in the project', () => {
    expect(check(root)).toEqual([]);
  }, 60_000);

  it('are noticed when broken, each of them', () => {
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(checkout, path)), { recursive: true });
      writeFileSync(join(checkout, path), text);
    };
    write(
      'package.json',
      JSON.stringify({ type: 'module', imports: { '#shared/*': './shared/*.ts', '#main/*': './main/*.ts' } }),
    );
    write('tsconfig.json', '{"compilerOptions": {"module": "ESNext", "moduleResolution": "Bundler"}}');
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction');
    for (const room of ['wsman', 'amt', 'journal', 'vault', 'discovery', 'redirection', 'cli', 'web-host']) {
      write(`main/${room}/leaf.ts`, 'export const leaf = 1;\n');
    }
    for (const folder of [
      'core',
      'machines',
      'login',
      'scan',
      'configure',
      'actions',
      'console',
      'recovery',
      'imports',
      'exports',
      'usb-key',
      'logs',
    ]) {
      write(`main/use-cases/${folder}/leaf.ts`, 'export const leaf = 1;\n');
    }
    write('main/use-cases/top.ts', 'export const top = 1;\n');
    const folders = ['network', 'wsman', 'firmware', 'controls', 'redirection', 'machine', 'demo'].map(
      (name) => `simulator/${name}`,
    );
    write('main/simulator/classes/top.ts', 'export const top = 1;\n');
    for (const folder of [
      ...folders,
      'simulator/classes/power',
      'discovery/probes',
      'diagnosis/recovery',
      'diagnosis/verdicts',
      'diagnosis/testing',
    ]) {
      write(`main/${folder}/leaf.ts`, 'export const leaf = 1;\n');
    }
    for (const folder of ['theme', 'api', 'components', 'stores', 'app']) {
      write(`renderer/${folder}/leaf.ts`, 'export const leaf = 1;\n');
    }
    for (const feature of ['machine', 'scan', 'wizard']) {
      write(`renderer/features/${feature}/leaf.ts`, 'export const leaf = 1;\n');
    }
    write('main/amt/circle.ts', "import './circle-back';\n");
    write('main/amt/circle-back.ts', "import './circle';\n");
    for (const [, file, imports] of BREAKS) write(file, `import ${JSON.stringify(imports)};\n`);
    const found = check(checkout);
    for (const [rule, file] of BREAKS) expect(found).toContain(`${rule}: ${file}`);
    expect(found.some((broken) => broken.startsWith('no-circles: main/amt/circle'))).toBe(true);
  }, 60_000);
});
