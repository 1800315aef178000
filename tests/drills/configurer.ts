import { openBench, probeOne } from '#main/bench/face';
import { endpointSchema } from '#shared/model/primitives';

/**
 * One run of AMT Bench in a process of its own, on a real keychain: `configurer <home> <endpoint> configure|settle`.
 * `configure` rotates the admin password; `settle` does what the next start does. Prints what came of it as JSON.
 * Takes the present password from AMT_PASSWORD where it is not stored yet.
 */
const [home = '', endpointText = '', what = ''] = process.argv.slice(2);
const endpoint = endpointSchema.parse(JSON.parse(endpointText));
const opened = await openBench(
  { env: { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'keychain' }, host: 'cli', version: 'drill' },
  (bug) => {
    throw bug;
  },
);
if (!opened.ok) throw new Error(opened.error.message);
const bench = opened.value;

if (what === 'configure') {
  const found = await probeOne(endpoint, new AbortController().signal, bench.context, bench.devices);
  if (!found.ok) throw new Error(found.error.message);
  const password = process.env['AMT_PASSWORD'];
  const source = password
    ? ({ from: 'typed', user: 'admin', password, certain: true, keep: true } as const)
    : ({ from: 'vault' } as const);
  const report = await bench.configurator.configure(
    { id: found.value, profile: { admin: { password: 'random' } }, source },
    { onStep: () => undefined, stopped: () => false },
  );
  process.stdout.write(JSON.stringify(report.ok ? report.value : report.error));
} else {
  const settled = await bench.settleOpenChanges();
  const open = await bench.context.vault.openChanges();
  process.stdout.write(JSON.stringify({ settled, open }));
}
await bench.close();
