import { type SimulatedMachine, startBench } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';

/**
 * Simulated machines in a process of their own, so that client and firmware do not share a core's time:
 * `machines <count> <latency ms>`. Tells its parent when they are there; answers `stats <n>` and `off <n>`.
 */
const [count = '1', latencyMs = '60'] = process.argv.slice(2);
const bench = await startBench({
  machines: Array.from({ length: Number(count) }, (_, number) =>
    testSpec({
      id: `m${String(number)}`,
      address: `127.210.${String(number >> 8)}.${String((number & 255) + 1)}`,
      // Switched off, these are dead.
      awakeWhenOff: false,
    }),
  ),
  latencyMs: Number(latencyMs),
});
const machines = Array.from({ length: Number(count) }, (_, number): SimulatedMachine =>
  bench.machine(`m${String(number)}`),
);
process.on('message', (message: { ask: 'stats' | 'off'; number: number }) => {
  const machine = machines[message.number];
  if (!machine) return;
  if (message.ask === 'stats') process.send?.({ stats: machine.stats() });
  else void machine.act({ act: 'power-off' }).then(() => process.send?.({ off: true }));
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: machines.map(({ info: { address, ports } }) => ({ host: address, ports })) });
