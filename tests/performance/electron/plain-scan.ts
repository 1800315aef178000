import { english } from '#shared/testing/english';
import { openAppService, openUseCases } from '#main/use-cases/index';

/** Scans what the environment names, as the window does but without one, and prints the milliseconds of processor time. */
const onBug = (error: unknown): never => {
  throw error;
};
const opened = await openUseCases({ env: process.env, host: 'cli', version: '0.0.0' }, onBug);
if (!opened.ok) throw new Error(english(opened.error.message));
const bench = opened.value;
const service = openAppService(bench, onBug);
const before = process.cpuUsage();
await service.call('job.start', { request: { kind: 'scan', targets: process.env['TARGETS'] ?? '' } });
const [job] = bench.jobs.running();
if (!job) throw new Error('the scan did not start');
await bench.jobs.ended(job.jobId);
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${JSON.stringify({ main: (user + system) / 1_000, window: 0 })}\n`);
await bench.close();
process.exit(0);
