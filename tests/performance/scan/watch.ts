import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

/**
 * Loaded into the scanner's process before the scanner (`node --import watch.mjs`): writes down at the end how busy
 * its event loop was and what it cost, without knowing anything of the scanner. Loop delays count from the first socket
 * on, so that loading the program is not taken for scanning; each value contains the 10 ms between two looks.
 */
export interface Watched {
  /** From process start to the first socket. */
  startupMs: number;
  loopP99Ms: number;
  loopMaxMs: number;
  /** Largest resident set. */
  rssMb: number;
  cpuMs: number;
}

const file = process.env['AMT_BENCH_SCAN_WATCH'] ?? '';
// A child process of the scanner must not overwrite it.
delete process.env['AMT_BENCH_SCAN_WATCH'];
const CHANNELS = ['udp.socket', 'net.client.socket'];
const loop = monitorEventLoopDelay({ resolution: 10 });
let startupMs = 0;
const begin = (): void => {
  for (const channel of CHANNELS) unsubscribe(channel, begin);
  startupMs = performance.now();
  loop.enable();
};
for (const channel of CHANNELS) subscribe(channel, begin);

process.once('exit', () => {
  loop.disable();
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const watched: Watched = {
    startupMs,
    loopP99Ms: loop.percentile(99) / 1e6,
    loopMaxMs: loop.max / 1e6,
    rssMb: maxRSS / 1024,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
  };
  if (file !== '') writeFileSync(file, JSON.stringify(watched));
});
