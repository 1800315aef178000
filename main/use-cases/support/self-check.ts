import { statSync } from 'node:fs';
import { arch, release, type } from 'node:os';
import type { SelfCheck, SelfCheckReport } from '#shared/model/self-check';
import { message } from '#shared/texts/message';
import { openHome } from '#main/journal/home';
import { settingsUsable } from '#main/journal/settings-file';
import { expectedFailure, type WindowSecurity } from '../core/index';
import { checkKeychain } from './check-keychain';
import { checkFirewall, checkNetwork, checkOpenFiles, checkTcp, checkUdp } from './check-network';

export interface SelfCheckOptions {
  env: NodeJS.ProcessEnv;
  version: string;
  platform?: NodeJS.Platform;
  /** What only a host with a window can tell. */
  windowSecurity?: (() => WindowSecurity | undefined) | undefined;
}

const RANK = { ok: 0, warning: 1, problem: 2 } as const;

/**
 * Looks at this computer, as far as AMT Bench depends on it: state folder, keychain, network, versions. Sends nothing to
 * any other computer, and leaves nothing behind.
 */
export async function selfCheck(options: SelfCheckOptions): Promise<SelfCheckReport> {
  const { env, platform = process.platform } = options;
  const { home, check: folder } = checkStateFolder(env, platform);
  const security = options.windowSecurity?.();
  const checks: SelfCheck[] = [
    folder,
    ...(home === undefined ? [] : [checkSettings(home)]),
    await checkKeychain(home, env),
    await checkUdp(),
    await checkTcp(),
    checkOpenFiles(platform),
    checkNetwork(),
    checkFirewall(platform),
    checkVersions(options),
    ...(security ? [checkWindow(security)] : []),
  ];
  const state = checks.reduce<SelfCheck['state']>(
    (worst, each) => (RANK[each.state] > RANK[worst] ? each.state : worst),
    'ok',
  );
  return { state, checks, versions: versionsOf(options) };
}

function checkStateFolder(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): { home?: string; check: SelfCheck } {
  const id = 'state-folder';
  try {
    const home = openHome(env, platform);
    const shared = platform !== 'win32' && (statSync(home).mode & 0o077) !== 0;
    const check: SelfCheck = shared
      ? {
          id,
          state: 'warning',
          message: message('support.folder.shared', { home }),
          nextStep: message('support.folder.sharedNext', { home }),
        }
      : { id, state: 'ok', message: message('support.folder.ok', { home }) };
    return { home, check };
  } catch (error) {
    const failure = expectedFailure(error);
    if (!failure) throw error;
    const { message: what, nextStep, code } = failure;
    return { check: { id, state: 'problem', message: what, nextStep, code } };
  }
}

function checkSettings(home: string): SelfCheck {
  const id = 'settings';
  switch (settingsUsable(home)) {
    case undefined:
      return { id, state: 'ok', message: message('support.settings.none') };
    case true:
      return { id, state: 'ok', message: message('support.settings.ok') };
    case false:
      return {
        id,
        state: 'warning',
        message: message('support.settings.damaged'),
        nextStep: message('support.settings.damagedNext'),
      };
  }
}

function checkVersions(options: SelfCheckOptions): SelfCheck {
  const words = Object.entries(versionsOf(options)).map(([name, version]) => `${name} ${version}`);
  return { id: 'versions', state: 'ok', message: `${words.join(', ')}.` };
}

function versionsOf({ version, windowSecurity }: SelfCheckOptions): Record<string, string> {
  const security = windowSecurity?.();
  return {
    'AMT Bench': version,
    Node: process.versions.node,
    ...(security && { Electron: security.electron, Chromium: security.chromium }),
    [type()]: `${release()} ${arch()}`,
  };
}

function checkWindow({ sandbox, contextIsolation, nodeIntegration }: WindowSecurity): SelfCheck {
  const id = 'electron';
  if (sandbox && contextIsolation && !nodeIntegration) {
    return { id, state: 'ok', message: message('support.window.ok') };
  }
  return {
    id,
    state: 'warning',
    message: message(sandbox ? 'support.window.notIsolated' : 'support.window.noSandbox'),
    nextStep: message(sandbox ? 'support.window.notIsolatedNext' : 'support.window.noSandboxNext'),
  };
}
