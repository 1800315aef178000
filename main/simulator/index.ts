/**
 * What other rooms may use of the simulator, which is Intel AMT firmware as a state machine on real loopback sockets
 * (docs/reference/decisions.md, D19 and D20).
 */
export { startBench, type SimulatedBench } from './bench';
export { readBenchText } from './demo/bench-file';
export { DEMO_BENCH_PASSWORD } from './demo/demo-bench';
export type { Gate, GateRule } from './controls/gates';
export type { Started } from './firmware/pc-start';
export type { IntelSpec, MachineSpec } from './firmware/machine-spec';
export type { SimulatedMachine } from './machine/simulated-machine';
