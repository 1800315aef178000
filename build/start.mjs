// `npm start`: the app in its own window where Electron can run, else in the browser. Options after `--`:
//   --web        in the browser, whatever is possible
//   --electron   try to fetch Electron's runtime although the last download failed
//   --no-open    do not open the browser; the link is printed in any case
//   --port <n>   port of the web host on 127.0.0.1
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  fetchRuntime,
  hasDisplay,
  installedRuntime,
  runElectron,
  whyNotElectron,
} from './electron-runtime.mjs';
import { ensureReady, ROOT, sayOnStderr as say } from './ensure.mjs';

const place = { platform: process.platform, env: process.env, uid: process.getuid?.() };

const options = readOptions();
if (options === undefined) process.exitCode = 2;
else await start(options);

async function start(wanted) {
  const refusal = wanted.web ? 'asked for with --web' : whyNotElectron(place);
  const ready = await ensureReady(
    refusal === undefined ? ['main', 'preload', 'renderer'] : ['main', 'renderer'],
  );
  if (!ready.ok) {
    say(ready.message);
    process.exitCode = 1;
    return;
  }
  const reason = refusal ?? (await tryElectron(wanted));
  if (reason === undefined) return;
  say(`AMT Bench runs in the browser: ${reason}.`);
  await startWeb(wanted);
}

/** @returns undefined when the app has run in Electron and is over; else why it could not */
async function tryElectron(wanted) {
  const installed = installedRuntime(ROOT, process.env);
  const runtime = installed
    ? { ok: true, file: installed }
    : await fetchRuntime({ root: ROOT, env: process.env, say, again: wanted.electron });
  if (!runtime.ok) return runtime.reason;
  const { code, sandboxRefused, notStarted } = await runElectron(runtime.file, ROOT, process.env);
  if (notStarted !== undefined) return notStarted;
  if (sandboxRefused) {
    return 'this system does not let Chromium have its sandbox, which AMT Bench never switches off';
  }
  process.exitCode = code;
  return undefined;
}

/** In this very process: signals, terminal and exit code are the command line's own. */
async function startWeb(wanted) {
  const cli = join(ROOT, 'dist', 'main', 'cli.js');
  const open = !wanted['no-open'] && hasDisplay(place);
  process.argv.splice(
    1,
    Infinity,
    cli,
    'web',
    ...(open ? ['--open'] : []),
    ...(wanted.port ? ['--port', wanted.port] : []),
  );
  await import(pathToFileURL(cli).href);
}

function readOptions() {
  const flag = { type: 'boolean', default: false };
  try {
    return parseArgs({ options: { web: flag, electron: flag, 'no-open': flag, port: { type: 'string' } } })
      .values;
  } catch (error) {
    say(`${error.message}\nnpm start -- [--web] [--electron] [--no-open] [--port <n>]`);
    return undefined;
  }
}
