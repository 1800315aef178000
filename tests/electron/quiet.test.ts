import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { skipReason, windowName } from '../e2e/app-under-test';
import { readyElectron } from './found';
import { give } from './ordinary-user';

const noNetworkOfItsOwn =
  process.getuid?.() === 0 && spawnSync('unshare', ['--net', '--mount', 'true']).status === 0
    ? undefined
    : 'skipped: no network namespace can be made here';
const skipped = skipReason ?? noNetworkOfItsOwn;

/** Presses what a technician would, and quits. Playwright could not reach into the namespace. */
const DRIVER = `const { app } = require('electron');
app.on('browser-window-created', (_event, window) => {
  const inPage = (code) => window.webContents.executeJavaScript(code).catch(() => false);
  const until = async (code) => { while (!(await inPage(code))) await new Promise((r) => setTimeout(r, 100)); };
  window.webContents.once('did-finish-load', async () => {
    const button = "[...document.querySelectorAll('button')].find((b) => b.textContent.includes('Try the demo bench'))";
    await until('Boolean(' + button + ')');
    await inPage(button + '.click()');
    await until("document.body.innerText.includes('13 machines among')");
    await new Promise((r) => setTimeout(r, 2_000));
    app.quit();
  });
});
require('./dist/main/electron.cjs');
`;

/** A network with a way out and a name server, on which everything that leaves is counted, and the names are noted. */
const SCRIPT = `set -e
ip link set lo up
ip link add wire type veth peer name outside
echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6
ip address add 192.0.2.1/24 dev wire
ip link set wire up
ip link set outside up
ip neighbour add 192.0.2.2 lladdr 02:00:00:00:00:02 dev wire nud permanent
ip route add default via 192.0.2.2
mount --bind "$1/resolv.conf" /etc/resolv.conf
before=$(cat /proc/net/dev | awk '/wire:/ {print $11}')
shift_to="$1"; shift
"$@" > "$shift_to/output" 2>&1
after=$(cat /proc/net/dev | awk '/wire:/ {print $11}')
echo "$before $after" > "$shift_to/packets"
`;

describe.skipIf(skipped !== undefined)(`the app in ${windowName}${skipped ? ` (${skipped})` : ''}`, () => {
  it('sends nothing anywhere while it starts, plays the demo bench, and ends', () => {
    const { executable, appFolder, env, user } = readyElectron();
    const folder = mkdtempSync(join(tmpdir(), 'amt-bench-quiet-'));
    const home = join(folder, 'home');
    const driver = join(appFolder, 'driver.cjs');
    writeFileSync(join(folder, 'resolv.conf'), 'nameserver 192.0.2.2\n', { mode: 0o644 });
    writeFileSync(driver, DRIVER);
    const driven = join(folder, 'app');
    spawnSync('cp', ['-r', appFolder, driven]);
    const manifest = readFileSync(join(appFolder, 'package.json'), 'utf8');
    writeFileSync(join(driven, 'package.json'), manifest.replace('main.cjs', 'driver.cjs'));
    give(user, folder);
    const command = ['--net', '--mount', 'sh', '-c', SCRIPT, 'sh', folder, executable, driven];
    const ran = spawnSync('unshare', command, {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...env, AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' },
    });
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
    const [before, after] = readFileSync(join(folder, 'packets'), 'utf8').trim().split(' ');
    expect(Number(after) - Number(before)).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
